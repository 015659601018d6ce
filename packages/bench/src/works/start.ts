import { callOnce } from '../load.ts';
import { startProduct } from '../scene.ts';
import { median } from '../statistics.ts';
import type { Work } from '../work.ts';
import { atMost } from './finding.ts';

const starts = 3;

/** From spawning the process to its first ready answer, worker inside as `start` runs it; and its memory then. */
export const start: Work = async ({ stage, small }) => {
  const seconds: number[] = [];
  const megabytes: number[] = [];
  for (let time = 0; time < starts; time += 1) {
    const began = performance.now();
    const server = await startProduct(stage, small.databaseUrl, { WORKER: 'inside' });
    try {
      await callOnce(server.url, { method: 'GET', path: '/api/v1/ready', status: 200 });
      seconds.push((performance.now() - began) / 1000);
      megabytes.push((await server.observe()).rssBytes / 1_048_576);
    } finally {
      await server.stop();
    }
  }
  return [
    atMost('start', 'API start to ready, warm', { value: median(seconds), most: 3, unit: ' s', details: { seconds } }),
    atMost('start', 'Memory after start (resident set)', {
      value: median(megabytes),
      most: 250,
      unit: ' MB',
      details: { megabytes },
    }),
  ];
};
