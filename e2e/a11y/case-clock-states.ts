import type { Page } from '@playwright/test';
import { applicantWork } from '../support/applicant-work.ts';
import { database } from '../support/accounts.ts';
import { officeWork } from '../support/office-work.ts';
import { lateWork, storeLedger, suspendedWork } from '../support/late-work.ts';
import { type Act, goTo, type PageState, settled } from './page-state.ts';

const pattern = '/cabinet/applications/:applicationId/clock';
const at = (applicationId: string): string => pattern.replace(':applicationId', applicationId);

const nothing: Act = async () => undefined;

/** Only an assistive product has a queue: the service follows its machine, before anybody has read its definition. */
async function followAid(applicationId: string): Promise<void> {
  const { revision } = await database().application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { revision: { select: { id: true, definition: true } } },
  });
  const definition = { ...Object(revision.definition), workflow: 'aid' };
  await database().serviceRevision.update({ where: { id: revision.id }, data: { definition } });
}

/** Overdue work of a clerk whose applicant has asked why; answers its number. */
async function askedWork(page: Page, addressOf?: (applicationId: string) => string): Promise<string> {
  const { applicationId } = await officeWork(page, 'in_review');
  const { number } = await database().application.update({
    where: { id: applicationId },
    data: { lateAskedAt: new Date() },
  });
  if (addressOf) await goTo(page, addressOf(applicationId));
  return number;
}

const late = (state: string, act: Act = nothing): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await goTo(page, at((await lateWork(page)).applicationId));
    await page.getByRole('button', { name: 'Запитати установу про затримку' }).waitFor();
    await act(page);
  },
});

/** B44, K3: with whom the time of an application went. */
export const caseClockStates: readonly PageState[] = [
  {
    pattern: '/admin',
    state: 'overdue, where an applicant asks why',
    bring: async (page) => {
      const number = await askedWork(page);
      await goTo(page, `/admin?scope=overdue&search=${number}`);
      await page.getByText('Заявник питає, чому так довго').waitFor();
    },
  },
  {
    pattern: '/admin/applications/:applicationId',
    state: 'overdue, whose applicant asks why',
    bring: async (page) => {
      await askedWork(page, (applicationId) => `/admin/applications/${applicationId}`);
      await page.getByRole('term').filter({ hasText: 'Заявник питає, чому так довго' }).waitFor();
    },
  },
  late('past its day'),
  late('with every interval open', async (page) => {
    await page.getByText('Усі проміжки часу').click();
    await page.getByText('Почалося з дії «Надіслати».').waitFor();
  }),
  late('the office is asked', async (page) => {
    await page.getByRole('button', { name: 'Запитати установу про затримку' }).click();
    await page.getByRole('region', { name: /Запитання передано/ }).waitFor();
  }),
  late('the question could not be sent', async (page) => {
    await page.route('**/clock/question', (route) => route.abort());
    await page.getByRole('button', { name: 'Запитати установу про затримку' }).click();
    await page.getByRole('alert').waitFor();
  }),
  late('past its day, in English', async (page) => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Українська' }).waitFor();
    await settled(page);
  }),
  {
    pattern,
    state: 'suspended, with the reason',
    bring: async (page) => {
      await goTo(page, at((await suspendedWork(page)).applicationId));
      await page.getByText('Чекаємо на відповідь реєстру.').first().waitFor();
    },
  },
  {
    pattern,
    state: 'in a queue, where an old office is not known',
    bring: async (page) => {
      const { applicationId } = await applicantWork(page, 'queued');
      await followAid(applicationId);
      await storeLedger(applicationId, [
        { owner: 'office', ground: 'submit', state: 'submitted', daysAgo: 30 },
        { owner: 'law', ground: 'enqueue', state: 'queued', daysAgo: 12 },
      ]);
      await database().clockInterval.updateMany({
        where: { applicationId, ground: 'submit' },
        data: { state: null, officeId: null },
      });
      await goTo(page, at(applicationId));
      await page.getByText('Заява в черзі').waitFor();
    },
  },
  {
    pattern,
    state: 'of what is decided',
    bring: async (page) => {
      const { applicationId } = await applicantWork(page, 'approved');
      await storeLedger(applicationId, [{ owner: 'office', ground: 'submit', state: 'submitted', daysAgo: 6 }], true);
      await goTo(page, at(applicationId));
      await page.getByText('Розгляд завершено').waitFor();
    },
  },
];
