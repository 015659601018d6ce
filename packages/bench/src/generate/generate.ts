import type pg from 'pg';
import { type Batch, castOf, type Making, type Member } from './cast.ts';
import type { Row } from './people.ts';

const order = [
  'office',
  'account',
  'person',
  'staff',
  'staff_office',
  'office_service',
  'consent',
  'document',
  'application',
  'application_document',
  'application_event',
  'clock_interval',
  'information_request',
  'session',
];
const personsAtOnce = 100;

/** Stores rows of one table in one statement; the keys of the first row name the columns. */
export async function storeRows(db: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  // Rows of one table may leave different columns out; a column nobody names keeps its default.
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ');
  const text = `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)`;
  await db.query(text, [JSON.stringify(rows)]);
}

const joined = (batches: readonly Batch[]): Batch =>
  Object.fromEntries(order.map((table) => [table, batches.flatMap((batch) => batch[table] ?? [])]));

const store = async (db: pg.ClientBase, batch: Batch): Promise<void> => {
  await db.query('begin');
  for (const table of order) await storeRows(db, table, batch[table] ?? []);
  await db.query('commit');
};

export interface Generated {
  readonly members: readonly Member[];
  readonly officers: readonly { readonly accountId: string; readonly officeId: string }[];
  readonly seconds: number;
}

/** Fills a prepared database set by set: a hundred thousand applications take seconds. */
export async function generate(db: pg.ClientBase, making: Making): Promise<Generated> {
  const began = performance.now();
  const casting = castOf(making);
  await store(db, casting.offices);
  const members: Member[] = [];
  let waiting: Batch[] = [];
  for (const { member, batch } of casting.households()) {
    members.push(member);
    waiting.push(batch);
    if (waiting.length < personsAtOnce) continue;
    await store(db, joined(waiting));
    waiting = [];
  }
  await store(db, joined(waiting));
  await db.query(
    `select setval(pg_get_serial_sequence('application', 'sequence'), (select max(sequence) from application))`,
  );
  await db.query('vacuum analyze');
  await db.query('checkpoint');
  const officers = casting.desks.map(({ accountId, officeId }) => ({ accountId, officeId }));
  return { members, officers, seconds: (performance.now() - began) / 1000 };
}
