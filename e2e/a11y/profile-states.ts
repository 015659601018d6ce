import { storeLibraryDocument } from '@cabinet/testkit/applications';
import type { Page } from '@playwright/test';
import { anAccountOf, database, enter, enterAs } from '../support/accounts.ts';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

const base = '/cabinet/profile';

const opened = (pattern: string, address = pattern): PageState => ({
  pattern,
  state: 'as opened',
  bring: async (page) => {
    await enterAs(page, 'applicant');
    await goTo(page, address);
  },
});

const sentWith = (pattern: string, state: string, fill: (page: Page) => Promise<void>): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await enterAs(page, 'applicant');
    await goTo(page, pattern);
    await fill(page);
    await sendEmpty(page, 'Зберегти');
  },
});

const changeElsewhere = async (page: Page): Promise<void> => {
  const { personId } = await enterAs(page, 'applicant');
  await goTo(page, `${base}/name`);
  const change = { surname: 'Мельник', version: { increment: 1 } };
  await database().person.update({ where: { id: personId ?? '' }, data: change });
  await page.getByLabel('Прізвище').fill('Бойко');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByRole('heading', { level: 1, name: /виберіть, що залишити/ }).waitFor();
};

const storeReading = async (personId: string): Promise<void> => {
  const { accountId } = await anAccountOf('clerk');
  await database().readRecord.create({
    data: {
      id: crypto.randomUUID(),
      at: new Date('2026-11-20T09:00:00Z'),
      personId,
      readerId: accountId,
      readerRole: 'officer',
      readerName: 'Службенко О. П.',
      officeName: 'ЦНАП м. Мерефа',
      what: 'applications.view',
      purpose: 'review',
      subjectId: crypto.randomUUID(),
      requestId: 'a11y',
    },
  });
};

/** The profile and every page that changes a part of it. */
export const profileStates: readonly PageState[] = [
  opened(base),
  {
    pattern: base,
    state: 'just saved',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, `${base}/needs`);
      await page.getByLabel('Вхід без сходів').check();
      await page.getByRole('button', { name: 'Зберегти' }).click();
      await page.getByRole('region', { name: 'Готово' }).waitFor();
    },
  },
  {
    pattern: base,
    state: 'just saved, on the way back to an application',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, `${base}/needs?next=${encodeURIComponent('/cabinet/applications')}`);
      await page.getByLabel('Вхід без сходів').check();
      await page.getByRole('button', { name: 'Зберегти' }).click();
      await page.getByRole('link', { name: 'Готово, повернутися' }).waitFor();
    },
  },
  opened(`${base}/name`),
  sentWith(`${base}/name`, 'with a mistake', (page) => page.getByLabel('Прізвище').fill('Kovalenko')),
  { pattern: `${base}/name`, state: 'changed in another window', bring: changeElsewhere },
  opened(`${base}/salutation`),
  opened(`${base}/photo`),
  {
    pattern: `${base}/photo`,
    state: 'with two photos',
    bring: async (page) => {
      const { personId } = await enterAs(page, 'applicant');
      for (const title of ['Фото з паспорта', 'Фото влітку'])
        await storeLibraryDocument(database(), personId ?? '', { kind: 'photo', title, mediaType: 'image/jpeg' });
      await goTo(page, `${base}/photo`);
    },
  },
  opened(`${base}/alternative-phone`),
  opened(`${base}/birth-date`),
  sentWith(`${base}/birth-date`, 'with a day that does not exist', async (page) => {
    await page.getByLabel('День').fill('31');
    await page.getByLabel('Місяць').fill('2');
  }),
  opened(`${base}/tax-id`),
  sentWith(`${base}/tax-id`, 'with two digits in the wrong order', async (page) => {
    await page.getByLabel('Так', { exact: true }).check();
    await page.getByLabel('Номер', { exact: true }).fill('3121299137');
  }),
  opened(`${base}/unzr`),
  opened(`${base}/identity-document`),
  opened(`${base}/identity-document/:kind`, `${base}/identity-document/passportBook`),
  {
    pattern: `${base}/identity-document/:kind`,
    state: 'an ID card sent without answers',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, `${base}/identity-document/idCard`);
      await sendEmpty(page, 'Зберегти');
    },
  },
  opened(`${base}/registered-address`),
  {
    pattern: `${base}/registered-address`,
    state: 'with suggestions open',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, `${base}/registered-address`);
      await page.getByRole('combobox', { name: 'Населений пункт' }).fill('Мереф');
      await page.getByRole('option').first().waitFor();
    },
  },
  opened(`${base}/actual-address`),
  opened(`${base}/disability`),
  sentWith(`${base}/disability`, 'half answered', async (page) => {
    await page.getByLabel('Так', { exact: true }).check();
    await page.getByLabel('I група', { exact: true }).check();
  }),
  opened(`${base}/needs`),
  opened(`${base}/notifications`),
  opened(`${base}/readings`),
  {
    pattern: `${base}/readings`,
    state: 'filled',
    bring: async (page) => {
      const account = await anAccountOf('applicant');
      await storeReading(account.personId ?? '');
      await enter(page, account);
      await goTo(page, `${base}/readings`);
      await page.getByRole('table').waitFor();
    },
  },
];
