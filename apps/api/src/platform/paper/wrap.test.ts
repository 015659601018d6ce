import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

/** Every letter is one unit wide; the space a line ends with takes no room. */
const widthOf = (text: string): number => text.length;

test('breaks at spaces and leaves the space at the end of the line', () => {
  expect(wrap('одна друга третя', 11, widthOf)).toEqual(['одна друга ', 'третя']);
});

test('keeps what a no-break space joins', () => {
  expect(wrap('заява №\u00a05 тут', 8, widthOf)).toEqual(['заява ', '№\u00a05 тут']);
});

test('breaks inside a word only when the word alone is too wide, and loses no letter', () => {
  const lines = wrap('а '.concat('довжелезнеслово'), 6, widthOf);

  expect(lines).toEqual(['а ', 'довжел', 'езнесл', 'ово']);
});

test('never parts a letter from its accent', () => {
  expect(wrap('и\u0306и\u0306и\u0306', 4, widthOf)).toEqual(['и\u0306и\u0306', 'и\u0306']);
});

test('starts a new line where the writer did', () => {
  expect(wrap('перший\nдругий', 20, widthOf)).toEqual(['перший ', 'другий']);
});

test('moves on even when not one letter fits', () => {
  expect(wrap('абв', 0, widthOf)).toEqual(['а', 'б', 'в']);
});

test('an empty text is one empty line', () => {
  expect(wrap('', 10, widthOf)).toEqual(['']);
});
