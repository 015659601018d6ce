import type { Page } from '@playwright/test';
import { enterAs } from '../support/accounts.ts';
import { filesOf } from '../support/files.ts';
import { aCentreKey } from '../support/keys.ts';
import { readKeyFile } from '../support/key-steps.ts';
import { type OfficeWork, officeWork } from '../support/office-work.ts';
import { sendApplication } from '../support/sent-application.ts';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

const application = '/admin/applications/:applicationId';

type Bring = (page: Page, work: OfficeWork) => Promise<void>;

/** A page of one application that is in such a state. */
const of = (applicationState: string, path: string, state: string, bring?: Bring): PageState => ({
  pattern: application + path,
  state,
  bring: async (page) => {
    const work = await officeWork(page, applicationState);
    const address = `${application}${path}`.replace(':applicationId', work.applicationId);
    await goTo(page, address.replace(':attachmentId', work.attachmentId));
    await bring?.(page, work);
  },
});

const sentEmpty =
  (button: string): Bring =>
  (page) =>
    sendEmpty(page, button);

const writeRefusal: Bring = async (page) => {
  await page.getByRole('radio', { name: 'Відмовити у розгляді' }).check();
  await page.getByLabel('Підстава за законом').selectOption({ label: 'Інша підстава, напишу нижче' });
};

const checkDecision = async (page: Page): Promise<void> => {
  const work = await officeWork(page, 'in_review');
  await goTo(page, `/admin/applications/${work.applicationId}/decision`);
  await writeRefusal(page, work);
  await page.getByLabel('Норма закону').fill('Стаття 5, частина 2');
  await page.getByLabel('Чому ви так вирішили').fill('Немає довідки. Додайте її і подайте заяву знову.');
  await page.getByRole('button', { name: 'Перевірити рішення' }).click();
  await page.getByRole('heading', { name: 'Так це прочитає заявник' }).waitFor();
};

const signDecision = async (page: Page): Promise<void> => {
  await checkDecision(page);
  await page.getByRole('link', { name: 'Підписати КЕП і надіслати' }).click();
  await page.getByLabel('Пароль захисту ключа').waitFor();
};

const openPreview = async (page: Page): Promise<void> => {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser to draw files with');
  await enterAs(page, 'applicant');
  const { id } = await sendApplication(page, filesOf(browser));
  await enterAs(page, 'clerk');
  await goTo(page, `/admin/applications/${id}`);
  await page.getByRole('link', { name: /Відкрити\s+документ/ }).click();
  await page.getByRole('button', { name: 'Переглянути' }).click();
  await page.getByRole('dialog').getByRole('img').waitFor();
};

const groupMessage = async (page: Page): Promise<void> => {
  await officeWork(page, 'submitted');
  await goTo(page, '/admin/messages/new');
};

/** The pages of the inbox of a service centre. */
export const officeStates: readonly PageState[] = [
  {
    pattern: '/admin',
    state: 'with overdue work',
    bring: async (page) => {
      await officeWork(page, 'submitted');
      await goTo(page, '/admin');
      await page.getByRole('table').waitFor();
    },
  },
  {
    pattern: '/admin',
    state: 'empty',
    bring: async (page) => {
      await enterAs(page, 'clerk');
      await goTo(page, '/admin?scope=mine');
    },
  },
  of('submitted', '', 'nobody’s'),
  of('in_review', '', 'under my review, with an empty note', sentEmpty('Додати нотатку')),
  of('needs_info', '', 'waiting for the applicant'),
  of('in_review', '/documents/:attachmentId', 'with errors', sentEmpty('Записати висновок')),
  { pattern: `${application}/documents/:attachmentId`, state: 'dialog open', bring: openPreview },
  of('in_review', '/request', 'two questions, with errors', async (page) => {
    await page.getByRole('button', { name: 'Додати ще одне запитання' }).click();
    await page.getByLabel('Що зробити заявнику, запитання 1').selectOption({ label: 'Додати документ' });
    await page.getByLabel('Що зробити заявнику, запитання 2').selectOption({ label: 'Виправити відповідь' });
    await sendEmpty(page, 'Надіслати запит');
  }),
  of('submitted', '/request', 'not possible now'),
  of('needs_info', '/end-request', 'with errors', sentEmpty('Скасувати запит')),
  {
    pattern: `${application}/take-over`,
    state: 'with errors',
    bring: async (page) => {
      const { applicationId } = await officeWork(page, 'in_review', 'a colleague’s');
      await goTo(page, `/admin/applications/${applicationId}/take-over`);
      await sendEmpty(page, 'Перебрати заяву');
    },
  },
  of('in_review', '/suspend', 'with errors', sentEmpty('Призупинити розгляд')),
  of('in_review', '/decision', 'a refusal with errors', async (page, work) => {
    await writeRefusal(page, work);
    await sendEmpty(page, 'Перевірити рішення');
  }),
  of('in_review', '/decision', 'as opened'),
  { pattern: `${application}/decision/check`, state: 'filled', bring: checkDecision },
  { pattern: `${application}/decision/sign`, state: 'as opened', bring: signDecision },
  {
    pattern: `${application}/decision/sign`,
    state: 'with a key that is not the officer’s own',
    bring: async (page) => {
      await signDecision(page);
      await readKeyFile(page, await aCentreKey({ surname: 'Чужа', container: 'pfx' }));
      await page.getByRole('button', { name: 'Підписати і надіслати рішення' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  of('appealed', '/appeal', 'with errors', sentEmpty('Надіслати рішення про скаргу')),
  of('in_review', '/message', 'with errors', sentEmpty('Надіслати повідомлення')),
  {
    pattern: '/admin/messages/new',
    state: 'with errors',
    bring: async (page) => {
      await groupMessage(page);
      await sendEmpty(page, 'Перевірити повідомлення');
    },
  },
  {
    pattern: '/admin/messages/new/check',
    state: 'filled',
    bring: async (page) => {
      await groupMessage(page);
      await page.getByLabel('Тема повідомлення').fill('ЦНАП не працює 24 серпня');
      await page.getByLabel('Текст повідомлення').fill('Приходьте 25 серпня. Документи залишаються в силі.');
      await page.getByRole('button', { name: 'Перевірити повідомлення' }).click();
      await page.getByRole('heading', { name: 'Хто отримає' }).waitFor();
    },
  },
  {
    pattern: '/admin/messages/new/check',
    state: 'nobody fits',
    bring: async (page) => {
      await groupMessage(page);
      await page.getByLabel('Стан заяви').selectOption({ label: 'Закрито без розгляду' });
      await page.getByLabel('Послуга').selectOption({ index: 1 });
      await page.getByLabel('Тема повідомлення').fill('ЦНАП не працює 24 серпня');
      await page.getByLabel('Текст повідомлення').fill('Приходьте 25 серпня.');
      await page.getByRole('button', { name: 'Перевірити повідомлення' }).click();
      await page.getByText('Писати нікому').waitFor();
    },
  },
];
