/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import { database } from '../support/accounts.ts';
import { anOfferedService } from '../support/sent-application.ts';
import { goTo, type PageState, settled } from './page-state.ts';

/** As after a reload without a connection: the shell is there, the API is not. */
const withoutConnection = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { get: () => false });
    const typed = { topic: 'other', text: 'Куди мені звернутися?' };
    sessionStorage.setItem('cabinet.copy/consultation/new', JSON.stringify(typed));
    sessionStorage.setItem('cabinet.copy/draw/1', '{}');
  });
  await page.route('**/api/v1/**', (route) => route.abort());
};

/** Before the page comes: a worker that lies where the test can reach it; the real one is in journeys/offline.spec.ts. */
const withWorker = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const registration = Object.assign(new EventTarget(), { waiting: null, installing: null, update: async () => {} });
    navigator.serviceWorker.register = async () => registration as unknown as ServiceWorkerRegistration;
    addEventListener('build-offered', () => registration.dispatchEvent(new Event('updatefound')));
  });
};

/** As when another build has been put in place under the open page. */
const offerNewBuild = (page: Page): Promise<void> =>
  page.evaluate(() => {
    dispatchEvent(new Event('build-offered'));
    const news = new MessageEvent('message', { data: { entry: '/assets/index-of-the-next-build.js' } });
    navigator.serviceWorker.dispatchEvent(news);
  });

/** As long as the app has not come, or where it never does. */
const asWritten = (pattern: string, addressOf: () => Promise<string> = async () => pattern): PageState => ({
  pattern,
  state: 'as the server wrote it',
  bring: async (page) => {
    const address = await addressOf();
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(address);
    await page.locator('#root > .written h1').waitFor();
  },
});

const aBody = (kind: 'manufacturer' | 'socialProvider'): Promise<{ id: string }> => {
  const first = { where: { active: true }, select: { id: true } } as const;
  return kind === 'manufacturer'
    ? database().manufacturer.findFirstOrThrow(first)
    : database().socialProvider.findFirstOrThrow(first);
};

/** What stands on any page: no connection, a new version. */
export const siteStates: readonly PageState[] = [
  asWritten('/'),
  asWritten('/help'),
  asWritten('/services'),
  asWritten('/services/:code', async () => `/services/${(await anOfferedService()).code}`),
  asWritten('/catalogue'),
  asWritten('/questions'),
  asWritten('/catalogue/makers'),
  asWritten('/catalogue/makers/:makerId', async () => `/catalogue/makers/${(await aBody('manufacturer')).id}`),
  asWritten('/catalogue/social-providers'),
  asWritten(
    '/catalogue/social-providers/:providerId',
    async () => `/catalogue/social-providers/${(await aBody('socialProvider')).id}`,
  ),
  {
    pattern: '/services',
    state: 'opened without connection, with unsent answers',
    bring: async (page) => {
      await withoutConnection(page);
      await page.goto('/services');
      await page.getByRole('link', { name: 'Звернення: «Куди мені звернутися?»' }).waitFor();
      await settled(page);
    },
  },
  {
    pattern: '/services',
    state: 'opened without connection, in English',
    bring: async (page) => {
      await page.goto('/services?lang=en');
      await withoutConnection(page);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'No connection' }).waitFor();
      await page.getByRole('link', { name: /^Question: / }).waitFor();
      await settled(page);
    },
  },
  {
    pattern: '/help',
    state: 'with a new version offered',
    bring: async (page) => {
      await withWorker(page);
      await goTo(page, '/help');
      await page.waitForLoadState('networkidle');
      await offerNewBuild(page);
      await page.getByRole('button', { name: 'Оновити' }).waitFor();
    },
  },
  {
    pattern: '/help',
    state: 'with a new version offered, in English',
    bring: async (page) => {
      await withWorker(page);
      await goTo(page, '/help?lang=en');
      await page.waitForLoadState('networkidle');
      await offerNewBuild(page);
      await page.getByRole('button', { name: 'Load anew' }).waitFor();
    },
  },
];
