import { storeContent } from '@cabinet/testkit/content';
import { database, enterAs } from '../support/accounts.ts';
import { newsWithDraft, unfinishedNews } from '../support/content.ts';
import { asEditor, type Act, goTo, type PageState, sendEmpty } from './page-state.ts';

const visitor = (pattern: string, state: string, address = pattern, act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await goTo(page, address);
    await act?.(page);
  },
});

const list = '/admin/content';
const one = `${list}/:itemId`;

const ofNews =
  (path = '') =>
  async (): Promise<string> =>
    `${list}/${await newsWithDraft()}${path}`;

const askToTakeDown: Act = async (page) => {
  await page.getByRole('button', { name: 'Зняти з показу' }).click();
  await page.getByRole('dialog').waitFor();
};

const unfold: Act = async (page) => page.getByText('Що змінилося у версії 2').click();

const words = (text: string) => [{ kind: 'paragraph', words: [{ text, href: null }] }];

/** A banner for this page alone: a stored one would stand above everybody's. */
const withBanner = (address: string): PageState => ({
  pattern: address,
  state: 'with a banner',
  bring: async (page) => {
    const item = {
      id: '01990000-0000-7000-8000-000000000001',
      revisionId: '01990000-0000-7000-8000-000000000002',
      kind: 'banner',
      topics: [],
      office: { id: '01990000-0000-7000-8000-000000000003', name: { uk: 'ЦНАП у місті Мерефа', en: 'Merefa centre' } },
      title: { uk: 'У п’ятницю працюємо до 12:00', en: 'On Friday we work until 12:00' },
      text: {
        uk: words('Світла не буде до вечора. Прийдіть іншого дня.'),
        en: words('There is no light till the evening.'),
      },
      act: null,
      since: '2026-11-20T08:00:00.000Z',
      until: null,
    };
    await page.route('**/api/v1/banners', (route) => route.fulfill({ json: { items: [item] } }));
    await goTo(page, address);
    await page.getByRole('region', { name: /У п’ятницю працюємо/ }).waitFor();
  },
});

/** News, questions, acts and banners, as visitors read them and as editors keep them. */
export const contentStates: readonly PageState[] = [
  visitor('/news', 'filled'),
  visitor('/news', 'nothing on this topic', '/news?topic=no-such-topic'),
  {
    pattern: '/news/:itemId',
    state: 'filled',
    bring: async (page) => goTo(page, `/news/${await newsWithDraft()}`),
  },
  visitor('/questions', 'filled'),
  visitor('/questions', 'on one topic', '/questions?topic=social-protection'),
  visitor('/law', 'filled'),
  visitor('/law', 'nothing found', '/law?number=no-such'),
  withBanner('/help'),
  asEditor(list, 'filled', async () => list),
  asEditor(list, 'nothing found', async () => `${list}?kind=banner&standing=over`),
  {
    pattern: list,
    state: 'banners of an officer',
    bring: async (page) => {
      await enterAs(page, 'clerk');
      await goTo(page, list);
    },
  },
  asEditor(`${list}/new/:kind`, 'news', async () => `${list}/new/news`),
  asEditor(`${list}/new/:kind`, 'banner', async () => `${list}/new/banner`),
  asEditor(
    `${list}/new/:kind`,
    'act with errors',
    async () => `${list}/new/law`,
    (page) => sendEmpty(page, 'Зберегти й переглянути'),
  ),
  asEditor(one, 'with a draft and history', ofNews(), unfold),
  asEditor(one, 'with a draft to be mended', async () => `${list}/${await unfinishedNews()}`),
  asEditor(one, 'dialog open', ofNews(), askToTakeDown),
  asEditor(`${one}/edit`, 'filled', ofNews('/edit')),
  asEditor(`${one}/preview/:revision`, 'news', ofNews('/preview/2')),
  asEditor(`${one}/preview/:revision`, 'banner', async () => {
    const itemId = await storeContent(database(), { kind: 'banner', state: 'draft' });
    return `${list}/${itemId}/preview/1`;
  }),
  asEditor(`${one}/publish`, 'filled', ofNews('/publish')),
  asEditor(`${one}/publish`, 'with errors', ofNews('/publish'), async (page) => {
    for (const choice of await page.getByLabel('У визначений час').all()) await choice.check();
    await sendEmpty(page, 'Опублікувати');
  }),
];
