import type { Page } from '@playwright/test';

/** Waits for the page with this h1. */
export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
