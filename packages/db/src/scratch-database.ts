import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The same server and account, another database. */
export const withDatabase = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
};

/** Runs statements one after the other on a connection of its own; the last one's rows come back. */
export const runSql = async <Row extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
};

export interface ScratchDatabase {
  readonly url: string;
  /** Deletes the database, cutting its sessions. */
  readonly drop: () => Promise<void>;
}

/** Makes a database with a name of its own on the server of the url: a copy of the template, or empty. */
export const makeScratch = async (serverUrl: string, template?: string): Promise<ScratchDatabase> => {
  const name = `scratch_${randomBytes(8).toString('hex')}`;
  const server = withDatabase(serverUrl, 'postgres');
  const copyOf = template ?? 'template0';
  await runSql(server, `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(copyOf)}`);
  return {
    url: withDatabase(serverUrl, name),
    drop: async () => {
      await runSql(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
};
