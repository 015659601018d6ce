import { expect, test } from 'vitest';
import { beginWords } from './begin-words.ts';

const wheelchair = ['12 22 03', 'Крісла колісні з двоколісним керуванням', 'Bimanual wheelchairs', 'візок'];

test.each([
  ['12 22 03', true],
  ['крісла кол', true],
  ['ВІЗ', true],
  ['wheel 12', true],
  ['', true],
  ['03 22 14', false],
  ['колісна', false],
  ['ерува', false],
])('%j finds the class by the beginnings of its words: %s', (typed, found) => {
  expect(beginWords(typed, wheelchair)).toBe(found);
});

test('a name with the digits in its middle is not found by a code', () => {
  expect(beginWords('12 22 03', ['12 22 02', 'Крісла к037а'])).toBe(false);
});

test('a maker is found by a word in quotes', () => {
  expect(beginWords('вигад', ['ТОВ «Вигаданий завод»', '00000000'])).toBe(true);
});
