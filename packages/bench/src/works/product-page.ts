import { callOnce, roundRobin } from '../load.ts';
import type { Server } from '../processes.ts';
import { assertSameBody } from '../same-bodies.ts';
import { startLimit } from '../scene.ts';
import type { Finding, World } from '../work.ts';
import { compare, type Side, warmUp } from './against-limit.ts';
import { shareOfLimit } from './finding.ts';
import { keepReadyPages, pageCall } from './ready-pages.ts';

const connections = 8;

/** One product, whole, as its page shows it: beside the limit and beside Prisma. */
export async function measureProductPage(
  { stage, plan, catalogueUrl }: World,
  product: Server,
  numbers: readonly number[],
): Promise<Finding[]> {
  const answers = await keepReadyPages(catalogueUrl, product.url, numbers);
  const limit = await startLimit(stage, 'read-product', { DATABASE_URL: catalogueUrl });
  const peer = await startLimit(stage, 'read-product-prisma', { DATABASE_URL: catalogueUrl });
  try {
    const bareCall = (number: number) => ({ method: 'GET', path: `/products/${number}`, status: 200 }) as const;
    for (const [number, answer] of answers)
      for (const { url } of [limit, peer]) assertSameBody(answer, await callOnce(url, bareCall(number)));
    const productCalls = roundRobin(numbers.map(pageCall));
    const bareCalls = roundRobin(numbers.map(bareCall));
    const side = (name: string, server: Server, calls: Side['calls']): Side => ({
      ...{ name, server, connections, calls, forMs: plan.roundMs },
    });
    const sides = [
      side('product', product, () => productCalls),
      side('bare Fastify + pg', limit, () => bareCalls),
      side('bare Fastify + Prisma', peer, () => bareCalls),
    ];
    await warmUp(sides, plan.warmUpMs);
    return [
      shareOfLimit('catalogue', 'GET one product, whole path', {
        compared: await compare(sides, plan.rounds),
        least: 0.8,
      }),
    ];
  } finally {
    await Promise.all([limit.stop(), peer.stop()]);
  }
}
