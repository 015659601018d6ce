import { expect, test } from '../support/cabinet.ts';
import { pressOn, tabTo } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';
import { aConfirmedPhone, codeTo, smsTo } from '../support/sms.ts';

const inUsualForm = (phone: string): string => phone.replace('+38', '');

test('B20 a person signs in with a code from an SMS, by keyboard alone on a narrow screen', async ({
  page,
  anApplicant,
}) => {
  const account = await anApplicant();
  const phone = await aConfirmedPhone(account.accountId);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/login?next=/cabinet/profile');
  await heading(page, 'Вхід до кабінету');
  await pressOn(page, page.getByRole('link', { name: 'Увійти за кодом із СМС' }));
  await heading(page, 'Вхід за кодом із СМС');
  await pressOn(page, page.getByRole('button', { name: 'Отримати код' }));
  await expect(page.getByRole('alert')).toBeVisible();
  await tabTo(page, page.getByLabel('Номер телефону'));
  await page.keyboard.type(inUsualForm(phone));
  await page.keyboard.press('Enter');
  await heading(page, 'Введіть код із СМС');
  const code = await codeTo(phone);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  await tabTo(page, page.getByLabel('Код із СМС'));
  await page.keyboard.type(wrong);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('код не підходить');
  await expect(page.getByRole('button', { name: 'Надіслати код ще раз' })).toHaveAccessibleDescription(/можна через/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByLabel('Код із СМС').fill(code);
  await page.keyboard.press('Enter');
  await heading(page, 'Мої дані');
  expect(await smsTo(phone)).toHaveLength(1);
});

test('B34 a forgotten password is replaced by the code of an SMS', async ({ page, anApplicant }) => {
  const account = await anApplicant();
  const phone = await aConfirmedPhone(account.accountId);
  const password = 'ліхтар-Верба-човен-58';
  await page.goto('/recovery');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(account.login);
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await expect(page.getByRole('alert')).toContainText('Виберіть, куди надіслати');
  await page.getByRole('radio', { name: 'СМС на телефон' }).check();
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await heading(page, 'Введіть код із СМС');
  await page.getByLabel('Код із СМС').fill(await codeTo(phone));
  await page.getByRole('button', { name: 'Далі' }).click();
  await heading(page, 'Новий пароль');
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Пароль ще раз').fill(password);
  await page.getByRole('button', { name: 'Зберегти новий пароль' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Новий пароль збережено');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(account.login);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page).toHaveURL(/\/cabinet$/);
});

test('B34 whoever asks for a code with a name that is nobody’s sees the same page, and no SMS goes', async ({
  page,
}) => {
  await page.goto('/recovery');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(`nobody-${Date.now()}`);
  await page.getByRole('radio', { name: 'СМС на телефон' }).check();
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await heading(page, 'Введіть код із СМС');
  await page.goto('/login/phone/code');
  await expect(page.getByRole('link', { name: 'Попросити код' })).toBeVisible();
});
