import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { openSecrets, type Secrets } from '@cabinet/secrets/secrets';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import pg from 'pg';
import { expect, test } from 'vitest';
import { newFileKey, unwrapFileKey, wrapFileKey } from '#platform/outside/files/seal.ts';
import { useCabinet } from '#test/cabinet.ts';
import { rewriteKeys, sealedColumns } from './rewrite-keys.ts';

const cabinet = useCabinet();
const aKey = (): string => randomBytes(32).toString('base64');
const [secretKey, first, second] = [aKey(), aKey(), aKey()];

const before = openSecrets({ secretKey, dataKey: first, dataKeyVersion: 1 });
const between = openSecrets({ secretKey, dataKey: second, dataKeyVersion: 2, previousDataKey: first });
const after = openSecrets({ secretKey, dataKey: second, dataKeyVersion: 2 });

const placeOf = (id: string) => ({ table: 'person', id, column: 'taxId' });
const sealed = (secrets: Secrets, id: string, plain: string) => secrets.seal(placeOf(id), plain);

async function storeOne(
  secrets: Secrets,
  plain: string,
): Promise<{ personId: string; documentId: string; key: Buffer }> {
  const { personId } = await storeApplicant(cabinet.db);
  await cabinet.db.person.update({ where: { id: personId }, data: { taxId: sealed(secrets, personId, plain) } });
  const key = newFileKey();
  const sealedKey = wrapFileKey(secrets.fileKeyring, `file-of-${personId}`, key);
  const documentId = await storeLibraryDocument(cabinet.db, personId, { storageKey: `file-of-${personId}`, sealedKey });
  return { personId, documentId, key };
}

async function readOne(secrets: Secrets, { personId, documentId }: { personId: string; documentId: string }) {
  const { taxId } = await cabinet.db.person.findUniqueOrThrow({ where: { id: personId }, select: { taxId: true } });
  const { sealedKey } = await cabinet.db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { sealedKey: true },
  });
  return {
    taxId: secrets.open(placeOf(personId), taxId ?? new Uint8Array()),
    key: unwrapFileKey(secrets.fileKeyring, `file-of-${personId}`, sealedKey ?? ''),
  };
}

test('S25 what the first data key wrote is readable with the second one alone after the keys are rewritten', async () => {
  const people = [];
  for (let nth = 0; nth < 120; nth += 1) people.push(await storeOne(before, `21490992${nth}`));
  const [one] = people;
  if (!one) throw new Error('Nobody was stored');
  const pool = cabinet.services.database.pool as Parameters<typeof rewriteKeys>[0];
  await expect(readOne(after, one)).rejects.toThrow('No data key of version 1');

  expect(await rewriteKeys(pool, between)).toEqual({ rewritten: 240, unreadable: 0 });

  for (const [nth, person] of people.entries())
    expect(await readOne(after, person)).toEqual({ taxId: `21490992${nth}`, key: person.key });
  expect(await rewriteKeys(pool, between)).toEqual({ rewritten: 0, unreadable: 0 });
});

test('S25 what neither key opens is counted and left as it is, and the rest is rewritten all the same', async () => {
  const lost = openSecrets({ secretKey, dataKey: aKey(), dataKeyVersion: 1 });
  const [stranger, one] = [await storeOne(lost, '1'), await storeOne(before, '2')];
  const pool = cabinet.services.database.pool as Parameters<typeof rewriteKeys>[0];

  expect(await rewriteKeys(pool, between)).toEqual({ rewritten: 2, unreadable: 2 });

  expect((await readOne(lost, stranger)).taxId).toBe('1');
  expect((await readOne(after, one)).taxId).toBe('2');
});

test('S25 kept answers are rewritten too, however many of one visitor there are', async () => {
  const keys = Array.from({ length: 120 }, (_, nth) => ({
    actorKey: `visitor ${nth % 3}`,
    action: 'a.b',
    key: `${nth}`,
  }));
  const placed = ({ actorKey, action, key }: (typeof keys)[number]) => ({
    table: 'idempotency_record',
    id: `${actorKey}|${action}|${key}`,
    column: 'answer',
  });
  const createdAt = cabinet.clock.now();
  await cabinet.db.idempotencyRecord.createMany({
    data: keys.map((at) => ({
      ...at,
      createdAt,
      requestHash: randomBytes(32),
      answer: before.seal(placed(at), at.key),
    })),
  });
  const pool = cabinet.services.database.pool as Parameters<typeof rewriteKeys>[0];

  expect(await rewriteKeys(pool, between)).toEqual({ rewritten: 120, unreadable: 2 });

  const rows = await cabinet.db.idempotencyRecord.findMany({ where: { action: 'a.b' } });
  expect(rows.map((row) => after.open(placed(row), row.answer ?? new Uint8Array()))).toEqual(
    rows.map(({ key }) => key),
  );
});

/** How the database would answer if it read no whole table and sorted nothing wherever an index fits. */
async function plansOf(statements: ReadonlyMap<string, unknown[]>, client: pg.PoolClient): Promise<string[]> {
  await client.query('begin');
  for (const way of ['seqscan', 'bitmapscan', 'sort']) await client.query(`set local enable_${way} = off`);
  const plans = [];
  for (const [text, values] of statements) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  await client.query('rollback');
  return plans;
}

test('S25 rewriting finds each row and each next page by an index, so that it takes as long as there are rows', async () => {
  await storeOne(before, '3');
  const pool = new pg.Pool({ connectionString: cabinet.services.config.DATABASE_URL, max: 1 });
  const asked = new Map<string, unknown[]>();
  const listening = {
    query: (text: string, values: unknown[]) => {
      asked.set(text, values);
      return pool.query(text, values);
    },
  };
  await rewriteKeys(listening as typeof pool, between);

  const client = await pool.connect();
  const plans = await plansOf(asked, client);
  client.release();
  await pool.end();

  expect(plans.length).toBeGreaterThan(sealedColumns.length);
  expect(plans.filter((plan) => !/Index Cond: .*(?:id|ROW)/.test(plan) || plan.includes('Sort'))).toEqual([]);
});

test('S25 a row that another keeps locked stops the command, and is not called unreadable', async () => {
  const { personId } = await storeOne(before, '4');
  const options = '-c lock_timeout=50ms';
  const pool = new pg.Pool({ connectionString: cabinet.services.config.DATABASE_URL, max: 1, options });
  await cabinet.db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from person where id = ${personId}::uuid for update`;
    await expect(rewriteKeys(pool, between)).rejects.toThrow('lock timeout');
  });
  await pool.end();
});

const models = new URL('../../../prisma/models/', import.meta.url);

test('every column of bytes is a hash, an index, or in the list of sealed columns', () => {
  const text = readdirSync(models)
    .map((file) => readFileSync(new URL(file, models), 'utf8'))
    .join('\n');
  const columns = [...text.matchAll(/^model \w+ \{([\s\S]*?)^\}/gm)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '';
    return [...body.matchAll(/^ {2}(\w+)\s+Bytes/gm)].map(([, column = '']) => `${table}.${column}`);
  });
  const listed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
  // What is named a box lies under the row's own key, and that key is in the list.
  expect(columns.filter((name) => !/(Hash|Index|[sS]ha256|Box)$/.test(name)).sort()).toEqual(listed.sort());
});
