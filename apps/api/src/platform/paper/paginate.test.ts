import { expect, test } from 'vitest';
import { paginate } from './paginate.ts';
import type { Band } from './sheet.ts';

const band = (height: number, about: Partial<Band> = {}): Band => ({ height, gap: 0, keep: false, inks: [], ...about });
const heights = (pages: ReturnType<typeof paginate>): number[][] =>
  pages.map((page) => page.map((placed) => placed.band.height));

test('turns the page when a band does not fit', () => {
  expect(heights(paginate([band(60), band(50), band(50)], 100))).toEqual([[60], [50, 50]]);
});

test('keeps a heading with what it announces', () => {
  expect(heights(paginate([band(70), band(20, { keep: true }), band(30)], 100))).toEqual([[70], [20, 30]]);
});

test('cuts what must stay together only when no page could hold it', () => {
  const chain = [band(60, { keep: true }), band(60, { keep: true }), band(60)];

  expect(heights(paginate(chain, 100))).toEqual([[60], [60], [60]]);
});

test('repeats the column names on every page a table goes on to, and not on its first', () => {
  const repeat = band(10);
  const rows = Array.from({ length: 5 }, () => band(40, { repeat }));

  expect(heights(paginate([band(10, { keep: true }), ...rows], 100))).toEqual([
    [10, 40, 40],
    [10, 40, 40],
    [10, 40],
  ]);
});

test('drops the space above what comes first on a page', () => {
  const pages = paginate([band(90), band(20, { gap: 15 }), band(20, { gap: 15 })], 100);

  expect(pages[1]?.map(({ y }) => y)).toEqual([0, 35]);
});
