/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';

const web = join(import.meta.dirname, '../../apps/web');
// One each: a worker begins anew after a failure, and would take the page from under the others.
const built = join(web, 'node_modules/.cache/kit', process.env['TEST_PARALLEL_INDEX'] ?? '0');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

let isBuilt = false;
const build = (): void => {
  if (isBuilt) return;
  execFileSync(
    process.execPath,
    [
      join(web, 'node_modules/vite/bin/vite.js'),
      'build',
      '--config',
      'kit/vite.config.ts',
      '--outDir',
      built,
      '--logLevel',
      'error',
    ],
    { cwd: web },
  );
  isBuilt = true;
};

/** For `test.use()`. */
export const kitBrowser = {
  bypassCSP: true,
  locale: 'uk-UA',
  timezoneId: 'Europe/Kyiv',
  viewport: { width: 1280, height: 900 },
} as const;

/** Opens the page with every part of the kit; its files come from disk, no server is needed. */
export const openKit = async (page: Page): Promise<void> => {
  build();
  await page.route('https://kit.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = extname(pathname) ? pathname : '/index.html';
    await route.fulfill({ body: await readFile(join(built, file)), contentType: types[extname(file)] ?? 'text/plain' });
  });
  await page.goto('https://kit.test/');
  await page.getByRole('heading', { level: 1 }).waitFor();
};
