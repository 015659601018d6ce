import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { anOfferedService, sendApplication } from '../support/sent-application.ts';

const begin = async (page: Page): Promise<string> => {
  const { code } = await anOfferedService();
  await page.goto(`/cabinet/applications/new/${code}`);
  await page.getByRole('button', { name: 'Почати заяву' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Заява №/ })).toBeVisible();
  return page.url();
};

/** Everything that polite regions of this page say from now on, in order. */
const listen = async (page: Page): Promise<() => Promise<readonly string[]>> => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const hear = (changes: MutationRecord[]): void => {
      // What a region loses is not spoken.
      for (const { target } of changes.filter(({ addedNodes }) => addedNodes.length > 0)) {
        const words = target instanceof Element ? target.closest('[role=status]')?.textContent?.trim() : undefined;
        if (words) heard.push(words);
      }
    };
    new MutationObserver(hear).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { readonly heard: readonly string[] }).heard);
};

test('F23 a status changed by the office is heard once, politely, within five seconds, on the open page', async ({
  signInAs,
  files,
}) => {
  const { page } = await signInAs('applicant');
  const { id } = await sendApplication(page, files);
  await page.goto(`/cabinet/applications/${id}`);
  await expect(page.getByText('В очікуванні').first()).toBeVisible();
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  const heard = await listen(page);

  const clerk = await signInAs('clerk');
  await clerk.page.goto(`/admin/applications/${id}`);
  await clerk.page.getByRole('button', { name: 'Взяти в роботу' }).click();
  await expect(clerk.page.getByRole('button', { name: 'Взяти в роботу' })).toHaveCount(0);

  await expect
    .poll(async () => (await heard()).filter((words) => words === 'Статус змінено: На розгляді').length, {
      timeout: 5_000,
    })
    .toBe(1);
  await expect(page.getByRole('main')).toContainText('На розгляді');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(focused);
});

test('C3 from an application to the profile and back to the same step, with the new details in it', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  const draft = await begin(page);
  await page.goto(`${draft}/applicant?return=check`);
  await page.getByRole('link', { name: 'Змінити дані у профілі' }).click();
  await page.getByRole('link', { name: /Змінити\s+«Прізвище/ }).click();
  await page.getByLabel('Прізвище', { exact: true }).fill('Ґалаґан');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Зміни збережено.');
  await page.getByRole('link', { name: 'Готово, повернутися' }).click();

  await expect(page).toHaveURL(`${draft}/applicant?return=check`);
  await expect(page.getByRole('main')).toContainText('Ґалаґан');
});

test('F7 a representative who is only half typed is still there after the page is loaded anew', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  const draft = await begin(page);
  await page.goto(`${draft}/submitter`);
  await page.getByRole('radio', { name: 'Представник за довіреністю' }).check();
  await page.getByLabel('Прізвище', { exact: true }).fill('Довіренко');
  await page.reload();

  await expect(page.getByRole('radio', { name: 'Представник за довіреністю' })).toBeChecked();
  await expect(page.getByLabel('Прізвище', { exact: true })).toHaveValue('Довіренко');
});

test('B40 on somebody else’s computer answers that could not be sent stay in the tab, and go with sign-out', async ({
  page,
  anApplicant,
  complaints,
}) => {
  const account = await anApplicant();
  await page.goto('/login');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(account.login);
  await page.getByLabel('Пароль', { exact: true }).fill(account.password);
  await page.getByRole('checkbox', { name: 'Чужий комп’ютер' }).check();
  await page.getByRole('button', { name: 'Увійти' }).click();
  await page.waitForURL('**/cabinet');
  await page.goto(`${await begin(page)}/questions/purpose`);
  const field = page.getByLabel('Для чого потрібна довідка?');
  await expect(field).toBeVisible();
  await page.context().setOffline(true);
  await field.fill('для лікарні');
  await page.getByRole('button', { name: 'Продовжити', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Немає зв’язку' })).toBeVisible();
  const kept = () =>
    page.evaluate(async () => ({
      device: JSON.stringify([{ ...localStorage }, await indexedDB.databases()]),
      tab: JSON.stringify({ ...sessionStorage }),
    }));
  expect((await kept()).tab).toContain('для лікарні');
  expect((await kept()).device).not.toContain('unsent-answers');
  expect((await kept()).device).not.toContain('для лікарні');

  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Вийти', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Увійти' }).first()).toBeVisible();
  // The page that goes away keeps what is typed once more; the next one forgets it as soon as it knows that nobody is there.
  await expect.poll(async () => (await kept()).tab).not.toContain('для лікарні');
  // The browser itself writes every failed request into its console.
  complaints.length = 0;
});
