import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { diffSchemas, writeMigration } from './diff.ts';
import { compareStructures, describeDatabase, findDrift } from './drift.ts';
import type { ScratchDatabase } from './scratch-database.ts';
import { makeScratch, runSql } from './scratch-database.ts';

let server: ScratchDatabase;
let folder: string;

beforeAll(async () => {
  server = await makeScratch(inject('templateUrl'));
  folder = mkdtempSync(join(tmpdir(), 'cabinet-drift-'));
});

afterAll(async () => {
  await server.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('the committed migrations make exactly what the schema says', async () => {
  expect(await findDrift(server.url)).toEqual([]);
});

test('a migration written from the schema leaves nothing to do, and a line planted in it is caught', async () => {
  const name = await writeMigration(server.url, { name: 'first', byHand: false, now: new Date(0) }, folder);
  expect(name).toBe('19700101000000_first');
  expect(await writeMigration(server.url, { name: 'second', byHand: false, now: new Date(0) }, folder)).toBeUndefined();
  const clean = await findDrift(server.url, folder);
  appendFileSync(join(folder, `${name}/migration.sql`), '\nCREATE TABLE planted (id int PRIMARY KEY);');
  const planted = (await findDrift(server.url, folder)).filter((sentence) => !clean.includes(sentence));
  expect(planted.map((sentence) => sentence.split(':')[0])).toEqual([
    'column planted.id',
    'constraint planted.planted_pkey',
    'index planted_pkey',
    'table planted',
  ]);
});

test('a migration’s name is words joined by underscores', async () => {
  const named = writeMigration(server.url, { name: 'Add Phone!', byHand: false, now: new Date(0) }, folder);
  await expect(named).rejects.toThrow(/add_office_phone/);
});

const planted = [
  { change: 'ALTER TABLE a ALTER COLUMN n TYPE bigint', caught: 'column a.n' },
  { change: 'ALTER TABLE a ALTER COLUMN n SET NOT NULL', caught: 'column a.n' },
  { change: 'ALTER TABLE a ALTER COLUMN n SET DEFAULT 7', caught: 'column a.n' },
  { change: 'ALTER TABLE a ALTER COLUMN t TYPE varchar(9)', caught: 'column a.t' },
  { change: 'ALTER TABLE a ALTER COLUMN t TYPE text COLLATE "C"', caught: 'column a.t' },
  { change: 'ALTER TABLE b DROP CONSTRAINT b_a_fkey', caught: 'constraint b.b_a_fkey' },
  { change: 'ALTER TABLE a ADD CHECK (n > 0)', caught: 'constraint a.a_n_check' },
  { change: 'CREATE UNIQUE INDEX a_n ON a (n)', caught: 'index a_n' },
  { change: 'CREATE VIEW v AS SELECT n FROM a', caught: 'table v' },
  { change: 'ALTER TABLE a ENABLE ROW LEVEL SECURITY', caught: 'table a' },
  { change: 'CREATE POLICY p ON a USING (true)', caught: 'policy a.p' },
  { change: 'ALTER TABLE a DISABLE TRIGGER tr', caught: 'trigger a.tr' },
  { change: "ALTER TYPE colour ADD VALUE 'blue'", caught: 'type colour' },
  { change: 'CREATE EXTENSION pg_trgm', caught: 'extension pg_trgm' },
  { change: 'CREATE SEQUENCE s', caught: 'sequence s' },
  { change: 'GRANT SELECT ON a TO PUBLIC', caught: 'table a' },
  {
    change: "CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
    caught: 'function f()',
  },
];

const base = `
CREATE TYPE colour AS ENUM ('red');
CREATE TABLE a (id int PRIMARY KEY, n int, t text);
CREATE TABLE b (id int PRIMARY KEY, a int CONSTRAINT b_a_fkey REFERENCES a);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();`;

test('every kind of change made behind the schema’s back is caught by name', async () => {
  const origin = await makeScratch(server.url);
  await runSql(origin.url, base);
  const expected = await describeDatabase(origin.url);
  for (const { change, caught } of planted) {
    const changed = await makeScratch(origin.url, new URL(origin.url).pathname.slice(1));
    await runSql(changed.url, change);
    const found = compareStructures(await describeDatabase(changed.url), expected, {});
    expect(
      found.map((sentence) => sentence.slice(0, sentence.indexOf(': '))),
      change,
    ).toContain(caught);
    await changed.drop();
  }
  await origin.drop();
});

test('what is written by hand is accepted when it is listed, and a list that outlived its object is not', () => {
  const migrated = new Map([['index fuzzy', 'gin']]);
  expect(compareStructures(migrated, new Map(), { 'index fuzzy': 'finds misspelt surnames' })).toEqual([]);
  expect(compareStructures(new Map(), new Map(), { 'index fuzzy': 'finds misspelt surnames' })).toHaveLength(1);
});

test('a new column becomes one ALTER TABLE', async () => {
  const schema = (columns: string) => [
    {
      path: 's.prisma',
      content: `datasource db {\n provider = "postgresql"\n}\nmodel note {\n id Int @id\n${columns}}`,
    },
  ];
  const sql = await diffSchemas(server.url, schema(''), schema(' text String?\n'));
  expect(sql).toContain('ALTER TABLE "note" ADD COLUMN     "text" TEXT;');
});
