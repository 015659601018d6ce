import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrate } from './migrate.ts';
import type { ScratchDatabase } from './scratch-database.ts';
import { makeScratch, runSql } from './scratch-database.ts';

let scratch: ScratchDatabase;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cabinet-migrations-'));
  scratch = await makeScratch(inject('templateUrl'));
});

afterEach(async () => {
  await scratch.drop();
  rmSync(folder, { recursive: true, force: true });
});

const addMigration = (name: string, sql: string): void => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
};

const trigger = `
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only; nothing is deleted';
END;
$$;
CREATE TRIGGER journal_keeps BEFORE DELETE ON journal FOR EACH ROW EXECUTE FUNCTION refuse();`;

test('migrations are applied in the order of their names, each once, also those with functions and triggers', async () => {
  addMigration('20260102000000_trigger_sql', trigger);
  addMigration('20260101000000_journal', 'CREATE TABLE journal (id int);');
  expect(await migrate(scratch.url, folder)).toEqual(['20260101000000_journal', '20260102000000_trigger_sql']);
  expect(await migrate(scratch.url, folder)).toEqual([]);
  await runSql(scratch.url, 'INSERT INTO journal VALUES (1)');
  await expect(runSql(scratch.url, 'DELETE FROM journal')).rejects.toThrow('append-only');
});

test('two processes that migrate at once apply each migration once', async () => {
  addMigration('20260101000000_journal', 'CREATE TABLE journal (id int);');
  const answers = await Promise.all([migrate(scratch.url, folder), migrate(scratch.url, folder)]);
  expect(answers.flat()).toEqual(['20260101000000_journal']);
});

test('a migration that fails leaves nothing behind, says why and blocks the next ones', async () => {
  addMigration('20260101000000_half', 'CREATE TABLE journal (id int); CREATE TABLE journal (id int);');
  await expect(migrate(scratch.url, folder)).rejects.toThrow(/relation "journal" already exists/);
  expect(await runSql(scratch.url, "SELECT to_regclass('journal') AS found")).toEqual([{ found: null }]);
  await expect(migrate(scratch.url, folder)).rejects.toThrow(/failed migrations/);
});

test('a migration that cannot get its lock gives up within seconds instead of holding everybody up', async () => {
  addMigration('20260101000000_journal', 'CREATE TABLE journal (id int);');
  await migrate(scratch.url, folder);
  addMigration('20260102000000_colour', 'ALTER TABLE journal ADD COLUMN colour text;');
  const reader = new pg.Client({ connectionString: scratch.url });
  await reader.connect();
  try {
    await reader.query('BEGIN');
    await reader.query('LOCK TABLE journal IN ACCESS SHARE MODE');
    await expect(migrate(scratch.url, folder)).rejects.toThrow(/20260102000000_colour was refused: .*lock timeout/);
  } finally {
    await reader.end();
  }
});

test('an edited or missing migration stops the start', async () => {
  addMigration('20260101000000_journal', 'CREATE TABLE journal (id int);');
  await migrate(scratch.url, folder);
  addMigration('20260101000000_journal', 'CREATE TABLE journal (id bigint);');
  await expect(migrate(scratch.url, folder)).rejects.toThrow(/20260101000000_journal was edited/);
  rmSync(join(folder, '20260101000000_journal'), { recursive: true });
  await expect(migrate(scratch.url, folder)).rejects.toThrow(/not in prisma\/migrations/);
});
