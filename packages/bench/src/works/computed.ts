import { Application } from '@cabinet/contracts/applications';
import pg from 'pg';
import { callOnce } from '../load.ts';
import type { Visitor } from '../scene.ts';

/** What the product works out in code or decrypts lies ready here for the limits. */
export async function prepareComputed(db: pg.ClientBase): Promise<void> {
  await db.query(
    'create table if not exists bench_computed (id uuid primary key, applicant json, slots json, acts json, precheck json)',
  );
}

/** Keeps the worked-out parts of one answer of the product, after checking it against its contract. */
export async function keepComputed(db: pg.ClientBase, id: string, body: string): Promise<Application> {
  const whole = Application.parse(JSON.parse(body));
  const slots = whole.slots.map((slot) => ({ ...slot, documents: [] }));
  const values = [whole.applicant, slots, whole.acts, whole.precheck].map((part) => JSON.stringify(part));
  await db.query(
    `insert into bench_computed values ($1, $2, $3, $4, $5)
     on conflict (id) do update set applicant = excluded.applicant, slots = excluded.slots, acts = excluded.acts, precheck = excluded.precheck`,
    [id, ...values],
  );
  return whole;
}

export const readCall = (id: string, { headers }: Pick<Visitor, 'headers'>) =>
  ({ method: 'GET', path: `/api/v1/applications/${id}`, headers, status: 200 }) as const;

/** Asks the product for each application once, so that the limit can answer the same. */
export async function computeAll(
  databaseUrl: string,
  url: string,
  asked: readonly { id: string; visitor: Visitor }[],
): Promise<void> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await prepareComputed(db);
    for (const { id, visitor } of asked) await keepComputed(db, id, await callOnce(url, readCall(id, visitor)));
    await db.query('vacuum analyze bench_computed');
  } finally {
    await db.end();
  }
}
