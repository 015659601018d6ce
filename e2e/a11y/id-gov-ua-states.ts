import type { Page } from '@playwright/test';
import { type Act, goTo, type PageState, settled } from './page-state.ts';

const finish = '**/api/v1/sign-in/id-gov-ua/finish';
const back = '/login/id-gov-ua?code=a-code&state=a-state';

const opened = (pattern: string, state: string, act: Act = async () => undefined): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await goTo(page, pattern);
    await act(page);
  },
});

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

const returned = (state: string, prepare: (page: Page) => Promise<unknown>, act: Act): PageState => ({
  pattern: '/login/id-gov-ua',
  state,
  bring: async (page) => {
    await prepare(page);
    await goTo(page, back);
    await act(page);
  },
});

const refusing =
  (status: number, code: string, title: string) =>
  (page: Page): Promise<unknown> =>
    page.route(finish, (route) =>
      route.fulfill({
        status,
        contentType: 'application/problem+json',
        json: { type: 'about:blank', title, detail: title, status, code, requestId: 'x', supportCode: 'ABCD' },
      }),
    );

const told: Act = (page) => page.getByRole('alert').waitFor();

const pages: readonly PageState[] = [
  opened('/login/id-gov-ua', 'as opened'),
  opened('/login/id-gov-ua', 'in English', inEnglish),
  opened('/register/id-gov-ua', 'as opened'),
  opened('/register/id-gov-ua', 'in English', inEnglish),
  {
    pattern: '/login/id-gov-ua',
    state: 'where it is not offered',
    bring: async (page) => {
      const json = { items: [], demo: false, idGovUa: false };
      await page.route('**/api/v1/signatures/centres', (route) => route.fulfill({ json }));
      await goTo(page, '/login/id-gov-ua');
    },
  },
  {
    pattern: '/login/id-gov-ua',
    state: 'of who refused there',
    bring: async (page) => {
      await page.goto('/login/id-gov-ua?error=access_denied&state=a-state');
      await settled(page);
    },
  },
];

/** The way to id.gov.ua and back. */
export const idGovUaStates: readonly PageState[] = [
  ...pages,
  returned(
    'asking who came back',
    // Never answered: the page goes on saying that it asks.
    (page) => page.route(finish, () => undefined),
    (page) => page.getByText('Питаємо id.gov.ua, хто ви').waitFor(),
  ),
  returned('with a return of nobody’s', async () => undefined, told),
  returned(
    'while id.gov.ua is silent',
    refusing(503, 'identity.id_gov_ua_silent', 'id.gov.ua зараз не відповідає'),
    told,
  ),
  returned('of who has no account', refusing(404, 'identity.signer_unknown', 'З цим підписом кабінету ще немає'), told),
  returned('of who has one already', refusing(409, 'identity.signer_taken', 'З цим підписом уже є кабінет'), told),
];
