import { callOnce, roundRobin } from '../load.ts';
import { assertSameBody } from '../same-bodies.ts';
import { type Scene, startLimit, type Visitor } from '../scene.ts';
import type { Work } from '../work.ts';
import { compare, type Side, warmUp } from './against-limit.ts';
import { computeAll, readCall } from './computed.ts';
import { shareOfLimit } from './finding.ts';

const sampleSize = 300;
const connections = 8;
const limitName = 'bare Fastify + pg';

/** Applications to ask for, each with its owner, spread over all people. */
export const sampleOf = ({ visitors }: Scene): { id: string; visitor: Visitor }[] =>
  Array.from({ length: sampleSize }, (_, at) => {
    const visitor = visitors[at % visitors.length];
    const id = visitor?.member.applicationIds[Math.floor(at / visitors.length) % visitor.member.applicationIds.length];
    return visitor && id ? [{ visitor, id }] : [];
  }).flat();

/** One application, whole, as its owner opens it. */
export const read: Work = async ({ stage, plan, small, product }) => {
  const sample = sampleOf(small);
  await computeAll(small.databaseUrl, product.url, sample);
  const startSide = (definitions: 'read' | 'kept') =>
    startLimit(stage, 'read-application', { DATABASE_URL: small.databaseUrl, DEFINITIONS: definitions });
  const limit = await startSide('read');
  // The product keeps published definitions in memory; what that alone is worth is shown beside the limit.
  const keeping = await startSide('kept');
  try {
    const limitCall = (id: string) => ({ method: 'GET', path: `/applications/${id}`, status: 200 }) as const;
    for (const { id, visitor } of sample) {
      const answer = await callOnce(product.url, readCall(id, visitor));
      for (const { url } of [limit, keeping]) assertSameBody(answer, await callOnce(url, limitCall(id)));
    }
    const productCalls = roundRobin(sample.map(({ id, visitor }) => readCall(id, visitor)));
    const limitCalls = roundRobin(sample.map(({ id }) => limitCall(id)));
    const sides: Side[] = [
      { name: 'product', server: product, connections, calls: () => productCalls, forMs: plan.roundMs },
      { name: limitName, server: limit, connections, calls: () => limitCalls, forMs: plan.roundMs },
      {
        name: `${limitName}, definitions kept`,
        server: keeping,
        connections,
        calls: () => limitCalls,
        forMs: plan.roundMs,
      },
    ];
    await warmUp(sides, plan.warmUpMs);
    return [
      shareOfLimit('read', 'GET one application, signed in, whole path', {
        compared: await compare(sides, plan.rounds),
        least: 0.6,
      }),
    ];
  } finally {
    await Promise.all([limit.stop(), keeping.stop()]);
  }
};
