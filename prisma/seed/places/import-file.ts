import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@cabinet/db/embedded';
import { steadyPool } from '@cabinet/db/pool';
import { repositoryRoot } from '@cabinet/db/repository';
import { importPlaces } from './import-places.ts';
import { type CodifierFault, readCodifier } from './parse-katottg.ts';

const usage = `Usage: node prisma/seed/places/import-file.ts <file.tsv>
Fills the table of places from a file of КАТОТТГ: code, parent, category, name, separated by tabs, in UTF-8.
Without an argument the small sample is taken; without DATABASE_URL, the cabinet's own database in .data/.`;

const sample = join(import.meta.dirname, 'sample.tsv');
const shownFaults = 20;

const describe = ({ line, kind, text }: CodifierFault): string => `  line ${line}, ${kind}: ${text}`;

const refuseFaulty = (faults: readonly CodifierFault[]): void => {
  if (faults.length === 0) return;
  const shown = faults.slice(0, shownFaults).map(describe).join('\n');
  throw new Error(`Nothing was imported, ${faults.length} faults in the file:\n${shown}`);
};

/** All or nothing: a half-imported codifier would send people to communities that are not there. */
const importInto = async (databaseUrl: string, file: string): Promise<number> => {
  const { rows, faults } = await readCodifier(createReadStream(file, 'utf8'));
  refuseFaulty(faults);
  const pool = steadyPool({ connectionString: databaseUrl, max: 1 });
  const client = await pool.connect();
  try {
    await client.query('begin');
    const written = await importPlaces(client, rows);
    await client.query('commit');
    return written;
  } finally {
    client.release();
    await pool.end();
  }
};

const onOwnServer = async (file: string): Promise<number> => {
  const directory = join(repositoryRoot, '.data/postgres');
  const server = await startPostgres({ directory, persistent: true, forTests: false });
  try {
    return await importInto(server.url, file);
  } finally {
    await server.stop();
  }
};

const main = async (): Promise<void> => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [file = sample, ...others] = positionals;
  if (others.length > 0) throw new Error(usage);
  const given = process.env.DATABASE_URL;
  const written = given ? await importInto(given, file) : await onOwnServer(file);
  console.log(`Places written: ${written}`);
};

await main().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
