import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@cabinet/launch/free-port';
import { defineConfig } from '@playwright/test';

const root = join(import.meta.dirname, '..');

// Chosen once; the workers read this file again and find the choice of the first reading.
process.env.E2E_PORT ??= String(await freePort(9100 + (process.pid % 400)));
const url = `http://localhost:${process.env.E2E_PORT}`;

const executablePath = process.env.CHROMIUM_PATH || (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

export default defineConfig({
  testDir: '.',
  outputDir: join(root, '.cache/test-results'),
  globalSetup: './support/start.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: join(root, '.cache/playwright-results.json') }]],
  use: {
    baseURL: url,
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    viewport: { width: 1280, height: 900 },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // Each browser would fetch the whole build for itself; journeys/offline.spec.ts lets it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'journeys', testMatch: ['support/*.spec.ts', 'journeys/*.spec.ts'] },
    { name: 'a11y', testMatch: 'a11y/*.spec.ts' },
  ],
});
