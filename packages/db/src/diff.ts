import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import type { SchemaFile } from './repository.ts';
import { migrationsFolder, readSchema } from './repository.ts';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

/** The schema as the newest migration left it. Not named .prisma, or Prisma would read its models a second time. */
const snapshotFile = (folder: string): string => join(folder, 'schema.snapshot');

const readSnapshot = (folder: string): SchemaFile[] =>
  existsSync(snapshotFile(folder))
    ? [{ path: 'schema.snapshot', content: readFileSync(snapshotFile(folder), 'utf8') }]
    : [];

const writeSnapshot = (folder: string, schema: readonly SchemaFile[]): void =>
  writeFileSync(snapshotFile(folder), schema.map(({ path, content }) => `// ${path}\n${content.trim()}\n`).join('\n'));

const targetOf = (files: SchemaFile[]): Parameters<SchemaEngine['diff']>[0]['from'] =>
  files.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files };

/** The SQL that leads from one schema to another, or an empty string when nothing changes. An empty list is an empty database. */
export const diffSchemas = async (url: string, from: SchemaFile[], to: SchemaFile[]): Promise<string> => {
  const question = { from: targetOf(from), to: targetOf(to), script: true, exitCode: null, filters: noFilters };
  const { stdout } = await withSchemaEngine(url, to, (engine) => engine.diff(question));
  return stdout === null || /^\s*-- This is an empty migration\.\s*$/.test(stdout) ? '' : stdout;
};

/** The SQL of the schema alone, from an empty database. */
export const schemaFromEmpty = async (url: string): Promise<string> => diffSchemas(url, [], readSchema());

/** The SQL still missing from the committed migrations, or an empty string. */
export const pendingChanges = async (url: string, folder: string = migrationsFolder): Promise<string> =>
  diffSchemas(url, readSnapshot(folder), readSchema());

export interface NewMigration {
  /** Words joined by underscores, as `add_office_phone`. */
  readonly name: string;
  /** True for a migration whose SQL is written by hand, although the schema has not changed. */
  readonly byHand: boolean;
  readonly now: Date;
}

const stamp = (now: Date): string => now.toISOString().replaceAll(/\D/g, '').slice(0, 14);

const assertName = (name: string): void => {
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new Error(
      `“${name}” cannot name a migration. Use small letters, digits and _, for example add_office_phone.`,
    );
  }
};

/** Writes the folder of a new migration and the snapshot beside it; answers its name, or undefined when nothing changed. */
export const writeMigration = async (
  url: string,
  { name, byHand, now }: NewMigration,
  folder: string = migrationsFolder,
): Promise<string | undefined> => {
  assertName(name);
  const sql = await pendingChanges(url, folder);
  if (sql === '' && !byHand) return undefined;
  const migration = `${stamp(now)}_${name}${byHand ? '_sql' : ''}`;
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(
    join(folder, migration, 'migration.sql'),
    sql || '-- Written by hand; listed in prisma/hand-written.json.\n',
  );
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  writeSnapshot(folder, readSchema());
  return migration;
};
