import { expect, test } from 'vitest';
import { lineOf } from './json-place.ts';

const text = `{
  "code": "wheelchair",
  "name": { "uk": "Крісло, «зручне»: {так}", "en": "" },
  "questions": [
    { "key": "a", "label": { "uk": "Вік" } },
    {
      "key": "b",
      "options": ["x", "y",
        "z"]
    }
  ]
}`;

test.each([
  ['/code', 2],
  ['/name/en', 3],
  ['/questions/0/label/uk', 5],
  ['/questions/1', 6],
  ['/questions/1/key', 7],
  ['/questions/1/options/2', 9],
  ['', 1],
])('F18 a fault at %s is shown at its line', (pointer, line) => expect(lineOf(text, pointer)).toBe(line));

test('F18 what is missing is shown at the thing it is missing from', () => {
  expect(lineOf(text, '/questions/1/label/uk')).toBe(6);
  expect(lineOf(text, '/term')).toBe(1);
});
