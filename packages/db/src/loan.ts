import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

/** A statement that a connection prepares once, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Whatever takes prepared statements: the pool, or the connection of a running transaction. */
export interface Sql {
  query<Row extends object = Record<string, unknown>>(
    statement: Statement,
  ): Promise<{ rows: Row[]; rowCount: number | null }>;
}

/** The connection that was borrowed first while something ran: `waiting` before, `over` once it was given back. */
export interface Loan {
  client: pg.PoolClient | 'waiting' | 'over';
}

const loans = new AsyncLocalStorage<Loan>();
const openLoans = new WeakMap<pg.PoolClient, Loan>();

/** Runs something and keeps in `loan` the first connection that it borrows from a pool of ours. */
export const withLoan = <T>(loan: Loan, act: () => Promise<T>): Promise<T> => loans.run(loan, act);

/** Told by the pool of every connection it lends. */
export const noteLoan = (client: pg.PoolClient): pg.PoolClient => {
  const loan = loans.getStore();
  if (loan?.client === 'waiting') {
    loan.client = client;
    openLoans.set(client, loan);
  }
  return client;
};

/** Told by the pool of every connection that comes back: from then on it belongs to somebody else. */
export const endLoan = (client: pg.PoolClient): void => {
  const loan = openLoans.get(client);
  if (!loan) return;
  openLoans.delete(client);
  loan.client = 'over';
};

/** Prepared statements on the borrowed connection, for as long as it is borrowed. */
export const sqlOn = (loan: Loan): Sql => ({
  async query(statement) {
    // A transaction that took too long was rolled back, and its connection may already serve another one.
    if (typeof loan.client === 'string') throw new Error(`The transaction of ${statement.name} is over`);
    return loan.client.query(statement);
  },
});
