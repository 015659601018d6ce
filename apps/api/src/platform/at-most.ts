import { commonProblems } from '@cabinet/contracts/http/problem';
import { problemWith } from './problem.ts';

/** How many may wait, and what whoever comes after them is told. */
interface Line {
  readonly longest: number;
  readonly refusal: () => Error;
}

/**
 * A line that tells whoever comes after the last place when to try again: 429 with Retry-After, between two numbers of
 * seconds, so that a crowd sent away at once does not come back at once.
 */
export const lineOf = (longest: number, [soonest, latest]: readonly [number, number]): Line => ({
  longest,
  refusal: () => {
    const seconds = soonest + Math.floor(Math.random() * (latest - soonest + 1));
    return problemWith(commonProblems.tooManyRequests, { retryAfterSeconds: seconds, shown: { seconds } });
  },
});

/** Lets at most `limit` jobs run together; the others wait in the order they came, in a line as long as it must be unless told. */
export const atMost = (limit: number, line?: Line): (<T>(job: () => Promise<T>) => Promise<T>) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (job) => {
    if (running < limit) running += 1;
    else if (line && waiting.length >= line.longest) throw line.refusal();
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      // The place is handed over, never free in between, so a newcomer cannot slip past those who wait.
      if (next) next();
      else running -= 1;
    }
  };
};
