import { type Database, sqlOf, type Transaction } from '@cabinet/db/open-database';
import { batched } from '#platform/batched.ts';

const text = `select nextval(pg_get_serial_sequence('visit', 'sequence'))::int as sequence from generate_series(1, $1)`;

const read = async (db: object, count: number): Promise<number[]> =>
  (await sqlOf(db).query<{ sequence: number }>({ name: 'visits.sequence', text, values: [count] })).rows.map(
    ({ sequence }) => sequence,
  );

const one = (sequence: number | null | undefined): number => {
  if (sequence == null) throw new Error('The sequence of visits gave no number');
  return sequence;
};

/** The next place in the sequence of visits, from which its number is made, by the connection of a transaction. */
export const sequenceOf = async (tx: Transaction): Promise<number> => one((await read(tx, 1))[0]);

const askers = new WeakMap<Database, (asker: object) => Promise<number | null>>();

/** The same before a transaction; one round trip for all who ask together. */
export async function nextSequence(db: Database): Promise<number> {
  const ask = askers.get(db) ?? batched<object, number>(({ length }) => read(db, length));
  askers.set(db, ask);
  return one(await ask({}));
}
