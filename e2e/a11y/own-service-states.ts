import type { Page } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { anOfferedService } from '../support/sent-application.ts';
import { goTo, type PageState, settled } from './page-state.ts';

const asApplicant = async (page: Page, state = 'active'): Promise<void> => {
  const { accountId } = await enterAs(page, 'applicant');
  await database().account.update({ where: { id: accountId }, data: { state } });
};

const own = async (page: Page): Promise<void> => {
  await asApplicant(page);
  await anOfferedService();
  await goTo(page, '/services');
  for (const list of [/^Відкриті для вас/, /^Закриті для вас/]) await page.getByText(list).click();
};

/** Services as they stand to who is signed in (A9), and the page of the centres (A21). */
export const ownServiceStates: readonly PageState[] = [
  { pattern: '/services', state: 'for an applicant, both lists unfolded', bring: own },
  {
    pattern: '/services',
    state: 'for an applicant whose address is not confirmed',
    bring: async (page) => {
      await asApplicant(page, 'awaiting_confirmation');
      await goTo(page, '/services');
    },
  },
  {
    pattern: '/services/:code',
    state: 'closed to an applicant whose address is not confirmed',
    bring: async (page) => {
      await asApplicant(page, 'awaiting_confirmation');
      await goTo(page, `/services/${(await anOfferedService()).code}`);
    },
  },
  {
    pattern: '/offices',
    state: 'filled',
    bring: (page) => goTo(page, '/offices'),
  },
  {
    pattern: '/offices',
    state: 'filled, in English',
    bring: async (page) => {
      await goTo(page, '/offices');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Українська' }).waitFor();
      await settled(page);
    },
  },
];
