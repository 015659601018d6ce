import { personProblems } from '@cabinet/contracts/persons';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '#platform/context.ts';
import { problemWith } from '#platform/problem.ts';

/** A person has one number, and mistypes it now and then; whoever tries more of them asks who is known here. */
const changesADay = 5;

const daySeconds = 24 * 60 * 60;

/** Counted before the number is looked for and outside the act, so that a number somebody has counts as well. */
export const taxIdThrottle = (ctx: Context, personId: string) => {
  const limit = new RateLimiterPostgres({
    storeClient: ctx.database.pool,
    // The library looks at the name of the class, and ours is a pool by another name.
    storeType: 'pool',
    tableName: 'throttle',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: 'tax-id',
    points: changesADay,
    duration: daySeconds,
  });
  return {
    /** Takes one change, or throws persons.tax_id_too_often. */
    async enter(): Promise<void> {
      await limit.consume(personId).catch((refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw problemWith(personProblems.taxIdTooOften, { retryAfterSeconds: seconds, shown: { seconds } });
      });
    },
    /** The number was not looked for after all. */
    forgive: (): Promise<unknown> => limit.reward(personId),
  };
};
