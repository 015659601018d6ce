import type { Context } from '../context.ts';

const takeText = `select pg_try_advisory_lock(hashtextextended('job ' || $1, 0)) as taken`;
const freeText = `select pg_advisory_unlock(hashtextextended('job ' || $1, 0))`;

/**
 * Does what must not go on beside itself, in whatever worker and however long it takes: while one does it, others leave
 * it at once. The lock is that of a connection of the pool and ends with it.
 */
export async function alone(
  { database, log }: Pick<Context, 'database' | 'log'>,
  name: string,
  act: () => Promise<void>,
): Promise<void> {
  const client = await database.pool.connect();
  let lost: Error | undefined;
  // Without a listener a connection that breaks meanwhile would end the process.
  const onLost = (error: Error): void => {
    lost = error;
  };
  client.on('error', onLost);
  try {
    const { rows } = await client.query<{ taken: boolean }>(takeText, [name]);
    if (rows[0]?.taken !== true) return void log.info({ job: name }, 'is still being done');
    try {
      await act();
    } finally {
      // What is closed because it broke holds no lock either.
      await client.query(freeText, [name]).catch(onLost);
    }
  } finally {
    client.removeListener('error', onLost);
    client.release(lost);
  }
}
