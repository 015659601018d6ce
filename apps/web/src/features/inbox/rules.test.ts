import { expect, test } from 'vitest';
import { formatDate } from '#shared/i18n/formats.ts';
import words from '#locales/uk/inbox.ts';
import { actInWords, countLongSentences, dueInWords, workDaysAhead } from './rules.ts';

const formats = { date: (when: Date | string) => formatDate(when, 'uk') };
const dueOf = (item: Parameters<typeof dueInWords>[0]): string => dueInWords(item, words.due, formats).text;

test('O4 what is overdue says by how many working days', () => {
  const overdue = { state: 'in_review', dueOn: '2026-11-19', overdue: true } as const;
  expect(dueOf({ ...overdue, daysLeft: -2 })).toBe('Прострочено на 2 робочі дні');
  expect(dueOf({ ...overdue, daysLeft: -5 })).toBe('Прострочено на 5 робочих днів');
  expect(dueOf({ ...overdue, daysLeft: 0 })).toBe('Прострочено');
});

test('O4 what is in time says its last day and how many working days are left', () => {
  const waiting = { state: 'submitted', dueOn: '2026-11-25', overdue: false } as const;
  expect(dueOf({ ...waiting, daysLeft: 3 })).toBe('До 25 листопада 2026 р., залишилося 3 робочі дні');
  expect(dueOf({ ...waiting, daysLeft: 0 })).toBe('Останній день сьогодні');
});

test('a term that stands still says so', () => {
  expect(dueOf({ state: 'needs_info', dueOn: null, overdue: false, daysLeft: null })).toBe('Строк зупинено');
  expect(dueOf({ state: 'submitted', dueOn: null, overdue: false, daysLeft: null })).toBe('Без строку');
});

test('five working days from a Thursday end on the next Thursday', () => {
  expect(workDaysAhead('2026-11-19', 5)).toBe('2026-11-26');
  expect(workDaysAhead('2026-11-21', 1)).toBe('2026-11-23');
});

test('a sentence of more than twenty words is counted as long', () => {
  const long = Array.from({ length: 21 }, () => 'слово').join(' ');
  expect(countLongSentences(`Коротке речення. ${long}. Ще одне коротке.`)).toBe(1);
  expect(countLongSentences('Додайте довідку. Потім надішліть заяву знову.')).toBe(0);
});

test('an act of a later version is still told of', () => {
  expect(actInWords('claim', words)).toBe('Заяву взято в роботу');
  expect(actInWords('teleport', words)).toBe('Заяву змінено');
});
