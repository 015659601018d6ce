import { TimetableForm, type WeekDay } from '@cabinet/contracts/timetables';
import type { DeskId } from '@cabinet/contracts/ids';
import { expect, test } from 'vitest';
import * as core from 'zod/v4/core';
import { cardsOf, ShiftCards, weekOf } from './shifts.ts';

const one = '01900000-0000-7000-8000-000000000001' as DeskId;
const two = '01900000-0000-7000-8000-000000000002' as DeskId;

const shift = (more: Partial<WeekDay['shifts'][number]> = {}): WeekDay['shifts'][number] => ({
  from: '08:00',
  to: '16:00',
  breaks: [{ from: '12:00', to: '13:00' }],
  deskIds: [one, two],
  offeredTo: 'public',
  meets: [],
  ...more,
});

const week: WeekDay[] = [
  { weekday: 1, shifts: [shift()] },
  { weekday: 2, shifts: [shift({ to: '14:00' }), shift({ from: '14:00', breaks: [], offeredTo: 'internal' })] },
  { weekday: 5, shifts: [shift()] },
];

test('a week goes into the form as shifts with their days, and comes out as it was', () => {
  const cards = cardsOf(week, [one, two]);

  expect(cards.map(({ days }) => days)).toEqual([['1', '5'], ['2'], ['2']]);
  const read = weekOf(core.parse(ShiftCards, cards));
  expect(read).toEqual(week);
  expect(core.safeParse(TimetableForm, { validFrom: '2026-11-25', week: read }).success).toBe(true);
});

test('a shift with two breaks becomes two shifts of the same hours, and a desk out of use is left out', () => {
  const breaks = [
    { from: '12:00', to: '13:00' },
    { from: '10:00', to: '10:15' },
  ];

  const cards = cardsOf([{ weekday: 1, shifts: [shift({ breaks })] }], [two]);

  expect(cards.map(({ from, to, breakFrom, deskIds }) => [from, to, breakFrom, deskIds])).toEqual([
    ['08:00', '10:00', '', [two]],
    ['10:15', '16:00', '12:00', [two]],
  ]);
});

test('a desk that would work two shifts at once is told at the later of them', () => {
  const [card] = cardsOf([{ weekday: 1, shifts: [shift()] }], [one, two]);

  const read = core.safeParse(ShiftCards, [card, { ...card, days: ['2'] }, { ...card, days: ['1'], deskIds: [two] }]);

  expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['2.from', 'schedules.shifts_overlap'],
  ]);
});
