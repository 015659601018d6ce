/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import { applicantWork } from '../support/applicant-work.ts';
import { expect, test } from '../support/cabinet.ts';
import { aCheckedDocument } from '../support/sent-application.ts';

const aProgramme = {
  name: 'підробка.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)]),
};

/** What was said aloud since: what took the focus, by its name, and what live regions told. */
const listenOn = async (page: Page): Promise<() => Promise<string>> => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      const live = '[role=status],[role=alert],[aria-live]';
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const added = [...addedNodes].map((node) => node instanceof Element && node.querySelector('[role=alert]'));
        for (const region of [element?.closest(live), ...added]) {
          const words = region ? region.textContent?.trim() : '';
          if (words && heard.at(-1) !== words) heard.push(words);
        }
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return async () => (await page.evaluate(() => Reflect.get(window, 'heard') as string[])).join('\n');
};

const summary = (page: Page) => page.locator('[data-error-summary]');

test('H6 a file refused by the check is never heard as accepted: not in an application, not in the documents', async ({
  page,
}) => {
  const { applicationId } = await applicantWork(page, 'draft');
  await page.goto(`/cabinet/applications/${applicationId}/documents/idDoc`);
  await page.getByRole('heading', { name: 'Додані файли' }).waitFor();
  const heard = await listenOn(page);
  await page.locator('input[type=file]').setInputFiles(aProgramme);
  await expect.poll(heard, { timeout: 30_000 }).toContain('підробка: файл не прийнято. Це програма');
  expect(await heard()).not.toContain('підробка: додано');

  await page.goto('/cabinet/documents/new/file?kind=medical');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const heardThere = await listenOn(page);
  await page.locator('input[type=file]').setInputFiles(aProgramme);
  await expect.poll(heardThere, { timeout: 30_000 }).toContain('підробка: файл не прийнято. Це програма');
  await page.getByRole('button', { name: 'Продовжити' }).press('Enter');
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toContainText('файл не прийнято');
  await expect(summary(page)).toContainText('Вилучіть цей файл зі списку');
});

test('H2 going on without a file, or without a choice, is answered by a summary that has the focus', async ({
  page,
  files,
}) => {
  const { applicationId } = await applicantWork(page, 'draft');
  await aCheckedDocument(page, files, 'Посвідчення');
  await page.goto('/cabinet/documents/new/file?kind=medical');
  await page.getByRole('button', { name: 'Продовжити' }).press('Enter');
  await expect(summary(page)).toBeFocused();

  await page.goto(`/cabinet/applications/${applicationId}/documents/idDoc`);
  await page.getByRole('button', { name: 'Додати вибраний документ' }).press('Enter');
  await expect(summary(page)).toBeFocused();
  await summary(page).getByRole('link', { name: 'Виберіть документ зі списку' }).press('Enter');
  await expect(page.getByRole('radio', { name: 'Посвідчення' })).toBeFocused();

  await page.keyboard.press('Space');
  await page.getByRole('link', { name: 'Продовжити' }).press('Enter');
  await expect(summary(page)).toBeFocused();
  await expect(summary(page)).toContainText('Документ позначено, але ще не додано');

  await page.getByRole('button', { name: /^Вилучити із заяви/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Додані файли' })).toBeFocused();
});

test('H4 the news that a document is deleted has the focus and is heard in full', async ({ signInAs, files }) => {
  const { page } = await signInAs('applicant');
  await aCheckedDocument(page, files);
  await page.goto('/cabinet/documents');
  await page
    .getByRole('row', { name: /Паспорт/ })
    .getByRole('button', { name: /^Вилучити/ })
    .press('Enter');
  await page.getByRole('button', { name: 'Так, вилучити' }).press('Enter');
  const news = page.getByRole('region', { name: 'Документ «Паспорт» вилучено.' });
  await expect(news).toBeFocused();
  await expect(page.getByText('Тут поки що немає документів.')).toBeVisible();
  await expect(news).toBeFocused();
});

test('B45 after signing in again over the page the focus is where it was, and that is said', async ({ signInAs }) => {
  const { page, account, context } = await signInAs('applicant');
  await page.goto('/cabinet/profile/alternative-phone');
  await page.getByLabel('Номер телефону').fill('050 123 45 67');
  const heard = await listenOn(page);
  await context.clearCookies();
  await page.getByRole('button', { name: 'Зберегти' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Сеанс завершено' });
  await dialog.getByLabel('Пароль', { exact: true }).fill(account.password);
  await dialog.getByRole('button', { name: 'Увійти' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(heard).toContain('Ви знову увійшли');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('C3 what was typed into the profile survives «Назад» and a new loading of the page', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile/alternative-phone');
  await page.getByLabel('Номер телефону').fill('050 123 45 67');
  await page.reload();
  await expect(page.getByLabel('Номер телефону')).toHaveValue('050 123 45 67');
  await expect(page.getByRole('status').filter({ hasText: 'Тут те, що ви ввели раніше' })).toBeAttached();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('link', { name: /^Далі заповнити/ })).toBeVisible();
  await page.goto('/cabinet/profile/alternative-phone');
  await expect(page.getByText('Тут те, що ви ввели раніше')).toHaveCount(0);
});

test('B3 a step of registration that is loaded anew keeps what was typed; errors follow the language of the page', async ({
  page,
}) => {
  await page.goto('/register/name');
  await page.getByLabel('Прізвище').fill('Шевченко');
  await page.reload();
  await expect(page.getByLabel('Прізвище')).toHaveValue('Шевченко');
  await page.getByRole('button', { name: 'Продовжити' }).click();
  await expect(summary(page)).toContainText('Виберіть стать');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(summary(page)).toContainText('Enter a given name');
  await expect(summary(page)).not.toContainText('Виберіть');
});

test('A4 Enter in the search leaves the focus in its box', async ({ page }) => {
  await page.goto('/services');
  const search = page.getByLabel('Яку послугу ви шукаєте?');
  await search.fill('паспорт');
  await search.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'знайдено' })).toBeVisible();
  await expect(search).toBeFocused();
});

test('on a phone Escape folds the menu and gives the focus back to its button', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/help');
  const menu = page.getByRole('button', { name: 'Меню' });
  await menu.press('Enter');
  await page.getByRole('navigation', { name: 'Розділи' }).getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
});
