import type { Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';

const password = 'ліхтар-Верба-човен-58';

const uniqueLogin = (): string => `vesna${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

const onward = (page: Page): Promise<void> => page.getByRole('button', { name: 'Продовжити' }).click();

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
  await page.goto('/register/name');
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
  await page.goto('/register/name');
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
