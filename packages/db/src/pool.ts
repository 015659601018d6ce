import pg from 'pg';
import { endLoan, noteLoan } from './loan.ts';

/** States after which a connection must not be used again, although the server still answered in SQL. */
const fatalClasses = ['08', '57P', 'XX', '53', '25'];

/**
 * 0A000 is also "cached plan must not change result type" (a migration under a prepared statement) and 26000 "that
 * prepared statement does not exist": only a new connection forgets the old statement.
 */
const fatalStates = new Set(['0A000', '26000']);

/** True when the refusal is about the statement (a unique violation, a bad value), so the connection is as good as before. */
export const isOrdinaryRefusal = (refusal: unknown): boolean =>
  refusal instanceof pg.DatabaseError &&
  refusal.severity !== 'FATAL' &&
  refusal.severity !== 'PANIC' &&
  refusal.code !== undefined &&
  !fatalStates.has(refusal.code) &&
  !fatalClasses.some((prefix) => refusal.code?.startsWith(prefix));

const runOn = async (client: pg.PoolClient, query: unknown, values: unknown): Promise<unknown> => {
  let lost: Error | undefined;
  // Without a listener a connection that breaks under a query would end the process.
  const onLost = (error: Error): void => {
    lost = error;
  };
  client.once('error', onLost);
  try {
    const answer: unknown = await Reflect.apply(client.query, client, values === undefined ? [query] : [query, values]);
    client.removeListener('error', onLost);
    client.release(lost);
    return answer;
  } catch (refusal) {
    client.removeListener('error', onLost);
    client.release(lost ?? !isOrdinaryRefusal(refusal));
    throw refusal;
  }
};

const isSubmittable = (query: unknown): boolean =>
  typeof query === 'function' || (typeof query === 'object' && query !== null && 'submit' in query);

class SteadyPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super(config);
    this.on('release', (_reason, client) => {
      endLoan(client);
      // A transaction left open would swallow the next borrower's statements; ending the client makes pg drop it.
      if (client.getTransactionStatus() === 'T' || client.getTransactionStatus() === 'E') void client.end();
    });
  }

  // pg declares a dozen overloads of query(); the promise forms come here, callbacks and streams go to pg.
  override query(...call: unknown[]): never {
    const [query, values] = call;
    const isPromiseForm = call.length <= 2 && typeof values !== 'function' && !isSubmittable(query);
    const answer: unknown = isPromiseForm
      ? super.connect().then((client) => runOn(client, query, values))
      : Reflect.apply(super.query, this, call);
    return answer as never;
  }

  // Likewise: a promise, or a callback that pg answers.
  override connect(...call: unknown[]): never {
    const answer: unknown = call.length > 0 ? Reflect.apply(super.connect, this, call) : super.connect().then(noteLoan);
    return answer as never;
  }
}

/**
 * A pg Pool whose query() gives the connection back after an ordinary SQL error; pg's own (8.23) closes it after every
 * one, so each unique violation would cost a new server process. It drops a connection returned inside a transaction.
 */
export const steadyPool = (config: pg.PoolConfig): pg.Pool => new SteadyPool(config);
