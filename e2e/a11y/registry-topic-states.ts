import { aStoredCard, aWhollyRegistered } from '../support/registry.ts';
import { type Act, asClerk, type PageState, sendEmpty } from './page-state.ts';

const base = '/admin/registry';
const pattern = `${base}/:cardId/topics/:topic`;

const at = async (topic: string): Promise<string> =>
  `${base}/${await aStoredCard(aWhollyRegistered())}/topics/${topic}`;

const topics: readonly PageState[] = [
  ...(['person', 'numbers', 'document', 'addresses', 'contacts', 'displaced'] as const),
  ...(['categories', 'disability', 'programme', 'representatives', 'social', 'payment'] as const),
].map((topic) => asClerk(pattern, `${topic}, filled`, () => at(topic)));

/** A colleague writes the topic while it is open here. */
const overtaken: Act = async (page) => {
  const cardId = new URL(page.url()).pathname.split('/').at(3) ?? '';
  const value = { education: 'вища', occupation: null, benefit: null, household: null };
  await page.request.patch(`/api/v1/registry/cards/${cardId}`, {
    data: { version: 1, change: { topic: 'social', value } },
  });
  await page.getByLabel('Освіта').fill('середня');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByRole('heading', { name: 'Зараз у картці' }).waitFor();
};

const withErrors: readonly PageState[] = [
  asClerk(pattern, 'overtaken by a colleague', () => at('social'), overtaken),
  asClerk(
    pattern,
    'categories, two of them, with errors',
    () => at('categories'),
    async (page) => {
      await page.getByRole('button', { name: 'Додати категорію' }).click();
      await sendEmpty(page, 'Зберегти');
    },
  ),
  asClerk(
    pattern,
    'programme, with errors',
    () => at('programme'),
    async (page) => {
      await page.getByRole('button', { name: 'Додати засіб' }).click();
      await sendEmpty(page, 'Зберегти');
    },
  ),
  asClerk(
    pattern,
    'dialog open',
    () => at('social'),
    async (page) => {
      await page.getByRole('button', { name: 'Очистити розділ' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ),
];

/** The twelve topics of a card, each on a page of its own. */
export const registryTopicStates: readonly PageState[] = [...topics, ...withErrors];
