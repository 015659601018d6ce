import type { Page } from '@playwright/test';
import { anAccountOf, enter, enterAs } from '../support/accounts.ts';
import { aBooking, anAfternoonOff, keeps, nextWednesday, typeDate } from '../support/schedule.ts';
import { aHall, type Hall } from '../support/visits.ts';
import { goTo, type PageState, sendEmpty, settled } from './page-state.ts';

type Bring = (page: Page, hall: Hall) => Promise<void>;

const base = '/admin/schedule/:officeId';

/** A page of the schedule of a hall of its own, for the officer who keeps it. */
const of = (path: string, state: string, bring?: Bring, address = path): PageState => ({
  pattern: base + path,
  state,
  bring: async (page) => {
    const hall = await aHall({ desks: [{}, { channel: 'phone', meets: ['quiet_place'] }] });
    const account = await anAccountOf('clerk');
    await keeps(account, hall);
    await enter(page, account);
    await goTo(page, `/admin/schedule/${hall.officeId}${address}`);
    await bring?.(page, hall);
  },
});

const again = async (page: Page): Promise<void> => {
  await page.reload();
  await settled(page);
};

const aHit: Bring = async (page, hall) => {
  const day = nextWednesday();
  await aBooking(hall, day, { desk: 0, at: '13:00', personId: null });
  await anAfternoonOff(hall, day);
  await again(page);
};

const check: Bring = async (page) => {
  const day = nextWednesday();
  await page.getByRole('radio', { name: 'Увесь ЦНАП' }).check();
  await typeDate(page, 'Перший день', day);
  await page.getByLabel('Закрити о').fill('13:00');
  await typeDate(page, 'Останній день', day);
  await page.getByLabel('Відкрити о').fill('16:00');
  await page.getByLabel('Причина українською').fill('Навчання');
  await page.getByLabel('Причина англійською').fill('Training');
  await page.getByRole('button', { name: 'Перевірити' }).click();
  await page.getByRole('heading', { level: 1, name: 'Перевірте і збережіть' }).waitFor();
};

const asAdministrator = (pattern: string, state: string, bring?: (page: Page) => Promise<void>): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await enterAs(page, 'administrator');
    await goTo(page, pattern.replace(/:\w+/, 'new'));
    await bring?.(page);
  },
});

/** The pages by which staff keep the schedule of centres. */
export const scheduleStates: readonly PageState[] = [
  {
    pattern: '/admin/schedule',
    state: 'as opened',
    bring: async (page) => {
      await enterAs(page, 'clerk');
      await goTo(page, '/admin/schedule');
    },
  },
  of('', 'as opened'),
  of('', 'with a closure that hits a visit', aHit),
  of('/week', 'two shifts, with errors', async (page) => {
    await page.getByRole('button', { name: 'Додати зміну' }).click();
    await page.getByLabel('Початок зміни 2').fill('8');
    await sendEmpty(page, 'Перевірити');
  }),
  of('/day', 'other hours, with errors', async (page) => {
    await page.getByRole('radio', { name: 'Приймаємо в інші години' }).check();
    await sendEmpty(page, 'Перевірити');
  }),
  of('/closure', 'with errors', (page) => sendEmpty(page, 'Перевірити')),
  of('/check/:kind', 'filled', check, '/closure'),
  of('/visits', 'nobody is hit'),
  of('/visits', 'with errors', async (page, hall) => {
    await aHit(page, hall);
    await page.getByRole('radio', { name: 'Поки залишити' }).check();
    await sendEmpty(page, 'Зберегти й повідомити людей');
  }),
  of('/desks/:deskId', 'with errors', (page) => sendEmpty(page, 'Зберегти'), '/desks/new'),
  of('/topics', 'as opened'),
  of('/rules', 'with errors', async (page) => {
    await page.getByLabel('Скільки записів може мати одна людина').fill('багато');
    await sendEmpty(page, 'Зберегти');
  }),
  of('/versions', 'filled'),
  asAdministrator('/admin/topics', 'filled'),
  asAdministrator('/admin/topics/:topicId', 'with errors', (page) => sendEmpty(page, 'Зберегти')),
  asAdministrator('/admin/priorities', 'filled'),
  asAdministrator('/admin/priorities/:priorityId', 'with errors', (page) => sendEmpty(page, 'Зберегти')),
];
