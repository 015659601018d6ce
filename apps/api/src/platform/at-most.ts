/** How many may wait, and what whoever comes after them is told. */
interface Line {
  readonly longest: number;
  readonly refusal: () => Error;
}

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
