import type { Page } from '@playwright/test';
import { enter } from '../support/accounts.ts';
import {
  aBookedVisitor,
  aGround,
  aScreenLink,
  aTestHall,
  anOfficerOf,
  takeTicket,
  type TestHall,
} from '../support/hall.ts';
import { goTo, type PageState, sendEmpty, settled } from './page-state.ts';

const passport = 'Закордонний паспорт';

/** An officer of a hall of their own, signed in on this page. */
const atHall = async (page: Page): Promise<TestHall> => {
  const hall = await aTestHall();
  await enter(page, await anOfficerOf(hall));
  return hall;
};

const state = (pattern: string, name: string, bring: (page: Page, hall: TestHall) => Promise<void>): PageState => ({
  pattern,
  state: name,
  bring: async (page) => bring(page, await atHall(page)),
});

const atDesk = (page: Page, { deskIds }: TestHall): Promise<void> => goTo(page, `/admin/desk?desk=${deskIds[0]}`);

const giveTicket = async (page: Page): Promise<void> => {
  await goTo(page, '/admin/day/ticket');
  await page.getByRole('radio', { name: passport }).check();
  await page.getByRole('button', { name: 'Видати талон' }).click();
  await page.getByRole('heading', { level: 1, name: /^Талон А-/ }).waitFor();
};

const callNext = async (page: Page, hall: TestHall): Promise<void> => {
  await aBookedVisitor(hall);
  await goTo(page, '/admin/day');
  await page.getByRole('button', { name: /^Прийшов/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Талон П-/ }).waitFor();
  await atDesk(page, hall);
  await page.getByRole('button', { name: 'Наступний' }).click();
  await page.getByRole('region', { name: /Запрошено талон/ }).waitFor();
};

const openScreen = async (page: Page, kind: 'Кіоск із талонами' | 'Табло'): Promise<void> => {
  await page.goto(await aScreenLink(page, kind));
  await settled(page);
};

/** The pages of the hall: reception, desk, screens, the place in the queue. */
export const hallStates: readonly PageState[] = [
  state('/admin/day', 'nobody expected', (page) => goTo(page, '/admin/day')),
  state('/admin/day', 'somebody with needs expected', async (page, hall) => {
    await aBookedVisitor(hall);
    await goTo(page, '/admin/day');
    await page.getByRole('table').waitFor();
  }),
  state('/admin/day', 'a number that is not there', async (page) => {
    await goTo(page, '/admin/day?find=4K7X-93MA');
    await page.getByText('такого на сьогодні немає').waitFor();
  }),
  state('/admin/day/ticket', 'with errors', async (page) => {
    await aGround();
    await goTo(page, '/admin/day/ticket');
    await sendEmpty(page, 'Видати талон');
  }),
  state('/admin/day/ticket', 'given', giveTicket),
  state('/admin/day/booking', 'with errors', async (page) => {
    await goTo(page, '/admin/day/booking');
    await page.getByLabel('Питання').selectOption({ label: passport });
    await page.getByLabel('День').selectOption({ index: 3 });
    await page.getByRole('group', { name: 'Час', exact: true }).waitFor();
    await sendEmpty(page, 'Записати');
  }),
  state('/admin/day/screens', 'with errors', async (page) => {
    await goTo(page, '/admin/day/screens');
    await sendEmpty(page, 'Створити посилання');
  }),
  state('/admin/day/screens', 'a link just made', async (page) => void (await aScreenLink(page, 'Табло'))),
  state('/admin/day/screens', 'dialog open', async (page) => {
    await aScreenLink(page, 'Табло');
    await page.getByRole('button', { name: /^Вимкнути/ }).click();
    await page.getByRole('dialog').waitFor();
  }),
  state('/admin/desk', 'no desk chosen', (page) => goTo(page, '/admin/desk')),
  state('/admin/desk', 'nobody called', atDesk),
  state('/admin/desk', 'somebody called', async (page, hall) => {
    await callNext(page, hall);
    await page.getByText('Передати людину далі').click();
  }),
  state('/admin/waits', 'empty', (page) => goTo(page, '/admin/waits')),
  state('/admin/waits', 'with figures', async (page, hall) => {
    await callNext(page, hall);
    await goTo(page, '/admin/waits');
    await page.getByRole('img').waitFor();
  }),
  { pattern: '/screen', state: 'without its secret', bring: (page) => goTo(page, '/screen') },
  state('/screen', 'kiosk', (page) => openScreen(page, 'Кіоск із талонами')),
  state('/screen', 'kiosk, ticket given', async (page) => {
    await openScreen(page, 'Кіоск із талонами');
    await page.getByRole('button', { name: new RegExp(passport) }).click();
    await page.getByRole('heading', { level: 1, name: /^Ваш талон/ }).waitFor();
  }),
  state('/screen', 'display, nobody called', (page) => openScreen(page, 'Табло')),
  state('/screen', 'display with calls', async (page, hall) => {
    await callNext(page, hall);
    await openScreen(page, 'Табло');
    await page.getByRole('table').waitFor();
  }),
  { pattern: '/place', state: 'without its secret', bring: (page) => goTo(page, '/place') },
  state('/place', 'waiting', async (page) => {
    await openScreen(page, 'Кіоск із талонами');
    const { link } = await takeTicket(page, passport);
    await page.goto(link);
    await page.getByText('Ви наступні').waitFor();
  }),
];
