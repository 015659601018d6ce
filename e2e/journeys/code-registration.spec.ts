/// <reference lib="dom" />
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { aCardHolder, anAccountForm, issueCode } from '../support/code-holders.ts';
import { heading } from '../support/heading.ts';
import { typeInto } from '../support/key-steps.ts';

const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

const tick = async (page: Page, label: string): Promise<void> => {
  await pressOn(page, page.getByLabel(label), 'Space');
  await expect(page.getByLabel(label)).toBeChecked();
};

const fillCode = async (page: Page, code: string, birthDate: string): Promise<void> => {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  await page.getByLabel('Код авторизації').fill(code);
  await page.getByLabel('День').fill(day);
  await page.getByLabel('Місяць').fill(month);
  await page.getByLabel('Рік').fill(year);
  await page.getByRole('button', { name: 'Продовжити' }).click();
};

const fitsInWidth = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

test('B2 B14 B15 B16 C14 with the code of a receipt a person without a signature registers by keyboard at 320 px, and sees their card', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const holder = await aCardHolder();
  const { code } = await issueCode(holder);
  const [year = '', month = '', day = ''] = holder.birthDate.split('-');
  const { login, email, password } = anAccountForm();

  await page.goto('/register');
  await heading(page, 'Чи є у вас КЕП?');
  await fitsInWidth(page);
  await pressOn(page, link(page, 'Зареєструватися з кодом із розписки'));
  await heading(page, 'Реєстрація з кодом');
  await fitsInWidth(page);
  // Small letters, without hyphens, as it is read from paper.
  await typeInto(page, page.getByLabel('Код авторизації'), code.toLowerCase().replaceAll('-', ' '));
  await typeInto(page, page.getByLabel('День'), day);
  await typeInto(page, page.getByLabel('Місяць'), month);
  await typeInto(page, page.getByLabel('Рік'), year);
  await page.keyboard.press('Enter');

  await heading(page, 'Це ви?');
  await fitsInWidth(page);
  await expect(page.getByRole('main')).toContainText('Ярова');
  await expect(page.getByRole('main')).toContainText(
    `Закінчується на ${holder.content.numbers.taxId?.slice(-4) ?? '?'}`,
  );
  await typeInto(page, page.getByLabel('Логін'), login);
  await typeInto(page, page.getByLabel('Електронна пошта'), email);
  await typeInto(page, page.getByLabel('Пароль', { exact: true }), password);
  await typeInto(page, page.getByLabel('Пароль ще раз'), password);
  await tick(page, 'Погоджуюся з умовами користування');
  await tick(page, 'Даю згоду на обробку персональних даних');
  await pressOn(page, page.getByRole('button', { name: 'Зареєструватися', exact: true }));
  await heading(page, 'Вас зареєстровано. Підтвердьте пошту');
  await expect(page.getByText(email)).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(
    new RegExp(`${code}|${password}|Ярова`),
  );

  await page.goto('/cabinet/profile');
  await pressOn(page, link(page, 'Моя картка в банку даних'));
  await heading(page, 'Моя картка в банку даних');
  await fitsInWidth(page);
  await expect(page.getByRole('main')).toContainText('II група');
  await expect(page.getByRole('main')).toContainText('Записано під час візиту');
});

test('B15 B16 a code of the receipt’s picture leaves the address at once; the second use is refused in words, with ways on', async ({
  page,
  browser,
  cabinet,
}) => {
  const holder = await aCardHolder();
  const { code } = await issueCode(holder);
  await page.goto(`/register/code#${code}`);
  await heading(page, 'Реєстрація з кодом');
  await expect(page.getByLabel('Код авторизації')).toHaveValue(code);
  await expect(page).toHaveURL(/\/register\/code$/);

  const second = await browser.newContext({ baseURL: cabinet.url, locale: 'uk-UA' });
  const other = await second.newPage();
  await other.goto('/register/code');
  await fillCode(other, code, holder.birthDate);
  await heading(other, 'Це ви?');

  const fillRest = async (at: Page): Promise<void> => {
    const { login, email, password } = anAccountForm();
    await at.getByLabel('Логін').fill(login);
    await at.getByLabel('Електронна пошта').fill(email);
    await at.getByLabel('Пароль', { exact: true }).fill(password);
    await at.getByLabel('Пароль ще раз').fill(password);
    await at.getByLabel('Погоджуюся з умовами користування').check();
    await at.getByLabel('Даю згоду на обробку персональних даних').check();
    await at.getByRole('button', { name: 'Зареєструватися', exact: true }).click();
  };
  await fillCode(page, code, holder.birthDate);
  await heading(page, 'Це ви?');
  await fillRest(page);
  await heading(page, /Вас зареєстровано/);

  await fillRest(other);
  await expect(other.getByRole('alert')).toContainText('Цим кодом уже скористалися');
  await expect(other.getByRole('main').getByRole('link', { name: 'Увійти до кабінету' })).toBeVisible();
  await other.goto('/register/code');
  await fillCode(other, code, holder.birthDate);
  await expect(other.getByRole('alert')).toContainText('Цим кодом уже скористалися');
  await second.close();
});

test('B15 a slip is told without asking, a wrong birth date with the tries that are left, and what was typed stays', async ({
  page,
}) => {
  const holder = await aCardHolder();
  const { code } = await issueCode(holder);
  await page.goto('/register/code');
  const slip = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
  await fillCode(page, slip, holder.birthDate);
  await expect(page.getByRole('alert')).toContainText('Десь є описка');
  await expect(page.getByLabel('Код авторизації')).toHaveValue(slip);
  await fillCode(page, code, '1941-06-22');
  await expect(page.getByRole('alert')).toContainText('Залишилося спроб: 4');
  await expect(page.getByLabel('Код авторизації')).toHaveValue(code);
});

test('B16 a ticket that is over leads back to the code, with everything else kept', async ({ page }) => {
  const holder = await aCardHolder();
  const { code } = await issueCode(holder);
  await page.goto('/register/code');
  await fillCode(page, code, holder.birthDate);
  await heading(page, 'Це ви?');
  const { login, email, password } = anAccountForm();
  await page.getByLabel('Логін').fill(login);
  await page.getByLabel('Електронна пошта').fill(email);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Пароль ще раз').fill(password);
  await page.getByLabel('Погоджуюся з умовами користування').check();
  await page.getByLabel('Даю згоду на обробку персональних даних').check();
  // The browser that the ticket is for is known by a cookie.
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Зареєструватися', exact: true }).click();
  await heading(page, 'Реєстрація з кодом');
  await expect(page.getByText('Решта ваших відповідей на місці')).toBeVisible();
  await fillCode(page, code, holder.birthDate);
  await heading(page, 'Це ви?');
  await expect(page.getByLabel('Логін')).toHaveValue(login);
  await expect(page.getByLabel('Пароль ще раз')).toHaveValue(password);
  await page.getByRole('button', { name: 'Зареєструватися', exact: true }).click();
  await heading(page, /Вас зареєстровано/);
});
