import type { Secrets } from '@cabinet/secrets/secrets';
import type { CellFault } from './refused.ts';

/** What is kept of a row, sealed: it is of somebody's health. */
export interface LineTold {
  readonly said: { readonly [topic: string]: unknown };
  readonly faults: readonly (CellFault & { /** The beginning of what the cell says. */ readonly said: string })[];
}

const place = (id: string) => ({ table: 'registry_import_line', id, column: 'told' });
export const sealTold = (secrets: Secrets, id: string, told: LineTold): Uint8Array<ArrayBuffer> =>
  secrets.seal(place(id), JSON.stringify(told));
/** Boundary: what lies here was sealed by sealTold(). */
export const openTold = (secrets: Secrets, { id, told }: { readonly id: string; readonly told: Uint8Array | null }) =>
  told === null ? { said: {}, faults: [] } : (JSON.parse(secrets.open(place(id), told)) as LineTold);
