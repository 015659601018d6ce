import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { listGivenUp, redoGivenUp } from './given-up.ts';
import { type Job, openQueue, prepareQueues } from './queue.ts';
import { startWorker } from './worker.ts';

const cabinet = useCabinet();

test('R8 what was given up while a service was down is listed, and all of it is done once it is back', async () => {
  const done: string[] = [];
  let down = true;
  const job: Job = {
    name: 'test.poison',
    on: ['test.happened'],
    retries: 1,
    retryDelay: 0,
    run: async (_ctx, { which }) => {
      if (down) throw new Error('The service is down');
      done.push(String(which));
    },
  };
  const { DATABASE_URL: url } = cabinet.services.config;
  await prepareQueues(url, [job]);
  const queue = await openQueue(url, [job], cabinet.services.log);
  const worker = await startWorker(cabinet.services, [job]);
  const events = ['one', 'two', 'three'].map((which) => ({ name: 'test.happened', payload: { which } }));
  await cabinet.services.database.transaction((tx) => queue.enqueue(tx, events, 'request'));

  await expect
    .poll(() => listGivenUp(url, [job]), { timeout: 20_000, interval: 250 })
    .toEqual([{ job: 'test.poison', count: 3 }]);
  down = false;
  expect(await redoGivenUp(url, [job])).toBe(3);
  await expect.poll(() => done.toSorted(), { timeout: 20_000 }).toEqual(['one', 'three', 'two']);

  expect(await listGivenUp(url, [job])).toEqual([]);
  await worker.stop();
  await queue.stop();
}, 60_000);
