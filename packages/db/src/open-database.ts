import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Prisma } from '../generated/client.ts';
import { PrismaClient } from '../generated/client.ts';
import { steadyPool } from './pool.ts';
import { boundedStatementNames } from './statement-names.ts';

/** Prisma's own types and SQL pieces (`Prisma.sql`, `Prisma.join`, `Prisma.DbNull`, `Prisma.PersonSelect`). */
export { Prisma } from '../generated/client.ts';

/** The Prisma client over the shared pool. */
export type Database = PrismaClient;

/** What a running transaction offers. */
export type Transaction = Prisma.TransactionClient;

export interface DatabaseOptions {
  /** postgresql://user:password@host:port/database */
  readonly url: string;
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
  /** How long a request may wait for a connection, in milliseconds; 1000 unless told. */
  readonly connectionTimeoutMs?: number;
  /** Longest statement, in milliseconds; 10 000 unless told, 0 for no limit (imports). */
  readonly statementTimeoutMs?: number;
  /** Longest pause inside a transaction before the server ends it, in milliseconds; 15 000 unless told. */
  readonly idleInTransactionTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** Told when a connection breaks while nobody uses it; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

export interface OpenDatabase {
  readonly prisma: Database;
  /** The same connections as prisma's, for named prepared statements and COPY. */
  readonly pool: pg.Pool;
  /** Waits for borrowed connections, then closes all. */
  readonly close: () => Promise<void>;
}

type StatementNameGenerator = NonNullable<
  NonNullable<ConstructorParameters<typeof PrismaPg>[1]>['statementNameGenerator']
>;

const openPool = (options: DatabaseOptions): pg.Pool => {
  const pool = steadyPool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    // Never close an idle connection: a new one costs a server process and loses its prepared statements.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 1_000,
    statement_timeout: options.statementTimeoutMs ?? 10_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 15_000,
    application_name: options.applicationName ?? 'cabinet',
    keepAlive: true,
  });
  pool.on('error', (error) => options.onConnectionLost?.(error));
  return pool;
};

/** Opens one pool shared by Prisma and by raw SQL; connects on first use, so a wrong address shows up there. */
export const openDatabase = (options: DatabaseOptions): OpenDatabase => {
  const pool = openPool(options);
  // The adapter types the name as a string but passes it to pg as it is, where undefined means "unprepared".
  const statementNameGenerator = boundedStatementNames() as StatementNameGenerator;
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator }),
    transactionOptions: { maxWait: options.connectionTimeoutMs ?? 1_000, timeout: 10_000 },
  });
  const close = async (): Promise<void> => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, pool, close };
};
