import type { PackageSignature } from '@cabinet/contracts/application-signing';
import type { Page } from '@playwright/test';
import { database } from '../support/accounts.ts';
import { applicantWork } from '../support/applicant-work.ts';
import { readKeyFile } from '../support/key-steps.ts';
import { aKeyFile } from '../support/keys.ts';
import { officeWork } from '../support/office-work.ts';
import {
  aSignature,
  aWholeDraft,
  noteSigned,
  outdated,
  refuted,
  tellOfSignature,
  unsettled,
  waiting,
} from '../support/signed-work.ts';
import { type Act, goTo, type PageState, sendEmpty, settled } from './page-state.ts';

const application = '/cabinet/applications/:applicationId';
const reviewed = '/admin/applications/:applicationId';

const at = (pattern: string, applicationId: string): string => pattern.replace(':applicationId', applicationId);

const nothing: Act = async () => undefined;

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
  await settled(page);
};

const signing = (state: string, act: Act = nothing): PageState => ({
  pattern: `${application}/sign`,
  state,
  bring: async (page) => {
    await goTo(page, at(`${application}/sign`, await aWholeDraft(page)));
    await act(page);
  },
});

const opened: Act = async (page) => readKeyFile(page, await aKeyFile());

const press = async (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Підписати заяву', exact: true }).click();

/** A page of a draft that was signed, as the doors tell of it. */
const ofDraft = (state: string, signature: PackageSignature, act: Act = nothing): PageState => ({
  pattern: `${application}/check`,
  state,
  bring: async (page) => {
    const applicationId = await aWholeDraft(page);
    await noteSigned(applicationId);
    await tellOfSignature(page, signature);
    await goTo(page, at(`${application}/check`, applicationId));
    await page.getByRole('term').filter({ hasText: 'Стан підпису' }).waitFor();
    await act(page);
  },
});

const ofSent = (state: string, signature: PackageSignature, act: Act = nothing): PageState => ({
  pattern: application,
  state,
  bring: async (page) => {
    const { applicationId } = await applicantWork(page, 'submitted');
    await noteSigned(applicationId);
    await tellOfSignature(page, signature);
    await goTo(page, at(application, applicationId));
    await page.getByRole('link', { name: 'Завантажити підписану заяву' }).waitFor();
    await act(page);
  },
});

const ofOffice = (state: string, signature: PackageSignature, act: Act = nothing): PageState => ({
  pattern: reviewed,
  state,
  bring: async (page) => {
    const { applicationId } = await officeWork(page, 'in_review');
    await noteSigned(applicationId);
    await tellOfSignature(page, signature);
    await goTo(page, at(reviewed, applicationId));
    await page.getByRole('link', { name: 'Завантажити підписану заяву' }).waitFor();
    await act(page);
  },
});

/** Back from signing: the doors say that it went well. */
const justSigned: PageState = {
  pattern: `${application}/check`,
  state: 'just signed with a key of a test centre',
  bring: async (page) => {
    const applicationId = await aWholeDraft(page);
    await noteSigned(applicationId);
    const signature = aSignature({}, { testCentre: true });
    await tellOfSignature(page, signature);
    await page.route('**/api/v1/applications/*/signature', (route) =>
      route.fulfill({ json: { version: 1, manifest: 'e30=', files: [], form: null, signature } }),
    );
    await goTo(page, at(`${application}/sign`, applicationId));
    await opened(page);
    await press(page);
    await page.getByRole('region', { name: /Заяву підписано/ }).waitFor();
  },
};

/** F12: signing an application, and how its signature is told to its owner and to the office. */
export const applicationSigningStates: readonly PageState[] = [
  {
    pattern: `${application}/sign`,
    state: 'of a draft that is not complete',
    bring: async (page) => {
      const { applicationId } = await applicantWork(page, 'draft');
      await goTo(page, at(`${application}/sign`, applicationId));
      await page.getByRole('link', { name: 'Перевірити заяву' }).waitFor();
    },
  },
  {
    pattern: `${application}/sign`,
    state: 'of who has no number to be known by',
    bring: async (page) => {
      const applicationId = await aWholeDraft(page);
      await database().person.updateMany({
        where: { applications: { some: { id: applicationId } } },
        data: { taxId: null },
      });
      await goTo(page, at(`${application}/sign`, applicationId));
      await page.getByRole('link', { name: 'Додати РНОКПП' }).waitFor();
    },
  },
  signing('as opened', async (page) => {
    await page.getByText('Прочитати, що саме буде підписано').click();
    await page.getByText('Відбитки файлів (SHA-256)').click();
  }),
  signing('as opened, in English', inEnglish),
  signing('sent without answers', (page) => sendEmpty(page, 'Прочитати ключ')),
  signing('with the key read', opened),
  signing('with a signature that is refused', async (page) => {
    await opened(page);
    await press(page);
    await page.getByRole('alert').waitFor();
  }),
  justSigned,
  ofDraft('signed', aSignature()),
  ofDraft('signed, in English', aSignature({}, { testCentre: true }), inEnglish),
  ofDraft('with a signature that waits for its check', waiting()),
  ofDraft('with a signature that its centre refuted', refuted()),
  ofDraft('with a signature that nobody could confirm', unsettled()),
  ofDraft('sent with an outdated signature', outdated(), (page) => sendEmpty(page, 'Надіслати заяву')),
  ofDraft('with its signature taken off', outdated(), async (page) => {
    await page.route('**/api/v1/applications/*/signature', (route) =>
      route.fulfill({ json: { version: 1, manifest: 'e30=', files: [], form: null, signature: null } }),
    );
    await page.route('**/api/v1/applications/*/package', (route) =>
      route.fulfill({ json: { version: 1, manifest: 'e30=', files: [], form: null, signature: null } }),
    );
    await page.getByRole('button', { name: 'Прибрати підпис' }).click();
    await page.getByRole('region', { name: /Підпис прибрано/ }).waitFor();
  }),
  ofSent('sent, signed', aSignature()),
  ofSent('sent, signed, in English', aSignature(), inEnglish),
  ofSent('sent, with a signature of a test centre that waits', aSignature({ pending: true }, { testCentre: true })),
  ofSent('sent, signed before a change', outdated()),
  ofSent('sent, with a signature that its centre refuted', refuted()),
  ofSent('sent, with a signature that nobody could confirm', unsettled()),
  ofOffice('signed, with every check', aSignature({}, { testCentre: true }), (page) =>
    page.getByText(/^Усі перевірки/).click(),
  ),
  ofOffice('with a signature that waits for its check', waiting()),
  ofOffice('signed before a change', outdated()),
  ofOffice('with a signature that its centre refuted', refuted()),
  ofOffice('with a signature that nobody could confirm', unsettled()),
];
