import { createHash } from 'node:crypto';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { identityProblems } from '@cabinet/contracts/identity';
import {
  type IRateLimiterPostgresOptions,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Context } from '#platform/context.ts';
import { type ProblemError, problemWith } from '#platform/problem.ts';
import { waitAfter } from './link-tokens.ts';

const quarterHour = 15 * 60;

/** Wrong passwords of one device for one identifier in a quarter of an hour. */
export const triesOfDevice = 5;
/** After so many the next try of the device brings a proof of work. */
export const triesWithoutProof = 3;
/**
 * Wrong passwords of a whole network, after which its strangers bring a proof of work with every try. Nobody is refused:
 * behind one address of a mobile operator are thousands of people.
 */
export const triesOfNetwork = 20;

const limiter = (ctx: Context, options: Omit<IRateLimiterPostgresOptions, 'storeClient'>): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: ctx.database.pool,
    // The library looks at the name of the class, and ours is a pool by another name.
    storeType: 'pool',
    tableName: 'throttle',
    tableCreated: true,
    clearExpiredByTimeout: false,
    ...options,
  });

/** The answer of consume() whether it allowed or refused; anything else it throws is a fault. */
const counted = async (consumed: Promise<RateLimiterRes>): Promise<RateLimiterRes> =>
  consumed.catch((refusal: unknown) => {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  });

const waitFor = (milliseconds: number): ProblemError => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return problemWith(identityProblems.waitBeforeRetry, { retryAfterSeconds: seconds, shown: { seconds } });
};

/** Keys of the counters hold no login and no address. */
export const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

/** Who tries and at what: `device` of a browser that has signed in to this very account before, else its address. */
export interface Attempt {
  readonly identifier: string;
  readonly device: string;
  readonly known: boolean;
  readonly network: string;
  /** A proof of work was brought and accepted. */
  readonly proven: boolean;
}

/** 1, 2, 4 … 30 seconds between tries, from the first one beyond what a single device is allowed. */
export const delayAfter = (failures: number): number =>
  failures <= triesOfDevice ? 0 : Math.min(30, 2 ** (failures - triesOfDevice - 1));

/**
 * The counters of wrong passwords. They never look whether the account exists, so they say nothing about it; a try is
 * counted before the password is compared, so forty at once are not forty guesses, and given back when it was right.
 * Nobody is locked out by others: a known device has a counter of its own and skips those of account and network.
 */
export const signInThrottle = (ctx: Context, attempt: Attempt) => {
  const byDevice = limiter(ctx, {
    keyPrefix: 'try',
    points: triesOfDevice,
    duration: quarterHour,
    blockDuration: quarterHour,
  });
  const byAccount = limiter(ctx, { keyPrefix: 'account', points: 1_000_000, duration: quarterHour });
  const pause = limiter(ctx, { keyPrefix: 'pause', points: 1, duration: 1 });
  const byNetwork = limiter(ctx, { keyPrefix: 'network', points: triesOfNetwork, duration: quarterHour });
  const device = keyOf(attempt.device, attempt.identifier);
  const account = keyOf(attempt.identifier);
  const network = keyOf(attempt.network);

  const enterAsStranger = async (): Promise<void> => {
    const paused = await pause.get(account);
    if (paused && paused.consumedPoints > 0) throw waitFor(paused.msBeforeNext);
    const tried = await counted(byNetwork.consume(network));
    if (tried.consumedPoints <= triesOfNetwork || attempt.proven) return;
    await byNetwork.reward(network);
    throw problemWith(identityProblems.proofNeeded, {});
  };

  return {
    /** Takes one try, or throws identity.wait_before_retry or identity.proof_needed. */
    async enter(): Promise<void> {
      if (!attempt.known) await enterAsStranger();
      const tried = await counted(byDevice.consume(device));
      if (tried.consumedPoints > triesOfDevice) throw waitFor(tried.msBeforeNext);
      if (tried.consumedPoints > triesWithoutProof && !attempt.proven) {
        await byDevice.reward(device);
        throw problemWith(identityProblems.proofNeeded, {});
      }
    },
    async failed(): Promise<void> {
      if (attempt.known) return;
      const { consumedPoints } = await counted(byAccount.consume(account));
      const seconds = delayAfter(consumedPoints);
      if (seconds > 0) await pause.set(account, 1, seconds);
    },
    /** The try was right, or was not made: it does not count. */
    async forgive({ all }: { all: boolean }): Promise<void> {
      await (all ? byDevice.delete(device) : byDevice.reward(device));
      if (!attempt.known) await byNetwork.reward(network);
    },
  };
};

/** Five wrong passwords or codes of a signed-in person in a quarter of an hour. */
export const proofThrottle = (ctx: Context, accountId: string) => {
  const limit = limiter(ctx, {
    keyPrefix: 'prove',
    points: triesOfDevice,
    duration: quarterHour,
    blockDuration: quarterHour,
  });
  return {
    async enter(): Promise<void> {
      const tried = await counted(limit.consume(accountId));
      if (tried.consumedPoints > triesOfDevice) throw waitFor(tried.msBeforeNext);
    },
    forgive: (): Promise<boolean> => limit.delete(accountId),
  };
};

const codesOfAccount = 10;

/**
 * Ten wrong codes in a quarter of an hour, however often the password is typed again: a code has only a million values.
 * `subject` is an account or, where nobody may learn whether there is one, the key of what was typed.
 */
export const codeThrottle = (ctx: Context, subject: string) => {
  const limit = limiter(ctx, { keyPrefix: 'code', points: codesOfAccount, duration: quarterHour });
  return {
    async enter(): Promise<void> {
      const tried = await counted(limit.consume(subject));
      if (tried.consumedPoints > codesOfAccount) throw waitFor(tried.msBeforeNext);
    },
    forgive: (): Promise<boolean> => limit.delete(subject),
  };
};

/** B35 for somebody who is not signed in: a wait per typed identifier, whether or not it belongs to anybody. */
export async function takeRecoveryTurn(ctx: Context, identifier: string): Promise<number> {
  const sent = limiter(ctx, { keyPrefix: 'recoveries', points: 1_000_000, duration: 60 * 60 });
  const gap = limiter(ctx, { keyPrefix: 'recovery', points: 1, duration: 60 });
  const key = keyOf(identifier);
  const before = (await sent.get(key))?.consumedPoints ?? 0;
  const wait = waitAfter(before + 1);
  const turn = await counted(gap.consume(key, 1, { customDuration: wait }));
  if (turn.consumedPoints > 1) throw waitFor(turn.msBeforeNext);
  await sent.consume(key);
  return wait;
}

const weighings = new RateLimiterMemory({ points: 120, duration: 60 });

/** Live feedback on a password costs a little work each time: 120 times a minute for one network. */
export async function takeWeighing(network: string): Promise<void> {
  const taken = await counted(weighings.consume(network));
  if (taken.consumedPoints <= 120) return;
  const seconds = Math.max(1, Math.ceil(taken.msBeforeNext / 1000));
  throw problemWith(commonProblems.tooManyRequests, { retryAfterSeconds: seconds, shown: { seconds } });
}
