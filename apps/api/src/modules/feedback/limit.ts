import { commonProblems } from '@cabinet/contracts/http/problem';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { hostOf } from '#platform/http/visitor.ts';
import { problemWith } from '#platform/problem.ts';

/** One network in an hour: a class at a rehabilitation centre fits, a flood does not. */
export const mostInHour = 20;

const turns = new RateLimiterMemory({ points: mostInHour, duration: 60 * 60 });

/** Takes one of the turns of a network; throws common.too_many_requests with how long to wait. */
export async function takeTurn(ip: string): Promise<void> {
  const taken = await turns.consume(hostOf(ip)).catch((refusal: unknown) => {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  });
  if (taken.consumedPoints <= mostInHour) return;
  const seconds = Math.max(1, Math.ceil(taken.msBeforeNext / 1000));
  throw problemWith(commonProblems.tooManyRequests, { retryAfterSeconds: seconds, shown: { seconds } });
}
