import { ApplicationSummary } from '@cabinet/contracts/applications';
import { pageOf } from '@cabinet/contracts/http/page';
import { callOnce, roundRobin } from '../load.ts';
import { assertSameBody } from '../same-bodies.ts';
import { startLimit, type Visitor } from '../scene.ts';
import type { Work } from '../work.ts';
import { compare, type Side, warmUp } from './against-limit.ts';
import { shareOfLimit } from './finding.ts';

const connections = 8;

export const listCall = ({ headers }: Visitor) =>
  ({ method: 'GET', path: '/api/v1/applications?limit=20', headers, status: 200 }) as const;

/** The newest twenty applications of a signed-in person. */
export const list: Work = async ({ stage, plan, small, product }) => {
  const limit = await startLimit(stage, 'list-applications', { DATABASE_URL: small.databaseUrl });
  try {
    const limitCall = ({ member }: Visitor) =>
      ({ method: 'GET', path: `/persons/${member.personId}/applications`, status: 200 }) as const;
    for (const visitor of small.visitors.slice(0, 100)) {
      const answer = await callOnce(product.url, listCall(visitor));
      const { items } = pageOf(ApplicationSummary).parse(JSON.parse(answer));
      if (items.length !== 20)
        throw new Error(`A list of 20 has ${items.length} rows: generate at least 20 applications per person`);
      assertSameBody(answer, await callOnce(limit.url, limitCall(visitor)));
    }
    const productCalls = roundRobin(small.visitors.map(listCall));
    const limitCalls = roundRobin(small.visitors.map(limitCall));
    const sides: Side[] = [
      { name: 'product', server: product, connections, calls: () => productCalls, forMs: plan.roundMs },
      {
        name: 'bare Fastify + pg + fast-json-stringify',
        server: limit,
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
    await limit.stop();
  }
};
