import type { Page } from '@playwright/test';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

const plain = (pattern: string, state: string): PageState => ({ pattern, state, bring: (page) => goTo(page, pattern) });

const aFreePhone = (): string => `050${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;

const askToSignIn = async (page: Page): Promise<void> => {
  await goTo(page, '/login/phone');
  await page.getByLabel('Номер телефону').fill(aFreePhone());
  await page.getByRole('button', { name: 'Отримати код' }).click();
  await page.getByLabel('Код із СМС').waitFor();
};

const askToRecover = async (page: Page): Promise<void> => {
  await goTo(page, '/recovery');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(`nobody-${Date.now()}-${Math.random()}`);
  await page.getByRole('radio', { name: 'СМС на телефон' }).check();
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await page.getByLabel('Код із СМС').waitFor();
};

const coded = (pattern: string, ask: (page: Page) => Promise<void>, submit: string): readonly PageState[] => [
  plain(pattern, 'nothing asked'),
  { pattern, state: 'asked', bring: ask },
  {
    pattern,
    state: 'with a wrong code',
    bring: async (page) => {
      await ask(page);
      await page.getByLabel('Код із СМС').fill('000000');
      await sendEmpty(page, submit);
    },
  },
];

/** Codes by SMS: to sign in, and to set a new password. */
export const phoneAccessStates: readonly PageState[] = [
  plain('/login/phone', 'as opened'),
  {
    pattern: '/login/phone',
    state: 'sent without answers',
    bring: async (page) => {
      await goTo(page, '/login/phone');
      await sendEmpty(page, 'Отримати код');
    },
  },
  ...coded('/login/phone/code', askToSignIn, 'Увійти'),
  ...coded('/recovery/code', askToRecover, 'Далі'),
];
