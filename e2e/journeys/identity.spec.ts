import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { anAccountOf, codeOf, database, enter, expect, test } from '../support/cabinet.ts';

const password = 'ліхтар-Верба-човен-58';
const uniqueLogin = (): string => `vesna${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

const onward = (page: Page): Promise<void> => page.getByRole('button', { name: 'Продовжити' }).click();
const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

interface Visitor {
  readonly login: string;
  readonly email: string;
}

const aVisitor = (): Visitor => {
  const login = uniqueLogin();
  return { login, email: `${login}@example.org` };
};

const fillName = async (page: Page): Promise<void> => {
  await page.getByLabel('Прізвище').fill('Лук’яненко-Бойко');
  await page.getByLabel('Власне ім’я').fill('Марія');
  await page.getByLabel('Жіноча').check();
  await onward(page);
};

const fillPasswords = async (page: Page, again = password): Promise<void> => {
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Пароль ще раз').fill(again);
  await onward(page);
};

const fillToCheck = async (page: Page, { login, email }: Visitor): Promise<void> => {
  await page.goto('/register');
  await fillName(page);
  await page.getByLabel('Логін').fill(login);
  await page.getByLabel('Електронна пошта').fill(email);
  await onward(page);
  await fillPasswords(page);
  await page.getByLabel('Погоджуюся з умовами користування').check();
  await page.getByLabel('Даю згоду на обробку персональних даних').check();
  await onward(page);
  await heading(page, 'Перевірте відповіді перед реєстрацією');
};

const signIn = async (page: Page, identifier: string, secret: string): Promise<void> => {
  await page.getByLabel('Логін, електронна пошта або телефон').fill(identifier);
  await page.getByLabel('Пароль', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Увійти' }).click();
};

/** As if the password had been shown long ago. */
const forgetProof = async (accountId: string): Promise<void> =>
  void (await database().session.updateMany({ where: { accountId }, data: { confirmedAt: new Date(0) } }));

test('B2 B10 B11 B12 B49 a visitor registers, confirms the address and signs in with it', async ({ page, mailbox }) => {
  const visitor = aVisitor();
  await fillToCheck(page, visitor);
  await expect(page.getByText(visitor.email)).toBeVisible();
  await page.getByRole('button', { name: 'Зареєструватися', exact: true }).click();
  await heading(page, 'Вас зареєстровано. Підтвердьте пошту');
  await expect(page.getByRole('banner').getByText('Очікує підтвердження')).toBeVisible();

  const letter = await mailbox.letterTo(visitor.email);
  const link = letter.links.find((one) => one.includes('/confirm#')) ?? '';
  await page.goto(link);
  await expect(page).toHaveURL(/\/confirm$/);
  await page.getByRole('button', { name: 'Підтвердити пошту' }).click();
  await heading(page, 'Пошту підтверджено');
  await expect(page.getByRole('banner').getByText('Активний')).toBeVisible();

  await page.getByRole('button', { name: 'Вийти' }).click();
  await page.goto('/login?next=/cabinet/profile');
  await signIn(page, visitor.email, password);
  await heading(page, 'Мої дані');
  await expect(page.getByText('Лук’яненко-Бойко Марія').first()).toBeVisible();
});

test('B35 another letter can be asked for when the time has come, and the button tells when', async ({ page }) => {
  await fillToCheck(page, aVisitor());
  await page.getByRole('button', { name: 'Зареєструватися', exact: true }).click();
  await heading(page, /Вас зареєстровано/);
  const again = page.getByRole('main').getByRole('button', { name: 'Надіслати лист ще раз' });
  await expect(again).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(/Надіслати ще раз можна через/)).toBeVisible();
});

test('B3 B4 B6 B7 each question says what is wrong, and what was typed stays', async ({ page }) => {
  await page.goto('/register');
  await page.getByLabel('Прізвище').fill('Шевченко');
  await page.getByLabel('Власне ім’я').fill('Тарас');
  await onward(page);
  await expect(page.getByRole('alert')).toContainText('Виберіть стать');
  await page.getByLabel('Чоловіча').check();
  await onward(page);

  await page.getByLabel('Електронна пошта').fill('taras@example.org');
  await page.getByLabel('Логін').fill('весна*27');
  await onward(page);
  await expect(page.getByRole('alert')).toContainText('«*»');
  await page.getByLabel('Логін').fill('shevchenko85');
  await onward(page);
  await expect(page.getByRole('alert')).toContainText('без свого імені');
  await page.getByLabel('Логін').fill(uniqueLogin());
  await onward(page);

  await fillPasswords(page, 'щось інше');
  await expect(page.getByRole('alert')).toContainText('два паролі не збігаються');
  await page.getByLabel('Пароль', { exact: true }).fill('Шевченко-Тарас-1814-хмара');
  await page.getByLabel('Пароль ще раз').fill('Шевченко-Тарас-1814-хмара');
  await onward(page);
  await expect(page.getByRole('alert')).toContainText('без свого імені');

  await page.goBack();
  await expect(page.getByLabel('Електронна пошта')).toHaveValue('taras@example.org');
});

test('B5 the rules of the password are told while typing pauses', async ({ page }) => {
  await page.goto('/register/password');
  await page.getByLabel('Пароль', { exact: true }).fill('короткий');
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'Зробіть пароль довшим' })).toBeVisible();
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await expect(page.getByText('Пароль підходить')).toBeVisible();
});

test('a login that is taken leads back to its question with everything else kept', async ({ page, anApplicant }) => {
  const other = await anApplicant();
  const visitor = aVisitor();
  await fillToCheck(page, { ...visitor, login: other.login });
  await page.getByRole('button', { name: 'Зареєструватися', exact: true }).click();
  await heading(page, 'Логін і електронна пошта');
  await expect(page.getByRole('alert')).toContainText('Такий логін уже зайнято');
  await expect(page.getByLabel('Електронна пошта')).toHaveValue(visitor.email);
  await page.getByLabel('Логін').fill(visitor.login);
  await onward(page);
  await heading(page, 'Перевірте відповіді перед реєстрацією');
  await page.getByRole('button', { name: 'Зареєструватися', exact: true }).click();
  await heading(page, /Вас зареєстровано/);
});

test('after a reload the password is asked again, because it is kept nowhere', async ({ page }) => {
  await fillToCheck(page, aVisitor());
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(password);
  await page.reload();
  await heading(page, 'Придумайте пароль');
});

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

test('B34 a forgotten password is replaced by the mailed link', async ({ page, anApplicant, mailbox }) => {
  const account = await anApplicant();
  await page.goto('/login');
  await page.getByRole('link', { name: 'Забули пароль?' }).click();
  await page.getByLabel('Логін, електронна пошта або телефон').fill(account.email);
  await page.getByRole('button', { name: 'Надіслати посилання' }).click();
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

test('C5 C7 C9 numbers and the address are checked, explained and shown back', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile/tax-id');
  await page.getByLabel('Так', { exact: true }).check();
  await page.getByLabel('Номер', { exact: true }).fill('31 2129 9137');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByRole('alert')).toContainText('РНОКПП');
  await page.getByRole('button', { name: 'Взяти 3112299137' }).click();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Мої дані');
  await expect(page.getByText('Закінчується на 9137')).toBeVisible();
  await page.getByRole('button', { name: 'Показати РНОКПП' }).click();
  await expect(page.getByText('3112299137')).toBeVisible();

  await page.getByRole('link', { name: /«Адреса реєстрації»/ }).click();
  await page.getByRole('combobox', { name: 'Населений пункт' }).fill('Мереф');
  await page
    .getByRole('option', { name: /Мерефа.*Харківська область/ })
    .first()
    .click();
  await page.getByLabel('Поштовий індекс').fill('62 472');
  await page.getByLabel('Назва вулиці').fill('Шевченка');
  await page.getByLabel('Будинок').fill('12-А');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText(/вул\. Шевченка, буд\. 12-А.*62472/)).toBeVisible();
});

test('C8 a value changed in two windows is chosen by the person, not lost', async ({ signInAs, context }) => {
  const { page, account } = await signInAs('applicant');
  await page.goto('/cabinet/profile/name');
  await page.getByLabel('Прізвище').fill('Бойко');
  const second = await context.newPage();
  await enter(second, account);
  await second.goto('/cabinet/profile/name');
  await second.getByLabel('Прізвище').fill('Мельник');
  await second.getByRole('button', { name: 'Зберегти' }).click();
  await heading(second, 'Мої дані');

  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Ваше ім’я: виберіть, що залишити');
  await expect(page.getByLabel(/^Мельник/)).toBeVisible();
  await page.getByLabel(/^Бойко/).check();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Мої дані');
  await expect(page.getByText(/^Бойко/).first()).toBeVisible();
});

test('C4 disability asks only what belongs to the answer', async ({ signInAs }) => {
  const { page } = await signInAs('applicant');
  await page.goto('/cabinet/profile/disability');
  await page.getByLabel('Так', { exact: true }).check();
  await page.getByLabel('II група', { exact: true }).check();
  await expect(page.getByRole('group', { name: /Підгрупа/ })).toHaveCount(0);
  await page.getByLabel('I група', { exact: true }).check();
  await page.getByLabel('Підгрупа А', { exact: true }).check();
  await page.getByLabel('Безстроково').check();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await heading(page, 'Мої дані');
  await expect(page.getByText(/I група, Підгрупа А, безстроково/)).toBeVisible();
});
