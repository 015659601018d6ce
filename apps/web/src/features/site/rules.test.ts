import { searchSiteRoute } from '@cabinet/contracts/site-search';
import { expect, test } from 'vitest';
import { keptFrom, searchedIn } from './rules.ts';

const id = '0198c5a0-0000-7000-8000-000000000001';

test('A19 what is kept unsent is named by its page and by the person’s own words', () => {
  expect(
    keptFrom([
      [`application/${id}/answers/purpose`, 'для лікарні'],
      [`application/${id}/answers/purpose#before`, 'null'],
      [`application/${id}/object`, { name: 'Дім', address: { street: 'вул. Довга' } }],
      ['consultation/new', { topic: 'other', text: 'Куди мені звернутися?' }],
      ['profile/cabinet/profile/name', { surname: 'Ґалаґан' }],
      ['draw/1', { day: '2026-12-01' }],
      ['choice/compared', [3, 7]],
    ]),
  ).toEqual([
    { kind: 'application', href: `/cabinet/applications/${id}/questions/purpose`, words: 'для лікарні' },
    { kind: 'application', href: `/cabinet/applications/${id}`, words: 'Дім, вул. Довга' },
    { kind: 'consultation', href: '/cabinet/consultations/new', words: 'Куди мені звернутися?' },
    { kind: 'profile', href: '/cabinet/profile/name', words: 'Ґалаґан' },
    { kind: 'other', href: null, words: null },
  ]);
});

test('A19 long words are known by their beginning, and one page is named once', () => {
  const words = 'слово '.repeat(30);
  const kept = keptFrom([
    [`application/${id}/answers/purpose`, words],
    [`application/${id}/answers/purpose/unfinished`, words],
  ]);

  expect(kept).toHaveLength(1);
  expect(kept[0]?.words).toMatch(/^слово .{40,}…$/);
});

test('A2 an address with a search of any length still shows a page', () => {
  const words = searchedIn(new URLSearchParams({ q: ` ${'крісло '.repeat(100)}` }));
  expect(words).toMatch(/^крісло .* крісл?о?$/);
  expect(searchSiteRoute.query?.safeParse({ q: words }).success).toBe(true);
  expect(searchedIn(new URLSearchParams())).toBe('');
});
