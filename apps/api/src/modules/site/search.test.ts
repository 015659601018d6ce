import type { QueryInputOf } from '@cabinet/contracts/http/route';
import { type SiteFound, searchSiteRoute } from '@cabinet/contracts/site-search';
import { storeContent } from '@cabinet/testkit/content';
import { storeService } from '@cabinet/testkit/services';
import { beforeAll, expect, test, vi } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { aCatalogue } from '#test/catalogue.ts';

const cabinet = useCabinet();
const words = (uk: string, en = uk) => ({ uk, en });
let news: string;
let product: number;

beforeAll(async () => {
  ({ number: product } = await aCatalogue(cabinet));
  await storeService(cabinet.db, [], {
    code: 'dopomoha',
    name: words('Державна допомога особам з інвалідністю', 'State aid'),
    summary: words('Щомісячні гроші.'),
    searchWords: ['гроші на дитину'],
  });
  news = await storeContent(cabinet.db, { kind: 'news', titleUk: 'Крісла колісні стали доступніші' });
  await storeContent(cabinet.db, {
    kind: 'law',
    titleUk: 'Про забезпечення засобами',
    actNumber: '321',
    actDate: '2012-04-05',
  });
  await storeContent(cabinet.db, { kind: 'question', titleUk: 'Як отримати крісло колісне?' });
  await storeContent(cabinet.db, { kind: 'news', titleUk: 'Крісла для залу', state: 'draft' });
});

const search = async (query: QueryInputOf<typeof searchSiteRoute>): Promise<SiteFound> =>
  (await cabinet.call(null, searchSiteRoute, { query: query as never })).body;

const found = async (q: string): Promise<Record<string, string[]>> =>
  Object.fromEntries((await search({ q })).groups.map(({ kind, items }) => [kind, items.map(({ title }) => title.uk)]));

test('A2 a search finds services, kinds of products, products, questions, acts and news at once', async () => {
  expect(await found('крісел колісних')).toEqual({
    class: ['Крісла колісні з ручним приводом', 'Крісла-каталки'],
    product: ['Крісло колісне «Зразок»'],
    question: ['Як отримати крісло колісне?'],
    news: ['Крісла колісні стали доступніші'],
    page: ['Каталог засобів реабілітації'],
  });
  expect((await search({ q: 'крісло' })).total).toBe(6);
});

test('A2 the beginning of a word is enough', async () => {
  expect(await found('інвалідн')).toMatchObject({ service: ['Державна допомога особам з інвалідністю'] });
});

test('A2 what is found leads to its page', async () => {
  const { groups } = await search({ q: 'крісло' });
  const paths = Object.fromEntries(groups.map(({ kind, items }) => [kind, items[0]?.path]));
  expect(paths).toMatchObject({ product: `/catalogue/products/${product}`, news: `/news/${news}` });
});

test('A2 acts are found by their number, pages of the house by their title', async () => {
  expect(await found('321')).toEqual({ law: ['Про забезпечення засобами'] });
  expect((await found('заява про доступність')).page).toEqual(['Заява про доступність']);
});

test('A2 a slip is forgiven and told, but nothing is guessed where something has the very word', async () => {
  const { corrections, groups } = await search({ q: 'rhsckj' });
  expect(corrections).toEqual([{ typed: 'rhsckj', meant: 'крісло' }]);
  expect(groups.map(({ kind }) => kind)).toEqual(['class', 'product', 'question', 'news', 'page']);
  expect((await search({ q: 'гроші' })).corrections).toEqual([]);
});

test('A2 one kind can be asked for, with more of it', async () => {
  const { groups } = await search({ q: 'крісло', kind: 'class', limit: 1 });
  expect(groups).toMatchObject([{ kind: 'class', total: 2, items: [{}] }]);
  expect(await search({ q: 'щоосьчогонемає' })).toEqual({
    ...{ total: 0, groups: [], corrections: [] },
    unknown: ['щоосьчогонемає'],
  });
});

test('A2 a kind that has half of the words stands behind the one that understood all, and says which it left out', async () => {
  for (const q of ['крісло зразок', 'крісло зрзаок']) {
    const { groups, unknown } = await search({ q });
    expect(groups[0]).toMatchObject({ kind: 'product', unknown: [] });
    expect(groups.find(({ kind }) => kind === 'news')).toMatchObject({ unknown: [q.split(' ')[1]] });
    expect(unknown).toEqual([]);
  }
  expect((await search({ q: 'крісло зрзаок' })).corrections).toEqual([{ typed: 'зрзаок', meant: 'зразок' }]);
});

test('A2 words that nothing has are told, and more words than are looked for', async () => {
  const { unknown, total } = await search({ q: 'крісло фотосинтез' });
  expect([unknown, total]).toEqual([['фотосинтез'], 6]);
  const { unknown: many } = await search({ q: 'крісло 1 2 3 4 5 6 7 8 9' });
  expect(many).toEqual(expect.arrayContaining(['8', '9']));
});

test('A2 while one kind cannot be read, the others are found, and the whole is collected anew', async () => {
  cabinet.clock.forward(31_000);
  await cabinet.db.$executeRaw`alter table content_item rename to content_item_away`;
  const without = await found('крісло').finally(
    () => cabinet.db.$executeRaw`alter table content_item_away rename to content_item`,
  );
  expect(Object.keys(without)).toEqual(expect.arrayContaining(['class', 'product']));
  expect(Object.keys(without)).not.toContain('news');
  expect(Object.keys(await found('крісло'))).toContain('news');
});

test('A2 what editors publish is read once for the whole site', async () => {
  cabinet.clock.forward(31_000);
  const query = vi.spyOn(cabinet.services.database.pool, 'query');
  await search({ q: 'крісло' });
  const reads = query.mock.calls.filter(([asked]) => JSON.stringify(asked).includes('content.shown'));
  query.mockRestore();
  // Questions, acts and news.
  expect(reads.length).toBe(3);
});

test('A2 what is published later is found half a minute later', async () => {
  await storeContent(cabinet.db, { kind: 'news', titleUk: 'Відкрито нову бібліотеку' });
  cabinet.clock.forward(31_000);
  expect((await search({ q: 'бібліотека' })).total).toBe(1);
});
