import { commonProblems } from '@cabinet/contracts/http/problem';
import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problemWith } from '../problem.ts';
import { hostOf } from './visitor.ts';

/** A ceiling for one visitor, so that one mistaken client cannot starve the others. Sign-in has limits of its own. */
export function limitRequests(app: FastifyInstance, perMinute: number): void {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  app.addHook('onRequest', async (request, reply) => {
    const left = await limiter.consume(hostOf(request.ip)).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    });
    const reset = Math.max(1, Math.ceil(left.msBeforeNext / 1000));
    reply.header('ratelimit', `"minute";r=${left.remainingPoints};t=${reset}`);
    if (left.consumedPoints > perMinute) {
      throw problemWith(commonProblems.tooManyRequests, { retryAfterSeconds: reset, shown: { seconds: reset } });
    }
  });
}
