import type { Question } from '@cabinet/contracts/service-definition';
import { expect, test } from 'vitest';
import { numberFrom, typedNumber } from './typed-number.ts';

const common = { key: 'q', label: { uk: 'Дохід', en: 'Income' }, hint: null, required: true, when: null };
const money: Question = { ...common, type: 'money', atLeast: null, atMost: null };
const number: Question = { ...common, type: 'number', atLeast: null, atMost: null, whole: true, unit: null };

test.each([
  ['1 250,50', 125_050],
  ['1250.5 грн', 125_050],
  ['12', 1_200],
  ['', null],
  ['сто', 'сто'],
  ['1,005', '1,005'],
])('a sum typed as «%s» is kept as %s kopiykas, or as typed when it is no sum', (typed, answer) => {
  expect(numberFrom(typed, money)).toBe(answer);
});

test('a number is kept as it is, and shown with the comma of Ukraine', () => {
  expect(numberFrom('3,5', number)).toBe(3.5);
  expect(typedNumber(3.5, number)).toBe('3,5');
  expect(typedNumber(125_050, money)).toBe('1250,50');
  expect(typedNumber('сто', number)).toBe('сто');
});
