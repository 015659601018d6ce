import { aTaxId } from '@cabinet/testkit/tax-ids';
import { aWord } from '@cabinet/testkit/random';
import type { Locator, Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { pressOn, tabTo } from '../support/catalogue.ts';
import { heading } from '../support/heading.ts';
import { aKeyOnPage, keyIsRead, readKey, typeInto } from '../support/key-steps.ts';
import { aBareKeyFile, aCentreKey, aKeyFile, keyPassword, notAKey } from '../support/keys.ts';
import { logOfSent } from '../support/sent-log.ts';
import { giveNumber } from '../support/signed-work.ts';

const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

const tick = async (page: Page, label: string): Promise<void> => {
  await pressOn(page, page.getByLabel(label), 'Space');
  await expect(page.getByLabel(label)).toBeChecked();
};

/** As if who signed in had proved it long ago. */
const forgetProof = async (email: string): Promise<void> => {
  const { id: accountId } = await database().account.findFirstOrThrow({ where: { email }, select: { id: true } });
  await database().session.updateMany({ where: { accountId }, data: { confirmedAt: new Date(0) } });
};

test('B1 B17 B18 a visitor registers with КЕП by keyboard, proves an act of weight and signs in again with it', async ({
  page,
  context,
  browser,
  baseURL,
  mailbox,
}) => {
  test.setTimeout(180_000);
  const { file, surname } = await aKeyOnPage(browser, baseURL ?? '');
  const email = `${aWord('kep')}@example.org`;
  const log = logOfSent(context);
  await page.goto('/register');
  await pressOn(page, link(page, 'Так, зареєструватися з КЕП'));
  await heading(page, 'Реєстрація з КЕП');
  await expect(link(page, 'Отримайте тестовий ключ')).toBeVisible();
  await readKey(page, { file });
  await keyIsRead(page);
  await pressOn(page, button(page, 'Підписати і продовжити'));
  await heading(page, 'Перевірте дані із сертифіката');
  await expect(page.getByText(surname, { exact: true })).toBeVisible();
  await typeInto(page, page.getByLabel('Електронна пошта'), email);
  await tick(page, 'Погоджуюся з умовами користування');
  await tick(page, 'Даю згоду на обробку персональних даних');
  await pressOn(page, button(page, 'Зареєструватися'));
  await heading(page, 'Вас зареєстровано. Підтвердьте пошту');

  const letter = await mailbox.letterTo(email);
  await page.goto(letter.links.find((one) => one.includes('/confirm#')) ?? '');
  await pressOn(page, button(page, 'Підтвердити пошту'));
  await heading(page, 'Пошту підтверджено');
  await page.goto('/cabinet');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Активний')).toBeVisible();

  await forgetProof(email);
  await page.goto('/cabinet/security');
  await pressOn(page, button(page, 'Призупинити'));
  await pressOn(page, button(page.getByRole('dialog'), 'Призупинити'));
  const proof = page.getByRole('dialog', { name: 'Підтвердьте, що це ви' });
  await readKey(page, { file, within: proof });
  await keyIsRead(proof);
  await pressOn(page, button(proof, 'Підписати й підтвердити'));
  await expect(proof).toBeHidden();
  await expect(page.getByText('Обліковий запис призупинено.')).toBeVisible();

  await context.clearCookies();
  await page.goto('/login/key?next=/cabinet/security');
  await readKey(page, { file });
  await keyIsRead(page);
  await pressOn(page, button(page, 'Увійти'));
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  await log.expectNothingOf(file, keyPassword);
});

test('B19 B17 КЕП is added to an account, signs its owner in, and is removed, by keyboard', async ({ signInAs }) => {
  test.setTimeout(180_000);
  const { page, context, account } = await signInAs('applicant');
  const taxId = aTaxId('1987-03-11', 'female');
  await giveNumber(account.personId ?? '', taxId);
  const { surname, givenName } = account;
  const file = await aCentreKey({ surname, givenName, taxId, container: 'pfx' });
  const log = logOfSent(context);

  await page.goto('/cabinet/security');
  await pressOn(page, link(page, 'Додати КЕП'));
  await heading(page, 'Додати КЕП для входу');
  await readKey(page, { file, centre: 'unknown' });
  await keyIsRead(page);
  await pressOn(page, button(page, 'Підписати і додати'));
  await heading(page, 'Безпека');
  await expect(page.getByRole('region', { name: /КЕП додано/ })).toBeFocused();

  await pressOn(page, button(page, 'Вийти'));
  await page.goto('/login?next=/cabinet/profile/alternative-phone');
  await pressOn(page, link(page, 'Вхід із КЕП (електронним підписом)'));
  await readKey(page, { file });
  await keyIsRead(page);
  await pressOn(page, button(page, 'Увійти'));
  await page.waitForURL(/\/cabinet\/profile\/alternative-phone$/);

  await typeInto(page, page.getByLabel('Номер телефону'), '050 123 45 67');
  await context.clearCookies();
  await pressOn(page, button(page, 'Зберегти'));
  const again = page.getByRole('dialog', { name: 'Сеанс завершено' });
  await pressOn(page, button(again, 'Вхід із КЕП (електронним підписом)'));
  await readKey(page, { file, within: again });
  await keyIsRead(again);
  await pressOn(page, button(again, 'Увійти'));
  await expect(again).toBeHidden();
  await expect(page.getByLabel('Номер телефону')).toHaveValue('050 123 45 67');

  await page.goto('/cabinet/security');
  await pressOn(page, button(page, /^Вилучити КЕП Тестовий КНЕДП/));
  await pressOn(page, button(page.getByRole('dialog'), 'Вилучити КЕП'));
  await expect(page.getByRole('region', { name: /КЕП вилучено/ })).toBeFocused();
  await expect(page.getByText('Жодного КЕП ще не додано.')).toBeVisible();
  await log.expectNothingOf(file, keyPassword);
});

test('B17 B19 each reason why a key does not work has its own sentence, and nothing chosen is lost', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const file = await aCentreKey();
  const log = logOfSent(context);
  const refusal = page.getByRole('alert');
  await page.goto('/login/key');
  await readKey(page, { file, password: 'не той пароль' });
  await expect(refusal).toContainText('Пароль не підходить до цього ключа');
  await expect(page.getByText(file.name, { exact: true })).toBeVisible();
  await readKey(page, { file: notAKey() });
  await expect(refusal).toContainText('Цей файл не є ключем');
  await readKey(page, { file, centre: 'unknown' });
  await expect(refusal).toContainText('У файлі ключа немає сертифіката');
  await readKey(page, { file: await aBareKeyFile() });
  await expect(refusal).toContainText('цей надавач не має сертифіката для вашого ключа');

  await readKey(page, { file });
  await keyIsRead(page);
  await pressOn(page, button(page, 'Увійти'));
  await expect(refusal).toContainText('кабінет його ще не знає');
  await expect(link(page, 'Зареєструватися з КЕП')).toBeVisible();
  await pressOn(page, button(page, 'Вибрати інший ключ'));
  await readKey(page, { file: await aKeyFile(), centre: 'unknown' });
  await pressOn(page, button(page, 'Увійти'));
  await expect(refusal).toContainText('якого немає в державному списку');
  await log.expectNothingOf(file, keyPassword);
});

test('B17 the page of test keys says that they have no force, and what to do with the file', async ({ page }) => {
  await page.goto('/demo-key');
  await heading(page, 'Тестовий ключ КЕП');
  await expect(page.getByText(/Тільки для проби/)).toBeVisible();
  await expect(page.getByLabel('РНОКПП')).toHaveValue(/^\d{10}$/);
  await typeInto(page, page.getByLabel('РНОКПП'), '3184710692');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Введіть прізвище');
  await expect(page.getByLabel('РНОКПП')).toHaveValue('3184710692');
  await typeInto(page, page.getByLabel('Прізвище'), 'Коваленко');
  await typeInto(page, page.getByLabel('Власне ім’я'), 'Марія');
  await typeInto(page, page.getByLabel('РНОКПП'), '3184710691');
  await tabTo(page, page.getByLabel('Key-6.dat'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('PFX (.pfx)')).toBeChecked();
  await typeInto(page, page.getByLabel('Пароль захисту ключа'), 'Пароль-27');
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saving).suggestedFilename()).toBe('test-key.pfx');
  await expect(page.getByRole('region', { name: /Ключ готовий/ })).toBeFocused();
  await expect(page.getByText('Пароль-27', { exact: true })).toBeVisible();
  const again = page.waitForEvent('download');
  await pressOn(page, link(page, 'Зберегти test-key.pfx ще раз'));
  expect((await again).suggestedFilename()).toBe('test-key.pfx');
  await pressOn(page, button(page, 'Отримати інший ключ'));
  await heading(page, 'Тестовий ключ КЕП');
  await expect(page.getByLabel('РНОКПП')).not.toHaveValue('3184710691');
  await tabTo(page, page.getByLabel('Прізвище'));
  await expect(page.getByLabel('Прізвище')).toHaveValue('Коваленко');
});
