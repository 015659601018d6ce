import { callOnce, roundRobin, runLoop, type Call, type Measured } from '../load.ts';
import { interleaved } from '../rounds.ts';
import { password, type Visitor } from '../scene.ts';
import { median, quantile } from '../statistics.ts';
import type { Work } from '../work.ts';
import { readCall } from './computed.ts';
import { atMost } from './finding.ts';
import { sampleOf } from './read.ts';

const simultaneous = 8;
const readers = 2;

export const signInCall = ({ member }: Visitor): Call => ({
  method: 'POST',
  path: '/api/v1/sign-in',
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ identifier: member.login, password, sharedDevice: true }),
});

/** Reading while eight people sign in, again and again, against reading in peace. */
export const signIn: Work = async ({ plan, small, product }) => {
  const calls = roundRobin(sampleOf(small).map(({ id, visitor }) => readCall(id, visitor)));
  const reads = (): Promise<Measured> =>
    runLoop({ url: product.url, connections: readers, next: calls, forMs: plan.roundMs });
  const people = small.visitors.slice(0, simultaneous);
  for (const person of people) await callOnce(product.url, signInCall(person));
  let signIns = 0;
  const crowded = async (): Promise<Measured> => {
    let going = true;
    const next = roundRobin(people.map(signInCall));
    const crowd = runLoop({ url: product.url, connections: simultaneous, next: () => (going ? next() : null) });
    const measured = await reads().finally(() => {
      going = false;
    });
    signIns += (await crowd).calls;
    return measured;
  };
  await reads();
  const [idle = [], busy = []] = await interleaved([reads, crowded], plan.rounds);
  const all = (rounds: readonly Measured[]): number[] => rounds.flatMap(({ latencies }) => [...latencies]);
  const side = (rounds: readonly Measured[]) => ({
    p50: median(all(rounds)),
    p99: quantile(all(rounds), 0.99),
    calls: all(rounds).length,
  });
  const value = side(busy).p99 / side(idle).p99;
  const details = { idle: side(idle), busy: side(busy), signIns };
  return [
    atMost('sign-in', 'GET p99 during 8 simultaneous log-ins, against idle', { value, most: 2.5, unit: ' ×', details }),
  ];
};
