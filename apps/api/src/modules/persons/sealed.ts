import type { IdentityDocument } from '@cabinet/contracts/identity-documents';
import type { Disability } from '@cabinet/contracts/persons';
import type { Secrets } from '@cabinet/secrets/secrets';

interface SealedRow {
  readonly id: string;
  readonly taxId: Uint8Array | null;
  readonly unzr: Uint8Array | null;
  readonly identityDocument: Uint8Array | null;
  readonly disability: Uint8Array | null;
}

export interface OpenedPerson {
  readonly taxId: string | null;
  readonly unzr: string | null;
  readonly identityDocument: IdentityDocument | null;
  readonly disability: Disability | null;
}

type SealedColumn = keyof OpenedPerson;

const placeOf = (id: string, column: SealedColumn) => ({ table: 'person', id, column });

/** Reads the tax id alone. */
export const openTaxId = (secrets: Secrets, { id, taxId }: Pick<SealedRow, 'id' | 'taxId'>): string | null =>
  taxId && secrets.open(placeOf(id, 'taxId'), taxId);

/** Reads the columns that are encrypted in the row. */
export function openPerson(secrets: Secrets, row: SealedRow): OpenedPerson {
  const opened = (column: SealedColumn): string | null => {
    const sealed = row[column];
    return sealed && secrets.open(placeOf(row.id, column), sealed);
  };
  const parsed = <T>(column: SealedColumn): T | null => {
    const text = opened(column);
    return text === null ? null : (JSON.parse(text) as T);
  };
  return {
    taxId: opened('taxId'),
    unzr: opened('unzr'),
    identityDocument: parsed('identityDocument'),
    disability: parsed('disability'),
  };
}

/** One value ready to be stored in its column; null stays null. */
export const sealColumn = (
  secrets: Secrets,
  id: string,
  column: SealedColumn,
  value: unknown,
): Uint8Array<ArrayBuffer> | null =>
  value === null || value === undefined
    ? null
    : secrets.seal(placeOf(id, column), typeof value === 'string' ? value : JSON.stringify(value));
