import { expect, test } from 'vitest';
import { hasEveryWord, knownWordsOf } from './matches.ts';

const service = knownWordsOf([
  'Видача направлення на забезпечення допоміжними засобами реабілітації осіб з інвалідністю',
  'Отримати засіб реабілітації (ДЗР, раніше ТЗР).',
  'візок',
  'крісло колісне',
  'палиця',
  'слуховий апарат',
  'протез',
  'wheelchair',
]);

test.each([
  'візок',
  'ВІЗКА',
  'візки',
  'крісло колісне',
  'колісного крісла',
  'засоби реабілітації',
  'реабілітації засіб',
  'ТЗР',
  'дзр',
  'протези',
  'слухового апарата',
  'палицю',
  'хочу отримати візок',
  'засоби для осіб з інвалідністю',
  'wheelchairs',
])('A4 a search finds the service by «%s», whatever the form and the order of the words', (search) => {
  expect(hasEveryWord(service, search)).toBe(true);
});

test.each(['паспорт', 'візок для дитини', 'щось, чого немає', 'віза'])(
  'A4 a search for «%s» does not find what has not every word',
  (search) => expect(hasEveryWord(service, search)).toBe(false),
);

test('A4 an empty search leaves everything', () => {
  expect(hasEveryWord(service, '  ')).toBe(true);
});

test('A4 a search of little words alone is still a search', () => {
  expect(hasEveryWord(service, 'про')).toBe(true);
  expect(hasEveryWord(knownWordsOf(['Паспорт']), 'про')).toBe(false);
});
