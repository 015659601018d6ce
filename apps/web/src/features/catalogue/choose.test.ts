import { helps } from '@cabinet/contracts/catalogue';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, answersFrom, areas, chooseSteps, firstOpen, places, stepAddress, whom } from './choose.ts';

const answers: fc.Arbitrary<Answers> = fc.record({
  hard: fc.subarray([...helps]),
  who: fc.option(fc.constantFrom(...whom)),
  where: fc.option(fc.constantFrom(...places)),
});

test('E1 the answers of the guided choice come back whole from the address of every step', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...chooseSteps), (given, step) => {
      const { searchParams } = new URL(stepAddress(step, given), 'https://cabinet.invalid');
      expect(answersFrom(searchParams)).toEqual(given);
    }),
  );
});

test('E1 all that may be hard is asked, once', () => {
  expect(Object.values(areas).flat().toSorted()).toEqual(helps.toSorted());
});

test('E1 a link to the result without its answers begins at the first question that is open', () => {
  expect(firstOpen({ hard: [], who: 'adult', where: 'both' })).toBe('hard');
  expect(firstOpen({ hard: ['walking'], who: null, where: 'both' })).toBe('who');
  expect(firstOpen({ hard: ['walking'], who: 'child', where: null })).toBe('where');
  expect(firstOpen({ hard: ['walking'], who: 'child', where: 'home' })).toBe('result');
});
