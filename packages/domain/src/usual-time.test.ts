import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TimeCount, usualTime } from './usual-time.ts';

const each = (days: readonly number[]): TimeCount[] => days.map((one) => ({ days: one, cases: 1 }));

test('of fewer than ten cases nothing is told', () => {
  expect(usualTime(each([1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBeNull();
  expect(usualTime([])).toBeNull();
});

test('half of the cases took the lower number or fewer, and nine of ten known ones end within the upper', () => {
  expect(usualTime(each([9, 1, 2, 3, 4, 5, 6, 7, 8, 30]))).toEqual({ cases: 10, days: 5, mostDays: 9 });
  expect(
    usualTime([
      { days: 3, cases: 7 },
      { days: 2, cases: 8 },
    ]),
  ).toEqual({ cases: 15, days: 2, mostDays: 3 });
});

test('the order in which cases are counted changes nothing, and the range never runs backwards', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 10, maxLength: 80 }), (days) => {
      const usual = usualTime(each(days));

      expect(usual).toEqual(usualTime(each(days.toReversed())));
      expect(usual && usual.days <= usual.mostDays && days.includes(usual.mostDays)).toBe(true);
    }),
  );
});

// A fixed course of numbers: the test says the same today and tomorrow.
function* numbersFrom(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Offices as they are: quick ones, slow ones, and ones where some cases lie for months. Hours, so that few are alike. */
const kinds: readonly ((chance: number) => number)[] = [
  (chance) => 8 + 80 * chance,
  (chance) => -40 * Math.log(1 - chance),
  (chance) => Math.exp(3 + 1.2 * Math.sqrt(-2 * Math.log(1 - chance * 0.999))),
  (chance) => (chance < 0.7 ? 20 + 30 * chance : 300 + 900 * (chance - 0.7)),
];

test.each([10, 14, 25, 60, 200])(
  'with %i known cases about four fifths of cases not yet seen end within the told time',
  (known) => {
    const numbers = numbersFrom(20_261_123 + known);
    const next = (): number => numbers.next().value;
    const trials = 6000;
    let within = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const take = kinds[trial % kinds.length] ?? (() => 0);
      const usual = usualTime(each(Array.from({ length: known }, () => take(next()))));
      if (usual && take(next()) <= usual.mostDays) within += 1;
    }

    // What is promised is four fifths; a small history may promise a little more, never less.
    expect(within / trials).toBeGreaterThan(0.79);
    expect(within / trials).toBeLessThan(0.85);
  },
);
