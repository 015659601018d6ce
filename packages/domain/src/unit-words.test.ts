import { expect, test } from 'vitest';
import { unitAfter, unitAlone } from './unit-words.ts';

const words = (uk: string, en: string) => ({ uk, en });

test.each([
  [3, words('роб. днів', 'working days'), 'робочі дні', 'working days'],
  [1, words('роб. днів', 'working days'), 'робочий день', 'working day'],
  [18, words('міс.', 'months'), 'місяців', 'months'],
  [21, words('міс.', 'months'), 'місяць', 'months'],
  [42, words('см', 'cm'), 'сантиметри', 'centimetres'],
  [43.5, words('см', 'cm'), 'сантиметра', 'centimetres'],
  [6, words('км/год', 'km/h'), 'кілометрів на годину', 'kilometres per hour'],
  [4, words('шт.', ''), 'штуки', ''],
])('E6 after %s the unit is a whole word in the right form', (number, unit, uk, en) => {
  expect(unitAfter(number, unit)).toEqual({ uk, en });
});

test('E6 a unit that an editor made up stays as it is written', () => {
  expect(unitAfter(2, words('попл.', 'pops'))).toEqual(words('попл.', 'pops'));
  expect(unitAlone(words('кг', 'kg'))).toEqual(words('кілограмів', 'kilograms'));
});
