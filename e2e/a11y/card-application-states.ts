import type { CardTopic } from '@cabinet/contracts/registry-card';
import type { Page } from '@playwright/test';
import {
  aCardDraft,
  aCardInOffice,
  answer,
  aSentCard,
  aWholeCardDraft,
  saveTopic,
} from '../support/card-applications.ts';
import { type Act, goTo, type PageState, sendEmpty } from './page-state.ts';

const application = '/cabinet/applications/:applicationId';
const reviewed = '/admin/applications/:applicationId';
const topicPage = `${application}/card/:topic`;

const at = (pattern: string, applicationId: string): string => pattern.replace(':applicationId', applicationId);

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

const save: Act = (page) => sendEmpty(page, 'Зберегти розділ');

const add =
  (button: string): Act =>
  async (page) => {
    await page.getByRole('button', { name: button }).click();
    await save(page);
  };

const emptied =
  (...boxes: readonly string[]): Act =>
  async (page) => {
    for (const name of boxes) await page.getByRole('textbox', { name }).first().fill('');
    await save(page);
  };

/** What is done on the page of each topic so that it has something to complain of. */
const mistakes: Readonly<Record<CardTopic, Act>> = {
  person: emptied('Прізвище', 'Власне ім’я'),
  numbers: emptied('РНОКПП'),
  document: save,
  addresses: async (page) => {
    await page.getByRole('checkbox', { name: 'Збігається з адресою реєстрації' }).uncheck();
    await save(page);
  },
  contacts: emptied('Телефон', 'Електронна пошта'),
  displaced: save,
  categories: add('Додати категорію'),
  disability: save,
  programme: add('Додати засіб'),
  representatives: add('Додати представника'),
  social: async (page) => {
    await page.getByRole('textbox', { name: 'З ким живе людина' }).fill('з родиною '.repeat(40));
    await save(page);
  },
  payment: save,
};

const topic = (name: CardTopic, state: string, act: Act, filled: readonly CardTopic[] = []): PageState => ({
  pattern: topicPage,
  state: `${name}, ${state}`,
  bring: async (page) => {
    const { applicationId } = await aCardDraft(page, filled);
    await goTo(page, `/cabinet/applications/${applicationId}/card/${name}`);
    await act(page);
  },
});

const openDialog: Act = async (page) => {
  await page.getByRole('button', { name: 'Очистити розділ' }).click();
  await page.getByRole('dialog').waitFor();
};

/** Another window of the same person writes the section while it is open here. */
const overtaken: Act = async (page) => {
  const applicationId = new URL(page.url()).pathname.split('/').at(3) ?? '';
  const value = { education: 'вища', occupation: null, benefit: null, household: null };
  await saveTopic(page, applicationId, { topic: 'social', value });
  await page.getByLabel('Освіта').fill('середня');
  await page.getByRole('button', { name: 'Зберегти розділ' }).click();
  await page.getByRole('heading', { name: 'Збережено тепер' }).waitFor();
};

type Work = (page: Page) => Promise<{ readonly applicationId: string }>;

const of = (pattern: string, state: string, work: Work, act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    const { applicationId } = await work(page);
    await goTo(page, at(pattern, applicationId));
    await act?.(page);
  },
});

const withCard: Act = (page) => page.getByRole('heading', { name: 'Програма реабілітації (ІПР)' }).waitFor();

const draftStates: readonly PageState[] = [
  of(application, 'a draft that asks for a card', (page) => aCardDraft(page)),
  of(`${application}/card`, 'as opened', (page) => aCardDraft(page)),
  of(`${application}/card`, 'in English', (page) => aCardDraft(page), inEnglish),
  of(`${application}/card`, 'partly filled, with something to be mended', async (page) => {
    const draft = await aCardDraft(page, ['numbers', 'document', 'social']);
    await answer(page, draft.applicationId);
    const value = { ...draft.content.person, name: { surname: 'Інша', givenName: 'Ганна', patronymic: null } };
    await saveTopic(page, draft.applicationId, { topic: 'person', value });
    return draft;
  }),
  of(
    `${application}/card`,
    'with a section just saved',
    (page) => aCardDraft(page),
    async (page) => {
      await page.getByRole('link', { name: /^Освіта, робота, родина/ }).click();
      await page.getByLabel('Освіта').fill('вища');
      await page.getByRole('button', { name: 'Зберегти розділ' }).click();
      await page.getByRole('region', { name: /^Готово/ }).waitFor();
    },
  ),
  of(
    `${application}/check`,
    'with a card that lacks much, sent',
    (page) => aCardDraft(page),
    async (page) => {
      await withCard(page);
      await sendEmpty(page, 'Надіслати заяву');
    },
  ),
  of(`${application}/check`, 'with a whole card', aWholeCardDraft, withCard),
  of(`${application}/check`, 'with a whole card, in English', aWholeCardDraft, async (page) => {
    await inEnglish(page);
    await page.getByRole('heading', { name: 'Rehabilitation programme (IPR)' }).waitFor();
  }),
  of(application, 'sent, with a card', aSentCard, withCard),
];

/** As the office has shown them: whoever is not in the databank, whoever may be. */
const officeStates: readonly PageState[] = [
  of(
    reviewed,
    'of a card, with nobody alike',
    (page) => aCardInOffice(page, 'unknown'),
    async (page) => {
      await page.getByText('Схожих карток у банку даних немає.').waitFor();
    },
  ),
  of(
    reviewed,
    'of a card, with likely cards',
    (page) => aCardInOffice(page, 'known'),
    async (page) => {
      await page.getByRole('table', { name: 'Схожі картки в банку даних' }).waitFor();
    },
  ),
  of(
    `${reviewed}/decision`,
    'approving a card, with errors',
    (page) => aCardInOffice(page, 'known'),
    async (page) => {
      await page.getByRole('radio', { name: 'Задоволено' }).check();
      await sendEmpty(page, 'Перевірити рішення');
    },
  ),
  of(
    `${reviewed}/decision/check`,
    'of a card that is renewed',
    (page) => aCardInOffice(page, 'known'),
    async (page) => {
      const { pathname } = new URL(page.url());
      await goTo(page, pathname.replace('/check', ''));
      await page.getByRole('radio', { name: 'Задоволено' }).check();
      await page.getByRole('radio', { name: /^Ця людина вже має картку/ }).check();
      await page.getByLabel('Чому ви так вирішили').fill('Документи повні.');
      await page.getByRole('button', { name: 'Перевірити рішення' }).click();
      await page.getByRole('term').filter({ hasText: 'Чия це картка?' }).waitFor();
    },
  ),
];

/** D1: an application for a card of the databank, and how an office has it. */
export const cardApplicationStates: readonly PageState[] = [
  ...draftStates,
  ...Object.entries(mistakes).map(([name, act]) => topic(name as CardTopic, 'with errors', act)),
  topic('person', 'in English', inEnglish),
  topic('disability', 'filled, dialog open', openDialog, ['disability']),
  topic('categories', 'filled', async () => undefined, ['categories']),
  topic('social', 'overtaken in another window', overtaken),
  ...officeStates,
];
