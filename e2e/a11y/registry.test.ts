import { expect, test } from 'vitest';
import { registry } from './registry.ts';

// By address, because nothing may depend on an app; the tables themselves depend on nothing else.
const tableIn = async (file: string): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> =>
  import(new URL(`../../apps/web/src/shared/navigation/${file}`, import.meta.url).href);
const patterns = { ...(await tableIn('paths.ts')).patterns, ...(await tableIn('staff-paths.ts')).staffPatterns };

test('every address of the site is in the accessibility registry', () => {
  const known = new Set(registry.map(({ pattern }) => pattern));
  expect(Object.values(patterns).length).toBeGreaterThan(5);
  expect(Object.values(patterns).filter((pattern) => !known.has(pattern))).toEqual([]);
});

test('the registry has no address that the site has not', () => {
  const real = new Set([...Object.values(patterns), '*']);
  expect(registry.map(({ pattern }) => pattern).filter((pattern) => !real.has(pattern))).toEqual([]);
});

test('no page state is listed twice', () => {
  const names = registry.map(({ pattern, state }) => `${pattern} ${state}`);
  expect(new Set(names).size).toBe(names.length);
});
