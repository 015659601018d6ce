import type { Context } from '#platform/context.ts';
import { hostOf } from '#platform/http/visitor.ts';
import { assertTurn } from '#platform/turns.ts';

const hourMs = 3_600_000;

// A service centre where many are helped in a day has one address; one person has one reason to ask.
const requestsOf = {
  network: { windowMs: hourMs, most: 20 },
  claimed: { windowMs: 24 * hourMs, most: 3 },
} as const;

// The number is no secret and birth dates are few: whoever tries them all is stopped long before.
const looksAt = {
  number: { windowMs: hourMs, most: 20 },
  network: { windowMs: hourMs, most: 60 },
} as const;

/** Keys are derived under a secret: numbers of people would soon be found again from a plain hash. */
const keyOf = ({ secrets }: Pick<Context, 'secrets'>, what: string, subject: string): string =>
  `recoveries:${what}:${secrets.derive(`throttle:recoveries:${what}`, subject)}`;

/** Takes a turn of the network and of who is claimed to be locked out; throws common.too_many_requests. */
export async function takeRequestTurn(ctx: Context, { ip, claimed }: { ip: string; claimed: string }): Promise<void> {
  await assertTurn(ctx, keyOf(ctx, 'network', hostOf(ip)), requestsOf.network);
  await assertTurn(ctx, keyOf(ctx, 'claimed', claimed.toLocaleLowerCase('uk')), requestsOf.claimed);
}

/** Takes a look at the state of a request; throws common.too_many_requests. */
export async function takeLook(ctx: Context, { ip, number }: { ip: string; number: string }): Promise<void> {
  await assertTurn(ctx, keyOf(ctx, 'look-network', hostOf(ip)), looksAt.network);
  await assertTurn(ctx, keyOf(ctx, 'look', number), looksAt.number);
}
