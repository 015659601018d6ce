import { expect, test } from 'vitest';
import { counted, dayInWords, momentInWords, shortPrint, sizeInWords } from './spoken.ts';

const days = { one: 'робочий день', few: 'робочі дні', many: 'робочих днів', other: 'робочого дня' };

test.each([
  [1, '1\u00a0робочий день'],
  [2, '2\u00a0робочі дні'],
  [5, '5\u00a0робочих днів'],
  [21, '21\u00a0робочий день'],
  [30, '30\u00a0робочих днів'],
])('says %i working days in the form the number asks for', (count, said) => {
  expect(counted(count, days, 'uk')).toBe(said);
});

test('says a term in English', () => {
  expect(counted(1, { one: 'working day', other: 'working days' }, 'en')).toBe('1\u00a0working day');
  expect(counted(10, { one: 'working day', other: 'working days' }, 'en')).toBe('10\u00a0working days');
});

test('shows the Kyiv clock on both sides of the hour that does not exist', () => {
  expect(momentInWords(new Date('2026-03-29T00:59:00Z'), 'uk')).toMatch(/^29 березня 2026.р\., 02:59$/);
  expect(momentInWords(new Date('2026-03-29T01:00:00Z'), 'uk')).toMatch(/^29 березня 2026.р\., 04:00$/);
});

test('shows the Kyiv day when it is still yesterday in Greenwich', () => {
  expect(momentInWords(new Date('2026-06-30T22:15:00Z'), 'en')).toBe('1 July 2026, 01:15');
});

test('reads a calendar day as that day, whatever the clock', () => {
  expect(dayInWords('2026-04-10', 'uk')).toMatch(/^10 квітня 2026.р\.$/);
  expect(dayInWords('2026-04-10', 'en')).toBe('10 April 2026');
  expect(() => dayInWords('10.04.2026', 'uk')).toThrow(RangeError);
});

test.each([
  [812, '812\u00a0Б'],
  [1536, '1,5\u00a0КБ'],
  [5 * 1024 * 1024, '5\u00a0МБ'],
])('says a size of %i bytes', (bytes, said) => expect(sizeInWords(bytes, 'uk')).toBe(said));

test('shortens a checksum to four groups', () => {
  expect(shortPrint('9f86d081884c7d659a2feaa0c55ad015')).toBe('9f86 d081 884c 7d65');
});
