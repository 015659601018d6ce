import type { Page } from '@playwright/test';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { applicantWork, aFullService } from '../support/applicant-work.ts';
import { database, enterAs } from '../support/accounts.ts';
import { anOfferedService } from '../support/sent-application.ts';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

type Act = (page: Page) => Promise<void>;

const application = '/cabinet/applications/:applicationId';

/** A page of one application of the person signed in, which stands in such a state. */
const of = (applicationState: string, path: string, state: string, act?: Act): PageState => ({
  pattern: application + path,
  state,
  bring: async (page) => {
    const { applicationId } = await applicantWork(page, applicationState);
    const address = `${application}${path}`.replace(':applicationId', applicationId);
    await goTo(page, address.replace(':key', 'purpose').replace(':code', 'idDoc'));
    await act?.(page);
  },
});

const press =
  (button: string): Act =>
  (page) =>
    sendEmpty(page, button);

const openDialog =
  (button: RegExp | string): Act =>
  async (page) => {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').waitFor();
  };

const cutOff: Act = async (page) => {
  await page.context().setOffline(true);
  await page.getByLabel('Для чого потрібна довідка?').fill('для суду');
  await page.getByRole('button', { name: 'Продовжити', exact: true }).press('Enter');
  await page.getByRole('region', { name: 'Немає зв’язку' }).waitFor();
  // The first retries come within a second and repaint the button; the page is judged at rest.
  await page
    .getByText(/на цьому пристрої/)
    .first()
    .waitFor();
};

const emptied: Act = async (page) => {
  await page.getByRole('textbox').first().fill('');
  await press('Продовжити')(page);
};

const withRepresentative: Act = async (page) => {
  await page.getByRole('radio', { name: 'Представник за довіреністю' }).check();
  await press('Продовжити')(page);
};

const visitor = (pattern: string, state: string, address: string | (() => Promise<string>), act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await goTo(page, typeof address === 'string' ? address : await address());
    await act?.(page);
  },
});

const applicant = (pattern: string, state: string, address: string, act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await enterAs(page, 'applicant');
    await goTo(page, address);
    await act?.(page);
  },
});

const withDocuments = (pattern: string, state: string, act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    const { personId } = await enterAs(page, 'applicant');
    const kept = await storeLibraryDocument(database(), personId ?? '');
    const refused = { title: 'Довідка', state: 'rejected', refusalCode: 'documents.infected' };
    await storeLibraryDocument(database(), personId ?? '', refused);
    await goTo(page, pattern.replace(':documentId', kept));
    await act?.(page);
  },
});

const search =
  (words: string): Act =>
  async (page) => {
    await page.getByLabel('Яку послугу ви шукаєте?').fill(words);
    await page.getByRole('button', { name: 'Шукати' }).click();
    await page.getByRole('status').filter({ hasText: 'знайдено' }).waitFor();
  };

const ofService = async (): Promise<string> => `/services/${(await anOfferedService()).code}`;

const serviceStates: readonly PageState[] = [
  visitor('/services', 'as opened', '/services'),
  visitor('/services', 'with results', '/services', search('паспорт')),
  visitor('/services', 'with nothing found', '/services', search('щось, чого немає')),
  visitor('/services/category/:category', 'as opened', '/services/category/passport'),
  visitor('/services/:code', 'as opened', ofService),
];

const documentStates: readonly PageState[] = [
  applicant('/cabinet/documents', 'empty', '/cabinet/documents'),
  withDocuments('/cabinet/documents', 'filled'),
  withDocuments('/cabinet/documents', 'dialog open', async (page) => {
    await page
      .getByRole('button', { name: /^Вилучити/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
  }),
  applicant('/cabinet/documents/new', 'as opened', '/cabinet/documents/new'),
  applicant('/cabinet/documents/new', 'with errors', '/cabinet/documents/new', press('Продовжити')),
  applicant('/cabinet/documents/new/file', 'as opened', '/cabinet/documents/new/file?kind=medical'),
  applicant(
    '/cabinet/documents/new/file',
    'with a wrong file',
    '/cabinet/documents/new/file?kind=medical',
    async (page) => {
      const wrong = { name: 'програма.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') };
      await page.locator('input[type=file]').setInputFiles(wrong);
      await page
        .getByText(/такий формат не приймаємо/)
        .first()
        .waitFor();
    },
  ),
  withDocuments('/cabinet/documents/:documentId', 'as opened'),
  withDocuments('/cabinet/documents/:documentId', 'with errors', async (page) => {
    await page.getByLabel('Назва').fill('');
    await press('Зберегти дані')(page);
  }),
];

/** The public services, the documents and the applications of a person. */
export const applicantStates: readonly PageState[] = [
  ...serviceStates,
  ...documentStates,
  applicant('/cabinet/applications', 'empty', '/cabinet/applications'),
  {
    pattern: '/cabinet/applications',
    state: 'filled',
    bring: async (page) => {
      await applicantWork(page, 'refused');
      await goTo(page, '/cabinet/applications');
    },
  },
  {
    pattern: '/cabinet/applications/new/:code',
    state: 'as opened',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, `/cabinet/applications/new/${(await aFullService()).code}`);
    },
  },
  of('draft', '', 'a draft'),
  of('draft', '', 'a draft, dialog open', openDialog('Вилучити чернетку')),
  of('submitted', '', 'sent'),
  of('needs_info', '', 'with requests'),
  of('refused', '', 'refused'),
  of('draft', '/applicant', 'as opened'),
  of('draft', '/object', 'as opened'),
  of('draft', '/object', 'with errors', press('Продовжити')),
  of('draft', '/questions/:key', 'as opened'),
  of('draft', '/questions/:key', 'with errors', emptied),
  of('draft', '/questions/:key', 'without connection', cutOff),
  of('draft', '/documents', 'as opened'),
  of('draft', '/documents/:code', 'filled'),
  of('needs_info', '/documents/:code', 'returned with a remark'),
  of('draft', '/submitter', 'as opened'),
  of('draft', '/submitter', 'with errors', withRepresentative),
  of('draft', '/check', 'as opened'),
  of('draft', '/check', 'with errors', press('Надіслати заяву')),
  of('needs_info', '/answer', 'as opened'),
  of('needs_info', '/answer', 'with errors', press('Надіслати відповідь')),
  of('submitted', '/withdraw', 'as opened'),
  of('refused', '/appeal', 'as opened'),
  of('refused', '/appeal', 'with errors', press('Надіслати скаргу')),
];
