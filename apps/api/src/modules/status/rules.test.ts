import type { Component, ComponentState } from '@cabinet/contracts/status';
import { expect, test } from 'vitest';
import { findingOf, gapBetween, isStale, nextStanding, overallOf, reckon, type Standing } from './rules.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 18, 9, minute));

/** The standings after looks that came minute by minute. */
const after = (...looks: ComponentState[]): Standing[] => {
  const all: Standing[] = [];
  for (const [minute, found] of looks.entries()) all.push(nextStanding(all.at(-1) ?? null, found, at(minute)));
  return all;
};
const statesAfter = (...looks: ComponentState[]): ComponentState[] => after(...looks).map(({ state }) => state);

test.each([
  ['database', 20, 'working'],
  ['database', 800, 'slow'],
  ['database', 6_000, 'down'],
  ['mail', 800, 'working'],
  ['mail', null, 'down'],
  ['jobs', 60_000, 'working'],
  ['jobs', 180_000, 'slow'],
  ['jobs', 700_000, 'down'],
] as const)('A18 %s with %s ms is %s', (component, milliseconds, finding) => {
  expect(findingOf(component, milliseconds)).toBe(finding);
});

test('A18 one bad look changes nothing, two in a row do, and one good look between them forgives', () => {
  expect(statesAfter('working', 'down', 'working', 'down')).toEqual(['working', 'working', 'working', 'working']);
  expect(statesAfter('working', 'down', 'down')).toEqual(['working', 'working', 'down']);
});

test('A18 two bad looks of different kind agree on the milder', () => {
  expect(statesAfter('working', 'slow', 'down', 'down')).toEqual(['working', 'working', 'slow', 'down']);
});

test('A18 one good look ends nothing, two in a row do', () => {
  expect(statesAfter('working', 'down', 'down', 'working', 'down', 'working', 'working')).toEqual([
    'working',
    'working',
    'down',
    'down',
    'down',
    'down',
    'working',
  ]);
});

test('A18 a trouble began with the first of the looks that found it', () => {
  const [, , third] = after('working', 'down', 'down');
  expect(third).toEqual({ state: 'down', since: at(1), found: 'down', checkedAt: at(2) });
});

test('A18 a look from before a pause is not half of two', () => {
  const [, before] = after('working', 'down');
  expect(nextStanding(before ?? null, 'down', at(30)).state).toBe('working');
});

test('A18 after five minutes without a check nothing is known', () => {
  expect([isStale(at(0), at(5)), isStale(at(0), at(6))]).toEqual([false, true]);
});

test('A18 a pause of the checks is told as what it was: the database away, or those who check', () => {
  const longAgo = new Date('2026-01-01');
  expect(gapBetween(at(0), at(1), longAgo)).toBeNull();
  expect(gapBetween(at(0), at(4), longAgo)).toBeNull();
  expect(gapBetween(at(0), at(20), longAgo)).toEqual({ component: 'jobs', startedAt: at(0), endedAt: at(20) });
  expect(gapBetween(at(0), at(4), at(3))).toEqual({ component: 'database', startedAt: at(0), endedAt: at(3) });
});

test('A18 the house is down without its database, and works in part without anything else', () => {
  const one = (component: Component, state: ComponentState) => ({ component, state, since: at(0).toISOString() });
  expect(overallOf([one('database', 'working'), one('mail', 'working')])).toBe('working');
  expect(overallOf([one('database', 'working'), one('mail', 'down')])).toBe('partly');
  expect(overallOf([one('database', 'slow')])).toBe('partly');
  expect(overallOf([one('database', 'down'), one('mail', 'working')])).toBe('down');
});

test('A18 what does not work has one incident, what works or is not set up any more has none', () => {
  const [, , down] = after('working', 'down', 'down');
  const [working] = after('working');
  if (!down || !working) throw new Error('No standings');
  const standings = new Map<Component, Standing>([
    ['mail', down],
    ['files', down],
    ['virusScan', { ...down, since: at(2) }],
    ['database', working],
  ]);
  const open = [
    { id: 'worse', component: 'files', state: 'slow' },
    { id: 'same', component: 'virusScan', state: 'down' },
    { id: 'over', component: 'database', state: 'down' },
    { id: 'gone', component: 'sms', state: 'down' },
  ];

  expect(reckon(standings, open, at(9))).toEqual({
    begin: [{ component: 'mail', state: 'down', startedAt: at(1) }],
    worsen: [{ id: 'worse', component: 'files', state: 'slow' }],
    end: [
      { id: 'over', component: 'database', endedAt: at(0) },
      { id: 'gone', component: 'sms', endedAt: at(9) },
    ],
  });
});
