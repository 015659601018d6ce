import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import type { Migration } from './migrations.ts';
import { readMigrations } from './migrations.ts';
import { migrationsFolder, readSchema } from './repository.ts';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

/** Any fixed number will do: it names the lock that only migrations take. */
const lockKey = 7_201_934_455;

const lockPatienceMs = 60_000;

/** Runs the work while no other process migrates the same database; throws after a minute of waiting. */
const underLock = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'cabinet-migrate-lock' });
  await client.connect();
  try {
    await client.query(`SET lock_timeout = ${lockPatienceMs}`);
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return await work(client);
  } finally {
    await client.end();
  }
};

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
}

const readApplied = async (client: pg.Client): Promise<AppliedMigration[]> => {
  const table = await client.query<{ found: string | null }>("SELECT to_regclass('_prisma_migrations')::text AS found");
  if (table.rows[0]?.found == null) return [];
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return rows;
};

/** What is not applied yet; throws when an applied migration was edited or is gone, for then nobody knows the database. */
const findMissing = (committed: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] => {
  const byName = new Map(committed.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum } of applied) {
    const migration = byName.get(name);
    if (!migration) throw new Error(`The database has the migration ${name}, which is not in prisma/migrations.`);
    if (createHash('sha256').update(migration.sql).digest('hex') !== checksum) {
      throw new Error(`The migration ${name} was edited after it was applied. Restore it and write a new one instead.`);
    }
  }
  const done = new Set(applied.map(({ migration_name: name }) => name));
  return committed.filter(({ name }) => !done.has(name));
};

const migrationList = (folder: string): Parameters<SchemaEngine['applyMigrations']>[0] => {
  const lockfile = join(folder, 'migration_lock.toml');
  return {
    migrationsList: {
      baseDir: folder,
      lockfile: {
        path: 'migration_lock.toml',
        content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : 'provider = "postgresql"\n',
      },
      shadowDbInitScript: '',
      migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    filters: noFilters,
  };
};

/**
 * Applies what is missing of the committed migrations and answers their names; one process at a time. The engine, which
 * takes half a second to load, is used only when there is something to apply. Throws when a migration fails: it stays
 * in `_prisma_migrations` as failed and blocks the next ones until it is resolved.
 */
export const migrate = async (url: string, folder: string = migrationsFolder): Promise<string[]> =>
  underLock(url, async (client) => {
    if (findMissing(readMigrations(folder), await readApplied(client)).length === 0) return [];
    const { appliedMigrationNames } = await withSchemaEngine(url, readSchema(), (engine) =>
      engine.applyMigrations(migrationList(folder)),
    );
    return appliedMigrationNames;
  });
