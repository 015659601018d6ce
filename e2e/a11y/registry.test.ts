import { expect, test } from 'vitest';
import { registry } from './registry.ts';

// By address, because nothing may depend on an app; the table itself depends on nothing.
const { patterns }: { patterns: Readonly<Record<string, string>> } = await import(
  new URL('../../apps/web/src/shared/navigation/paths.ts', import.meta.url).href
);

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
