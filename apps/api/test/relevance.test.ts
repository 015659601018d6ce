import { type ProductsFound, searchProductsRoute } from '@cabinet/contracts/catalogue-search';
import { beforeAll, expect, test, vi } from 'vitest';
import { seedCatalogue } from '../../../prisma/seed/catalogue/seed-catalogue.ts';
import { seedDemoCatalogue } from '../../../prisma/seed/catalogue/seed-demo-catalogue.ts';
import { useCabinet } from './cabinet.ts';
import { tellCatalogue } from './catalogue.ts';

const cabinet = useCabinet();

beforeAll(async () => {
  await seedCatalogue(cabinet.db);
  await seedDemoCatalogue(cabinet.db, cabinet.clock.now());
  await tellCatalogue(cabinet);
  await vi.waitFor(async () => expect((await search('')).total).toBeGreaterThan(300), { timeout: 30_000 });
});

const search = async (q: string, limit = 100): Promise<ProductsFound> =>
  (await cabinet.call(null, searchProductsRoute, { query: { q, limit } as never })).body;

/** What is shown, in order, as «12 22 03 Крісло колісне складне «Крок-1»». */
const shown = async (q: string, limit?: number): Promise<string[]> =>
  (await search(q, limit)).items.map((item) => `${item.class.code} ${item.name.uk}`);

// The words people type, and what each of the first five products must be; where there are fewer, all of them.
test.each([
  // What the thing is called, in any form, number and letter case.
  ['крісло', /^12 2[23] .. Крісло/],
  ['крісла', /^12 2[23] .. Крісло/],
  ['КРІСЛО КОЛІСНЕ', /^12 2[23] .. Крісло/],
  ['візок', /^12 22 03/],
  ['візки', /^12 (22|27)/],
  ['коляска', /^12 22 03/],
  ['палиця', /^12 03 .. Палиця/],
  ['тростина', /^12 0[38]/],
  ['милиця', /Милиці/],
  ['ходунки', /Ходунки/],
  ['ліжко', /Ліжко/],
  ['матрац', /Матрац/],
  ['подушка', /Подушка/],
  ['телефон', /Телефон|Смартфон/],
  ['підйомник', /Підйомник/],
  ['протез', /Протез/],
  ['ортез', /Ортез/],
  ['бандаж', /Бандаж/],
  ['сигналізатор', /Сигналізатор|Кнопка/],
  ['лупа', /Лупа/],
  // Which one of them.
  ['складне активне крісло', /^12 22 92/],
  ['крісло з електроприводом', /^12 23/],
  ['активне крісло', /^12 22 92/],
  ['дитячий візок', /^12 27 07/],
  ['крісло для душу', /^09 33 07/],
  ['насадка на унітаз', /Насадка на унітаз/],
  ['протез стегна', /Протез.* стегна/],
  ['слуховий апарат', /^22 06 .. Слуховий апарат/],
  ['біла тростина', /^12 08 03/],
  // What people call it, and what its papers call it.
  ['електровізок', /^12 23/],
  ['штучна нога', /^06 24/],
  ['памперси', /^09 30/],
  ['перила', /^18 18/],
  ['скутер', /^12 23 03/],
  ['приставка до візка', /^12 24 09/],
  ['12 22 03', /^12 22 03/],
  ['wheelchair', /^12 22/],
  ['crutches', /Милиці/],
  // Mistyped, half typed, typed on the wrong keys.
  ['коляска інвалідна', /^12 22/],
  ['мілиці', /Милиці/],
  ['крісл', /^12 2[23] .. Крісло/],
  ['rhsckj', /^12 2[23] .. Крісло/],
])('E1 «%s» shows what is meant first', async (q, expected) => {
  const first = await shown(q, 5);
  expect(first.length).toBeGreaterThan(1);
  for (const one of first) expect(one).toMatch(expected);
});

test.each([
  ['крісло', /Крісло/, /^12 24/],
  ['візок', /^12 22|Візок|Коляска/, /^12 24/],
  ['ліжко', /Ліжко/, /Столик|Трапеція/],
  ['унітаз', /унітаз/, /Крісло/],
  ['лупа', /Лупа/, /Відеозбільшувач|Програма/],
])('E1 what «%s» is stands before what only goes with it', async (q, is, goesWith) => {
  const all = await shown(q);
  const last = all.findLastIndex((one) => is.test(one));
  const first = all.findIndex((one) => goesWith.test(one));
  expect(last).toBeGreaterThanOrEqual(0);
  expect(first === -1 || first > last, `${all[first]} stands before ${all[last]}`).toBe(true);
});

test('E1 a word in the name tells more than in the maker’s, and that more than one in the description', async () => {
  const [named] = await shown('Крок', 1);
  expect(named).toContain('«Крок');
  const outdoors = await search('надворі');
  expect(outdoors.items.every(({ name }) => !name.uk.includes('надворі'))).toBe(true);
});
