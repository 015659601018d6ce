import type { Page } from '@playwright/test';
import { type Act, goTo, type PageState, sendEmpty, settled } from './page-state.ts';

const demoKey = (state: string, act: Act = async () => undefined): PageState => ({
  pattern: '/demo-key',
  state,
  bring: async (page) => {
    await goTo(page, '/demo-key');
    await act(page);
  },
});

const ordered: Act = async (page: Page) => {
  await page.getByLabel('Прізвище').fill('Коваленко');
  await page.getByLabel('Власне ім’я').fill('Марія');
  await page.getByLabel('Пароль захисту ключа').fill('Пароль-27');
  await page.getByRole('button', { name: 'Отримати тестовий ключ' }).click();
  await page.getByRole('heading', { level: 1, name: 'Тестовий ключ готовий' }).waitFor();
};

/** Keys of tests: the question, its answer, and an installation that gives none. */
export const demoKeyStates: readonly PageState[] = [
  demoKey('as opened'),
  demoKey('sent without answers', (page) => sendEmpty(page, 'Отримати тестовий ключ')),
  demoKey('with the key made', ordered),
  demoKey('with the key made, in English', async (page) => {
    await ordered(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'The test key is ready' }).waitFor();
  }),
  {
    pattern: '/demo-key',
    state: 'where no keys are given',
    bring: async (page) => {
      await page.route('**/api/v1/signatures/centres', (route) => route.fulfill({ json: { items: [], demo: false } }));
      await page.goto('/demo-key');
      await settled(page);
    },
  },
];
