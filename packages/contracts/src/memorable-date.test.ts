import { expect, test } from 'vitest';
import { parseMemorableDate } from './memorable-date.ts';

const read = (day: string, month: string, year: string) => parseMemorableDate({ day, month, year });

test.each([
  ['17', '3', '1985'],
  [' 17 ', '03', ' 1985 '],
  ['17', 'березень', '1985'],
  ['17', 'березня', '1985'],
  ['17', 'Берез', '1985'],
  ['17', 'бер.', '1985'],
  ['17', 'March', '1985'],
  ['17', 'mar', '1985'],
  ['17.03.1985', '', ''],
  [' 17 березня 1985 р.', '', ''],
])('C7 %j %j %j is 17 March 1985', (day, month, year) => {
  expect(read(day, month, year)).toEqual({ ok: true, date: '1985-03-17' });
});

test('every month is understood by its first three letters in both languages', () => {
  const ukrainian = ['січ', 'лют', 'бер', 'кві', 'тра', 'чер', 'лип', 'сер', 'вер', 'жов', 'лис', 'гру'];
  const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const months = (names: string[]) => names.map((name) => read('1', name, '2000'));

  const expected = Array.from({ length: 12 }, (_, index) => ({
    ok: true,
    date: `2000-${String(index + 1).padStart(2, '0')}-01`,
  }));
  expect(months(ukrainian)).toEqual(expected);
  expect(months(english)).toEqual(expected);
});

test.each([
  ['', '', '', 'field.date_missing', 'day'],
  ['', '3', '1985', 'field.date_day_missing', 'day'],
  ['17', '', '1985', 'field.date_month_missing', 'month'],
  ['17', '3', ' ', 'field.date_year_missing', 'year'],
  ['32', '3', '1985', 'field.date_day', 'day'],
  ['сімнадцяте', '3', '1985', 'field.date_day', 'day'],
  ['17', 'л', '1985', 'field.date_month', 'month'],
  ['17', 'брезень', '1985', 'field.date_month', 'month'],
  ['17', '13', '1985', 'field.date_month', 'month'],
  ['17', '3', '85', 'field.date_year', 'year'],
  ['31', '2', '2001', 'field.date_unreal', 'day'],
  ['29', 'лютого', '1900', 'field.date_unreal', 'day'],
  ['3', '17', '1985', 'field.date_swapped', 'day'],
])('C7 %j %j %j is refused as %s at the %s', (day, month, year, code, part) => {
  expect(read(day, month, year)).toEqual({ ok: false, code, part });
});
