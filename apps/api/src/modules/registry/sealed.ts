import type { Secrets } from '@cabinet/secrets/secrets';

type Bytes = Uint8Array<ArrayBuffer>;

const duplicatePlace = (id: string) => ({ table: 'registry_duplicate', id, column: 'reason' });
const claimPlace = (id: string) => ({ table: 'registry_claim', id, column: 'reason' });
/** Why two cards are of one person or of two, ready to be stored. */
export const sealReason = (secrets: Secrets, id: string, reason: string): Bytes =>
  secrets.seal(duplicatePlace(id), reason);
export const openReason = (secrets: Secrets, id: string, reason: Uint8Array | null): string | null =>
  reason && secrets.open(duplicatePlace(id), reason);

/** The same of a card that somebody proved the number of. */
export const sealClaimReason = (secrets: Secrets, id: string, reason: string): Bytes =>
  secrets.seal(claimPlace(id), reason);
export const openClaimReason = (secrets: Secrets, id: string, reason: Uint8Array | null): string | null =>
  reason && secrets.open(claimPlace(id), reason);
