import { TaxId, Unzr } from '@cabinet/contracts/tax-id';
import { sqlOf } from '@cabinet/db/open-database';
import { documentKey, indexes, surnameKey } from '@cabinet/secrets/sealed-card';
import type { Secrets } from '@cabinet/secrets/secrets';
import type { CellFault, ImportRow } from './refused.ts';

/** By what a row can be told to be of somebody. */
export interface RowKeys {
  readonly taxId: string | null;
  readonly unzr: string | null;
  readonly document: string | null;
  readonly birthDate: string;
  readonly surname: string;
  readonly formerSurname: string;
  readonly givenName: string;
}

const textOf = (cells: ImportRow['cells'], column: string): string => {
  const cell = cells.get(column) ?? '';
  return typeof cell === 'string' ? cell : cell.join(' ');
};

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const parsedBy = (schema: typeof TaxId | typeof Unzr, said: string): string | null => {
  const parsed = schema.safeParse(said);
  return parsed.success ? parsed.data : null;
};

/** Numbers as keyed hashes in hex, names as they are compared. */
export function keysOf(secrets: Secrets, { cells }: ImportRow): RowKeys {
  const index = indexes(secrets);
  const [taxId, unzr] = [parsedBy(TaxId, textOf(cells, 'tax_id')), parsedBy(Unzr, textOf(cells, 'unzr'))];
  const number = textOf(cells, 'document_number');
  return {
    taxId: taxId === null ? null : hexOf(index.taxId(taxId)),
    unzr: unzr === null ? null : hexOf(index.unzr(unzr)),
    document: documentKey(number) === '' ? null : hexOf(index.document(number)),
    birthDate: textOf(cells, 'birth_date').replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1'),
    surname: surnameKey(textOf(cells, 'surname')),
    formerSurname: surnameKey(textOf(cells, 'former_surname')),
    givenName: surnameKey(textOf(cells, 'given_name')),
  };
}

export interface Candidate {
  readonly id: string;
  readonly state: string;
  readonly taxId: string | null;
  readonly unzr: string | null;
  readonly document: string | null;
  readonly birthDate: string;
  readonly surname: string;
  readonly givenName: string;
}

// Cards closed because their person died or left are still of that person; doubles and mistakes are of nobody.
const candidatesText = `
  select id, state, encode("taxIdIndex", 'hex') as "taxId", encode("unzrIndex", 'hex') as unzr,
         encode("documentIndex", 'hex') as document, "birthDate", "surnameKey" as surname, "givenName"
    from registry_card
   where (state = 'active' or "closedGround" in ('died', 'left')) and id in (
    select c.id from unnest($1::text[]) n join registry_card c on c."taxIdIndex" = decode(n, 'hex')
    union select c.id from unnest($2::text[]) n join registry_card c on c."unzrIndex" = decode(n, 'hex')
    union select c.id from unnest($3::text[]) n join registry_card c on c."documentIndex" = decode(n, 'hex')
    union select c.id from unnest($4::bpchar[], $5::text[]) as n (day, surname)
      join registry_card c on c."birthDate" = n.day and c."surnameKey" = n.surname)`;

/** Cards that these rows may be of, found at once. */
export async function findCandidates(db: object, rows: readonly RowKeys[]): Promise<Candidate[]> {
  const present = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null);
  const days = rows.filter(({ birthDate }) => /^\d{4}-\d{2}-\d{2}$/.test(birthDate));
  const found = await sqlOf(db).query<Candidate>({
    name: 'registry.import_candidates',
    text: candidatesText,
    values: [
      ...[present(rows.map(({ taxId }) => taxId)), present(rows.map(({ unzr }) => unzr))],
      ...[present(rows.map((row) => row.document)), days.map((row) => row.birthDate), days.map((row) => row.surname)],
    ],
  });
  return found.rows;
}

const isSamePerson = (row: RowKeys, card: Candidate): boolean =>
  card.birthDate === row.birthDate &&
  surnameKey(card.givenName) === row.givenName &&
  (card.surname === row.surname || (row.formerSurname !== '' && card.surname === row.formerSurname));

const hasNumberOf = (row: RowKeys, card: Candidate): boolean =>
  (row.taxId !== null && row.taxId === card.taxId) ||
  (row.unzr !== null && row.unzr === card.unzr) ||
  (row.document !== null && row.document === card.document);

const numberColumn = ({ taxId, unzr }: RowKeys): string => {
  if (taxId !== null) return 'tax_id';
  return unzr === null ? 'document_number' : 'unzr';
};

/** Whose card a row is of: one's, nobody's yet, or not plain. Nothing is ever merged that is not plain. */
export function matchOf(
  row: RowKeys,
  candidates: readonly Candidate[],
): { readonly cardId: string | null } | { readonly unclear: CellFault } {
  const unclear = (code: string, column = numberColumn(row)) => ({ unclear: { column, code } });
  const byNumber = candidates.filter((card) => hasNumberOf(row, card));
  const [card] = byNumber;
  if (byNumber.length > 1) return unclear('registry.import_several_cards');
  if (card && !isSamePerson(row, card)) return unclear('registry.import_other_person');
  if (card) return card.state === 'active' ? { cardId: card.id } : unclear('registry.import_card_closed');
  if (candidates.some((one) => one.state === 'active' && isSamePerson(row, one)))
    return unclear('registry.import_likely_person', 'surname');
  return { cardId: null };
}
