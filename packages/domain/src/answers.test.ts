import type { Answer } from '@cabinet/contracts/service-definition';
import { expect, test } from 'vitest';
import { aService, words } from '../test/a-service.ts';
import { answerProblem, isBlank } from './answers.ts';

const options = ['a', 'b'].map((value) => ({ value, label: words }));
const common = { label: words, required: true };

const form = aService({
  questions: [
    { ...common, key: 'agreed', type: 'yesNo' },
    { ...common, key: 'kind', type: 'choice', options },
    { ...common, key: 'grounds', type: 'choices', options },
    { ...common, key: 'about', type: 'text', minLength: 3, maxLength: 5 },
    { ...common, key: 'size', type: 'number', atLeast: 1, atMost: 5 },
    { ...common, key: 'space', type: 'number', whole: false },
    { ...common, key: 'born', type: 'date', notBefore: '2020-01-01', notAfter: 'today' },
    { ...common, key: 'price', type: 'money', atLeast: 100 },
    { ...common, key: 'account', type: 'iban' },
  ],
});

const judged = (key: string, answer: Answer): string | null => {
  const question = form.questions.find((one) => one.key === key);
  if (!question) throw new Error(`No question ${key}`);
  return answerProblem(question, answer, '2026-11-20')?.code ?? null;
};

test.each<[string, Answer, string | null]>([
  ['agreed', false, null],
  ['agreed', 'yes', 'field.type'],
  ['kind', 'a', null],
  ['kind', 'z', 'field.choice'],
  ['kind', true, 'field.choice'],
  ['grounds', ['b', 'a'], null],
  ['grounds', ['a', 'a'], 'field.choice'],
  ['grounds', ['z'], 'field.choice'],
  ['grounds', 'a', 'field.type'],
  ['about', 'п’ять', null],
  ['about', ' ок ', 'answers.too_short'],
  ['about', 'задовге', 'field.too_long'],
  ['about', 5, 'field.type'],
  ['size', 5, null],
  ['size', 0, 'answers.number_small'],
  ['size', 6, 'answers.number_big'],
  ['size', 2.5, 'answers.whole_number'],
  ['size', Number.NaN, 'answers.number_format'],
  ['size', '3', 'answers.number_format'],
  ['space', 45.5, null],
  ['born', '2026-11-20', null],
  ['born', '2026-11-21', 'answers.date_late'],
  ['born', '2019-12-31', 'answers.date_early'],
  ['born', '2026-02-31', 'field.date'],
  ['born', '20.11.2026', 'field.date'],
  ['price', 12_550, null],
  ['price', 99, 'answers.sum_small'],
  ['price', 125.5, 'answers.money_format'],
  ['account', 'UA21 3223 1300 0002 6007 2335 6600 1', null],
  ['account', 'UA213223130000026007233566002', 'people.iban_check_digits'],
  ['account', 'UA21', 'people.iban_format'],
  ['account', 21, 'field.type'],
])('F16 the answer %s = %j is judged %s', (key, answer, code) => {
  expect(judged(key, answer)).toBe(code);
});

test('F16 «no» and zero are answers, blank text and an empty list are not', () => {
  expect([false, 0].map(isBlank)).toEqual([false, false]);
  expect(['', '  ', [], undefined].map(isBlank)).toEqual([true, true, true, true]);
});
