import { ApplicationSummary } from '@cabinet/contracts/applications';
import { pageOf } from '@cabinet/contracts/http/page';
import { callOnce, roundRobin } from '../load.ts';
import { assertSameBody } from '../same-bodies.ts';
import { startLimit, type Visitor } from '../scene.ts';
import type { Work } from '../work.ts';
import { compare, type Side, warmUp } from './against-limit.ts';
import { shareOfLimit } from './finding.ts';

const connections = 8;
const limitName = 'bare Fastify + pg + fast-json-stringify';

export const listCall = ({ headers }: Visitor) =>
  ({ method: 'GET', path: '/api/v1/applications?limit=20', headers, status: 200 }) as const;

/** The newest twenty applications of a signed-in person. */
export const list: Work = async ({ stage, plan, small, product }) => {
  const startSide = (definitions: 'read' | 'kept') =>
    startLimit(stage, 'list-applications', { DATABASE_URL: small.databaseUrl, DEFINITIONS: definitions });
  const limit = await startSide('read');
  // The product keeps published definitions in memory; what that alone is worth is shown beside the limit.
  const keeping = await startSide('kept');
  try {
    const limitCall = ({ member }: Visitor) =>
      ({ method: 'GET', path: `/persons/${member.personId}/applications`, status: 200 }) as const;
    for (const visitor of small.visitors.slice(0, 100)) {
      const answer = await callOnce(product.url, listCall(visitor));
      const { items } = pageOf(ApplicationSummary).parse(JSON.parse(answer));
      if (items.length !== 20)
        throw new Error(`A list of 20 has ${items.length} rows: generate at least 20 applications per person`);
      for (const { url } of [limit, keeping]) assertSameBody(answer, await callOnce(url, limitCall(visitor)));
    }
    const productCalls = roundRobin(small.visitors.map(listCall));
    const limitCalls = roundRobin(small.visitors.map(limitCall));
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
      shareOfLimit('list', 'List of 20 applications, signed in', {
        compared: await compare(sides, plan.rounds),
        least: 0.6,
      }),
    ];
  } finally {
    await Promise.all([limit.stop(), keeping.stop()]);
  }
};
