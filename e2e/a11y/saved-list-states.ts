import { anId } from '@cabinet/testkit/random';
import type { Page } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { aShelvedProduct } from '../support/catalogue.ts';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

interface Kept {
  readonly listId: string;
  readonly number: number;
}

/** An applicant with this many products in one list, signed in on this page. */
const keeping = async (page: Page, count: number): Promise<Kept> => {
  const { personId } = await enterAs(page, 'applicant');
  const listId = anId();
  const createdAt = new Date();
  const products = [];
  for (let made = 0; made < count; made += 1) products.push(await aShelvedProduct());
  const stored = await database().product.findMany({
    where: { number: { in: products.map(({ number }) => number) } },
    select: { id: true },
  });
  await database().savedList.create({
    data: { id: listId, personId: personId ?? '', name: 'Для мами', createdAt },
  });
  await database().savedProduct.createMany({
    data: stored.map(({ id }) => ({ listId, productId: id, addedAt: createdAt })),
  });
  return { listId, number: products[0]?.number ?? 0 };
};

const kept =
  (addressOf: (kept: Kept) => string, act?: (page: Page) => Promise<void>, count = 2): PageState['bring'] =>
  async (page) => {
    await goTo(page, addressOf(await keeping(page, count)));
    await act?.(page);
  };

const lists = '/cabinet/lists';
const rename = '/cabinet/lists/:listId/name';
const save = '/cabinet/lists/save/:number';

/** The lists of products of an applicant. */
export const savedListStates: readonly PageState[] = [
  {
    pattern: lists,
    state: 'empty',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, lists);
    },
  },
  { pattern: lists, state: 'filled', bring: kept(() => lists) },
  {
    pattern: lists,
    state: 'dialog open',
    bring: kept(
      () => lists,
      (page) => page.getByRole('button', { name: 'Вилучити список «Для мами»' }).click(),
    ),
  },
  {
    pattern: save,
    state: 'first list',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      const { number } = await aShelvedProduct();
      await goTo(page, `/cabinet/lists/save/${number}`);
    },
  },
  {
    pattern: save,
    state: 'with errors',
    bring: kept(
      ({ number }) => `/cabinet/lists/save/${number}`,
      (page) => sendEmpty(page, 'Зберегти до списку'),
      1,
    ),
  },
  { pattern: rename, state: 'filled', bring: kept(({ listId }) => `/cabinet/lists/${listId}/name`, undefined, 0) },
  {
    pattern: rename,
    state: 'with errors',
    bring: kept(
      ({ listId }) => `/cabinet/lists/${listId}/name`,
      async (page) => {
        await page.getByLabel('Нова назва').fill('');
        await sendEmpty(page, 'Зберегти назву');
      },
      0,
    ),
  },
];
