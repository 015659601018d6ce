import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { OpenDatabase } from './open-database.ts';
import { openDatabase, sqlOf, warmUp } from './open-database.ts';
import type { ScratchDatabase } from './test-database.ts';
import { cloneDatabase } from './test-database.ts';

let scratch: ScratchDatabase;
let database: OpenDatabase;
/** Ends statements and pauses early; the other tests must not meet its limits on a slow machine. */
let impatient: OpenDatabase;

beforeAll(async () => {
  scratch = await cloneDatabase(inject('templateUrl'));
  database = openDatabase({ url: scratch.url, poolSize: 1 });
  impatient = openDatabase({ url: scratch.url, poolSize: 1, statementTimeoutMs: 400, idleInTransactionTimeoutMs: 300 });
  await database.pool.query('CREATE TABLE seat (id int PRIMARY KEY)');
  await database.pool.query('INSERT INTO seat VALUES (1)');
});

afterAll(async () => {
  await Promise.all([database.close(), impatient.close()]);
  await scratch.drop();
});

const backend = async (pool: pg.Pool): Promise<unknown> =>
  (await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;

const insertTwice = async (pool: pg.Pool): Promise<unknown> =>
  pool.query('INSERT INTO seat VALUES ($1)', [1]).catch((refusal: unknown) => (refusal as pg.DatabaseError).code);

test('a refused duplicate costs no connection', async () => {
  const before = await backend(database.pool);
  expect(await insertTwice(database.pool)).toBe('23505');
  expect(await backend(database.pool)).toBe(before);
});

test('the pool of pg itself still loses its connection there, so ours is needed', async () => {
  const plain = new pg.Pool({ connectionString: scratch.url, max: 1 });
  const before = await backend(plain);
  expect(await insertTwice(plain)).toBe('23505');
  expect(await backend(plain)).not.toBe(before);
  await plain.end();
});

test('Prisma and raw SQL use the same connection', async () => {
  const [row] = await database.prisma.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  expect(row?.pid).toBe(await backend(database.pool));
});

test('a statement that runs too long is stopped and the connection serves on', async () => {
  const before = await backend(impatient.pool);
  await expect(impatient.pool.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
  expect(await backend(impatient.pool)).toBe(before);
});

test('a connection cut by the server is replaced', async () => {
  const before = await backend(database.pool);
  await expect(database.pool.query('SELECT pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
  expect(await backend(database.pool)).not.toBe(before);
});

test('a connection returned inside a transaction is not lent again', async () => {
  const before = await backend(database.pool);
  const client = await database.pool.connect();
  await client.query('BEGIN');
  await client.query('DELETE FROM seat');
  client.release();
  expect(await backend(database.pool)).not.toBe(before);
  expect((await database.pool.query('SELECT 1 FROM seat')).rowCount).toBe(1);
});

test('a transaction left idle is ended by the server', async () => {
  const lost: Error[] = [];
  const client = await impatient.pool.connect();
  client.on('error', (error) => lost.push(error));
  await client.query('BEGIN');
  await expect.poll(() => lost[0], { timeout: 10_000 }).toMatchObject({ code: '25P03' });
  await expect(client.query('SELECT 1')).rejects.toThrow();
  client.release(lost[0] ?? true);
  expect(await backend(impatient.pool)).toBeTypeOf('number');
});

test('a request that finds no free connection is told so within the limit', async () => {
  const client = await database.pool.connect();
  await expect(database.pool.query('SELECT 1')).rejects.toThrow('timeout exceeded');
  client.release();
});

test('repeated queries of Prisma are prepared once', async () => {
  for (let round = 0; round < 4; round += 1) await database.prisma.$queryRaw`SELECT id FROM seat WHERE id = ${round}`;
  const prepared = await database.pool.query(
    "SELECT name FROM pg_prepared_statements WHERE statement LIKE 'SELECT id FROM%'",
  );
  expect(prepared.rows).toEqual([{ name: expect.stringMatching(/^client_\d+$/) }]);
});

test('a migration under a prepared statement costs one refused query, then the pool recovers', async () => {
  const read = { name: 'seats', text: 'SELECT * FROM seat' };
  await database.pool.query(read);
  await database.pool.query('ALTER TABLE seat ADD COLUMN colour text');
  await expect(database.pool.query(read)).rejects.toMatchObject({ code: '0A000' });
  expect((await database.pool.query(read)).rowCount).toBe(1);
});

const txid = 'SELECT pg_current_xact_id()::text AS id';

test('prepared statements beside Prisma run in the same transaction', async () => {
  const [prismas, ours] = await database.transaction(async (tx) => {
    const [row] = await tx.$queryRawUnsafe<{ id: string }[]>(txid);
    const { rows } = await sqlOf(tx).query<{ id: string }>({ name: 'txid', text: txid, values: [] });
    return [row?.id, rows[0]?.id];
  });
  expect(ours).toBe(prismas);
  expect(sqlOf(database.prisma)).toBe(database.pool);
});

test('twins in transactions keep to their own connections, and what fails is undone', async () => {
  const two = openDatabase({ url: scratch.url, poolSize: 4 });
  const insert = (id: number, fails: boolean) =>
    two.transaction(async (tx) => {
      await sqlOf(tx).query({ name: 'seat', text: 'INSERT INTO seat VALUES ($1)', values: [id] });
      await tx.$queryRaw`SELECT 1`;
      if (fails) throw new Error('changed my mind');
    });
  const ended = await Promise.allSettled([11, 12, 13, 14, 15, 16].map((id) => insert(id, id % 2 === 0)));
  const { rows } = await two.pool.query('SELECT id FROM seat WHERE id > 10 ORDER BY id');
  await two.close();
  expect(ended.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  expect(rows).toEqual([{ id: 11 }, { id: 13 }, { id: 15 }]);
});

test('a transaction that took too long cannot reach the connection it has lost', async () => {
  const late = database.transaction(
    async (tx) => {
      // Its limit is over when the pool has the connection back.
      await once(database.pool, 'release', { signal: AbortSignal.timeout(10_000) });
      await sqlOf(tx).query({ name: 'late', text: 'INSERT INTO seat VALUES (77)', values: [] });
    },
    { maxWait: 1_000, timeout: 50 },
  );
  await expect(late).rejects.toThrow('The transaction of late is over');
  expect((await database.pool.query('SELECT 1 FROM seat WHERE id = 77')).rowCount).toBe(0);
});

test('the first visitors find every connection open', async () => {
  const three = openDatabase({ url: scratch.url, poolSize: 3 });

  await warmUp(three);

  expect([three.pool.totalCount, three.pool.idleCount]).toEqual([3, 3]);
  await three.close();
});
