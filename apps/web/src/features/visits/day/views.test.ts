import type { DayVisit } from '@cabinet/contracts/reception';
import { expect, test } from 'vitest';
import { periodOf, shownDay } from './days.ts';
import { dayViews, visitsIn } from './views.ts';

const visit = (state: DayVisit['state']): DayVisit => ({ state }) as DayVisit;

test('every visit of a day stands in one of the three views', () => {
  const day = [
    visit('booked'),
    visit('checked_in'),
    visit('called'),
    visit('serving'),
    visit('done'),
    visit('no_show'),
  ];
  expect(dayViews.map((view) => visitsIn(view, day).length)).toEqual([1, 3, 2]);
});

test('a period that is not two days is the last week', () => {
  expect(periodOf('1.11.2026', '02.11.2026')).toEqual({ from: '2026-11-01', to: '2026-11-02', misread: false });
  expect(shownDay('2026-11-02')).toBe('02.11.2026');
  expect(periodOf('31.02.2026', '02.11.2026')).toEqual({ ...periodOf(null, null), misread: true });
  expect(periodOf('02.11.2026', '01.11.2026')).toEqual({ ...periodOf(null, null), misread: true });
  const { from, to } = periodOf('колись', null);
  expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(6);
});
