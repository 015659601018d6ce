import { useSyncExternalStore } from 'react';
import { pathTo } from '#shared/navigation/paths.ts';
import { keepTabCopy, readTabCopy } from '#shared/api/tab-copy.ts';

/** More columns than these nobody can hold in mind. */
export const mostCompared = 4;

const copyKey = 'choice/compared';
const none: readonly number[] = [];
const watchers = new Set<() => void>();
let chosen = none;
/** What is chosen where the browser keeps nothing. */
let unkept = none;

const isNumbers = (copy: unknown): copy is number[] =>
  Array.isArray(copy) && copy.length <= mostCompared && copy.every((one) => Number.isInteger(one) && one > 0);

// Read anew each time: signing out wipes it. The same numbers are the same list, as React needs it.
const read = (): readonly number[] => {
  const copy = readTabCopy(copyKey);
  const now = isNumbers(copy) ? copy : unkept;
  if (now.join() !== chosen.join()) chosen = now;
  return chosen;
};

const keep = (numbers: readonly number[]): void => {
  unkept = keepTabCopy(copyKey, numbers) ? none : numbers;
  for (const tell of watchers) tell();
};

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

export interface Compared {
  readonly numbers: readonly number[];
  readonly has: (number: number) => boolean;
  /** Adds or takes away; false when there is no room for one more. */
  readonly toggle: (number: number) => boolean;
  readonly clear: () => void;
}

const toggle = (number: number): boolean => {
  const now = read();
  if (now.includes(number)) keep(now.filter((one) => one !== number));
  else if (now.length >= mostCompared) return false;
  else keep([...now, number]);
  return true;
};

/** The products chosen to be compared, in this tab, on whatever page they were chosen. */
export const useCompared = (): Compared => {
  const numbers = useSyncExternalStore(watch, read);
  return { numbers, has: (number) => numbers.includes(number), toggle, clear: () => keep(none) };
};

/** The address of the comparison: it can be kept and sent. */
export const comparisonAddress = (numbers: readonly number[]): string =>
  `${pathTo('compare')}?numbers=${numbers.join(',')}`;

/** The numbers in an address, each once, no more than can be compared. */
export const numbersIn = (said: string | null): number[] => {
  const numbers = (said ?? '').split(',').filter((one) => /^[1-9]\d{0,9}$/.test(one));
  return [...new Set(numbers.map(Number))].slice(0, mostCompared);
};
