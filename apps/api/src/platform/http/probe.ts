import { commonProblems } from '@cabinet/contracts/http/problem';
import pg from 'pg';
import { problem } from '../problem.ts';

const patienceMs = 1_000;

/** A connection of its own, so that readiness is told truly while the pool is exhausted. */
export function openProbe(url: string): { assertReady(): Promise<{ ready: true }>; close(): Promise<void> } {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: patienceMs,
    statement_timeout: patienceMs,
    idleTimeoutMillis: 0,
    application_name: 'cabinet-probe',
  });
  pool.on('error', () => undefined);
  return {
    async assertReady() {
      // The queue's own table answers only when both the database and the queue are there.
      await pool.query('select 1 from pgboss.version').catch((error: Error) => {
        throw problem(commonProblems.busy, { probe: error.message });
      });
      return { ready: true };
    },
    close: () => pool.end(),
  };
}
