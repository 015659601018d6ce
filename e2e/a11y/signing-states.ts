import type { Page } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { aBareKeyFile, aKeyFile, type KeyFile, keyPassword, notAKey } from '../support/keys.ts';
import { goTo, type PageState, sendEmpty } from './page-state.ts';
import { verifyStates } from './verify-states.ts';

type Given = { readonly file: KeyFile; readonly password: string; readonly centre?: string };

/** Fills in the questions about a key and lets it be read. */
const readKey = async (page: Page, { file, password, centre = 'Не знаю' }: Given): Promise<void> => {
  await page.getByLabel('КНЕДП (АЦСК)').selectOption({ label: centre });
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByLabel('Пароль захисту ключа').fill(password);
  await page.getByRole('button', { name: 'Прочитати ключ' }).click();
};

const opened = async (page: Page): Promise<void> => {
  await readKey(page, { file: await aKeyFile(), password: keyPassword });
  await page.getByRole('heading', { level: 2, name: 'Перевірте, чи це ваш підпис' }).waitFor();
};

const refused = async (page: Page, given: Given, words: RegExp): Promise<void> => {
  await readKey(page, given);
  await page.getByRole('alert').filter({ hasText: words }).waitFor();
};

interface Begin {
  readonly pattern: string;
  /** What has to be done first: signing in. */
  readonly first?: (page: Page) => Promise<unknown>;
}

/** Every page that asks for a key: as opened, empty, refused, and with the key read. */
const statesOf = ({ pattern, first }: Begin): readonly PageState[] => {
  const state = (name: string, act: (page: Page) => Promise<unknown>): PageState => ({
    pattern,
    state: name,
    bring: async (page) => {
      await first?.(page);
      await goTo(page, pattern);
      await act(page);
    },
  });
  return [
    state('as opened', async () => undefined),
    state('sent without answers', (page) => sendEmpty(page, 'Прочитати ключ')),
    state('with the key read', opened),
  ];
};

const loginState = (state: string, act: (page: Page) => Promise<unknown>): PageState => ({
  pattern: '/login/key',
  state,
  bring: async (page) => {
    await goTo(page, '/login/key');
    await act(page);
  },
});

/** Why a key cannot sign, once for all pages that ask for one. */
const refusals: readonly PageState[] = [
  loginState('with a password that does not fit', async (page) =>
    refused(page, { file: await aKeyFile(), password: 'не той' }, /Пароль не підходить/),
  ),
  loginState('with a file that is no key', (page) =>
    refused(page, { file: notAKey(), password: keyPassword }, /не є ключем/),
  ),
  loginState('with a key that has no certificate', async (page) =>
    refused(page, { file: await aBareKeyFile(), password: keyPassword }, /немає сертифіката/),
  ),
  loginState('with a signature that is refused', async (page) => {
    await opened(page);
    await page.getByRole('button', { name: 'Увійти', exact: true }).click();
    await page.getByRole('alert').waitFor();
  }),
];

/** What a door answers where no centre of tests stands beside the cabinet: the page is what is looked at. */
const answering = (page: Page, door: string, body: unknown): Promise<unknown> =>
  page.route(door, (route) => route.fulfill({ json: body }));

const read = {
  ticket: 'x'.repeat(32),
  expiresAt: '2099-01-01T00:00:00Z',
  signer: {
    ...{ surname: 'Коваленко', givenName: 'Марія', patronymic: null },
    ...{ taxIdEnd: '0691', birthDate: '1987-03-11', sex: null },
  },
};

const registerSigned = (state: string, act: (page: Page) => Promise<unknown>): PageState => ({
  pattern: '/register/signed',
  state,
  bring: async (page) => {
    await answering(page, '**/api/v1/registration/signature/read', read);
    await goTo(page, '/register/key');
    await opened(page);
    await page.getByRole('button', { name: 'Підписати і продовжити' }).click();
    await page.getByRole('heading', { level: 1, name: 'Перевірте дані із сертифіката' }).waitFor();
    await act(page);
  },
});

const keys = {
  hasPassword: true,
  items: [
    {
      ...{ id: '00000000-0000-7000-8000-000000000001', centre: 'КНЕДП «Приклад»', notAfter: '2025-01-01T00:00:00Z' },
      ...{ boundAt: '2024-03-27T10:00:00Z', lastUsedAt: null },
    },
    {
      ...{ id: '00000000-0000-7000-8000-000000000002', centre: 'КНЕДП «Інший»', notAfter: '2028-01-01T00:00:00Z' },
      ...{ boundAt: '2026-03-27T10:00:00Z', lastUsedAt: '2026-11-20T10:00:00Z' },
    },
  ],
};

const ofAccount = (state: string, ways: unknown, act: (page: Page) => Promise<unknown>): PageState => ({
  pattern: '/cabinet/security',
  state,
  bring: async (page) => {
    await answering(page, '**/api/v1/signer-keys', ways);
    const { accountId } = await enterAs(page, 'applicant');
    await database().session.updateMany({ where: { accountId }, data: { confirmedAt: new Date(0) } });
    await goTo(page, '/cabinet/security');
    await act(page);
  },
});

/** An act of weight of who has no password: their key is asked for. */
const askForKey = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Призупинити' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Призупинити' }).click();
  await page.getByRole('dialog', { name: 'Підтвердьте, що це ви' }).getByLabel('Пароль захисту ключа').waitFor();
};

/** Signatures that open an account, and the last of them. */
const accountStates: readonly PageState[] = [
  ofAccount('with signatures that open the account', keys, (page) =>
    page
      .getByRole('button', { name: /^Вилучити КЕП/ })
      .first()
      .click(),
  ),
  ofAccount('of who has one signature and no password', { hasPassword: false, items: keys.items.slice(1) }, (page) =>
    page.getByText('Це єдиний спосіб увійти').waitFor(),
  ),
  ofAccount('with a key asked for in the place of the password', { ...keys, hasPassword: false }, askForKey),
];

/** Signing with КЕП, and the page that checks a signature. */
export const signingStates: readonly PageState[] = [
  ...statesOf({ pattern: '/login/key' }),
  ...statesOf({ pattern: '/register/key' }),
  ...statesOf({ pattern: '/cabinet/security/key', first: (page) => enterAs(page, 'applicant') }),
  ...refusals,
  ...accountStates,
  registerSigned('filled from a certificate', async () => undefined),
  registerSigned('sent without answers', (page) => sendEmpty(page, 'Зареєструватися')),
  ...verifyStates,
];
