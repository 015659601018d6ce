import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { slipsBetween } from './near.ts';
import { goes } from './living.ts';
import { addTexts, newTextIndex, type TextIndex } from './text-index.ts';
import { commonestBegunBy, entryOf, wordsBegunBy, wordsNear } from './vocabulary.ts';

test.each([
  ['крісло', 'крісло', 0],
  ['крсло', 'крісло', 1],
  ['крісслло', 'крісло', 2],
  ['кірсло', 'крісло', 1],
  ['милеці', 'милиці', 1],
  ['стіл', 'ліжко', 3],
])('E1 between «%s» and «%s» there are %d slips', (one, other, slips) => {
  expect(slipsBetween(one, other, 2)).toBe(slips);
});

/** Optimal string alignment by its definition: slow, and nothing to get wrong. */
const bySplitting = (one: string, other: string): number => {
  if (one === '' || other === '') return one.length + other.length;
  const tails = [
    bySplitting(one.slice(1), other) + 1,
    bySplitting(one, other.slice(1)) + 1,
    bySplitting(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1),
  ];
  if (one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0])
    tails.push(bySplitting(one.slice(2), other.slice(2)) + 1);
  return Math.min(...tails);
};

test('E1 slips are counted as their definition says, up to the most that is asked for', () => {
  const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
      expect(slipsBetween(one, other, most)).toBe(Math.min(bySplitting(one, other), most + 1));
    }),
  );
});

const known = (words: string): TextIndex => {
  const index = newTextIndex();
  for (const [document, text] of words.split(' ').entries()) addTexts(index, document, [{ text, weight: 1 }]);
  return index;
};

test('E1 the nearest words are those with the fewest slips, the commonest first', () => {
  const index = known('милиця милиці милиці милицями миска крісло');
  expect(wordsNear(index, 'мілиці')).toEqual(['милиці']);
  expect(wordsNear(index, 'милицю')).toEqual(['милиці', 'милиця']);
  expect(wordsNear(index, 'літак')).toEqual([]);
  expect(wordsNear(index, 'мил')).toEqual([]);
});

test('E1 words are found by their beginnings, and those added later too', () => {
  const index = known('крісло кріслом кріплення кріслом ліжко');
  const { vocabulary } = index;
  expect(wordsBegunBy(vocabulary, 'кріс')).toEqual(['крісло', 'кріслом']);
  expect(commonestBegunBy(index, 'крі', 2)).toEqual(['кріслом', 'кріплення']);
  entryOf(vocabulary, 'кріс');
  expect(wordsBegunBy(vocabulary, 'кріс')).toEqual(['кріс', 'крісло', 'кріслом']);
});

test('E1 a name published by mistake is suggested no more once it is gone', () => {
  const index = known('крісло Крісенко крісло');
  expect(commonestBegunBy(index, 'кріс', 3)).toEqual(['крісло', 'крісенко']);
  goes(index.living, 1);
  expect(commonestBegunBy(index, 'кріс', 3)).toEqual(['крісло']);
  expect(wordsNear(index, 'крісенкл')).toEqual([]);
});

test('E1 what is taken for a mistyped word does not depend on the order in which words came', () => {
  expect(wordsNear(known('стола столи столу'), 'столю')).toEqual(wordsNear(known('столу столи стола'), 'столю'));
});
