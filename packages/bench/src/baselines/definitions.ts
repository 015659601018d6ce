import type pg from 'pg';
import { setting } from './serve.ts';

interface Definition {
  readonly name: unknown;
  readonly shortName?: unknown;
  readonly decidingBody: unknown;
}

/** With DEFINITIONS=kept, what services looked like by revision, read once: the product keeps them too. Otherwise null. */
export async function keptDefinitions(pool: pg.Pool): Promise<ReadonlyMap<string, Definition> | null> {
  if (setting('DEFINITIONS') !== 'kept') return null;
  const { rows } = await pool.query<{ id: string; definition: Definition }>(
    'select id, definition from service_revision',
  );
  return new Map(rows.map(({ id, definition }) => [id, definition]));
}

/** What a statement selects of the definition itself, and what it selects when the server keeps definitions. */
export const definitionColumns = {
  read: `coalesce(nullif(r.definition->'shortName', 'null'), r.definition->'name') as "serviceName", r.definition->'decidingBody' as "decidingBody"`,
  kept: 'a."revisionId"',
} as const;

/** The row with the names that belong to its revision; as it is when the statement has read them. */
export const named = <Row extends object>(row: Row, definitions: ReadonlyMap<string, Definition> | null): Row => {
  if (!definitions || !('revisionId' in row)) return row;
  const { revisionId, ...rest } = row;
  const definition = definitions.get(String(revisionId));
  if (!definition) throw new Error(`There is no revision ${String(revisionId)}`);
  // Boundary: the columns that were left out are put back, so the row is of its type again.
  return {
    ...rest,
    serviceName: definition.shortName ?? definition.name,
    decidingBody: definition.decidingBody,
  } as unknown as Row;
};
