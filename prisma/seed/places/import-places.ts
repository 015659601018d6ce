import { placePath, searchablePlaceName } from '@cabinet/domain/place-names';
import type { CodifierRow } from './parse-katottg.ts';

/** A line of the table "place". */
export interface PlaceRow extends CodifierRow {
  readonly path: string;
  readonly searchName: string;
}

/** The one thing needed of a PostgreSQL client; a client or pool of `pg` will do. */
export interface SqlClient {
  query(text: string, values: unknown[]): Promise<unknown>;
}

// Regions lie in nothing, cities' districts in cities: parents go first, whatever the order of the file.
const depths: Record<CodifierRow['category'], number> = { O: 0, K: 0, P: 1, H: 2, M: 3, X: 3, C: 3, B: 4 };

const parentsOf = (row: CodifierRow, byCode: ReadonlyMap<string, CodifierRow>): CodifierRow[] => {
  const parents: CodifierRow[] = [];
  let parent = byCode.get(row.parentCode ?? '');
  // A codifier that bites its own tail must not be followed for ever.
  while (parent && !parents.includes(parent)) {
    parents.push(parent);
    parent = byCode.get(parent.parentCode ?? '');
  }
  return parents;
};

/** Rows ready for the table, parents before children, in batches. Needs the whole codifier to write the paths. */
export function* placeBatches(rows: readonly CodifierRow[], batchSize = 2000): Generator<PlaceRow[]> {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const inOrder = rows.toSorted((one, other) => depths[one.category] - depths[other.category]);
  for (let start = 0; start < inOrder.length; start += batchSize) {
    yield inOrder.slice(start, start + batchSize).map((row) => ({
      ...row,
      path: placePath(parentsOf(row, byCode)),
      searchName: searchablePlaceName(row.name),
    }));
  }
}

const upsert = `
  insert into "place" ("code", "parentCode", "category", "name", "path", "searchName")
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
  on conflict ("code") do update set
    "parentCode" = excluded."parentCode", "category" = excluded."category", "name" = excluded."name",
    "path" = excluded."path", "searchName" = excluded."searchName"`;

/**
 * Writes places and answers how many; places already there get the new names. None is deleted: addresses point at them.
 * The caller decides on the transaction.
 */
export async function importPlaces(client: SqlClient, rows: readonly CodifierRow[]): Promise<number> {
  let written = 0;
  for (const batch of placeBatches(rows)) {
    await client.query(upsert, [
      batch.map(({ code }) => code),
      batch.map(({ parentCode }) => parentCode),
      batch.map(({ category }) => category),
      batch.map(({ name }) => name),
      batch.map(({ path }) => path),
      batch.map(({ searchName }) => searchName),
    ]);
    written += batch.length;
  }
  return written;
}
