import type { HitVisit } from '@cabinet/contracts/hit-visits';
import { expect, test } from 'vitest';
import { actFor, rebookForm, rebookings } from './rebooking.ts';

const nine = { from: '2026-11-25T07:00:00.000Z', to: '2026-11-25T07:35:00.000Z' };
const ten = { from: '2026-11-25T08:00:00.000Z', to: '2026-11-25T08:35:00.000Z' };

// The rest of a visit is for the eyes of the officer alone.
const visit = (id: string, proposal: HitVisit['proposal'], version = 1): HitVisit =>
  ({ id, version, proposal }) as HitVisit;

test('what was chosen for a visit stays with it when the list is read anew in another order, with other proposals', () => {
  const acts = { a: 'callOff', b: 'leave' } as const;
  const before = [visit('a', nine), visit('b', nine), visit('c', nine)];
  const after = [visit('c', ten), visit('b', null), visit('a', ten, 2)];
  expect(before.map((one) => actFor(one, acts))).toEqual(['callOff', 'leave', 'move']);
  expect(after.map((one) => actFor(one, acts))).toEqual(['move', 'leave', 'callOff']);
  expect(rebookings(after, acts)).toEqual([
    { act: 'move', visitId: 'c', version: 1, from: ten.from },
    { act: 'callOff', visitId: 'a', version: 2 },
  ]);
});

test('a visit without a time to move to is left, and a choice for one that is no longer listed is not sent', () => {
  expect(actFor(visit('a', null), { a: 'move' })).toBe('leave');
  expect(rebookings([visit('a', null)], { a: 'move', gone: 'callOff' })).toEqual([]);
});

test('a form in which every visit is left as it is is refused at the first of them', () => {
  const form = rebookForm([visit('a', null), visit('b', nine)]);
  const refused = form.safeParse({ reason: 'Навчання', acts: { b: 'leave' } });
  expect(refused.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['acts.a', 'field.choice'],
  ]);
  expect(form.safeParse({ reason: 'Навчання', acts: {} }).success).toBe(true);
});
