import type { VisitorForm } from '@cabinet/contracts/visits';
import type { Secrets } from '@cabinet/secrets/secrets';

const visitorPlace = (id: string) => ({ table: 'release_entry', id, column: 'visitor' });
export const sealVisitor = (secrets: Secrets, id: string, visitor: VisitorForm): Uint8Array<ArrayBuffer> =>
  secrets.seal(visitorPlace(id), JSON.stringify(visitor));
export const openVisitor = (
  secrets: Secrets,
  { id, visitor }: { readonly id: string; readonly visitor: Uint8Array },
): VisitorForm => JSON.parse(secrets.open(visitorPlace(id), visitor)) as VisitorForm;

const seedPlace = (id: string) => ({ table: 'release', id, column: 'sealedSeed' });
export const sealSeed = (secrets: Secrets, id: string, seed: string): Uint8Array<ArrayBuffer> =>
  secrets.seal(seedPlace(id), seed);
export const openSeed = (
  secrets: Secrets,
  { id, sealedSeed }: { readonly id: string; readonly sealedSeed: Uint8Array },
): string => secrets.open(seedPlace(id), sealedSeed);
