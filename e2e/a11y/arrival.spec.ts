/// <reference lib="dom" />
import { expect, test } from '@playwright/test';

test.use({ locale: 'uk-UA', viewport: { width: 1280, height: 500 } });

test('a new page begins at its heading, and Back returns to the link one came from', async ({ page }) => {
  await page.goto('/accessibility');
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Умови користування' });
  await link.focus();
  await link.press('Enter');

  await expect(page).toHaveTitle(/^Умови користування – /);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await page.goBack();
  await expect(page).toHaveTitle(/^Заява про доступність – /);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  await expect(link).toBeFocused();
});

test('an address opened in a tab already used begins at its start, and only reload and Back return to the old place', async ({
  page,
}) => {
  const footer = page.getByRole('contentinfo');
  const focusedLink = footer.getByRole('link', { name: 'Конфіденційність' });
  await page.goto('/accessibility');
  await focusedLink.focus();
  await page.goto('/terms');
  await page.getByRole('heading', { level: 1, name: 'Умови користування' }).waitFor();
  await expect(page.locator('body')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await focusedLink.focus();
  await page.reload();
  await expect(focusedLink).toBeFocused();
  await page.goBack();
  await expect(page).toHaveTitle(/^Заява про доступність – /);
  await expect(focusedLink).toBeFocused();
});

test('a link leads on without loading the site anew', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => document.body.setAttribute('data-same', 'yes'));
  await page.getByRole('main').getByRole('link', { name: 'Як отримати допомогу' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Допомога' })).toBeFocused();
  await expect(page.locator('body')).toHaveAttribute('data-same', 'yes');
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('/help');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Перейти до вмісту сторінки' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('language and look stay after the page is loaded again', async ({ page }) => {
  await page.goto('/display');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Dark background').check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('region', { name: 'Done' })).toBeFocused();
  await page.reload();

  await expect(page.getByRole('heading', { level: 1, name: 'How pages look' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByLabel('Dark background')).toBeChecked();
});

test('pages keep to the content security policy', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('pageerror', ({ message }) => refused.push(message));
  for (const address of ['/', '/help', '/display', '/accessibility']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  expect(refused).toEqual([]);
});
