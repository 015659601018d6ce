import { expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

test('after sign-in a person returns to the page they asked for', () => {
  expect(safeNext('/cabinet/applications?status=draft', '/cabinet')).toBe('/cabinet/applications?status=draft');
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '',
  null,
  '/login?next=/login',
  '/..//evil.example',
  '/\t/evil.example',
])('after sign-in nobody is sent to %s', (wanted) => expect(safeNext(wanted, '/cabinet')).toBe('/cabinet'));
