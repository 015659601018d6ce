import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import type { HouseEvent } from '../events.ts';
import type { Queue } from './port.ts';

/** What is done later, or in answer to an event. The handler reads afresh and is safe to run twice. */
export interface Job {
  /** Name of its queue: `notifications.send-letter`. */
  readonly name: string;
  /** Names of the events that cause it. */
  readonly on?: readonly string[];
  /** Cron in Kyiv time, for work that the clock causes. */
  readonly cron?: string;
  /** How often a failed run is tried again (15 unless told: seven hours or so), first after `retryDelay` s, then doubling up to an hour. */
  readonly retries?: number;
  readonly retryDelay?: number;
  readonly expireSeconds?: number;
  /** How many run at once in one worker. */
  readonly concurrency?: number;
  /** Who goes first among those that wait: the higher number; 0 unless told. */
  readonly priority?: (payload: HouseEvent['payload']) => number;
  run(ctx: Context, payload: Readonly<Record<string, unknown>>): Promise<void>;
}

/** A storage or a mail server that is away for a morning costs nobody a paper. */
const usualRetries = 15;

export const retriesOf = (job: Job): number => job.retries ?? usualRetries;

export const deadLetterOf = (name: string): string => `${name}.dead`;

/** Creates the queues that are missing. Run with the migrations, by a role that may create them. */
export async function prepareQueues(url: string, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 2, supervise: false, schedule: false });
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(deadLetterOf(job.name), { retentionSeconds: 60 * 60 * 24 * 90 });
    const options = {
      retryLimit: retriesOf(job),
      retryDelay: job.retryDelay ?? 5,
      retryBackoff: true,
      retryDelayMax: 3600,
      expireInSeconds: job.expireSeconds ?? 120,
      heartbeatSeconds: 10,
      notify: true,
      deadLetter: deadLetterOf(job.name),
    };
    await boss.createQueue(job.name, options);
    await boss.updateQueue(job.name, options);
  }
  await boss.stop({ graceful: false });
}

/** Opens the queue for putting jobs in. Work is done by startWorker(). */
export async function openQueue(url: string, jobs: readonly Job[], log: Logger): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    max: 3,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => log.error({ error: error.message }, 'queue'));
  await boss.start();
  return {
    ...putInto(boss, jobs),
    boss,
    longestWait: () => longestWait(boss),
    stop: () => boss.stop({ graceful: false, close: true }),
  };
}

// What was given up waits for a person, not for a worker.
const longestWaitText = `select coalesce(extract(epoch from now() - min(start_after)) * 1000, 0)::float8 as ms from pgboss.job
  where state < 'active' and not blocked and start_after <= now() and name not like '%.dead'`;

const longestWait = async (boss: PgBoss): Promise<number> => {
  // Boundary: the statement above answers one row.
  const { rows } = (await boss.getDb().executeSql(longestWaitText)) as { rows: { ms: number }[] };
  return rows[0]?.ms ?? 0;
};

const insertNames = new Map<string, string>();

/** pg-boss in the caller's transaction; it has one insert for each queue, prepared like any statement of ours. */
const boundTo = (tx: Transaction) => ({
  async executeSql(text: string, values: unknown[] = []) {
    const name = insertNames.get(text) ?? `queue.${insertNames.size}`;
    insertNames.set(text, name);
    return sqlOf(tx).query({ name, text, values });
  },
});

const putInto = (boss: PgBoss, jobs: readonly Job[]): Pick<Queue, 'enqueue'> => {
  const listeners = new Map<string, Job[]>();
  for (const job of jobs) for (const name of job.on ?? []) listeners.set(name, [...(listeners.get(name) ?? []), job]);
  return {
    async enqueue(tx, events, requestId) {
      for (const event of events) {
        for (const job of listeners.get(event.name) ?? []) {
          const priority = job.priority?.(event.payload) ?? 0;
          await boss.send(job.name, { ...event.payload, event: event.name, requestId }, { db: boundTo(tx), priority });
        }
      }
    },
  };
};
