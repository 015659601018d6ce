import type { Page } from '@playwright/test';
import { enterAs } from '../support/accounts.ts';
import { aCardHolder, anAccountForm, type CardHolder, issueCode } from '../support/code-holders.ts';
import { type Act, goTo, type PageState, sendEmpty } from './page-state.ts';

const first = '/register/code';
const last = '/register/by-code';
const own = '/cabinet/registry';

const fillCode = async (page: Page, code: string, birthDate: string): Promise<void> => {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  await page.getByLabel('Код авторизації').fill(code);
  await page.getByLabel('День').fill(day);
  await page.getByLabel('Місяць').fill(month);
  await page.getByLabel('Рік').fill(year);
  await page.getByRole('button', { name: 'Продовжити' }).click();
};

const codeState = (state: string, act: Act = async () => undefined): PageState => ({
  pattern: first,
  state,
  bring: async (page) => {
    await goTo(page, first);
    await act(page);
  },
});

const refusing =
  (status: number, code: string, title: string): Act =>
  async (page) => {
    await page.route('**/api/v1/registration/code/read', (route) =>
      route.fulfill({
        status,
        contentType: 'application/problem+json',
        json: { type: 'about:blank', title, detail: title, status, code, requestId: 'x', supportCode: 'ABCD' },
      }),
    );
    await fillCode(page, '2222-2222-2222-2222', '1987-03-27');
    await page.getByRole('heading', { level: 2, name: 'Що можна зробити' }).waitFor();
  };

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

const shown = async (page: Page): Promise<CardHolder> => {
  const holder = await aCardHolder();
  const { code } = await issueCode(holder);
  await goTo(page, first);
  await fillCode(page, code, holder.birthDate);
  await page.getByRole('heading', { level: 1, name: 'Це ви?' }).waitFor();
  return holder;
};

const restState = (state: string, act: Act = async () => undefined): PageState => ({
  pattern: last,
  state,
  bring: async (page) => {
    await shown(page);
    await act(page);
  },
});

const programme = {
  ...{ number: 'ІПР-12', issuedOn: '2025-02-11', issuer: 'Лікарня № 1 (зразок)', validUntil: '2028-02-11' },
  lines: [{ classCode: '12 22 03', quantity: 2, note: '' }],
};

const ownCard = (state: string, act: Act = async () => undefined): PageState => ({
  pattern: own,
  state,
  bring: async (page) => {
    const { personId } = await enterAs(page, 'applicant');
    await aCardHolder({ programme }, personId);
    await goTo(page, own);
    await act(page);
  },
});

/** Registration with the code of a receipt, and one’s own card. */
export const codeRegistrationStates: readonly PageState[] = [
  {
    pattern: '/register',
    state: 'where id.gov.ua is not offered',
    bring: async (page) => {
      const json = { items: [], demo: false, idGovUa: false };
      await page.route('**/api/v1/signatures/centres', (route) => route.fulfill({ json }));
      await goTo(page, '/register');
    },
  },
  codeState('as opened'),
  codeState('in English', inEnglish),
  codeState('sent empty', (page) => sendEmpty(page, 'Продовжити')),
  codeState('with a slip in the code', async (page) => {
    await fillCode(page, '4K7X-93MA', '1987-03-27');
    await page.getByRole('alert').waitFor();
  }),
  codeState('with a wrong birth date', async (page) => {
    const { code } = await issueCode(await aCardHolder());
    await fillCode(page, code, '1940-01-01');
    await page.getByRole('alert').getByText('Залишилося спроб: 4').waitFor();
  }),
  codeState('with a code that was used', refusing(409, 'registry.code_already_used', 'Цим кодом уже скористалися')),
  codeState('of who has an account', refusing(409, 'registry.has_account', 'У цієї людини вже є кабінет')),
  codeState('with the help unfolded', (page) => page.getByText('Як отримати код?').click()),
  {
    pattern: first,
    state: 'with the code of the receipt’s picture',
    bring: async (page) => {
      await goTo(page, `${first}#2222-2222-2222-2222`);
    },
  },
  restState('as opened'),
  restState('sent empty', (page) => sendEmpty(page, 'Зареєструватися')),
  restState('with a password that is too short', async (page) => {
    await page.getByLabel('Пароль', { exact: true }).fill('короткий');
    await page.getByText('Зробіть пароль довшим').first().waitFor();
  }),
  restState('filled', async (page) => {
    const { login, email, password } = anAccountForm();
    await page.getByLabel('Логін').fill(login);
    await page.getByLabel('Електронна пошта').fill(email);
    await page.getByLabel('Пароль', { exact: true }).fill(password);
    await page.getByLabel('Пароль ще раз').fill(password);
    await page.getByText('Пароль підходить').waitFor();
  }),
  {
    pattern: own,
    state: 'not in the databank',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, own);
    },
  },
  ownCard('with a card'),
  ownCard('in English', inEnglish),
  ownCard('with a number shown', (page) => page.getByRole('button', { name: /Показати РНОКПП/ }).click()),
];
