import { expect, test } from '../support/cabinet.ts';
import { heading } from '../support/heading.ts';

test('A2 a visitor types the beginning of a word on the first page and reads what the whole site has for it', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Пошук на сайті' }).focus();
  await page.keyboard.type('інвалідн');
  await page.keyboard.press('Enter');
  await heading(page, 'Пошук: інвалідн');
  await expect(page.getByRole('status').filter({ hasText: /знайдено \d+ збіг/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Послуги \(\d+\)$/ })).toBeVisible();
  await page.getByRole('heading', { level: 3 }).getByRole('link').first().press('Enter');
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Що ви шукаєте?' })).toHaveValue('інвалідн');
});

test('A2 what was typed in the other layout is understood, and that is said', async ({ page }) => {
  await page.goto('/search?q=gfcgjhn');
  await expect(
    page.getByRole('status').filter({ hasText: 'Ми не знайшли «gfcgjhn», тому шукали «паспорт».' }),
  ).toBeVisible();
  await heading(page, 'Пошук: паспорт');
});

test('A2 more of one kind is one press away, and the way back too', async ({ page }) => {
  await page.goto('/search?q=реєстрація');
  const more = page.getByRole('link', { name: /^Показати більше: послуги/ });
  await more.press('Enter');
  await expect(page).toHaveURL(/kind=service/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1 + 1);
  await page.getByRole('link', { name: 'Показати всі розділи' }).press('Enter');
  await expect(page).not.toHaveURL(/kind=/);
});

test('A6 somebody signs in on the first page: a slip is told there, and the cabinet opens after it is mended', async ({
  page,
  anApplicant,
}) => {
  const account = await anApplicant();
  await page.goto('/');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Увійти' }).click();
  await expect(main.getByRole('alert')).toContainText('Введіть пароль');
  await expect(page).toHaveURL(/\/$/);
  await main.getByLabel('Логін, електронна пошта або телефон').fill(account.login);
  await main.getByLabel('Пароль', { exact: true }).fill(account.password);
  await main.getByRole('button', { name: 'Увійти' }).click();
  await expect(page).toHaveURL(/\/cabinet$/);
  await page.goto('/');
  await expect(main.getByRole('link', { name: 'Перейти до мого кабінету' })).toBeVisible();
});

test('A22 each step of the guide leads to where it is done', async ({ page }) => {
  await page.goto('/how-to-register');
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) })).toHaveCount(5);
  await page.getByRole('link', { name: 'Створити обліковий запис' }).press('Enter');
  await expect(page).toHaveURL(/\/register/);
});
