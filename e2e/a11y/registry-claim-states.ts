import { database, enterAs } from '../support/accounts.ts';
import { aCardHolder } from '../support/code-holders.ts';
import { aClaim, type Claim, settledElsewhere } from '../support/registry-claims.ts';
import { type Act, asClerk, goTo, type PageState, sendEmpty } from './page-state.ts';

const list = '/admin/registry/claims';
const card = '/admin/registry/:cardId';
const settle = `${card}/claims/:claimId`;
const own = '/cabinet/registry';
const ownCode = '/cabinet/registry/code';

const cardOf = ({ cardId }: Claim): string => `/admin/registry/${cardId}`;
const settleOf = (claim: Claim): string => `${cardOf(claim)}/claims/${claim.claimId}`;
const aCardWaits = async (): Promise<string> => cardOf(await aClaim());
const aSettlePage = async (): Promise<string> => settleOf(await aClaim());

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

const staffStates: readonly PageState[] = [
  {
    pattern: list,
    state: 'empty',
    bring: async (page) => {
      await enterAs(page, 'clerk');
      await page.route('**/api/v1/registry/claims', (route) =>
        route.fulfill({ json: { items: [], nextCursor: null } }),
      );
      await goTo(page, list);
      await page.getByText('Ніхто не чекає').waitFor();
    },
  },
  {
    pattern: list,
    state: 'filled',
    bring: async (page) => {
      await aClaim();
      await enterAs(page, 'clerk');
      await goTo(page, list);
      await page.getByRole('table').waitFor();
    },
  },
  asClerk(card, 'with somebody who proved its number', aCardWaits),
  asClerk(settle, 'as opened', aSettlePage),
  asClerk(settle, 'in English', aSettlePage, inEnglish),
  asClerk(settle, 'with errors', aSettlePage, (page) => sendEmpty(page, 'Записати рішення')),
  {
    pattern: settle,
    state: 'settled by another officer meanwhile',
    bring: async (page) => {
      const claim = await aClaim('account');
      await enterAs(page, 'clerk');
      await goTo(page, settleOf(claim));
      await page.getByRole('radio', { name: /^Так/ }).check();
      await page.getByLabel('Чому ви так вирішили?').fill('Показано паспорт');
      await page.request.post(`/api/v1/registry/claims/${claim.claimId}/settle`, { data: settledElsewhere });
      await page.getByRole('button', { name: 'Записати рішення' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
];

const hidden = (pattern: string, state: string, act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    const { personId } = await enterAs(page, 'applicant');
    const { cardId } = await aCardHolder({}, personId);
    await database().registryCard.update({ where: { id: cardId }, data: { provedBy: null } });
    await goTo(page, pattern);
    await act?.(page);
  },
});

const ownStates: readonly PageState[] = [
  hidden(own, 'with a part hidden'),
  hidden(ownCode, 'as opened'),
  hidden(ownCode, 'in English', inEnglish),
  hidden(ownCode, 'sent empty', (page) => sendEmpty(page, 'Показати картку')),
  hidden(ownCode, 'with a code of nobody', async (page) => {
    await page.getByLabel('Код авторизації').fill('2222-2222-2222-2222');
    await sendEmpty(page, 'Показати картку');
  }),
  hidden(ownCode, 'with the help unfolded', (page) => page.getByText('Як отримати код?').click()),
  {
    pattern: ownCode,
    state: 'where nothing is hidden',
    bring: async (page) => {
      const { personId } = await enterAs(page, 'applicant');
      await aCardHolder({}, personId);
      await goTo(page, ownCode);
    },
  },
  {
    pattern: ownCode,
    state: 'of who has no card',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, ownCode);
    },
  },
];

/** B28, B46: whose card it is, said by an officer, or proved with the code of an office. */
export const registryClaimStates: readonly PageState[] = [...staffStates, ...ownStates];
