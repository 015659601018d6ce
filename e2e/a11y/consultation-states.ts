import type { Page } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { consultationOfApplicant, consultationOfClerk } from '../support/consultation-work.ts';
import { anId } from '@cabinet/testkit/random';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

type Act = (page: Page) => Promise<void>;
type State = Parameters<typeof consultationOfApplicant>[1];

const list = '/cabinet/consultations';
const one = '/cabinet/consultations/:consultationId';
const inbox = '/admin/consultations';
const reviewed = '/admin/consultations/:consultationId';

const own = (consultationState: State, path: string, state: string, act?: Act): PageState => ({
  pattern: one + path,
  state,
  bring: async (page) => {
    const { consultationId } = await consultationOfApplicant(page, consultationState);
    await goTo(page, `${list}/${consultationId}${path}`);
    await act?.(page);
  },
});

const press =
  (button: string): Act =>
  (page) =>
    sendEmpty(page, button);

const emptied: Act = async (page) => {
  await page.getByLabel('Питання', { exact: true }).fill('');
  await press('Перевірити й відправити')(page);
};

const tooLong: Act = async (page) => {
  await page.getByLabel('Питання', { exact: true }).fill('я '.repeat(2_100));
  await press('Перевірити й відправити')(page);
};

const openDialog: Act = async (page) => {
  await page.getByRole('button', { name: 'Вилучити', exact: true }).click();
  await page.getByRole('dialog').waitFor();
};

const otherTopic: Act = async (page) => {
  await page.getByLabel('Тема консультації').selectOption('other');
  // Radios or a list, by how many centres there are.
  await page.getByText('ЦНАП, якому ви пишете').waitFor();
};

const asApplicant = (pattern: string, state: string, act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await enterAs(page, 'applicant');
    await goTo(page, pattern);
    await act?.(page);
  },
});

type Whose = Parameters<typeof consultationOfClerk>[1];

const office = (whose: Whose, state: string, how: { of?: State; act?: Act } = {}): PageState => ({
  pattern: reviewed,
  state,
  bring: async (page) => {
    const { consultationId } = await consultationOfClerk(page, whose, how.of);
    await goTo(page, `${inbox}/${consultationId}`);
    await how.act?.(page);
  },
});

const asClerk = (pattern: string, state: string, address = pattern, act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await consultationOfClerk(page, 'nobody’s');
    await goTo(page, address);
    await act?.(page);
  },
});

const withTemplate = (pattern: string, state: string, pathOf: (id: string) => string): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await consultationOfClerk(page, 'nobody’s');
    const { id: officeId } = await database().office.findUniqueOrThrow({
      where: { code: 'MRF' },
      select: { id: true },
    });
    const id = anId();
    await database().answerTemplate.create({
      data: { id, officeId, title: 'Документи на паспорт', text: 'Паспорт і квитанція.', updatedAt: new Date() },
    });
    await goTo(page, pathOf(id));
  },
});

/** The pages of consultations, on both sides. */
export const consultationStates: readonly PageState[] = [
  asApplicant(list, 'empty'),
  {
    pattern: list,
    state: 'filled',
    bring: async (page) => {
      await consultationOfApplicant(page, 'answered');
      await goTo(page, list);
      await page.getByRole('table').waitFor();
    },
  },
  {
    pattern: list,
    state: 'nothing in this state',
    bring: async (page) => {
      await consultationOfApplicant(page, 'sent');
      await goTo(page, `${list}?state=draft`);
    },
  },
  asApplicant(`${list}/new`, 'empty'),
  asApplicant(`${list}/new`, 'with a topic in own words', otherTopic),
  asApplicant(`${list}/new`, 'with errors', press('Зберегти чернетку')),
  own('draft', '', 'draft'),
  own('draft', '', 'draft with errors', emptied),
  own('draft', '', 'a text that is too long', tooLong),
  own('draft', '', 'dialog open', openDialog),
  own('sent', '', 'sent'),
  own('answered', '', 'answered'),
  own('answered', '', 'answered, rating with errors', press('Зберегти оцінку')),
  own('closed', '', 'closed'),
  own('draft', '/check', 'filled'),
  own('answered', '/ask', 'a further question'),
  own('answered', '/ask', 'with errors', press('Відправити питання')),
  own('closed', '/ask', 'reopening'),
  asClerk(inbox, 'filled'),
  asClerk(inbox, 'answered ones, nothing found', `${inbox}?scope=done&search=Немаєтакої`),
  office('nobody’s', 'waiting'),
  office('a colleague’s', 'with a colleague'),
  office('mine', 'answering'),
  office('mine', 'answer with errors', { act: press('Надіслати відповідь') }),
  office('mine', 'answered', { of: 'answered' }),
  withTemplate('/admin/answer-templates', 'filled', () => '/admin/answer-templates'),
  asClerk('/admin/answer-templates/:templateId', 'new', '/admin/answer-templates/new'),
  asClerk('/admin/answer-templates/:templateId', 'with errors', '/admin/answer-templates/new', press('Зберегти')),
  withTemplate('/admin/answer-templates/:templateId', 'to be changed', (id) => `/admin/answer-templates/${id}`),
];
