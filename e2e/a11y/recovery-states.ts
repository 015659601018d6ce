import { aRecoveryForm, anUnblockForm, aScan } from '@cabinet/testkit/recoveries';
import type { Page } from '@playwright/test';
import { database, enterAs, type Role } from '../support/accounts.ts';
import { claimOf, lateRecovery, recoveryOf, storedRecovery, whoLostPhone } from '../support/recoveries.ts';
import { type Act, goTo, type PageState, sendEmpty } from './page-state.ts';

const open = (pattern: string, state: string, act?: Act, address = pattern): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await goTo(page, address);
    await act?.(page);
  },
});

const english: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

const lookUp = async (page: Page, number: string): Promise<void> => {
  await page.getByLabel('Номер запиту').fill(number);
  await page.getByLabel('День').fill('17');
  await page.getByLabel('Місяць').fill('5');
  await page.getByLabel('Рік').fill('1980');
  await page.getByRole('button', { name: 'Перевірити стан' }).click();
};

const statusOf = (state: string, store: () => Promise<{ readonly number: string }>): PageState => ({
  pattern: '/restore/status',
  state: `a request ${state}`,
  bring: async (page) => {
    const { number } = await store();
    await goTo(page, '/restore/status');
    await lookUp(page, number);
    await page.getByRole('region', { name: /^Готово/ }).waitFor();
  },
});

const contact = (state: string, act?: Act): PageState => ({
  pattern: '/restore/contact',
  state,
  bring: async (page) => {
    await goTo(page, '/restore');
    await page.getByLabel('Прізвище').fill('Тестенко');
    await page.getByLabel('Власне ім’я').fill('Марія');
    await page.getByLabel('День').fill('17');
    await page.getByLabel('Місяць').fill('5');
    await page.getByLabel('Рік').fill('1980');
    await page.getByRole('radio', { name: 'За документом' }).check();
    await page.getByLabel('Документ, його серія та номер').fill('паспорт МТ 123456');
    await page.getByRole('button', { name: 'Продовжити' }).click();
    await page.getByRole('heading', { level: 1, name: 'Що сталося і куди відповісти' }).waitFor();
    await act?.(page);
  },
});

const publicStates: readonly PageState[] = [
  open('/restore', 'as opened'),
  open('/restore', 'in English', english),
  open('/restore', 'sent without answers', (page) => sendEmpty(page, 'Продовжити')),
  open('/restore', 'by a document, with errors', async (page) => {
    await page.getByRole('radio', { name: 'За документом' }).check();
    await sendEmpty(page, 'Продовжити');
  }),
  contact('as opened'),
  contact('sent without answers', (page) => sendEmpty(page, 'Надіслати запит')),
  contact('with a file chosen', async (page) => {
    const buffer = Buffer.from(aScan.content, 'base64');
    await page.locator('input[type=file]').setInputFiles({ name: aScan.fileName, mimeType: 'image/png', buffer });
    await page.getByText(aScan.fileName, { exact: true }).waitFor();
  }),
  open('/restore/done', 'nothing sent'),
  {
    pattern: '/restore/done',
    state: 'a request was taken',
    bring: async (page) => {
      await goTo(page, '/login/blocked');
      const form = anUnblockForm();
      await page.getByLabel('Логін, електронна пошта або телефон').fill(form.identifier);
      await page.getByLabel('День').fill('17');
      await page.getByLabel('Місяць').fill('5');
      await page.getByLabel('Рік').fill('1980');
      await page.getByRole('radio', { name: 'Заблоковано помилково' }).check();
      await page.getByLabel('Поясніть своїми словами').fill(form.text);
      await page.getByLabel('Електронна пошта для відповіді').fill(form.email);
      await page.getByRole('button', { name: 'Надіслати запит' }).click();
      await page.getByRole('heading', { level: 1, name: 'Запит отримано' }).waitFor();
    },
  },
  open('/login/blocked', 'sent without answers', (page) => sendEmpty(page, 'Надіслати запит')),
  open('/restore/status', 'as opened'),
  open('/restore/status', 'nothing found', async (page) => {
    await page.getByLabel('Номер запиту').fill('22222222');
    await page.getByLabel('День').fill('1');
    await page.getByLabel('Місяць').fill('1');
    await page.getByLabel('Рік').fill('1980');
    await sendEmpty(page, 'Перевірити стан');
  }),
  statusOf('that waits', () => storedRecovery()),
  statusOf('that is late', () => lateRecovery()),
  statusOf('that is late, and its author has asked', () => lateRecovery({ askedWhyAt: new Date() })),
  statusOf('approved', () => storedRecovery({ state: 'approved' })),
  open('/not-me', 'without a code'),
  open('/not-me', 'as opened', undefined, '/not-me#00000000-0000-7000-8000-000000000000.no-such-secret'),
  open(
    '/not-me',
    'with a link that no longer works',
    (page) => sendEmpty(page, 'Це не я, закрити вхід'),
    '/not-me#00000000-0000-7000-8000-000000000000.no-such-secret',
  ),
];

const list = '/admin/recoveries';

const desk = (
  pattern: string,
  state: string,
  addressOf: () => Promise<string>,
  more: { role?: Role; act?: Act } = {},
): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    const address = await addressOf();
    await enterAs(page, more.role ?? 'clerk');
    await goTo(page, address);
    await more.act?.(page);
  },
});

const one = `${list}/:recoveryId`;

const ofOwner = async (): Promise<string> =>
  `${list}/${await recoveryOf({ claim: claimOf((await whoLostPhone()).taxId) })}`;

const deskStates: readonly PageState[] = [
  desk(list, 'with one that is late', async () => {
    await lateRecovery({ askedWhyAt: new Date() });
    return list;
  }),
  desk(list, 'decided', async () => {
    const id = await recoveryOf();
    const decided = { state: 'refused', decidedAt: new Date(), decidedByName: 'Службенко О. П.' };
    await database().recoveryRequest.update({ where: { id }, data: decided });
    return `${list}?state=decided`;
  }),
  desk(one, 'beside the account, approving', ofOwner, {
    act: (page) => page.getByRole('radio', { name: /^Відновити доступ/ }).check(),
  }),
  desk(one, 'refusing, with errors', ofOwner, {
    act: async (page) => {
      await page.getByRole('radio', { name: 'Відмовити' }).check();
      await sendEmpty(page, 'Зберегти рішення');
    },
  }),
  desk(
    one,
    'whose account was not found',
    async () => {
      const identity = { by: 'document' as const, document: 'паспорт МТ 123456' };
      const name = { surname: 'Тестенко', givenName: 'Марія', patronymic: null };
      return `${list}/${await recoveryOf({ claim: { kind: 'recover', ...aRecoveryForm({ identity }), name } })}`;
    },
    {
      act: async (page) => {
        await page.getByLabel('РНОКПП, логін, пошта або телефон').fill('nobody-at-all');
        await page.getByRole('button', { name: 'Знайти' }).click();
        await page.getByRole('main').getByText('Такого облікового запису немає').waitFor();
      },
    },
  ),
  desk(one, 'refused', async () => {
    const id = await recoveryOf();
    const decided = { state: 'refused', decidedAt: new Date(), decidedByName: 'Службенко О. П.' };
    await database().recoveryRequest.update({ where: { id }, data: decided });
    return `${list}/${id}`;
  }),
  desk(one, 'an objection', async () => {
    const { accountId } = await whoLostPhone();
    return `${list}/${await recoveryOf({ claim: { kind: 'objection', against: '4K7X-93MA' }, accountId })}`;
  }),
  desk(`${list}/in-person`, 'as opened', async () => `${list}/in-person`),
  {
    pattern: `${list}/in-person`,
    state: 'found, with errors',
    bring: async (page) => {
      const { taxId } = await whoLostPhone();
      await enterAs(page, 'clerk');
      await goTo(page, `${list}/in-person`);
      await page.getByLabel('РНОКПП, логін, пошта або телефон').fill(taxId);
      await page.getByRole('button', { name: 'Знайти' }).click();
      await page.getByRole('radio', { name: 'Надіслати посилання' }).check();
      await sendEmpty(page, 'Зробити');
    },
  },
];

/** People who cannot get in, and those who help them. */
export const recoveryStates: readonly PageState[] = [...publicStates, ...deskStates];
