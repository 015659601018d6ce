import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Desk, Schedule, Shift } from './free-times.ts';
import { isReceived, type Placed, type Receiving, visitsHit } from './hit-visits.ts';
import { kyivInstant } from './kyiv-time.ts';

const friday = '2026-11-27';

const aShift = (more: Partial<Shift> = {}): Shift => ({
  from: '08:00',
  to: '16:00',
  breaks: [{ from: '12:00', to: '13:00' }],
  deskIds: ['1', '2'],
  offeredTo: 'public',
  meets: [],
  ...more,
});

const desk = (id: string, more: Partial<Desk> = {}): Desk => ({
  id,
  channel: 'office',
  meets: [],
  topicIds: null,
  ...more,
});

const office = (more: Partial<Schedule> = {}, desks: readonly Desk[] = [desk('1'), desk('2')]): Receiving => ({
  desks,
  schedule: {
    timetables: [{ validFrom: '2026-01-01', week: [{ weekday: 5, shifts: [aShift()] }] }],
    exceptions: [],
    closures: [],
    ...more,
  },
  isWorking: () => true,
});

const visit = (from: string, to: string, more: Partial<Placed> = {}): Placed => ({
  from: kyivInstant(friday, from),
  to: kyivInstant(friday, to),
  deskId: '1',
  fit: { topicId: 'a', channel: 'office', needs: [] },
  ...more,
});

const closure = (from: string, to: string, deskIds: readonly string[] | null = null) => ({
  from: kyivInstant(friday, from),
  to: kyivInstant(friday, to),
  deskIds,
});

test('a closure hits the visits that it touches at its desks, and no other', () => {
  const visits = [
    visit('13:00', '13:35'),
    visit('13:35', '14:10'),
    visit('14:10', '14:45'),
    visit('13:35', '14:10', { deskId: '2' }),
  ];

  const hit = visitsHit(visits, office(), office({ closures: [closure('14:00', '14:10', ['1'])] }));

  expect(hit).toEqual([visits[1]]);
});

test('a visit that the schedule did not receive before is not counted against the next change', () => {
  const visits = [visit('09:00', '09:35')];
  const closed = { closures: [closure('08:00', '12:00')] };

  expect(visitsHit(visits, office(closed), office({ ...closed, exceptions: [{ date: friday, shifts: [] }] }))).toEqual(
    [],
  );
});

test.each([
  ['shorter hours', office({ exceptions: [{ date: friday, shifts: [aShift({ to: '14:00' })] }] })],
  [
    'a break in its middle',
    office({ exceptions: [{ date: friday, shifts: [aShift({ breaks: [{ from: '14:15', to: '14:30' }] })] }] }),
  ],
  ['a desk that is gone', office({}, [desk('2')])],
  ['a desk that no longer deals with the topic', office({}, [desk('1', { topicIds: ['b'] })])],
  ['a day off', { ...office(), isWorking: () => false }],
])('%s means that the visit cannot be received as promised', (_what, after) => {
  expect(visitsHit([visit('14:10', '14:45')], office(), after)).toHaveLength(1);
});

test('a shift for internal places receives a booked visit all the same', () => {
  const after = office({ exceptions: [{ date: friday, shifts: [aShift({ offeredTo: 'internal' })] }] });

  expect(isReceived(visit('14:10', '14:45'), after)).toBe(true);
});

test('an interpreter who no longer comes at that hour hits whoever needs one, and nobody else', () => {
  const signing = visit('09:00', '09:35', { fit: { topicId: 'a', channel: 'office', needs: ['sign_language'] } });
  const before = office({ exceptions: [{ date: friday, shifts: [aShift({ meets: ['sign_language'] })] }] });

  expect(visitsHit([signing, visit('09:00', '09:35', { deskId: '2' })], before, office())).toEqual([signing]);
});

test('against a model that looks at every five minutes, a visit is received when no minute of it is shut', () => {
  const steps = fc.integer({ min: 0, max: 12 * 24 - 13 });
  const length = fc.integer({ min: 1, max: 12 });
  const clock = (step: number): string =>
    `${String(Math.floor(step / 12)).padStart(2, '0')}:${String((step % 12) * 5).padStart(2, '0')}`;
  fc.assert(
    fc.property(steps, length, steps, length, steps, length, (at, long, shut, shutFor, pause, pauseFor) => {
      const shift = aShift({
        from: '06:00',
        to: '20:00',
        breaks: [{ from: clock(pause), to: clock(pause + pauseFor) }],
      });
      const after = office({
        exceptions: [{ date: friday, shifts: [shift] }],
        closures: [closure(clock(shut), clock(shut + shutFor))],
      });
      const isShut = (step: number): boolean =>
        step < 72 ||
        step >= 240 ||
        (step >= shut && step < shut + shutFor) ||
        (step >= pause && step < pause + pauseFor);
      const everyStepOpen = Array.from({ length: long }, (_, index) => at + index).every((step) => !isShut(step));

      expect(isReceived(visit(clock(at), clock(at + long)), after)).toBe(everyStepOpen);
    }),
  );
});
