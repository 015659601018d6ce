import type { Question } from '@cabinet/contracts/service-definition';
import { expect, test } from 'vitest';
import { answerInWords } from './answer-words.ts';

const words = { language: 'uk', yes: 'Так', no: 'Ні' } as const;
const common = { key: 'q', label: { uk: 'Питання', en: 'Question' }, hint: null, required: true, when: null };
const options = [
  { value: 'chair', label: { uk: 'Крісло колісне', en: 'Wheelchair' } },
  { value: 'walker', label: { uk: 'Ходунки', en: 'Walker' } },
];

const yesNo: Question = { ...common, type: 'yesNo' };
const choice: Question = { ...common, type: 'choice', options };
const choices: Question = { ...common, type: 'choices', options };
const number: Question = {
  ...common,
  type: 'number',
  atLeast: null,
  atMost: null,
  whole: true,
  unit: { uk: 'м²', en: 'm²' },
};
const money: Question = { ...common, type: 'money', atLeast: null, atMost: null };
const date: Question = { ...common, type: 'date', notBefore: null, notAfter: null };

test.each([
  [yesNo, false, 'Ні'],
  [choice, 'chair', 'Крісло колісне'],
  [choices, ['walker', 'chair'], 'Ходунки; Крісло колісне'],
  [number, 54, '54 м²'],
  [money, 125_050, '1 250,50 ₴'],
  [date, '1987-03-27', '27 березня 1987 р.'],
  [choice, undefined, ''],
])('F10 an answer is shown in the words of its question: %#', (question, answer, expected) => {
  expect(answerInWords(question, answer, words).replaceAll(/\s/g, ' ')).toBe(expected);
});

test('F10 an option that the definition no longer has is shown as it was stored, not lost', () => {
  expect(answerInWords(choice, 'bed', words)).toBe('bed');
});
