import type { Page } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { aReminderPass } from '../support/passes.ts';
import { aHall, aVisit } from '../support/visits.ts';
import { goTo, type PageState, settled } from './page-state.ts';

const reply = (state: string, act?: (page: Page) => Promise<void>): PageState => ({
  pattern: '/visits/reply',
  state,
  bring: async (page) => {
    await enterAs(page, 'applicant');
    const visit = await aVisit(page, await aHall());
    await page.context().clearCookies();
    await goTo(page, `/visits/reply#${aReminderPass(visit)}`);
    await act?.(page);
  },
});

const inEnglish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
  await settled(page);
};

const press =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('region', { name: 'Готово' }).waitFor();
  };

const calendar = (state: string, act?: (page: Page) => Promise<void>): PageState => ({
  pattern: '/cabinet/visits/calendar',
  state,
  bring: async (page) => {
    await enterAs(page, 'applicant');
    await goTo(page, '/cabinet/visits/calendar');
    await act?.(page);
  },
});

const waiting = (state: string, offered: boolean, pattern = '/cabinet/visits/:visitId'): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await enterAs(page, 'applicant');
    const { id } = await aVisit(page, await aHall());
    await goTo(page, `/cabinet/visits/${id}`);
    await page.getByRole('button', { name: 'Повідомити, якщо звільниться раніший час' }).click();
    await page.getByRole('button', { name: 'Більше не чекати' }).waitFor();
    if (!offered) return;
    const entry = await database().waitlistEntry.findFirstOrThrow({ where: { visitId: id } });
    const now = Date.now();
    const span = { from: new Date(now + 7_200_000), to: new Date(now + 9_300_000) };
    const until = new Date(now + 3_600_000);
    await database().waitlistOffer.create({
      data: { id: entry.id, entryId: entry.id, ...span, offeredAt: new Date(), until },
    });
    await goTo(page, pattern.replace(':visitId', id));
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
});

/** What links of letters open, the calendar's address, and waiting for an earlier time. */
export const visitLinkStates: readonly PageState[] = [
  {
    pattern: '/visits/reply',
    state: 'a link that is not whole',
    bring: (page) => goTo(page, '/visits/reply#ab'),
  },
  {
    pattern: '/cabinet/visits/wait',
    state: 'before waiting',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      const { topic, officeId } = await aHall({ weekdays: [] });
      await goTo(page, `/cabinet/visits/wait?topic=${topic}&office=${officeId}&needs=none`);
    },
  },
  {
    pattern: '/cabinet/visits',
    state: 'waiting for any time',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      const { topic, officeId } = await aHall({ weekdays: [] });
      await goTo(page, `/cabinet/visits/wait?topic=${topic}&office=${officeId}&needs=none`);
      await page.getByRole('button', { name: 'Чекати', exact: true }).click();
      await page.getByRole('button', { name: /^Більше не чекати/ }).waitFor();
    },
  },
  reply('asks'),
  reply('asks, in English', inEnglish),
  reply('confirmed', press('Я прийду')),
  reply('cancelled', press('Скасувати візит')),
  calendar('without an address'),
  calendar('with an address', press('Створити адресу')),
  calendar('with an address, in English', async (page) => {
    await press('Створити адресу')(page);
    await inEnglish(page);
  }),
  waiting('waiting for an earlier time', false),
  waiting('an earlier time is offered', true),
  waiting('a time is on offer', true, '/cabinet/visits'),
];
