import { expect, test } from 'vitest';
import { BookingForm, channelFor, planNames, stillOffered } from './booking-form.ts';

const typed = {
  ...{ surname: 'Лисиченко', givenName: 'Марія', patronymic: '', phone: '067 123 45 67', prepare: [], needs: [] },
  ...{ topic: 'passport', pace: '10', date: '2026-11-25', from: '2026-11-25T07:00:00.000Z' },
};

test('a time that is not among those offered for the plan is let go', () => {
  const times = [{ from: '2026-11-25T07:00:00.000Z' }, { from: '2026-11-25T08:00:00.000Z' }];
  expect(stillOffered(times, '2026-11-25T08:00:00.000Z')).toBe('2026-11-25T08:00:00.000Z');
  expect(stillOffered(times, '2026-11-26T07:00:00.000Z')).toBe('');
  expect(stillOffered([], '2026-11-25T07:00:00.000Z')).toBe('');
  // Every answer that the list of times depends on lets the chosen one go.
  expect(planNames.filter((name) => !(name in typed))).toEqual(['channel']);
});

test('a topic that is not dealt with in the chosen way is dealt with in its first one', () => {
  expect(channelFor(['phone', 'video'], 'office')).toBe('phone');
  expect(channelFor(['office', 'home'], 'home')).toBe('home');
  expect(channelFor([], 'office')).toBe('office');
});

test('a visit at home needs an address to go to, any other needs none', () => {
  const home = BookingForm.safeParse({ ...typed, channel: 'home', address: ' ' });
  expect(home.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['address', 'visits.address_missing'],
  ]);
  expect(BookingForm.safeParse({ ...typed, channel: 'home', address: 'вул. Садова, 5' }).success).toBe(true);
  expect(BookingForm.safeParse({ ...typed, channel: 'phone' }).success).toBe(true);
});
