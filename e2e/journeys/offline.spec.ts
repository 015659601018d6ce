/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { openBuilds } from '../support/next-build.ts';
import { anOfferedService } from '../support/sent-application.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until the worker answers for this page and keeps what an applicant may come to. */
const kept = async (page: Page, pages: readonly string[]): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const names = (): Promise<string> =>
    page.evaluate(async () => {
      const caches = await globalThis.caches.keys();
      const lists = await Promise.all(
        caches.map(async (name) => (await (await globalThis.caches.open(name)).keys()).map(({ url }) => url)),
      );
      return lists.flat().join('\n');
    });
  for (const name of pages) await expect.poll(names, { timeout: 60_000 }).toContain(`/assets/${name}-`);
  const all = (await names()).split('\n').map((url) => new URL(url).pathname);
  expect(
    all.filter((path) => !/^\/(?:assets\/|index\.html$|preferences\.js$|favicon\.svg$|manifest)/.test(path)),
  ).toEqual([]);
};

const begin = async (page: Page): Promise<string> => {
  const { code } = await anOfferedService();
  await page.goto(`/cabinet/applications/new/${code}`);
  await page.getByRole('button', { name: 'Почати заяву' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Заява №/ })).toBeVisible();
  return page.url();
};

test('A19 a page of a draft survives a cut line and a reload: what was typed is named, kept, and saved once', async ({
  signInAs,
  complaints,
}) => {
  test.setTimeout(180_000);
  const { page, context } = await signInAs('applicant');
  const draft = await begin(page);
  await page.goto(`${draft}/questions/purpose`);
  const field = page.getByLabel('Для чого потрібна довідка?');
  await field.fill('для лікарні');
  await expect(page.getByText(/Збережено о \d\d:\d\d/)).toBeVisible();
  await kept(page, ['QuestionPage', 'KeptAnswers']);
  const id = draft.split('/').at(-1) ?? '';
  const savedSoFar = () => database().applicationEvent.count({ where: { applicationId: id } });
  const before = await database().application.findUniqueOrThrow({ where: { id } });

  await context.setOffline(true);
  await expect(page.getByText('Немає зв’язку з інтернетом').first()).toBeVisible();
  await field.fill('для лікарні та для банку');
  await expect(page.getByRole('region', { name: 'Немає зв’язку' })).toBeVisible();
  await page.reload();

  await expect(page.getByRole('heading', { level: 1, name: 'Немає зв’язку' })).toBeVisible();
  await expect(page.getByText('сторінка відкриється сама')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Заява: «для лікарні та для банку»' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await context.setOffline(false);
  await expect(field).toHaveValue('для лікарні та для банку');
  // A browser that ends its pretence of a cut while the page goes may let the page’s own try through: saved is saved.
  const stored = () => database().application.findUniqueOrThrow({ where: { id } });
  await expect.poll(async () => (await stored()).answers).toMatchObject({ purpose: 'для лікарні та для банку' });
  const after = await stored();
  expect(after.version).toBe(before.version + 1);
  const events = await savedSoFar();

  await page.reload();
  await expect(field).toHaveValue('для лікарні та для банку');
  await expect(page.getByRole('radio')).toHaveCount(0);
  expect(await savedSoFar()).toBe(events);
  // The browser itself writes every failed request into its console.
  complaints.length = 0;
});

test('A19 whom to call is there where the list of offices cannot be had, and what is being typed stays', async ({
  signInAs,
}) => {
  const { page } = await signInAs('applicant');
  const draft = await begin(page);
  await page.route('**/api/v1/offices**', (route) => route.abort());
  await page.goto(`${draft}/questions/purpose`);
  const field = page.getByLabel('Для чого потрібна довідка?');
  await field.fill('для лікарні');
  await page.getByText('Кому телефонувати або писати').click();
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await expect(field).toHaveValue('для лікарні');
  await expect(page.getByText(/Збережено о \d\d:\d\d/)).toBeVisible();
});

test('A19 the first page stands where parts of it cannot be had', async ({ page, complaints }) => {
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(new URL(request.url()).pathname));
  for (const part of ['content', 'service-categories'])
    await page.route(`**/api/v1/${part}**`, (route) => route.abort());
  // A page that is taken away for a moment only is taken away all the same.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { headings: seen });
    new MutationObserver(() => seen.add(document.querySelector('main h1')?.textContent ?? '')).observe(document, {
      ...{ subtree: true, childList: true },
    });
  });
  await page.goto('/');
  // Each is asked for once more before it is given up.
  for (const part of ['/api/v1/content', '/api/v1/service-categories'])
    await expect.poll(() => failed.filter((path) => path === part).length).toBe(2);
  // What the page makes of the last refusal is drawn by the second frame after it.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(page.getByRole('link', { name: 'Переглянути всі послуги' })).toBeVisible();
  const headings = await page.evaluate(() => [...(globalThis as unknown as { headings: Set<string> }).headings]);
  expect(headings).not.toContain('Немає зв’язку');
  complaints.length = 0;
});

test('A19 the cabinet can be installed: named, with icons to be cut to any shape, and ways to what is used most', async ({
  page,
}) => {
  await page.goto('/');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await page.request.get(address ?? '')).json();
  expect(manifest).toMatchObject({ lang: 'uk', dir: 'ltr', display: 'standalone', start_url: '/', scope: '/' });
  const icons = manifest.icons as { src: string; sizes: string; purpose?: string }[];
  expect(icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes)).toEqual([
    '192x192',
    '512x512',
  ]);
  for (const { src } of [...icons, ...(manifest.shortcuts as { url: string }[]).map(({ url }) => ({ src: url }))])
    expect([src, (await page.request.get(src)).status()]).toEqual([src, 200]);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
});

test('A19 a new build put in place under an open page is offered and never forced; what was typed is still there', async ({
  page,
  cabinet,
  complaints,
}) => {
  const builds = await openBuilds(cabinet.url);
  await page.goto(`${builds.url}/register`);
  await kept(page, ['RegisterPage']);
  await page.goto(`${builds.url}/register/login`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const typed = page.getByLabel('Логін', { exact: true });
  await typed.fill('neznaiko77');
  builds.deploy('2', true);
  const entry = (): Promise<string | null> => page.locator('script[type=module]').first().getAttribute('src');
  const first = await entry();
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

  const notice = page.getByRole('status').filter({ hasText: 'Є нова версія кабінету' });
  await expect(notice).toBeVisible();
  await expect(typed).toHaveValue('neznaiko77');
  await expect(typed).toBeFocused();
  expect(await entry()).toBe(first);
  await notice.getByRole('button', { name: 'Оновити' }).click();

  await expect.poll(entry).toContain('index-buildgood2');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(typed).toHaveValue('neznaiko77');
  await builds.close();
  complaints.length = 0;
});

test('A19 nobody is held on a broken build: as soon as it is mended, a reload opens the cabinet', async ({
  page,
  cabinet,
  complaints,
}) => {
  const builds = await openBuilds(cabinet.url);
  await page.goto(`${builds.url}/help`);
  await kept(page, ['HelpPage']);
  builds.deploy('2', false);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await page.reload();
  // Even then it reads: the page as the server wrote it stands.
  await expect(page.getByRole('heading', { level: 1, name: 'Допомога' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'English' })).toHaveCount(0);
  builds.deploy('3', true);
  await page.reload();

  await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
  await builds.close();
  complaints.length = 0;
});
