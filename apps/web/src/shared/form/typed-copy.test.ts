import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropTyped, keepTyped, readTyped } from './typed-copy.ts';

const entries = new Map<string, string>();

beforeEach(() => {
  entries.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, text: string) => void entries.set(key, text),
    removeItem: (key: string) => void entries.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

const saved = { surname: 'Коваленко', givenName: 'Оксана' };
const typed = { surname: 'Ковальчук', givenName: 'Оксана' };

test('C3 what was typed into a form of the profile is there again after the page is loaded anew', () => {
  keepTyped('profile/name', typed, saved);

  expect(readTyped('profile/name', saved)).toEqual(typed);
});

test('C3 answers put back as they were, and answers that were sent, are not offered again', () => {
  keepTyped('profile/name', typed, saved);
  keepTyped('profile/name', saved, saved);
  expect(readTyped('profile/name', saved)).toBeNull();

  keepTyped('profile/name', typed, saved);
  dropTyped('profile/name');
  expect(readTyped('profile/name', saved)).toBeNull();
});

test('C3 a copy of another form under the same name is left alone', () => {
  keepTyped('profile/name', { surname: 'Ковальчук' }, saved);

  expect(readTyped('profile/name', saved)).toBeNull();
});
