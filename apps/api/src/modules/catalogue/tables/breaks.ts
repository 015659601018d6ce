import { setImmediate as otherWork } from 'node:timers/promises';

const longestStretchMs = 20;

/** Asked between two steps of long work: answers a break to be awaited after each 20 ms of it, so that requests are answered. */
export const breaksOf = (): (() => Promise<void> | null) => {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longestStretchMs) return null;
    return otherWork().then(() => {
      began = performance.now();
    });
  };
};
