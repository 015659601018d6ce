import type { VisitId } from '@cabinet/contracts/ids';
import { expect, test } from 'vitest';
import uk from '#locales/uk/releases.ts';
import { outcomeOf } from './outcome.ts';

const place = '2026-11-25T07:00:00.000Z';
// Any id will do here.
const visitId = 'a visit' as VisitId;

test('a winner is told «booked» only when there is a visit; one who could not be booked is told so and why', () => {
  const nothing = { place: null, visitId: null, notBooked: null };
  expect(outcomeOf(nothing)).toBe('lost');
  expect(outcomeOf({ ...nothing, place, visitId })).toBe('won');
  expect(outcomeOf({ ...nothing, place })).toBe('booking');
  expect(outcomeOf({ ...nothing, place, notBooked: 'time_gone' })).toBe('time_gone');
  const told = uk.result.outcomes.too_many_visits('25 листопада');
  expect(told).toContain('записати вас не вдалося');
});
