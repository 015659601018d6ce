import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Prisma } from '../generated/client.ts';
import { PrismaClient } from '../generated/client.ts';
import { type Loan, type Sql, sqlOn, withLoan } from './loan.ts';
import { steadyPool } from './pool.ts';
import { boundedStatementNames } from './statement-names.ts';

/** Prisma's own types and SQL pieces (`Prisma.sql`, `Prisma.join`, `Prisma.DbNull`, `Prisma.PersonSelect`). */
export { Prisma } from '../generated/client.ts';
export type { Sql, Statement } from './loan.ts';

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
  /** Runs an act in one transaction that can be spoken to through Prisma and, with sqlOf(tx), in prepared statements. */
  readonly transaction: <T>(act: (tx: Transaction) => Promise<T>, limits?: TransactionLimits) => Promise<T>;
  /** Waits for borrowed connections, then closes all. */
  readonly close: () => Promise<void>;
}

interface TransactionLimits {
  /** How long to wait for a connection, in milliseconds. */
  readonly maxWait: number;
  /** How long the transaction may take, in milliseconds. */
  readonly timeout: number;
}

const spoken = new WeakMap<object, Sql>();

/** Prepared statements beside Prisma: in the same transaction for one begun by transaction(), on the pool for the client. */
export const sqlOf = (db: object): Sql => {
  const sql = spoken.get(db);
  if (!sql)
    throw new Error('Only the client and transactions begun by OpenDatabase.transaction() take prepared statements');
  return sql;
};

const beginner =
  (prisma: Database): OpenDatabase['transaction'] =>
  (act, limits) => {
    const loan: Loan = { client: 'waiting' };
    const begun = async (tx: Transaction): ReturnType<typeof act> => {
      spoken.set(tx, sqlOn(loan));
      return act(tx);
    };
    return withLoan(loan, () => prisma.$transaction(begun, limits));
  };

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

/**
 * Opens every connection of the pool and lets Prisma load what it needs for its first query, so that the first visitors
 * do not wait for it. A connection that cannot be had now is made when it is asked for.
 */
export const warmUp = async ({ pool, prisma }: OpenDatabase): Promise<void> => {
  const opened = await Promise.allSettled(Array.from({ length: pool.options.max }, () => pool.connect()));
  for (const one of opened) if (one.status === 'fulfilled') one.value.release();
  await prisma.office.findFirst({ select: { id: true } });
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
  spoken.set(prisma, pool);
  const close = async (): Promise<void> => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, pool, transaction: beginner(prisma), close };
};
