import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeMigration } from './diff.ts';
import { findDrift } from './drift.ts';
import { startPostgres } from './embedded.ts';
import { generateClient } from './generate.ts';
import { migrate } from './migrate.ts';
import { repositoryRoot } from './repository.ts';

const usage = `Usage:
  cli.ts migrate              applies the committed migrations to DATABASE_URL
  cli.ts diff --name <name>   writes a migration from the newest one to the schema (--sql: one to fill by hand),
                              and the client of that schema
  cli.ts drift                compares the migrations with the schema
Without DATABASE_URL, migrate uses the cabinet's own database in .data/, the others a throw-away server.`;

/** Runs the work on DATABASE_URL, or on a bundled server that lives as long as the command. */
const onServer = async <T>(keepsDatabase: boolean, work: (url: string) => Promise<T>): Promise<T> => {
  const given = process.env.DATABASE_URL;
  if (given) return work(given);
  const directory = join(repositoryRoot, keepsDatabase ? '.data/postgres' : `.cache/postgres-${process.pid}`);
  const server = await startPostgres({ directory, persistent: keepsDatabase, forTests: !keepsDatabase });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
};

const commands: Readonly<Record<string, (name: string | undefined, byHand: boolean) => Promise<number>>> = {
  migrate: async () => {
    const applied = await onServer(true, (url) => migrate(url));
    console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied: ${applied.join(', ')}`);
    return 0;
  },
  diff: async (name, byHand) => {
    if (name === undefined) throw new Error(usage);
    generateClient();
    const written = await onServer(false, (url) => writeMigration(url, { name, byHand, now: new Date() }));
    console.log(
      written === undefined ? 'The schema has not changed.' : `Wrote prisma/migrations/${written}/migration.sql`,
    );
    return 0;
  },
  drift: async () => {
    const differences = await onServer(false, (url) => findDrift(url));
    console.log(differences.length === 0 ? 'Migrations and schema agree.' : differences.join('\n'));
    return differences.length === 0 ? 0 : 1;
  },
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, sql: { type: 'boolean', default: false } },
  });
  const command = commands[positionals[0] ?? ''];
  if (!command) throw new Error(usage);
  process.exitCode = await command(values.name, values.sql);
};

await main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
