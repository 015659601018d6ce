import { expect, test } from 'vitest';
import { changedLines, standingOf, standingOfItem, type Times, timesOf } from './rules.ts';
import { faultsOf } from './to-mend.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 8));
const now = at(20);

const published = (number: number, publishedOn: number, from: number, to: number | null = null): Times => ({
  number,
  state: 'published',
  publishedAt: at(publishedOn),
  shownFrom: at(from),
  shownTo: to === null ? null : at(to),
});
const draft: Times = { number: 9, state: 'draft', publishedAt: null, shownFrom: null, shownTo: null };

const standings = (...all: Times[]): string => all.map((one) => standingOf(one, all, now)).join(' ');

test('A20 of the published revisions whose time has come the one published last is shown', () => {
  expect(standings(published(1, 10, 10), published(2, 12, 12))).toBe('replaced shown');
  expect(standings(published(1, 10, 10), published(2, 12, 25))).toBe('shown scheduled');
  expect(standings(published(1, 10, 10), published(2, 12, 25), published(3, 15, 15))).toBe('replaced replaced shown');
});

test('A20 what has ended hides the item and brings back nothing older', () => {
  expect(standings(published(1, 10, 10), published(2, 12, 12, 15))).toBe('replaced over');
  expect(standingOfItem([published(1, 10, 10), published(2, 12, 12, 15)], now)).toBe('over');
  expect(standingOfItem([published(1, 10, 10), published(2, 19, 19, 19)], now)).toBe('over');
});

test('an item is a draft until something of it is published', () => {
  expect(standingOfItem([draft], now)).toBe('draft');
  expect(standingOfItem([draft, published(1, 10, 25)], now)).toBe('scheduled');
  expect(standingOfItem([draft, published(1, 10, 10)], now)).toBe('shown');
});

const form = {
  topics: [],
  position: 1,
  titleUk: 'Назва',
  titleEn: 'Title',
  textUk: 'Текст',
  textEn: 'Text',
  actNumber: '',
  actDate: '',
  sourceUrl: '',
};

test('A20 publishing asks for both languages, and of a legal act for its number, day and source', () => {
  expect(faultsOf('news', form)).toEqual([]);
  expect(faultsOf('news', { ...form, titleEn: ' ' })).toEqual([{ pointer: '/titleEn', code: 'field.required' }]);
  expect(faultsOf('law', form).map(({ pointer }) => pointer)).toEqual(['/actNumber', '/actDate', '/sourceUrl']);
  expect(faultsOf('banner', { ...form, textUk: '## Увага' })).toEqual([
    { pointer: '/textUk', code: 'content.heading_here', params: { line: 1 } },
  ]);
});

test('A3 times are those of a Kyiv clock, and an end before the beginning is refused', () => {
  const from = { date: '2026-11-21', time: '10:00' };
  expect(timesOf({ from, to: null }, now)).toEqual({
    shownFrom: new Date('2026-11-21T08:00:00Z'),
    shownTo: null,
    faults: [],
  });
  expect(timesOf({ from, to: { ...from, time: '09:59' } }, now).faults).toHaveLength(1);
  expect(timesOf({ from: null, to: { date: '2026-11-19', time: '10:00' } }, now).faults).toHaveLength(1);
});

test('history tells the lines that went and the lines that came', () => {
  expect(changedLines('перше\n\nдруге\n\nтретє', 'перше\n\nінше\n\nтретє')).toEqual({
    removed: ['друге'],
    added: ['інше'],
  });
  expect(changedLines('те саме', 'те саме')).toEqual({ removed: [], added: [] });
});
