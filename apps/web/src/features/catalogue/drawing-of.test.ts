import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawingOf } from './drawing-of.ts';

const sprite = readFileSync(new URL('../../../public/drawings.svg', import.meta.url), 'utf8');

test.each([
  ['12 22 03', 'wheelchair'],
  ['12 03 03', 'stick'],
  ['12 03 06', 'crutches'],
  ['06 30 21', 'eye'],
  ['30 09', 'ball'],
  ['99 99 99', 'device'],
])('products of class %s are drawn as a %s, and the drawing exists', (code, name) => {
  expect(drawingOf(code)).toBe(name);
  expect(sprite).toContain(`<symbol id="${name}"`);
});

test('no name of a drawing leads nowhere, and no drawing is never shown', () => {
  const source = readFileSync(new URL('./drawing-of.ts', import.meta.url), 'utf8');
  const named = [...source.matchAll(/'[\d ]+': '([a-z-]+)'/g)].map(([, name]) => name);
  const drawn = [...sprite.matchAll(/<symbol id="([a-z-]+)"/g)].map(([, name]) => name);
  expect(new Set([...named, 'device'])).toEqual(new Set(drawn));
});
