import type { Document } from '@cabinet/contracts/documents';

/** How often (milliseconds) to ask anew while a file is being checked, should the live connection be down. */
export const whileChecking = (documents: readonly Pick<Document, 'state'>[]): number | false =>
  documents.some(({ state }) => state === 'checking') && 4_000;
