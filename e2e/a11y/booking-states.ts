import type { Page } from '@playwright/test';
import type { ScheduleOptions } from '@cabinet/testkit/schedules';
import { database, enterAs } from '../support/accounts.ts';
import { aHall, aHold, aVisit, bookingAt, freeSlots, type Hall, holdsEndIn, takeTime } from '../support/visits.ts';
import { goTo, type PageState, sendEmpty, settled } from './page-state.ts';

type Act = (page: Page, hall: Hall) => Promise<void>;

const step = '/booking/:step';

/** A step of booking, as a visitor finds it, at a hall of its own. */
const booking = (state: string, name: string, act?: Act, options?: ScheduleOptions): PageState => ({
  pattern: step,
  state,
  bring: async (page) => {
    const hall = await aHall(options);
    const [, second] = await freeSlots(page, hall);
    await goTo(page, bookingAt(hall, name, name === 'time' && second ? { date: second.date } : {}));
    await act?.(page, hall);
  },
});

/** The last two steps, with a time that is held for the applicant. */
const withHold = (state: string, name: 'details' | 'check', act?: Act, before?: Act): PageState => ({
  pattern: step,
  state,
  bring: async (page) => {
    await enterAs(page, 'applicant');
    const hall = await aHall();
    const [first] = await freeSlots(page, hall);
    const { id, from } = await aHold(page, hall, first?.from ?? '');
    await before?.(page, hall);
    await goTo(page, bookingAt(hall, 'details', { date: first?.date ?? '', from, hold: id }));
    if (name === 'check') {
      await onward(page);
      await page.getByRole('heading', { level: 1, name: 'Перевірте і запишіться' }).waitFor();
    }
    await act?.(page, hall);
  },
});

const onward = (page: Page): Promise<void> => page.getByRole('button', { name: 'Продовжити' }).click();

const sendNothing: Act = (page) => sendEmpty(page, 'Продовжити');

export const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
  await settled(page);
};

const lateForTheTime: Act = async (page, hall) => {
  const [first] = await freeSlots(page, hall);
  if (!first) throw new Error('The hall has no free time');
  await page.getByRole('radio').first().check();
  await takeTime(hall, first);
  await sendNothing(page, hall);
};

const lateForTheBooking: Act = async (page, hall) => {
  const held = await database().visit.findFirstOrThrow({ where: { officeId: hall.officeId, state: 'held' } });
  await holdsEndIn(hall, -1);
  await takeTime(hall, { from: held.from?.toISOString() ?? '', to: held.to?.toISOString() ?? '' });
  await sendEmpty(page, 'Записатися');
};

const cutOff: Act = async (page, hall) => {
  await page.context().setOffline(true);
  await page.getByText('Немає зв’язку з інтернетом').waitFor();
  await sendNothing(page, hall);
};

const bookOffline: Act = async (page) => {
  await page.context().setOffline(true);
  await page.getByText('Немає зв’язку з інтернетом').first().waitFor();
  await sendEmpty(page, 'Записатися');
};

const everyWay: ScheduleOptions = {
  desks: [{}, { channel: 'phone' }, { channel: 'home' }],
  topic: { channels: ['office', 'phone', 'home'] },
};

const askedElsewhere: Act = async (page) => {
  await page.getByRole('radio', { name: 'З іншого питання' }).check();
  await page.getByRole('combobox').fill('пит');
  await page.getByRole('option').first().waitFor();
};

const bookedAlready: PageState = {
  pattern: step,
  state: 'booked already',
  bring: async (page) => {
    await enterAs(page, 'applicant');
    const hall = await aHall();
    const { id, from } = await aVisit(page, hall);
    await goTo(page, bookingAt(hall, 'details', { date: from.slice(0, 10), from, hold: id }));
    await page.getByRole('heading', { level: 1, name: /^Ви вже записані/ }).waitFor();
  },
};

/** Visits enough, and a time held besides. */
const enoughVisits = async (page: Page): Promise<void> => {
  await enterAs(page, 'applicant');
  const hall = await aHall();
  for (const place of [0, 1, 2]) await aVisit(page, hall, place);
  const [next] = await freeSlots(page, hall);
  await aHold(page, hall, next?.from ?? '');
};

const heldTimeAt = (pattern: string, address: string): PageState => ({
  pattern,
  state: 'visits enough and a held time',
  bring: async (page) => {
    await enoughVisits(page);
    await goTo(page, address);
    await page.getByText(/Ви тримаєте час/).waitFor();
  },
});

/** A visit at home: nobody comes to the centre, and the page never says so. */
const atHome = (name: string, state: string, act?: (page: Page) => Promise<void>): PageState => ({
  pattern: name,
  state,
  bring: async (page) => {
    await enterAs(page, 'applicant');
    const hall = await aHall(everyWay);
    await goTo(page, bookingAt(hall, 'date', { channel: 'home' }));
    await page.getByRole('button', { name: /^Перше вільне/ }).click();
    await page.getByRole('heading', { level: 1, name: 'До кого приїхати?' }).waitFor();
    await act?.(page);
  },
});

const bookAtHome = async (page: Page): Promise<void> => {
  await page.getByLabel('Адреса, за якою приїхати').fill('Київ, вулиця Садова, 5, квартира 12');
  await onward(page);
  await page.getByRole('button', { name: 'Записатися', exact: true }).click();
  await page.getByRole('button', { name: 'Підтвердити, що буду вдома' }).click();
  await page.getByText('Ви підтвердили, що будете вдома.').waitFor();
};

const sameTime: PageState = {
  pattern: step,
  state: 'check, a visit at the same time',
  bring: async (page) => {
    await enterAs(page, 'applicant');
    await aVisit(page, await aHall());
    const hall = await aHall();
    const [first] = await freeSlots(page, hall);
    const { id, from } = await aHold(page, hall, first?.from ?? '');
    await goTo(page, bookingAt(hall, 'details', { date: first?.date ?? '', from, hold: id }));
    await onward(page);
    await page.getByText(/У цей час у вас уже є візит/).waitFor();
  },
};

/** Booking a visit, step by step. */
export const bookingStates: readonly PageState[] = [
  {
    pattern: step,
    state: 'question as opened',
    bring: (page) => goTo(page, '/booking/start'),
  },
  {
    pattern: step,
    state: 'question in English',
    bring: async (page) => {
      await goTo(page, '/booking/question');
      await inEnglish(page, { officeId: '', officeName: '', deskIds: [], topic: '', topicId: '' });
    },
  },
  {
    pattern: step,
    state: 'question with errors',
    bring: async (page) => {
      await goTo(page, '/booking/question');
      await sendEmpty(page, 'Продовжити');
    },
  },
  {
    pattern: step,
    state: 'question found by name, combobox open',
    bring: async (page) => {
      const hall = await aHall();
      await goTo(page, '/booking/question');
      await askedElsewhere(page, hall);
    },
  },
  booking('centre with three ways to be received', 'centre', undefined, everyWay),
  booking('centre in English', 'centre', inEnglish, everyWay),
  {
    pattern: step,
    state: 'centre with errors',
    bring: async (page) => {
      await goTo(page, '/booking/centre?topic=social-protection');
      await sendEmpty(page, 'Продовжити');
    },
  },
  booking('days', 'date'),
  booking('days in English', 'date', inEnglish),
  booking('more days', 'date', async (page) => page.getByRole('button', { name: 'Показати ще дні' }).click()),
  booking('days with errors', 'date', sendNothing),
  booking('no free days', 'date', undefined, { weekdays: [] }),
  booking('times', 'time'),
  booking('times with errors', 'time', sendNothing),
  booking('time taken', 'time', lateForTheTime),
  booking('time, without connection', 'time', async (page, hall) => {
    await page.getByRole('radio').first().check();
    await cutOff(page, hall);
  }),
  booking('sign-in asked for', 'date', async (page) => {
    await page.getByRole('button', { name: /^Перше вільне/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Увійдіть, щоб підтвердити запис' }).waitFor();
  }),
  withHold('details', 'details'),
  withHold('details in English', 'details', inEnglish),
  withHold('details with errors', 'details', async (page, hall) => {
    await page.getByLabel('Телефон').fill('');
    await sendNothing(page, hall);
  }),
  withHold('the hold is running out', 'details', undefined, (_page, hall) => holdsEndIn(hall, 1)),
  withHold('the hold is over', 'details', undefined, (_page, hall) => holdsEndIn(hall, -1)),
  withHold('check', 'check'),
  withHold('check in English', 'check', inEnglish),
  sameTime,
  withHold('check, time taken', 'check', lateForTheBooking),
  withHold('check, without connection', 'check', bookOffline),
  bookedAlready,
  heldTimeAt(step, '/booking/start'),
  heldTimeAt('/cabinet/visits', '/cabinet/visits'),
  heldTimeAt('/cabinet', '/cabinet'),
  atHome(step, 'details of a visit at home'),
  atHome('/cabinet/visits/:visitId', 'a visit at home, confirmed', bookAtHome),
];
