/** Lets at most `limit` jobs run together; the others wait in the order they came. */
export const atMost = (limit: number): (<T>(job: () => Promise<T>) => Promise<T>) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (job) => {
    if (running === limit) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
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
