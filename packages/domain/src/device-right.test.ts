import { expect, test } from 'vitest';
import {
  addMonths,
  compensationOf,
  deviceObstacles,
  type DeviceRequest,
  type DeviceSituation,
  lastDayOfCompensation,
  termEnd,
} from './device-right.ts';

const chair = '12 22 03';
const situation = (more: Partial<DeviceSituation> = {}): DeviceSituation => ({
  ...{ today: '2026-11-23', hasCard: true, programmeNeeded: true },
  lines: [{ classCode: chair, quantity: 1, validUntil: null }],
  norm: { quantity: 1, years: 2 },
  devices: [],
  ...more,
});
const request = (more: Partial<DeviceRequest> = {}): DeviceRequest => ({
  ...{ kind: 'supply', classCode: chair, quantity: 1, earlyReason: false },
  ...more,
});
const given = (issuedOn: string, more = {}) => ({
  ...{ classCode: chair, quantity: 1, issuedOn, termEndsOn: termEnd(issuedOn, { quantity: 1, years: 2 }) },
  ...{ misused: false, returned: false, ...more },
});

test('months later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2026-11-23', -2)).toBe('2026-09-23');
  expect(addMonths('2026-12-15', 24)).toBe('2028-12-15');
});

test('a programme that names a whole class names every device below it', () => {
  const lines = [{ classCode: '12 22', quantity: 1, validUntil: null }];
  expect(deviceObstacles(situation({ lines }), request())).toEqual([]);
  expect(deviceObstacles(situation({ lines }), request({ classCode: '12 23 03' }))).toEqual([
    { code: 'not_in_programme' },
  ]);
});

test('D2 without a card in force nothing is asked for; with one, what the programme names', () => {
  expect(deviceObstacles(situation({ hasCard: false }), request())).toEqual([{ code: 'no_card' }]);
  expect(deviceObstacles(situation(), request())).toEqual([]);
  expect(deviceObstacles(situation({ lines: [] }), request())).toEqual([{ code: 'not_in_programme' }]);
  expect(deviceObstacles(situation({ lines: [], programmeNeeded: false }), request())).toEqual([]);
  const over = [{ classCode: chair, quantity: 1, validUntil: '2026-11-22' }];
  expect(deviceObstacles(situation({ lines: over }), request())).toEqual([
    { code: 'programme_over', on: '2026-11-22' },
  ]);
  expect(deviceObstacles(situation(), request({ quantity: 2 }))).toEqual([{ code: 'more_than_programme', allowed: 1 }]);
});

test('E5 another of a class is given when the term of the former is over; the order two months before', () => {
  const early = situation({ devices: [given('2025-03-01')] });
  expect(deviceObstacles(early, request())).toEqual([{ code: 'term_runs', from: '2027-01-01' }]);
  expect(deviceObstacles(early, request({ earlyReason: true, kind: 'replacement' }))).toEqual([]);
  expect(deviceObstacles(situation({ devices: [given('2025-01-10')] }), request())).toEqual([]);
  expect(deviceObstacles(situation({ devices: [given('2025-03-01', { returned: true })] }), request())).toEqual([]);
});

test('E5 of a norm of two in four years the second may be had at once, the third not', () => {
  const norm = { quantity: 2, years: 4 };
  const lines = [{ classCode: chair, quantity: 2, validUntil: null }];
  const one = { ...given('2026-01-01'), termEndsOn: termEnd('2026-01-01', norm) };
  expect(deviceObstacles(situation({ norm, lines, devices: [one] }), request())).toEqual([]);
  expect(deviceObstacles(situation({ norm, lines, devices: [one, one] }), request())).toEqual([
    { code: 'term_runs', from: '2029-11-01' },
  ]);
});

test('E5 who sold what was given waits for the term after it', () => {
  const devices = [given('2024-01-01', { misused: true })];
  expect(deviceObstacles(situation({ devices }), request())).toEqual([{ code: 'right_rests', from: '2028-01-01' }]);
});

test('E8 only what was given is mended', () => {
  expect(deviceObstacles(situation(), request({ kind: 'repair' }))).toEqual([{ code: 'nothing_to_mend' }]);
  expect(deviceObstacles(situation({ devices: [given('2026-03-01')] }), request({ kind: 'repair' }))).toEqual([]);
});

test('E5 a compensation is asked for in six months, in martial law in twelve, and paid within the limit', () => {
  expect(lastDayOfCompensation('2026-05-31', false)).toBe('2026-11-30');
  expect(lastDayOfCompensation('2026-05-31', true)).toBe('2027-05-31');
  expect(compensationOf(1_500_000, { limitKopiykas: 1_000_000, isServiceMember: false, quantity: 1 })).toBe(1_000_000);
  expect(compensationOf(1_500_000, { limitKopiykas: 1_000_000, isServiceMember: true, quantity: 1 })).toBe(1_500_000);
  expect(compensationOf(900_000, { limitKopiykas: 1_000_000, isServiceMember: false, quantity: 1 })).toBe(900_000);
  expect(compensationOf(3_000_000, { limitKopiykas: 1_000_000, isServiceMember: false, quantity: 2 })).toBe(2_000_000);
  expect(compensationOf(900_000, { limitKopiykas: null, isServiceMember: false, quantity: 1 })).toBe(900_000);
});
