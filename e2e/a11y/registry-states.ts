import type { Page } from '@playwright/test';
import { enterAs } from '../support/accounts.ts';
import { aRegistered, aStoredCard, aWhollyRegistered } from '../support/registry.ts';
import { type Act, asClerk, goTo, type PageState, sendEmpty } from './page-state.ts';
import { registryTopicStates } from './registry-topic-states.ts';

const base = '/admin/registry';
const card = `${base}/:cardId`;

const at = async (rest = ''): Promise<string> => `${base}/${await aStoredCard()}${rest}`;

const aWholeCard = async (): Promise<string> => `${base}/${await aStoredCard(aWhollyRegistered())}`;

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

/** Opens a second card of the same person, as an officer who has compared their papers. */
const twice = async (
  page: Page,
): Promise<{ readonly first: string; readonly second: string; readonly pair: string }> => {
  const content = aRegistered();
  const first = await aStoredCard(content);
  await enterAs(page, 'clerk');
  const answer = await page.request.post('/api/v1/registry/cards', {
    data: { content: { ...content, document: null }, distinctFrom: [first] },
  });
  const { id: second, duplicates } = (await answer.json()) as { id: string; duplicates: { id: string }[] };
  return { first, second, pair: duplicates[0]?.id ?? '' };
};

const fillKnown = async (page: Page): Promise<void> => {
  const content = aRegistered();
  await aStoredCard(content);
  const { name, birthDate } = content.person;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  await page.getByLabel('Прізвище', { exact: true }).fill(name.surname);
  await page.getByLabel('Власне ім’я', { exact: true }).fill(name.givenName);
  await page.getByRole('radio', { name: 'Жіноча' }).check();
  const born = page.getByRole('group', { name: 'Дата народження' });
  await born.getByLabel('День').fill(day);
  await born.getByLabel('Місяць').fill(month);
  await born.getByLabel('Рік').fill(year);
  await page.getByLabel('РНОКПП', { exact: true }).fill(content.numbers.taxId ?? '');
  await page.getByLabel('Вид документа').selectOption({ label: 'Паспорт-книжечка' });
  await page.getByLabel('Серія і номер').fill(`МТ${String(100_000 + Math.floor(Math.random() * 899_999))}`);
  await page.getByLabel('Хто видав').fill('Мереф’янським РВ');
  const issued = page.getByRole('group', { name: 'Коли видано' });
  await issued.getByLabel('День').fill('4');
  await issued.getByLabel('Місяць').fill('5');
  await issued.getByLabel('Рік').fill('2005');
};

const issue: Act = async (page) => {
  await page.getByRole('checkbox', { name: 'Той самий, що в картці' }).check();
  await page.getByRole('button', { name: 'Видати код' }).click();
  await page.getByRole('heading', { level: 1, name: 'Код видано' }).waitFor();
};

const finding: readonly PageState[] = [
  asClerk(base, 'as opened', () => base),
  asClerk(base, 'in English', () => base, inEnglish),
  asClerk(
    base,
    'with errors',
    () => base,
    async (page) => {
      await page.getByRole('radio', { name: 'Прізвище і дата народження' }).check();
      await sendEmpty(page, 'Знайти');
    },
  ),
  asClerk(
    base,
    'nobody found',
    () => base,
    async (page) => {
      await page.getByRole('radio', { name: 'Документ' }).check();
      await page.getByLabel('Серія і номер документа').fill('ЯЯ000000');
      await page.getByRole('button', { name: 'Знайти' }).click();
      await page.getByRole('heading', { name: 'Що знайдено' }).waitFor();
    },
  ),
  {
    pattern: base,
    state: 'somebody found',
    bring: async (page) => {
      const content = aRegistered();
      await aStoredCard(content);
      await enterAs(page, 'clerk');
      await goTo(page, base);
      await page.getByLabel('РНОКПП людини').fill(content.numbers.taxId ?? '');
      await page.getByRole('button', { name: 'Знайти' }).click();
      await page.getByRole('table').waitFor();
    },
  },
  asClerk(`${base}/new`, 'as opened', () => `${base}/new`),
  asClerk(
    `${base}/new`,
    'with errors',
    () => `${base}/new`,
    (page) => sendEmpty(page, 'Відкрити картку'),
  ),
  asClerk(
    `${base}/new`,
    'with cards of perhaps the same person',
    () => `${base}/new`,
    async (page) => {
      await fillKnown(page);
      await page.getByRole('button', { name: 'Відкрити картку' }).click();
      await page.getByRole('table').waitFor();
    },
  ),
];

const close = async (page: Page, cardId: string): Promise<void> => {
  await enterAs(page, 'clerk');
  await page.request.post(`/api/v1/registry/cards/${cardId}/close`, { data: { version: 1, ground: 'left' } });
};

const closed = (pattern: string, rest: string): PageState => ({
  pattern,
  state: 'of a closed card',
  bring: async (page) => {
    const cardId = await aStoredCard();
    await close(page, cardId);
    await goTo(page, `${base}/${cardId}${rest}`);
  },
});

const ofClosed: readonly PageState[] = [
  closed(card, ''),
  closed(`${card}/topics/:topic`, '/topics/person'),
  closed(`${card}/code`, '/code'),
  closed(`${card}/close`, '/close'),
];

const codes: readonly PageState[] = [
  asClerk(`${card}/code`, 'as opened', () => at('/code')),
  asClerk(
    `${card}/code`,
    'with errors',
    () => at('/code'),
    (page) => sendEmpty(page, 'Видати код'),
  ),
  {
    pattern: card,
    state: 'with a code, and then another',
    bring: async (page) => {
      const address = await at();
      await enterAs(page, 'clerk');
      for (const _ of [1, 2]) {
        await goTo(page, `${address}/code`);
        await issue(page);
      }
      await goTo(page, address);
      await page.getByRole('table').waitFor();
    },
  },
  {
    pattern: `${card}/code`,
    state: 'with a code that works already',
    bring: async (page) => {
      const address = await at('/code');
      await enterAs(page, 'clerk');
      await goTo(page, address);
      await issue(page);
      await goTo(page, address);
    },
  },
  asClerk(`${card}/code`, 'code shown', () => at('/code'), issue),
  {
    pattern: `${card}/codes/:codeId/revoke`,
    state: 'with errors',
    bring: async (page) => {
      await enterAs(page, 'clerk');
      await goTo(page, await at('/code'));
      await issue(page);
      await page.getByRole('link', { name: 'Готово, повернутися до картки' }).click();
      await page.getByRole('link', { name: /^Скасувати/ }).click();
      await sendEmpty(page, 'Скасувати код');
    },
  },
];

const pairs: readonly PageState[] = [
  {
    pattern: card,
    state: 'with a similar card',
    bring: async (page) => {
      const { second } = await twice(page);
      await goTo(page, `${base}/${second}`);
    },
  },
  {
    pattern: `${card}/duplicates/:duplicateId`,
    state: 'with errors',
    bring: async (page) => {
      const { second, pair } = await twice(page);
      await goTo(page, `${base}/${second}/duplicates/${pair}`);
      await page.getByRole('radio', { name: 'Одна людина' }).check();
      await sendEmpty(page, 'Записати рішення');
    },
  },
];

/** D10: the databank as an office keeps it. */
export const registryStates: readonly PageState[] = [
  ...finding,
  asClerk(card, 'filled', aWholeCard),
  asClerk(card, 'in English', aWholeCard, inEnglish),
  ...registryTopicStates,
  ...ofClosed,
  ...codes,
  ...pairs,
  {
    pattern: `${card}/history`,
    state: 'filled',
    bring: async (page) => {
      const { second } = await twice(page);
      await goTo(page, `${base}/${second}/history`);
    },
  },
  asClerk(
    `${card}/close`,
    'with errors',
    () => at('/close'),
    (page) => sendEmpty(page, 'Закрити картку'),
  ),
];
