import { expect, test } from 'vitest';
import { officerSections } from './staff-sections.ts';

const pagesOf = (...kinds: Parameters<typeof officerSections>[0]) => officerSections(kinds).map(({ page }) => page);

test('an officer of an enterprise sees its orders and nothing else', () => {
  expect(pagesOf('enterprise')).toEqual(['orders']);
});

test('an officer of any other office sees no orders', () => {
  for (const kind of ['cnap', 'social_protection', 'fund_branch'] as const) {
    expect(pagesOf(kind)).toContain('inbox');
    expect(pagesOf(kind)).not.toContain('orders');
  }
});

test('whoever works at both sees both, and whoever has no office yet sees what officers do', () => {
  expect(pagesOf('cnap', 'enterprise')).toEqual(expect.arrayContaining(['orders', 'inbox', 'registry']));
  expect(pagesOf()).toContain('inbox');
});
