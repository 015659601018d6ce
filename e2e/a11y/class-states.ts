import { randomInt } from 'node:crypto';
import { anId, aWord } from '@cabinet/testkit/random';
import { database } from '../support/accounts.ts';
import { asEditor, type Act, goTo, type PageState, sendEmpty } from './page-state.ts';

const english: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

const list = '/admin/classes';
const one = `${list}/:code`;
const chairs = `${list}/12-22-03`;

/** A price in force, one over, one to come, and one put aside; of a make of its own, so that others see them in their places. */
async function withPrices(): Promise<string> {
  const variantUk = `Зразок ${randomInt(1_000_000)}`;
  const price = (validFrom: string, validTo: string | null, kopiykas: number) => ({
    ...{ id: anId(), classCode: '12 22 03', variantUk, variantEn: `${variantUk} en`, kopiykas, act: 'Наказ № 1' },
    ...{ validFrom, validTo, createdAt: new Date(), createdByName: 'Писаренко О. І.' },
  });
  await database().limitPrice.createMany({
    data: [
      price('2025-01-01', '2025-12-31', 1_000_000),
      price('2026-01-01', '2098-12-31', 1_500_050),
      price('2099-01-01', null, 1_650_000),
      price('2099-01-01', '2098-12-31', 1_600_000),
    ],
  });
  return chairs;
}

const aGroup = async (): Promise<string> => {
  const id = anId();
  await database().synonymGroup.create({ data: { id, words: [aWord('synonim'), 'візок-зразок'] } });
  return id;
};

const dialog: Act = async (page) => {
  await page
    .getByRole('button', { name: /^Вилучити/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
};

const price = `${one}/price`;
const attributes = '/admin/attributes';

/** Classes with their prices and attributes, and the words of the search, as editors keep them. */
export const classStates: readonly PageState[] = [
  asEditor(list, 'as opened', () => list),
  asEditor(
    list,
    'with a branch unfolded',
    () => list,
    async (page) => page.locator('summary', { hasText: /^04 / }).click(),
  ),
  asEditor(list, 'found', () => `${list}?q=12%2022`),
  asEditor(list, 'nothing found', () => `${list}?q=%D0%BB%D1%96%D1%82%D0%B0%D0%BA`),
  asEditor(`${list}/new`, 'as opened', () => `${list}/new`),
  asEditor(
    `${list}/new`,
    'with errors',
    () => `${list}/new`,
    (page) => sendEmpty(page, 'Зберегти'),
  ),
  asEditor(one, 'with prices', withPrices),
  asEditor(one, 'in English', withPrices, english),
  asEditor(`${one}/edit`, 'filled', () => `${chairs}/edit`),
  asEditor(`${one}/attributes`, 'filled', () => `${chairs}/attributes`),
  asEditor(
    `${one}/attributes`,
    'with errors',
    () => `${chairs}/attributes`,
    (page) => sendEmpty(page, 'Додати властивість'),
  ),
  asEditor(price, 'as opened', () => `${chairs}/price`),
  asEditor(price, 'with errors', withPrices, async (page) => {
    await goTo(page, `${chairs}/price`);
    await page.getByLabel('Для іншого виконання').check();
    await page.getByLabel('До певного дня').check();
    await sendEmpty(page, 'Додати ціну');
  }),
  asEditor(attributes, 'filled', () => attributes),
  asEditor('/admin/new-attribute', 'as opened', () => '/admin/new-attribute'),
  asEditor(
    '/admin/new-attribute',
    'of a choice, with errors',
    () => '/admin/new-attribute',
    async (page) => {
      await page.getByLabel('Вибір зі списку').check();
      await sendEmpty(page, 'Зберегти');
    },
  ),
  asEditor(`${attributes}/:key`, 'filled', () => `${attributes}/foldable`),
  asEditor(`${attributes}/:key`, 'of a choice', async () => {
    const { key } = await database().productAttribute.findFirstOrThrow({ where: { kind: 'choice' } });
    return `${attributes}/${key}`;
  }),
  asEditor('/admin/synonyms', 'filled', async () => {
    await aGroup();
    return '/admin/synonyms';
  }),
  asEditor(
    '/admin/synonyms',
    'dialog open',
    async () => {
      await aGroup();
      return '/admin/synonyms';
    },
    dialog,
  ),
  asEditor(
    '/admin/synonyms/:synonymsId',
    'new, with errors',
    () => '/admin/synonyms/new',
    (page) => sendEmpty(page, 'Зберегти'),
  ),
  asEditor('/admin/synonyms/:synonymsId', 'filled', async () => `/admin/synonyms/${await aGroup()}`),
];
