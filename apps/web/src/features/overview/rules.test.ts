import type { Overview } from '@cabinet/contracts/overview';
import { expect, test } from 'vitest';
import text from '#locales/uk/overview.ts';
import { todoWords, withoutRepeats } from './rules.ts';

const item = (
  code: string,
  link: string,
  params: Overview['todo'][number]['params'] = {},
): Overview['todo'][number] => ({
  code,
  link,
  dueOn: null,
  params,
});

test('two requests about one application are one thing to do', () => {
  const todo = [item('answer_request', '/a'), item('answer_request', '/a'), item('answer_request', '/b')];
  expect(withoutRepeats(todo).map(({ link }) => link)).toEqual(['/a', '/b']);
});

test('what is to be done is said in words with its number', () => {
  expect(todoWords(item('answer_request', '/a', { number: '4K7-93M' }), text)).toBe(
    'Відповісти на запит до заяви 4K7-93M',
  );
  expect(todoWords(item('read_messages', '/m', { count: 3 }), text)).toBe('Прочитати 3 нові повідомлення');
});

test('a thing this version does not know keeps its link', () => {
  expect(todoWords(item('something_new', '/x'), text)).toBe('Відкрити сторінку');
});
