import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueQueries } from './catalogue-queries.ts';
import { pendingChanges, schemaFromEmpty } from './diff.ts';
import { migrate } from './migrate.ts';
import { migrationsFolder, prismaFolder } from './repository.ts';
import { makeScratch, runSql } from './scratch-database.ts';

/** Key of an object (`index person_name_idx`) to its definition. */
export type Structure = ReadonlyMap<string, string>;

/** Key of an object that only a migration makes or changes, to the reason why. */
export type HandWritten = Readonly<Record<string, string>>;

/** Everything in the schema `public` that a migration can make, in comparable words. */
export const describeDatabase = async (url: string): Promise<Structure> => {
  const everything = Object.values(catalogueQueries)
    .map((query) => `(${query})`)
    .join('\nUNION ALL\n');
  const rows = await runSql<{ key: string; definition: string | null }>(url, everything);
  return new Map(rows.map(({ key, definition }) => [key, definition ?? '']));
};

/** Compares what the migrations make with what the schema says; each answer is one sentence, none means no drift. */
export const compareStructures = (migrated: Structure, schema: Structure, handWritten: HandWritten): string[] => {
  const keys = [...new Set([...migrated.keys(), ...schema.keys()])].sort();
  const differences = keys.flatMap((key) => {
    const [made, said] = [migrated.get(key), schema.get(key)];
    if (made === said || key in handWritten) return [];
    if (made === undefined) return [`${key}: in the schema, but no migration makes it (${said})`];
    if (said === undefined)
      return [`${key}: made by a migration, but not in the schema or prisma/hand-written.json (${made})`];
    return [`${key}: migrations make “${made}”, the schema says “${said}”`];
  });
  const stale = Object.keys(handWritten)
    .filter((key) => migrated.get(key) === undefined || migrated.get(key) === schema.get(key))
    .map((key) => `${key}: listed in prisma/hand-written.json, but no migration makes it differ from the schema`);
  return [...differences, ...stale];
};

const handWrittenFile = join(prismaFolder, 'hand-written.json');

/** The reviewed list prisma/hand-written.json: object key → reason. */
export const readHandWritten = (file: string = handWrittenFile): HandWritten =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as HandWritten) : {};

const structureFrom = async (url: string, build: (scratchUrl: string) => Promise<unknown>): Promise<Structure> => {
  const scratch = await makeScratch(url);
  try {
    await build(scratch.url);
    return await describeDatabase(scratch.url);
  } finally {
    await scratch.drop();
  }
};

/**
 * Builds two scratch databases on the server, one by all migrations and one straight from the schema, and answers how
 * they differ, in sentences. Needs an account that may create databases.
 */
export const findDrift = async (url: string, folder: string = migrationsFolder): Promise<string[]> => {
  const migrated = await structureFrom(url, (scratchUrl) => migrate(scratchUrl, folder));
  const sql = await schemaFromEmpty(url);
  const schema = await structureFrom(url, (scratchUrl) => runSql(scratchUrl, sql));
  const pending = await pendingChanges(url, folder);
  return [
    ...compareStructures(migrated, schema, readHandWritten()),
    ...(pending === ''
      ? []
      : ['The schema changed after the newest migration: run npm run db:diff -- --name what_it_does']),
  ];
};
