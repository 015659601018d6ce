import { roundRobin, runLoop, type Call } from '../load.ts';
import type { Work } from '../work.ts';
import { readCall } from './computed.ts';
import { atMost } from './finding.ts';
import { listCall } from './list.ts';
import { sampleOf } from './read.ts';
import { signInCall } from './sign-in.ts';
import { draftsOf, submitCall } from './submit.ts';
import { uploadCall } from './upload.ts';

/** A little of everything at once: readers, lists, an inbox, a sender, an uploader and somebody signing in. */
export const mixed: Work = async ({ plan, large }) => {
  const { scene, product } = await large();
  const [visitor, second] = scene.visitors;
  const [officer] = scene.officers;
  if (!visitor || !second || !officer) throw new Error('Too few people for a mixed load');
  const toUpload = uploadCall();
  const draft = draftsOf(scene);
  const reads = roundRobin(sampleOf(scene).map(({ id, visitor: owner }) => readCall(id, owner)));
  const lists = roundRobin(scene.visitors.map(listCall));
  const streams: readonly { name: string; connections: number; next: () => Call }[] = [
    { name: 'read', connections: 2, next: reads },
    { name: 'list', connections: 2, next: lists },
    {
      name: 'inbox',
      connections: 1,
      next: () => ({ method: 'GET', path: '/api/v1/inbox', headers: officer.headers, status: 200 }),
    },
    { name: 'submit', connections: 1, next: () => submitCall(draft()) },
    { name: 'upload', connections: 1, next: () => toUpload(visitor) },
    { name: 'sign in', connections: 1, next: () => signInCall(second) },
  ];
  const run = (forMs: number) =>
    Promise.all(streams.map(({ connections, next }) => runLoop({ url: product.url, connections, next, forMs })));
  await run(plan.warmUpMs);
  product.watch();
  const measured = await run(plan.roundMs * 3);
  const { delayP50, delayP99, delayMax, rssBytes } = await product.observe();
  const calls = Object.fromEntries(
    streams.map(({ name }, at) => [
      name,
      { calls: measured[at]?.calls, p50: measured[at]?.p50, p99: measured[at]?.p99 },
    ]),
  );
  const details = { delayP50, delayMax, rssBytes, calls };
  return [
    atMost('mixed', 'Event-loop delay under mixed load, p99', { value: delayP99, most: 50, unit: ' ms', details }),
  ];
};
