import { expect, test } from 'vitest';
import { searchedWords } from './searched-words.ts';

test('E1 a page is named by what was looked for, not by what was typed in another layout', () => {
  expect(searchedWords('Rhsckj складне', [{ typed: 'rhsckj', meant: 'крісло' }])).toBe('крісло складне');
  expect(searchedWords('крісло', [])).toBe('крісло');
});
