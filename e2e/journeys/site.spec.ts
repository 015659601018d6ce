/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/cabinet.ts';
import { pressOn } from '../support/catalogue.ts';
import { running } from '../support/running.ts';
import { anOfferedService } from '../support/sent-application.ts';

const without = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ baseURL: running().url, javaScriptEnabled: false });

test('A25 without JavaScript a visitor reads what the cabinet is for, a service with its documents, term and fee, and whom to call', async ({
  browser,
}) => {
  const { code } = await anOfferedService('Довідка без скриптів');
  const context = await without(browser);
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Послуги для людей з інвалідністю' })).toBeVisible();
  await expect(page.locator('noscript strong')).toContainText('У вашому браузері вимкнено JavaScript.');
  await expect(page.locator('noscript a[href^="tel:"]').first()).toBeVisible();

  await page.getByRole('navigation', { name: 'Розділи' }).getByRole('link', { name: 'Послуги' }).click();
  const service = page.getByRole('link', { name: 'Довідка без скриптів' });
  // The list is written anew every half minute.
  await expect(async () => {
    await page.reload();
    await expect(service).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
  await service.click();

  await expect(page).toHaveURL(new RegExp(`/services/${code}$`));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1, name: 'Довідка без скриптів' })).toBeVisible();
  await expect(main.getByRole('heading', { name: 'Документ, що посвідчує особу' })).toBeVisible();
  for (const words of ['10 календарних днів', 'безоплатно', 'Строк', 'Вартість'])
    await expect(main).toContainText(words);
  await expect(main.getByRole('link', { name: /^\+380/ }).first()).toBeVisible();
  await expect(main).toContainText('Адреса');
  await context.close();
});

test('A25 where the cabinet needs JavaScript, it says what to do and names telephones and addresses', async ({
  browser,
}) => {
  const context = await without(browser);
  const page = await context.newPage();
  await page.goto('/cabinet/applications');

  await expect(page.locator('noscript h1')).toHaveText(/^Щоб працювати в кабінеті, увімкніть JavaScript/);
  await expect(page.locator('noscript a[href^="tel:"]').first()).toBeVisible();
  await expect(page.locator('noscript dt').first()).toHaveText('Адреса');
  await page.goto('/services/no-such-service');
  await expect(page.getByRole('heading', { level: 1, name: 'Сторінку не знайдено' })).toBeVisible();
  await page.goto('/help?lang=en');
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  await context.close();
});

test('A25 nothing is asked of any other site, so a content blocker has nothing to block', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  await page.context().route('**/*', (route) => {
    const { origin } = new URL(route.request().url());
    if (origin === new URL(baseURL ?? '').origin) return route.continue();
    elsewhere.push(route.request().url());
    return route.abort();
  });
  for (const path of ['/', '/services', '/help', '/accessibility', '/login', '/register', '/booking/start']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
  }
  expect(elsewhere).toEqual([]);
});

/** Holds the code of the first page back until it is let go, as a slow line would. */
const hold = async (page: Page, part: RegExp): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(part, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
};

test('A25 the page of the server stands until that of the app does, and nothing on it moves', async ({ page }) => {
  const { code } = await anOfferedService();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { readonly value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', '/services', `/services/${code}`, '/help']) {
    const letGo = await hold(page, /\/assets\/[A-Z]\w+Page-/);
    await page.goto(path);
    const written = page.locator('#root > .written');
    await expect(written.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    letGo();
    await expect(written).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const shifts = await page.evaluate(() => (globalThis as unknown as { readonly shifts: readonly number[] }).shifts);
    expect(
      shifts.reduce((sum, one) => sum + one, 0),
      path,
    ).toBeLessThanOrEqual(0.02);
  }
});

test('A25 a link that had the focus when the app took the page over has it still', async ({ page }) => {
  const letGo = await hold(page, /\/assets\/[A-Z]\w+Page-/);
  await page.goto('/');
  const written = page.locator('#root > .written');
  await written.getByRole('link', { name: 'Переглянути всі послуги' }).focus();
  letGo();

  await expect(written).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Переглянути всі послуги' })).toBeFocused();
});

test('A25 who has skipped to the content before the app took the page over is still there', async ({ page }) => {
  const letGo = await hold(page, /\/assets\/[A-Z]\w+Page-/);
  await page.goto('/help');
  const written = page.locator('#root > .written');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(written.getByRole('main')).toBeFocused();
  letGo();

  await expect(written).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

test('A25 an address may ask for a language, and the choice is kept on the pages of the server too', async ({
  page,
}) => {
  await page.goto('/help?lang=en');
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  await expect(page).toHaveURL(/\/help$/);
  const title = async (): Promise<string | undefined> =>
    /<html lang="(\w+)"/.exec(await (await page.request.get('/help')).text())?.[1];
  expect(await title()).toBe('en');

  await page.getByRole('button', { name: 'Українська' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Допомога' })).toBeVisible();
  expect(await title()).toBe('uk');
});

test('A5 one press on the first page begins the booking of a visit', async ({ page }) => {
  await page.goto('/');
  await pressOn(page, page.getByRole('main').getByRole('link', { name: 'Записатися на прийом' }));
  await expect(page).toHaveURL('/booking/start');
  await expect(page.getByRole('radio').first()).toBeVisible();
});
