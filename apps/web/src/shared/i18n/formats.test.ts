import { expect, test } from 'vitest';
import { formatDate, formatDateTime, formatMoney, formatPersonName, formatSize } from './formats.ts';
import { pluralEn, pluralUk } from './plural.ts';

const files = { one: 'файл', few: 'файли', many: 'файлів' };

test.each([
  [1, '1 файл'],
  [2, '2 файли'],
  [5, '5 файлів'],
  [11, '11 файлів'],
  [21, '21 файл'],
  [0, '0 файлів'],
])('%i files are counted in Ukrainian as «%s»', (count, words) => expect(pluralUk(count, files)).toBe(words));

test('one file and two files differ in English', () => {
  expect([1, 2].map((count) => pluralEn(count, { one: 'file', other: 'files' }))).toEqual(['1 file', '2 files']);
});

test('a moment is shown in the time of Kyiv wherever the reader is', () => {
  expect(formatDateTime('2026-11-21T22:30:00Z', 'uk').replace(/\s/g, ' ')).toBe('22 листопада 2026 р., 00:30');
  expect(formatDateTime('2026-07-01T10:00:00Z', 'en')).toBe('1 July 2026, 13:00');
});

test('a calendar day never moves to the day before', () => {
  expect(formatDate('1987-03-27', 'en')).toBe('27 March 1987');
});

test('sizes of files are said in the units of the limits', () => {
  expect(formatSize(348_160, 'uk')).toBe('340 КБ');
  expect(formatSize(4.2 * 1024 * 1024, 'uk')).toBe('4,2 МБ');
  expect(formatSize(10, 'en')).toBe('10 B');
});

test('money is in hryvnias with the comma of Ukraine', () => {
  expect(formatMoney(1250.5, 'uk').replace(/\s/g, ' ')).toBe('1 250,50 ₴');
});

test('a name begins with the family name and leaves out a missing patronymic', () => {
  expect(formatPersonName({ surname: 'Ґалаґан', givenName: 'Їлина', patronymic: null })).toBe('Ґалаґан Їлина');
});
