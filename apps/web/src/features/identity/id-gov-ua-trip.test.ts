import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endTrip, keepTrip, readTrip } from './id-gov-ua-trip.ts';

const answered = {
  of: '1234',
  email: 'maria@example.ua',
  sex: '',
  patronymic: 'Іванівна',
  acceptTerms: true,
  consent: false,
};
const trip = { purpose: 'registration', sharedDevice: true, next: '/cabinet', answered } as const;

const noon = new Date('2026-11-23T12:00:00Z');

const storage = (kept: Map<string, string>) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', storage(kept));
});
afterEach(() => vi.unstubAllGlobals());

test('what was chosen before leaving is there on the way back', () => {
  keepTrip(trip, noon);
  expect(readTrip(new Date('2026-11-23T12:09:59Z'))).toEqual(trip);
});

test('after ten minutes, and once the way is over, nothing of it is left in the tab', () => {
  keepTrip(trip, noon);
  expect(readTrip(new Date('2026-11-23T12:10:00Z')).answered.email).toBe('');
  expect(kept.size).toBe(0);
  keepTrip(trip, noon);
  endTrip();
  expect(kept.size).toBe(0);
});

test('without it, or with something of another shape in its place, a person signs in as on their own device', () => {
  expect(readTrip(noon)).toMatchObject({ purpose: 'sign_in', sharedDevice: false, next: null });
  keepTrip(trip, noon);
  for (const key of kept.keys()) kept.set(key, '{"purpose":"else"}');
  expect(readTrip(noon)).toMatchObject({ purpose: 'sign_in', sharedDevice: false, next: null });
});
