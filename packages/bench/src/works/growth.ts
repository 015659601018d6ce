import { type Call, callOnce, roundRobin } from '../load.ts';
import type { Server } from '../processes.ts';
import type { Scene } from '../scene.ts';
import type { Work } from '../work.ts';
import { medianRatio } from '../statistics.ts';
import { compare, type Side, warmUp } from './against-limit.ts';
import { readCall } from './computed.ts';
import { atMost } from './finding.ts';
import { listCall } from './list.ts';
import { sampleOf } from './read.ts';

const connections = 2;

// As many callers on both sides: the data grows, not the number of those who ask in a round.
const callers = 100;
const officers = 8;

const inboxCall = ({ headers }: { headers: Readonly<Record<string, string>> }): Call => ({
  method: 'GET',
  path: '/api/v1/inbox',
  headers,
  status: 200,
});
const libraryCall = ({ headers }: { headers: Readonly<Record<string, string>> }): Call => ({
  method: 'GET',
  path: '/api/v1/documents',
  headers,
  status: 200,
});

const reads: readonly { readonly title: string; readonly calls: (scene: Scene) => readonly Call[] }[] = [
  { title: 'one application', calls: (scene) => sampleOf(scene).map(({ id, visitor }) => readCall(id, visitor)) },
  { title: 'list of applications', calls: ({ visitors }) => visitors.slice(0, callers).map(listCall) },
  { title: 'inbox of an office', calls: (scene) => scene.officers.slice(0, officers).map(inboxCall) },
  { title: 'library of documents', calls: ({ visitors }) => visitors.slice(0, callers).map(libraryCall) },
];

/** The same reads over a database and over one with ten times as many people, applications and documents. */
export const growth: Work = async ({ plan, small, large, product }) => {
  const { scene: largeScene, product: productOverLarge } = await large();
  const findings = [];
  for (const { title, calls } of reads) {
    const side = async (name: string, server: Server, scene: Scene): Promise<Side> => {
      const asked = calls(scene);
      // The first look of a day leaves a line in journals; every caller has had it before the measurement.
      for (const call of asked) await callOnce(server.url, call);
      const next = roundRobin(asked);
      return { name, server, connections, calls: () => next, forMs: plan.roundMs };
    };
    const sides = [
      await side('ten times the data', productOverLarge, largeScene),
      await side('the smaller database', product, small),
    ];
    await warmUp(sides, plan.warmUpMs);
    const compared = await compare(sides, plan.rounds);
    const [grown = [], before = []] = compared.sides.map(({ p50OfRounds }) => p50OfRounds);
    const about = { value: medianRatio(grown, before), most: 1.3, unit: ' ×', details: { sides: compared.sides } };
    findings.push(atMost('growth', `Growth of p50, ten times the data: ${title}`, about));
  }
  return findings;
};
