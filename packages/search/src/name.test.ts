import { expect, test } from 'vitest';
import { toldByName } from './name.ts';

const byShare = (name: string): Record<string, string[]> => {
  const told = toldByName(name);
  return Object.fromEntries(
    [...new Set(told.map(({ share }) => share))]
      .toSorted((one, other) => other - one)
      .map((share) => [share, told.filter((one) => one.share === share).map(({ word }) => word)]),
  );
};

test.each([
  ['Крісло колісне складне «Крок-12 Лайт»', 'крісло', ['колісне', 'складне']],
  ['Електроприставка до крісла колісного', 'електроприставка', []],
  ['важільна коляска', 'коляска', ['важільна']],
  ['Тростина опорна телескопічна', 'тростина', ['опорна', 'телескопічна']],
  ['Візки (коляски) дитячі спеціальні', 'візки', []],
  ['Протез після вичленення стегна', 'протез', []],
  ['High-back transport chair with a toilet', 'chair', ['high', 'back', 'transport']],
  ['Folding wheelchair Krok-12 Lite', 'wheelchair', ['folding']],
])('E1 «%s» is called «%s»; what it goes with and its model tell less', (name, naming, main) => {
  const shares = byShare(name);
  expect(shares[1.4]).toEqual([naming]);
  expect(shares[1] ?? []).toEqual(main);
  expect(toldByName(name).length).toBe([naming, ...main, ...(shares[0.5] ?? [])].length);
});

test('E1 a name of one word tells most', () => {
  expect(byShare('візок')).toEqual({ 2: ['візок'] });
  expect(byShare('')).toEqual({});
});

test('E1 a name that begins with a preposition or a model is still found by every word', () => {
  expect(toldByName('Для душу').map(({ word }) => word)).toEqual(['для', 'душу']);
  expect(byShare('«Крок-12»')).toEqual({ 0.5: ['крок', '12'] });
});
