import type { Secrets } from '@cabinet/secrets/secrets';

const reasonPlace = (id: string) => ({ table: 'card_extract', id, column: 'reason' });

/** Why an extract was refused, ready to be stored. */
export const sealReason = (secrets: Secrets, id: string, reason: string): Uint8Array<ArrayBuffer> =>
  secrets.seal(reasonPlace(id), reason);
export const openReason = (secrets: Secrets, id: string, reason: Uint8Array | null): string | null =>
  reason && secrets.open(reasonPlace(id), reason);
