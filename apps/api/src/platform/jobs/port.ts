import type { Transaction } from '@cabinet/db/open-database';
import type { PgBoss } from 'pg-boss';
import type { HouseEvent } from '../events.ts';

/** The house's side of pg-boss: jobs enter in the transaction that causes them. */
export interface Queue {
  readonly boss: PgBoss;
  /** Puts a job into every queue that listens to the events. */
  enqueue(tx: Transaction, events: readonly HouseEvent[], requestId: string): Promise<void>;
  /** How long the job that waits longest waits past its time, in milliseconds; 0 when none waits. */
  longestWait(): Promise<number>;
  stop(): Promise<void>;
}
