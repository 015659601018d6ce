import { expect, test } from 'vitest';
import { fieldsEn } from './fields.en.ts';
import type { FieldText } from './field-text.ts';
import { fieldsUk } from './fields.uk.ts';

const facts = {
  character: '+',
  first: 5,
  second: 6,
  minimum: 3,
  maximum: 50,
  question: 'purpose',
  size: 6,
  limit: 4,
  line: 3,
  words: 'Збережіть файл як PDF',
  parent: '12 22',
  classes: 2,
  row: 7,
  most: 5000,
  columns: 'class, price',
  number: 12,
  uk: 'Вага – 3',
  en: 'Weight – 3',
  left: 3,
  count: 2,
  others: 3,
  on: '2027-03-07',
  from: '2027-03-07',
  last: '2027-03-07',
  allowed: 2,
};
const said = (text: FieldText): string => (typeof text === 'string' ? text : text(facts));
const both = [...Object.entries<FieldText>(fieldsUk), ...Object.entries<FieldText>(fieldsEn)];

test('C8 every code has words in both languages and no others', () => {
  expect(Object.keys(fieldsEn)).toEqual(Object.keys(fieldsUk));
});

test.each(both)(
  'C8 the words of %s say something whole, without an empty place or a full stop at the end',
  (_, text) => {
    expect(said(text)).toMatch(/^\p{Lu}.{8,}[^.]$/u);
    expect(said(text)).not.toMatch(/undefined|'/);
  },
);

test('C8 Ukrainian words are Ukrainian: no Russian letters, no straight apostrophes', () => {
  expect(
    Object.values<FieldText>(fieldsUk)
      .map(said)
      .filter((text) => /[ыэёъ']/i.test(text)),
  ).toEqual([]);
});
