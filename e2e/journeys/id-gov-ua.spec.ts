import { aWord } from '@cabinet/testkit/random';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';
import { typeInto } from '../support/key-steps.ts';

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

const tick = async (page: Page, label: string): Promise<void> => {
  await pressOn(page, page.getByLabel(label), 'Space');
  await expect(page.getByLabel(label)).toBeChecked();
};

/** At the double of id.gov.ua, by keyboard: whom to be, and whether to hand the data on. */
const atIdGovUa = async (page: Page, person: RegExp, decision: 'Погоджуюся передати дані' | 'Відмовляюся') => {
  await heading(page, 'Тестовий вхід через id.gov.ua');
  await expect(page.getByText('Це тестовий двійник id.gov.ua.')).toBeVisible();
  const choice = page.getByRole('radio', { name: person });
  await choice.focus();
  await page.keyboard.press('Space');
  await expect(choice).toBeChecked();
  await pressOn(page, button(page, decision));
};

test('B18 B19 a visitor registers through id.gov.ua by keyboard, signs in through it, and a return works once', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const email = `${aWord('idgov')}@example.org`;
  await page.goto('/register/key');
  await pressOn(page, link(page, 'Зареєструватися через id.gov.ua'));
  await heading(page, 'Реєстрація через id.gov.ua');
  await pressOn(page, button(page, 'Перейти на id.gov.ua'));
  await atIdGovUa(page, /МЕЛЬНИК АННА/, 'Погоджуюся передати дані');
  await heading(page, 'Перевірте дані із сертифіката');
  await expect(page.getByText('Мельник', { exact: true })).toBeVisible();
  await expect(page.getByText('Закінчується на 3420')).toBeVisible();
  await typeInto(page, page.getByLabel('Електронна пошта'), email);
  await tick(page, 'Погоджуюся з умовами користування');
  await tick(page, 'Даю згоду на обробку персональних даних');
  await pressOn(page, button(page, 'Зареєструватися'));
  await heading(page, 'Вас зареєстровано. Підтвердьте пошту');

  await context.clearCookies();
  await page.goto('/login/key?next=/cabinet/security');
  await pressOn(page, link(page, 'Увійти через id.gov.ua'));
  await heading(page, 'Вхід через id.gov.ua');
  await pressOn(page, button(page, 'Перейти на id.gov.ua і ввійти'));
  const returning = page.waitForRequest((request) => request.url().includes('/login/id-gov-ua?'));
  await atIdGovUa(page, /МЕЛЬНИК АННА/, 'Погоджуюся передати дані');
  const address = (await returning).url();
  await page.waitForURL('**/cabinet/security');
  await expect(page.getByText('Невідомо: id.gov.ua не повідомляє строку')).toBeVisible();

  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText('Цим поверненням з id.gov.ua вже скористалися');
  await expect(page.locator('[data-error-summary]')).toBeFocused();
  await pressOn(page, link(page, 'Перейти до кабінету'));
  await heading(page, 'Огляд');
});

test('whoever refuses at id.gov.ua, and whom no account knows, is told so and led on', async ({ page }) => {
  await page.goto('/login/id-gov-ua');
  await pressOn(page, button(page, 'Перейти на id.gov.ua і ввійти'));
  await atIdGovUa(page, /БОНДАР/, 'Відмовляюся');
  await heading(page, 'Ви повернулися з id.gov.ua без входу');
  await pressOn(page, link(page, 'Почати вхід через id.gov.ua знову'));
  await pressOn(page, button(page, 'Перейти на id.gov.ua і ввійти'));
  await atIdGovUa(page, /БОНДАР/, 'Погоджуюся передати дані');
  await heading(page, 'Не вдалося завершити вхід через id.gov.ua');
  await expect(page.getByRole('alert')).toContainText('кабінету для вас ще немає');
  await pressOn(page, link(page, 'Зареєструватися через id.gov.ua'));
  await heading(page, 'Реєстрація через id.gov.ua');
});
