import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { frameIsWhole, namesAreTrue, reflows, statusesHaveWords, targetsAreLarge, textResists } from './checks.ts';
import { forcedColoursWalk, keyboardWalks } from './keyboard.ts';

const web = join(import.meta.dirname, '../../apps/web');
const built = join(web, 'node_modules/.cache/kit');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

test.use({ bypassCSP: true, locale: 'uk-UA', timezoneId: 'Europe/Kyiv', viewport: { width: 1280, height: 900 } });

test.beforeAll(() => {
  execFileSync(
    process.execPath,
    [join(web, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'kit/vite.config.ts', '--logLevel', 'error'],
    { cwd: web },
  );
});

/** Opens the page with every part of the kit; its files come from disk, no server is needed. */
const openKit = async (page: Page): Promise<void> => {
  await page.route('https://kit.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = extname(pathname) ? pathname : '/index.html';
    await route.fulfill({ body: await readFile(join(built, file)), contentType: types[extname(file)] ?? 'text/plain' });
  });
  await page.goto('https://kit.test/');
  await page.getByRole('heading', { level: 1 }).waitFor();
};

const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'as opened': async () => undefined,
  'with errors': (page) => page.getByRole('button', { name: 'Надіслати відповіді' }).click(),
  'with suggestions open': async (page) => {
    await page.getByRole('combobox', { name: 'Місто' }).pressSequentially('рк');
    await page.getByRole('option', { name: 'Харків', exact: true }).waitFor();
  },
  'with a question open': (page) => page.getByRole('button', { name: 'Вилучити чернетку' }).click(),
  'with a menu open': (page) => page.getByRole('button', { name: 'Дії із заявою' }).click(),
};

for (const [state, bring] of Object.entries(states)) {
  test(`every part of the kit ${state} is open to everybody`, async ({ page }) => {
    test.setTimeout(120_000);
    await openKit(page);
    await bring(page);
    await test.step('axe', () => axeFindsNothing(page));
    await test.step('names', () => namesAreTrue(page));
    await test.step('statuses', () => statusesHaveWords(page));
    await test.step('targets', () => targetsAreLarge(page));
    await test.step('text', () => textResists(page));
    await test.step('reflow', () => reflows(page));
    if (state === 'with suggestions open' || state === 'with a menu open') return;
    await test.step('frame', () => frameIsWhole(page));
    if (state === 'with a question open') return;
    await test.step('keyboard', () => keyboardWalks(page));
    await test.step('forced colours', () => forcedColoursWalk(page));
  });
}

const fill = async (page: Page, surname: string): Promise<void> => {
  await page.getByLabel('Прізвище', { exact: true }).fill(surname);
  await page.getByLabel('Пароль', { exact: true }).fill('таємне слово');
  await page.getByLabel('День').fill('27');
  await page.getByLabel('Місяць').fill('березня');
  await page.getByLabel('Рік').fill('1987');
  await page.getByLabel('Область').selectOption('63');
  await page.getByRole('combobox', { name: 'Місто' }).pressSequentially('рк');
  await page.getByRole('option', { name: 'Харків', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('Жіноча').check();
  await page.getByLabel('Так', { exact: true }).check();
  await page.getByLabel('Пандус').check();
  await page.getByLabel('Погоджуюся').check();
};

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Надіслати відповіді' }).click();
const summary = (page: Page) => page.locator('[data-error-summary]');

test('sending an empty form leads from the summary to each field, and says so in the title', async ({ page }) => {
  await openKit(page);
  await page.getByLabel('День').fill('31');
  await page.getByLabel('Місяць').fill('2');
  await page.getByLabel('Рік').fill('1990');
  await send(page);

  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Помилка: Усі частини/);
  await expect(summary(page).getByRole('link')).toHaveText([
    'Введіть прізвище, наприклад Коваленко',
    /./,
    /Перевірте день/,
    /./,
    'Виберіть місто зі списку',
    'Виберіть стать',
    /./,
    'Виберіть хоча б одне',
    /./,
  ]);
  await summary(page).getByRole('link', { name: 'Виберіть стать' }).click();
  await expect(page.getByLabel('Жіноча')).toBeFocused();
  await expect(page.getByLabel('Місяць')).toHaveValue('2');
});

test('good answers are sent, and the news takes the focus', async ({ page }) => {
  await openKit(page);
  await fill(page, 'Ґалаґан');
  await send(page);
  await expect(page.getByRole('region', { name: 'Готово' })).toBeFocused();
});

test('what the server objects to stands at its field in the server’s words', async ({ page }) => {
  await openKit(page);
  await fill(page, 'Зайнятий');
  await send(page);
  await expect(summary(page).getByRole('link', { name: 'Це прізвище вже є' })).toBeVisible();
  await expect(page.getByLabel('Прізвище', { exact: true })).toHaveAttribute('aria-invalid', 'true');
});

test('N5 when no definite answer came, a retry and a code for the support team are offered', async ({ page }) => {
  await openKit(page);
  await fill(page, 'Збій');
  await send(page);
  await expect(summary(page)).toContainText('Зачекайте хвилину');
  await expect(summary(page)).toContainText('AB12');
  await expect(summary(page).getByRole('button', { name: 'Спробувати ще раз' })).toBeVisible();
});

test('a question takes the focus, Escape answers no and gives the focus back', async ({ page }) => {
  await openKit(page);
  await page.getByRole('button', { name: 'Вилучити чернетку' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Вилучити чернетку?' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Вилучити чернетку' })).toBeFocused();
});

test('tabs and menus answer to the arrow keys', async ({ page }) => {
  await openKit(page);
  await page.getByRole('tab', { name: 'Дані' }).press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Історія' })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: 'Історія' })).toContainText('Що було');

  await page.getByRole('button', { name: 'Дії із заявою' }).press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Відкрити' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Передати' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Дії із заявою' })).toBeFocused();
});

test('a draft that cannot be sent stays on the device and is found at the next visit', async ({ page }) => {
  await openKit(page);
  let reachable = false;
  const kept: (string | null)[] = [];
  await page.route('https://kit.test/draft', async (route) => {
    kept.push(route.request().postData());
    await (reachable ? route.fulfill({ status: 204 }) : route.abort());
  });
  const draft = page.getByLabel('Чернетка');
  await draft.fill('Моя відповідь');
  await draft.blur();
  await expect(page.getByText('Не вдалося зберегти')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Знайдено: Моя відповідь')).toBeVisible();

  reachable = true;
  await draft.fill('Нова відповідь');
  await expect(page.getByText(/^Збережено о \d\d:\d\d$/)).toBeVisible();
  expect(kept.at(-1)).toBe('Нова відповідь');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(page.getByText('Знайдено')).toBeHidden();
});
