import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { anAccountOf, codeOf, database, enter, expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';

const password = 'ліхтар-Верба-човен-58';

const signIn = async (page: Page, identifier: string, secret: string): Promise<void> => {
  await page.getByLabel('Логін, електронна пошта або телефон').fill(identifier);
  await page.getByLabel('Пароль', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Увійти' }).click();
};

/** As if the password had been shown long ago. */
const forgetProof = async (accountId: string): Promise<void> =>
  void (await database().session.updateMany({ where: { accountId }, data: { confirmedAt: new Date(0) } }));

test('B21 B48 a wrong password is told in words that help and say nothing of accounts', async ({
  page,
  anApplicant,
}) => {
  const account = await anApplicant();
  await page.goto('/login');
  await signIn(page, account.login, 'не той пароль');
  await expect(page.getByRole('alert')).toContainText('Логін або пароль не підходять');
  await expect(page.getByLabel('Логін, електронна пошта або телефон')).toHaveValue(account.login);
  await signIn(page, account.email, account.password);
  await expect(page).toHaveURL(/\/cabinet$/);
});

test('B9 B23 after several wrong passwords the device proves itself and the wait is told', async ({
  page,
  anApplicant,
}) => {
  const account = await anApplicant();
  await page.goto('/login');
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await signIn(page, account.login, 'не той пароль');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Увійти' })).not.toHaveAttribute('aria-disabled', 'true');
  }
  await expect(page.getByRole('alert')).toContainText(/через \d+ (хвилин|секунд)/);
});

test('B30 B32 a blocked account is told why, after the right password only', async ({ page, anApplicant }) => {
  const account = await anApplicant();
  const blocked = { state: 'blocked', stateReason: 'Підозра на чужий доступ' };
  await database().account.update({ where: { id: account.accountId }, data: blocked });
  await page.goto('/login');
  await signIn(page, account.login, account.password);
  await heading(page, 'Обліковий запис заблоковано');
  await expect(page.getByText('Підозра на чужий доступ')).toBeVisible();
});

test('B22 a member of staff enters with a code', async ({ page }) => {
  const account = await anAccountOf('clerk');
  await page.goto('/login');
  await signIn(page, account.login, account.password);
  await heading(page, 'Введіть код підтвердження');
  await page.getByLabel('Код із застосунку').fill('000 000');
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page.getByRole('alert')).toContainText('Код не підходить');
  await page.getByLabel('Код із застосунку').fill(codeOf(account));
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page).toHaveURL(/\/admin$/);
});

test('B48 after wrong passwords the device solves a task unasked, and the right password opens', async ({
  page,
  anApplicant,
}) => {
  const account = await anApplicant();
  await page.goto('/login');
  for (const guess of ['перша спроба', 'друга спроба', 'третя спроба']) {
    await signIn(page, account.login, guess);
    await expect(page.getByRole('alert')).toContainText('не підходять');
  }
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/sign-in') && answer.status() === 403);
  await signIn(page, account.login, account.password);
  expect(((await (await asked).json()) as { code: string }).code).toBe('identity.proof_needed');
  await expect(page).toHaveURL(/\/cabinet$/);
});

test('B34 a forgotten password is replaced by the mailed link', async ({ page, anApplicant, mailbox }) => {
  const account = await anApplicant();
  await page.goto('/login');
  await page.getByRole('link', { name: 'Забули пароль?' }).click();
  await page.getByLabel('Логін, електронна пошта або телефон').fill(account.email);
  await page.getByRole('radio', { name: 'Листом на електронну пошту' }).check();
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await expect(page.getByRole('region', { name: 'Перевірте пошту' })).toBeVisible();
  const { links } = await mailbox.letterTo(account.email);
  await page.goto(links.find((link) => link.includes('/recover#')) ?? '');
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Пароль ще раз').fill(password);
  await page.getByRole('button', { name: 'Зберегти новий пароль' }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Новий пароль збережено');
  await signIn(page, account.login, password);
  await expect(page).toHaveURL(/\/cabinet$/);
});

test('B45 when the session has ended, signing in again over the page keeps what was typed', async ({ signInAs }) => {
  const { page, account, context } = await signInAs('applicant');
  await page.goto('/cabinet/profile/alternative-phone');
  await page.getByLabel('Номер телефону').fill('050 123 45 67');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  const dialog = page.getByRole('dialog', { name: 'Сеанс завершено' });
  await dialog.getByLabel('Пароль', { exact: true }).fill(account.password);
  await dialog.getByRole('button', { name: 'Увійти' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Номер телефону')).toHaveValue('050 123 45 67');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Мої дані');
  await expect(page.getByText('+380 50 123 45 67')).toBeVisible();
});

test('B22 an applicant turns sign-in with a code on, having shown the password again', async ({ signInAs }) => {
  const { page, account } = await signInAs('applicant');
  await forgetProof(account.accountId);
  await page.goto('/cabinet/security');
  await page.getByRole('link', { name: 'Увімкнути вхід із кодом' }).click();
  await page.getByRole('button', { name: 'Підключити застосунок' }).click();
  const dialog = page.getByRole('dialog', { name: 'Підтвердьте, що це ви' });
  await dialog.getByLabel('Пароль', { exact: true }).fill(account.password);
  await dialog.getByRole('button', { name: 'Підтвердити' }).click();
  await heading(page, 'Підключіть застосунок');
  const secret = ((await page.locator('main code').textContent()) ?? '').replaceAll(/\s/g, '');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await page.getByLabel('Код, який показує застосунок').fill(code);
  await page.getByRole('button', { name: 'Увімкнути вхід із кодом' }).click();
  await heading(page, 'Збережіть резервні коди');
  await expect(page.locator('main code')).toHaveCount(10);
  await page.getByRole('button', { name: 'Коди збережено, далі' }).click();
  await heading(page, 'Безпека');
  await expect(page.getByText('Залишилося 10 кодів')).toBeVisible();
});

test('B22 new recovery codes are made while sign-in with a code stays on', async ({ signInAs }) => {
  const { page } = await signInAs('clerk');
  await page.goto('/cabinet/security');
  await page.getByRole('link', { name: 'Зробити нові резервні коди' }).click();
  await heading(page, 'Нові резервні коди');
  await page.getByRole('button', { name: 'Зробити нові коди' }).click();
  await heading(page, 'Збережіть резервні коди');
  await expect(page.locator('main code')).toHaveCount(10);
  await page.getByRole('button', { name: 'Коди збережено, далі' }).click();
  await expect(page.getByText('Залишилося 10 кодів')).toBeVisible();
  await expect(page.getByText('Увімкнено', { exact: true })).toBeVisible();
});

test('B25 the consent can be withdrawn, the account rests, and giving it again wakes the account', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/security');
  await page.getByRole('button', { name: 'Відкликати згоду' }).click();
  const dialog = page.getByRole('dialog', { name: 'Відкликати згоду на обробку даних?' });
  await dialog.getByRole('button', { name: 'Відкликати згоду' }).click();
  await expect(page.getByRole('banner').getByText('Неактивний')).toBeVisible();
  await page.getByRole('link', { name: 'Поновити обліковий запис' }).click();
  await page.getByLabel('Даю згоду на обробку персональних даних').check();
  await page.getByRole('button', { name: 'Поновити' }).click();
  await expect(page.getByRole('banner').getByText('Активний')).toBeVisible();
});

test('another device is signed out by its own button', async ({ signInAs, browser }) => {
  const { page, account } = await signInAs('applicant');
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await enter(elsewhere, account);
  await page.goto('/cabinet/security');
  await page.getByRole('button', { name: /^Завершити сеанс: / }).click();
  await expect(page.getByRole('region', { name: 'Готово' })).toContainText('Сеанс завершено');
  const answer = await elsewhere.request.get(new URL('/api/v1/profile', page.url()).href);
  expect(answer.status()).toBe(401);
  await other.close();
});
