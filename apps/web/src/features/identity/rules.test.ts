import { expect, test } from 'vitest';
import { deviceName, hasEnded, inFours, mayRemove, pageAfterPassword, secondsIn, waitInWords } from './rules.ts';

test('a secret is shown in groups of four, as it is easiest to copy', () => {
  expect(inFours('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox, Windows'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0',
    'Microsoft Edge, Windows',
  ],
  ['curl/8.5.0', ''],
])('a device is named in words instead of «%s»', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));

test('B22 the password alone opens nothing while the second factor is owed', () => {
  const closed = { actor: null, expiresAt: null, idleMinutes: null, formToken: null };
  expect(pageAfterPassword({ ...closed, pending: 'second_factor' })).toBe('loginCode');
  expect(pageAfterPassword({ ...closed, pending: 'enrol_second_factor' })).toBe('loginEnrol');
  expect(pageAfterPassword({ ...closed, pending: null })).toBeNull();
});

const words = { seconds: (count: number) => `${count} с`, minutes: (count: number) => `${count} хв` };

test('B23 a wait is said in seconds when short and in whole minutes when long', () => {
  expect(waitInWords(29.2, words)).toBe('30 с');
  expect(waitInWords(121, words)).toBe('3 хв');
  expect(waitInWords(0, words)).toBe('1 с');
});

test('a wait is told only when the server names it', () => {
  expect(secondsIn({ seconds: 30 })).toBe(30);
  expect(secondsIn({})).toBeNull();
});

test('the last way into an account is not taken away', () => {
  expect(mayRemove(['one'], false)).toBe(false);
  expect(mayRemove(['one', 'another'], false)).toBe(true);
  expect(mayRemove(['one'], true)).toBe(true);
});

test('a certificate has ended at the moment that it names', () => {
  const noon = new Date('2026-11-23T12:00:00Z');
  expect(hasEnded('2026-11-23T12:00:00Z', noon)).toBe(true);
  expect(hasEnded('2026-11-23T12:00:01Z', noon)).toBe(false);
});
