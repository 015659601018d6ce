import { expect, test } from '../support/cabinet.ts';
import { anOfferedService } from '../support/sent-application.ts';

test('A4, A8, A10 a visitor goes from a category down to a service, each level at its own address', async ({
  page,
}) => {
  await page.goto('/services');
  await page.getByRole('link', { name: 'Соціальний захист' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Соціальний захист' })).toBeFocused();
  await expect(page).toHaveURL(/\/services\/category\/\w+$/);

  const categories = page.getByRole('navigation', { name: 'Категорії послуг' });
  await categories.getByRole('link', { name: 'Паспортні послуги' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Паспортні послуги' })).toBeVisible();

  const address = page.url();
  await page.reload();
  expect(page.url()).toBe(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Паспортні послуги' })).toBeVisible();
});

test('A10 on a narrow screen the side block is folded and opens by a press', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/services');
  await page.getByRole('link', { name: 'Соціальний захист' }).click();
  const categories = page.getByRole('navigation', { name: 'Категорії послуг' });
  const link = categories.getByRole('link', { name: 'Нерухомість' });
  await expect(link).toBeHidden();
  await categories.getByText('Категорії послуг').click();
  await expect(link).toBeVisible();
});

test('A4 a search says how many services it found, and what to do when there are none', async ({ page }) => {
  await page.goto('/services');
  const search = page.getByLabel('Яку послугу ви шукаєте?');
  await search.fill('паспорт');
  await expect(page.getByRole('heading', { name: 'Результати пошуку' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Шукати' }).click();
  await expect(page.getByRole('status').filter({ hasText: /За словами «паспорт» знайдено: \d+ послуг/ })).toBeVisible();

  await search.fill('щось, чого немає');
  await page.getByRole('button', { name: 'Шукати' }).click();
  await expect(page.getByText('Спробуйте інше слово або виберіть категорію нижче.')).toBeVisible();
});

test('A12, A21 before signing in a visitor reads what is needed, why, where, and whom to ask without voice', async ({
  page,
}) => {
  const { code } = await anOfferedService();
  await page.goto(`/services/${code}`);
  await expect(page.getByRole('heading', { level: 3, name: 'Документ, що посвідчує особу' })).toBeVisible();
  await expect(page.getByText('Обов’язковий, якщо заяву подає представник за довіреністю.')).toBeVisible();
  await expect(page.getByText('Навіщо: Щоб упевнитися, хто звертається')).toBeVisible();
  await expect(page.getByText('10 календарних днів')).toBeVisible();
  await expect(page.getByText('Без голосу: повідомлення')).toBeVisible();
});

test('F1 a visitor who wants to apply signs in first and comes back to the same application', async ({
  page,
  anApplicant,
}) => {
  const { code } = await anOfferedService();
  const { login, password } = await anApplicant();
  await page.goto(`/services/${code}`);
  await page.getByRole('link', { name: 'Подати заяву' }).click();
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByLabel('Логін', { exact: false }).first().fill(login);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Увійти' }).click();
  await expect(page).toHaveURL(`/cabinet/applications/new/${code}`);
  await expect(page.getByRole('button', { name: 'Почати заяву' })).toBeVisible();
});
