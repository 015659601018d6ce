import type { Page } from '@playwright/test';
import { aFullService, applicantWork } from '../support/applicant-work.ts';
import { expect, test } from '../support/cabinet.ts';
import { aCheckedDocument, anOfferedService, sendApplication } from '../support/sent-application.ts';

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Продовжити', exact: true }).click();

const begin = async (page: Page, code: string): Promise<string> => {
  await page.goto(`/cabinet/applications/new/${code}`);
  await page.getByRole('button', { name: 'Почати заяву' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Заява №/ })).toBeVisible();
  return page.url();
};

test('F1, F2, F6, F8, F16 an application is filled in step by step, checked and sent', async ({ signInAs, files }) => {
  const { page } = await signInAs('applicant');
  await aCheckedDocument(page, files);
  const { code } = await aFullService();
  const draft = await begin(page, code);
  await expect(page.getByRole('term')).toHaveText([
    ...['Статус заяви', 'Послуга', 'ЦНАП', 'СНАП', 'Об’єкт', 'Фактична адреса'],
    ...['Адреса', 'Телефон', 'Без голосу: повідомлення', 'Електронна пошта', 'Коли працює'],
  ]);

  await page.getByRole('link', { name: '1. Ваші дані' }).click();
  await expect(page.getByText('з профілю', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Дані правильні, продовжити' }).click();
  await page.getByLabel('Об’єкт', { exact: true }).fill('квартира');
  await page.getByLabel('Фактична адреса об’єкта').fill('м. Мерефа, вул. Дніпровська, буд. 12');
  await goOn(page);
  await page.getByLabel('Для чого потрібна довідка?').fill('для банку');
  await goOn(page);
  await page.getByRole('radio', { name: 'Так' }).check();
  await goOn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'До якого дня вона потрібна?' })).toBeVisible();
  await page.getByLabel('День').fill('5');
  await page.getByLabel('Місяць').fill('січня');
  await page.getByLabel('Рік').fill('2030');
  await goOn(page);
  await page.getByLabel('Який ваш дохід за місяць?').fill('12 500,50');
  await goOn(page);
  await expect(page).toHaveURL(draft);

  await page.getByRole('link', { name: '4. Документи' }).click();
  await page.getByRole('link', { name: 'Документ, що посвідчує особу' }).click();
  await page.getByRole('radio', { name: 'Паспорт' }).check();
  await page.getByRole('button', { name: 'Додати вибраний документ' }).click();
  await expect(page.getByRole('button', { name: /^Вилучити із заяви/ })).toBeVisible();

  await page.goto(`${draft}/check`);
  await expect(page.getByText('12 500,50 ₴')).toBeVisible();
  await expect(page.getByText(/почнеться строк розгляду/)).toBeVisible();
  await page.getByRole('checkbox', { name: /Підтверджую/ }).check();
  await page.getByRole('button', { name: 'Надіслати заяву' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Заяву надіслано.');
  await expect(page.getByText('В очікуванні').first()).toBeVisible();
});

test('F16, F20 an unfinished application is not sent: every lack is a link to its place and back', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  const { code } = await anOfferedService();
  const draft = await begin(page, code);
  await page.goto(`${draft}/check`);
  await page.getByRole('button', { name: 'Надіслати заяву' }).click();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveCount(3);
  await expect(page).toHaveTitle(/^Помилка: /);
  await summary.getByRole('link', { name: /^Для чого потрібна довідка\?/ }).click();
  await page.getByLabel('Для чого потрібна довідка?').fill('для банку');
  await goOn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Перевірте відповіді перед надсиланням' })).toBeVisible();
  await expect(page.getByText('для банку')).toBeVisible();
});

test('F7 a draft saves itself and goes on at another device', async ({ signInAs, browser }) => {
  const { page, context } = await signInAs('applicant');
  const { code } = await anOfferedService();
  const draft = await begin(page, code);
  await page.getByRole('link', { name: '2. Відповіді' }).click();
  await page.getByLabel('Для чого потрібна довідка?').fill('для роботи за кордоном');
  await expect(page.getByText(/Збережено о \d\d:\d\d/)).toBeVisible();

  const other = await browser.newContext({ storageState: await context.storageState(), locale: 'uk-UA' });
  const elsewhere = await other.newPage();
  await elsewhere.goto(`${draft}/questions/purpose`);
  await expect(elsewhere.getByLabel('Для чого потрібна довідка?')).toHaveValue('для роботи за кордоном');
  await other.close();
});

test('an answer changed in two windows is shown twice, and the person keeps one', async ({ signInAs, complaints }) => {
  const { page, context } = await signInAs('applicant');
  const { code } = await anOfferedService();
  const draft = await begin(page, code);
  const question = `${draft}/questions/purpose`;
  await page.goto(question);
  const field = page.getByLabel('Для чого потрібна довідка?');
  await expect(field).toBeVisible();

  const second = await context.newPage();
  // The first window must not hear of the change before it sends its own.
  await page.route('**/api/v1/live', (route) => route.abort());
  await second.goto(question);
  await second.getByLabel('Для чого потрібна довідка?').fill('для суду');
  await goOn(second);
  await expect(second.getByRole('heading', { level: 1, name: /^Заява №/ })).toBeVisible();

  await field.fill('для банку');
  await goOn(page);
  await expect(page.getByRole('radio', { name: 'Ця сторінка: для банку' })).toBeChecked();
  await page.getByRole('radio', { name: 'Збережено в кабінеті: для суду' }).check();
  await page.getByRole('button', { name: 'Залишити вибране' }).click();
  await expect(field).toHaveValue('для суду');
  // The browser writes the forbidden live connection into its console.
  complaints.length = 0;
});

test('without a connection the answer stays on the page and on the device, and is sent when it is back', async ({
  signInAs,
  complaints,
}) => {
  const { page, context } = await signInAs('applicant');
  const { code } = await anOfferedService();
  const draft = await begin(page, code);
  await page.goto(`${draft}/questions/purpose`);
  const field = page.getByLabel('Для чого потрібна довідка?');
  await expect(field).toBeVisible();
  await context.setOffline(true);
  await field.fill('для лікарні');
  await goOn(page);
  await expect(page.getByRole('region', { name: 'Немає зв’язку' })).toContainText('збережено на цьому пристрої');
  await expect(field).toHaveValue('для лікарні');
  await context.setOffline(false);
  await expect(page.getByText(/Збережено о \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
  // The browser itself writes every failed request into its console.
  complaints.length = 0;
});

test('F10 the list has six columns and is sorted by the server', async ({ signInAs, files }) => {
  const { page } = await signInAs('applicant');
  const { number } = await sendApplication(page, files);
  await page.goto('/cabinet/applications');
  const titles = ['№', 'Послуга', 'Дата', 'Статус', 'Відповідь надав', 'Дата відповіді'];
  const headers = page.getByRole('columnheader');
  for (const [index, title] of titles.entries()) await expect(headers.nth(index)).toContainText(title);
  await expect(page.getByRole('link', { name: new RegExp(`№ ${number}`) })).toBeVisible();
  await page.getByRole('button', { name: 'Послуга' }).click();
  await expect(page).toHaveURL(/sort=service&order=asc/);
  await expect(page.getByRole('columnheader', { name: 'Послуга' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByLabel('Статус заяви').selectOption({ label: 'Відмовлено у розгляді' });
  await page.getByRole('button', { name: 'Показати', exact: true }).click();
  await expect(page.getByText('Заяв із таким статусом немає.')).toBeVisible();
});

test('F14, F15 the person mends what the office asked for and hands the answer back', async ({ page, files }) => {
  const { applicationId } = await applicantWork(page, 'needs_info');
  await aCheckedDocument(page, files, 'Паспорт, друга сторінка');
  await page.goto(`/cabinet/applications/${applicationId}`);
  await expect(page.getByText('Не видно другої сторінки.').first()).toBeVisible();
  await page.getByRole('link', { name: 'Відповісти на запит' }).click();
  await page.getByRole('button', { name: 'Надіслати відповідь' }).click();
  await expect(page.getByRole('alert')).toContainText('Напишіть пояснення');

  await page.getByLabel('Пояснення: Для якого банку потрібна довідка?').fill('Для Ощадбанку.');
  await page.getByRole('link', { name: /^Замінити:/ }).click();
  await page.getByRole('radio', { name: 'Паспорт, друга сторінка' }).check();
  await page.getByRole('button', { name: 'Додати вибраний документ' }).click();
  await expect(page.getByText('Додано', { exact: true })).toBeVisible();
  await expect(page.getByText('Попередні версії')).toBeVisible();
  await page.getByRole('link', { name: 'Продовжити' }).click();
  await expect(page.getByLabel('Пояснення: Для якого банку потрібна довідка?')).toHaveValue('Для Ощадбанку.');
});

test('F9, F11 a refusal is explained; the person may apply again with the same answers', async ({ page }) => {
  const { applicationId } = await applicantWork(page, 'refused');
  await page.goto(`/cabinet/applications/${applicationId}`);
  await expect(page.getByText('Немає довідки про склад родини.').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Оскаржити рішення' })).toBeVisible();
  await page.getByRole('button', { name: 'Виправити і подати знову' }).click();
  await expect(page.getByText('Не відправлено')).toBeVisible();
  expect(page.url()).not.toContain(applicationId);
});

test('F17, F23 a sent application may be withdrawn after a question, and its history tells so', async ({
  signInAs,
  files,
}) => {
  const { page } = await signInAs('applicant');
  const { id } = await sendApplication(page, files);
  await page.goto(`/cabinet/applications/${id}`);
  await page.getByRole('link', { name: 'Відкликати заяву' }).click();
  await page.getByRole('button', { name: 'Так, відкликати заяву' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Заяву відкликано.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Ви відкликали заяву' })).toContainText('Ви,');
});

test('F7 a draft is deleted only after a question', async ({ page }) => {
  const { applicationId } = await applicantWork(page, 'draft');
  await page.goto(`/cabinet/applications/${applicationId}`);
  await page.getByRole('button', { name: 'Вилучити чернетку' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Так, вилучити' }).click();
  await expect(page.getByText('Чернетку вилучено.')).toBeVisible();
  await expect(page.getByText('Ви ще не подавали заяв.')).toBeVisible();
});
