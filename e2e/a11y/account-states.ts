import type { Page } from '@playwright/test';
import { type Account, anAccountOf, database, enter, enterAs } from '../support/accounts.ts';
import { goTo, type PageState, sendEmpty, settled } from './page-state.ts';

const password = 'ліхтар-Верба-човен-58';
const deadToken = '00000000-0000-7000-8000-000000000000.no-such-secret';
const onward = (page: Page): Promise<void> => page.getByRole('button', { name: 'Продовжити' }).click();

const fillName = async (page: Page): Promise<void> => {
  await goTo(page, '/register/name');
  await page.getByLabel('Прізвище').fill('Лук’яненко-Бойко');
  await page.getByLabel('Власне ім’я').fill('Марія');
  await page.getByLabel('Жіноча').check();
  await onward(page);
  await page.getByLabel('Логін').waitFor();
};

const fillToCheck = async (page: Page): Promise<void> => {
  await fillName(page);
  const login = `vesna${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
  await page.getByLabel('Логін').fill(login);
  await page.getByLabel('Електронна пошта').fill(`${login}@example.org`);
  await onward(page);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Пароль ще раз').fill(password);
  await onward(page);
  await page.getByLabel('Погоджуюся з умовами користування').check();
  await page.getByLabel('Даю згоду на обробку персональних даних').check();
  await onward(page);
  await page.getByRole('heading', { level: 1, name: 'Перевірте відповіді перед реєстрацією' }).waitFor();
};

const empty = (pattern: string, button: string): PageState => ({
  pattern,
  state: 'sent without answers',
  bring: async (page) => {
    await goTo(page, pattern);
    await sendEmpty(page, button);
  },
});

const plain = (pattern: string, state = 'as opened', address = pattern): PageState => ({
  pattern,
  state,
  bring: (page) => goTo(page, address),
});

const signIn = async (page: Page, { login }: Account, secret: string): Promise<void> => {
  await goTo(page, '/login');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(login);
  await page.getByLabel('Пароль', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Увійти' }).click();
};

/** Registration, from the first question to the letter. */
const registrationStates: readonly PageState[] = [
  plain('/register/name'),
  empty('/register/name', 'Продовжити'),
  plain('/register/login'),
  empty('/register/login', 'Продовжити'),
  plain('/register/password'),
  {
    pattern: '/register/password',
    state: 'with a password that is too short',
    bring: async (page) => {
      await goTo(page, '/register/password');
      await page.getByLabel('Пароль', { exact: true }).fill('короткий');
      await page.getByText('Зробіть пароль довшим').first().waitFor();
    },
  },
  plain('/register/terms'),
  empty('/register/terms', 'Продовжити'),
  { pattern: '/register/check', state: 'filled', bring: fillToCheck },
  {
    pattern: '/register/done',
    state: 'a letter has just been sent',
    bring: async (page) => {
      await fillToCheck(page);
      await page.getByRole('button', { name: 'Зареєструватися', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: /Вас зареєстровано/ }).waitFor();
    },
  },
  plain('/register/done', 'not signed in'),
  plain('/confirm', 'as opened', `/confirm#${deadToken}`),
  {
    pattern: '/confirm',
    state: 'with a link that no longer works',
    bring: async (page) => {
      await goTo(page, `/confirm#${deadToken}`);
      await sendEmpty(page, 'Підтвердити пошту');
    },
  },
  plain('/confirm', 'without a code'),
  plain('/confirm-contact', 'as opened', `/confirm-contact#${deadToken}`),
];

/** Signing in and getting back in. */
const signInStates: readonly PageState[] = [
  empty('/login', 'Увійти'),
  {
    pattern: '/login',
    state: 'with a wrong password',
    bring: async (page) => {
      await signIn(page, await anAccountOf('applicant'), 'не той пароль');
      await page.getByRole('alert').waitFor();
    },
  },
  plain('/login', 'on the way to a page', '/login?next=/cabinet/profile'),
  {
    pattern: '/login/code',
    state: 'as opened',
    bring: async (page) => {
      const account = await anAccountOf('clerk');
      await signIn(page, account, account.password);
      await page.getByLabel('Код із застосунку').waitFor();
    },
  },
  {
    pattern: '/login/second-factor',
    state: 'for staff without one',
    bring: async (page) => {
      const account = await anAccountOf('clerk');
      const without = { totpSecret: null, totpConfirmedAt: null };
      await database().account.update({ where: { id: account.accountId }, data: without });
      await signIn(page, account, account.password);
      await page.getByRole('button', { name: 'Підключити застосунок' }).waitFor();
    },
  },
  plain('/login/blocked'),
  plain('/login/recovery-codes', 'shown already'),
  plain('/recovery'),
  empty('/recovery', 'Надіслати'),
  {
    pattern: '/recovery',
    state: 'asked',
    bring: async (page) => {
      await goTo(page, '/recovery');
      await page.getByLabel('Логін, електронна пошта або телефон').fill(`nobody-${Date.now()}`);
      await page.getByRole('radio', { name: 'Листом на електронну пошту' }).check();
      await page.getByRole('button', { name: 'Надіслати' }).click();
      await page.getByRole('region', { name: 'Перевірте пошту' }).waitFor();
    },
  },
  plain('/recover', 'as opened', `/recover#${deadToken}`),
  plain('/recover', 'without a code'),
];

const signedIn = (pattern: string): PageState => ({
  pattern,
  state: 'as opened',
  bring: async (page) => {
    await enterAs(page, 'applicant');
    await goTo(page, pattern);
  },
});

const signedInEmpty = (pattern: string, button: string): PageState => ({
  pattern,
  state: 'sent without answers',
  bring: async (page) => {
    await enterAs(page, 'applicant');
    await goTo(page, pattern);
    await sendEmpty(page, button);
  },
});

const inState = async (page: Page, state: string): Promise<void> => {
  const account = await anAccountOf('applicant');
  await database().account.update({ where: { id: account.accountId }, data: { state } });
  await enter(page, account);
};

const startEnrolment = async (page: Page): Promise<void> => {
  const { accountId } = await enterAs(page, 'applicant');
  await database().session.updateMany({ where: { accountId }, data: { confirmedAt: new Date(0) } });
  await goTo(page, '/cabinet/security/second-factor');
  await page.getByRole('button', { name: 'Підключити застосунок' }).click();
  await page.getByRole('dialog', { name: 'Підтвердьте, що це ви' }).waitFor();
};

/** The security page and what it leads to. */
const securityStates: readonly PageState[] = [
  signedIn('/cabinet/security'),
  {
    pattern: '/cabinet/security',
    state: 'of an officer',
    bring: async (page) => {
      await enterAs(page, 'clerk');
      await goTo(page, '/cabinet/security');
      await page.getByRole('link', { name: 'Вхідні заяви' }).waitFor();
    },
  },
  {
    pattern: '/cabinet/security',
    state: 'with another device and a question whether to leave it',
    bring: async (page) => {
      const account = await enterAs(page, 'applicant');
      await page.context().clearCookies();
      await enter(page, account);
      await goTo(page, '/cabinet/security');
      await page.getByRole('button', { name: 'Вийти на всіх інших' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    pattern: '/cabinet/security',
    state: 'of an account that waits for confirmation',
    bring: async (page) => {
      await inState(page, 'awaiting_confirmation');
      await goTo(page, '/cabinet/security');
      await page.getByRole('region', { name: 'Стан облікового запису' }).waitFor();
    },
  },
  {
    pattern: '/cabinet/security',
    state: 'of a clerk',
    bring: async (page) => {
      await enterAs(page, 'clerk');
      await goTo(page, '/cabinet/security');
    },
  },
  signedIn('/cabinet/security/email'),
  signedInEmpty('/cabinet/security/email', 'Надіслати лист'),
  signedIn('/cabinet/security/phone'),
  signedInEmpty('/cabinet/security/phone', 'Надіслати код'),
  signedIn('/cabinet/security/phone/code'),
  signedIn('/cabinet/security/password'),
  signedInEmpty('/cabinet/security/password', 'Змінити пароль'),
  signedIn('/cabinet/security/second-factor'),
  { pattern: '/cabinet/security/second-factor', state: 'with the password asked again', bring: startEnrolment },
  {
    pattern: '/cabinet/security/second-factor',
    state: 'with the key',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, '/cabinet/security/second-factor');
      await page.getByRole('button', { name: 'Підключити застосунок' }).click();
      await page.getByLabel('Код, який показує застосунок').waitFor();
    },
  },
  {
    pattern: '/cabinet/security/second-factor',
    state: 'with new recovery codes to make',
    bring: async (page) => {
      await enterAs(page, 'clerk');
      await goTo(page, '/cabinet/security/second-factor');
      await page.getByRole('heading', { level: 1, name: 'Нові резервні коди' }).waitFor();
    },
  },
  {
    pattern: '/cabinet/reactivate',
    state: 'as opened',
    bring: async (page) => {
      await inState(page, 'inactive');
      await goTo(page, '/cabinet/reactivate');
    },
  },
  {
    pattern: '/cabinet/security/email',
    state: 'after the session has ended',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, '/cabinet/security/email');
      await page.getByLabel('Електронна пошта').fill('maria@example.org');
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Надіслати лист' }).click();
      await page.getByRole('dialog', { name: 'Сеанс завершено' }).getByLabel('Пароль', { exact: true }).waitFor();
      await settled(page);
    },
  },
];

/** Registration, signing in and security, each page in each state. */
export const accountStates: readonly PageState[] = [...registrationStates, ...signInStates, ...securityStates];
