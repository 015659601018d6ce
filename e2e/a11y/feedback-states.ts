import { feedbackOf } from '../support/feedback.ts';
import { asEditor, type Act, goTo, type PageState, sendEmpty } from './page-state.ts';

const visitor = (state: string, act?: Act): PageState => ({
  pattern: '/feedback',
  state,
  bring: async (page) => {
    await goTo(page, '/feedback');
    await act?.(page);
  },
});

const list = '/admin/feedback';

const one = (over?: Parameters<typeof feedbackOf>[0]) => async (): Promise<string> =>
  `${list}/${await feedbackOf(over)}`;

const english: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

/** What people tell of the accessibility of the site, and those who answer. */
export const feedbackStates: readonly PageState[] = [
  visitor('as opened'),
  visitor('in English', english),
  visitor('with errors', (page) => sendEmpty(page, 'Надіслати відгук')),
  visitor('answered by phone, with errors', async (page) => {
    await page.getByRole('radio', { name: 'Телефоном' }).check();
    await sendEmpty(page, 'Надіслати відгук');
  }),
  {
    pattern: '/accessibility',
    state: 'after feedback',
    bring: async (page) => {
      await goTo(page, '/feedback');
      await page.getByLabel('Що не вдалося зробити').fill('Не читається таблиця.');
      await page.getByRole('radio', { name: 'Відповідь не потрібна' }).check();
      await page.getByRole('button', { name: 'Надіслати відгук' }).click();
      await page.getByRole('region', { name: /^Готово/ }).waitFor();
    },
  },
  asEditor(list, 'filled', async () => {
    await feedbackOf();
    return list;
  }),
  asEditor(list, 'nothing closed', async () => `${list}?state=answered`),
  asEditor(`${list}/:feedbackId`, 'to be answered by letter', one()),
  asEditor(
    `${list}/:feedbackId`,
    'to be answered by phone, with errors',
    one({ reply: { by: 'phone', phone: '+380000000777' } }),
    (page) => sendEmpty(page, 'Зберегти відповідь'),
  ),
  asEditor(`${list}/:feedbackId`, 'closed', one({ reply: { by: 'none' } }), async (page) => {
    await page.getByLabel('Що зроблено').fill('Виправлено.');
    const address = page.url();
    await page.getByRole('button', { name: 'Закрити відгук' }).click();
    await page.getByRole('region', { name: /^Готово/ }).waitFor();
    await goTo(page, address);
  }),
];
