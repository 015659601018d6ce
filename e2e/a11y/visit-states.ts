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

const visit = (
  pattern: string,
  state: string,
  act?: (page: Page, hall: Hall, address: string) => Promise<void>,
): PageState => ({
  pattern,
  state,
  bring: async (page) => {
    await enterAs(page, 'applicant');
    const hall = await aHall();
    const { id } = await aVisit(page, hall);
    const address = pattern.replace(':visitId', id);
    if (act) await act(page, hall, address);
    else await goTo(page, address);
  },
});

const onward = (page: Page): Promise<void> => page.getByRole('button', { name: 'Продовжити' }).click();

const sendNothing: Act = (page) => sendEmpty(page, 'Продовжити');

const inEnglish: Act = async (page) => {
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

const calledOff = async (page: Page, hall: Hall, address: string): Promise<void> => {
  const data = { state: 'cancelled_by_office', endReason: 'Немає світла', endedAt: new Date() };
  await database().visit.updateMany({ where: { officeId: hall.officeId }, data });
  await goTo(page, address.replace(':act', 'ticket'));
};

const toAct =
  (name: string, more = '') =>
  async (page: Page, _hall: Hall, address: string): Promise<void> =>
    goTo(page, address.replace(':act', name) + more);

const toTimes = async (page: Page, hall: Hall, address: string): Promise<void> => {
  const [first] = await freeSlots(page, hall);
  await goTo(page, `${address.replace(':act', 'move-time')}?date=${first?.date ?? ''}`);
};

const toCheck = async (page: Page, hall: Hall, address: string): Promise<void> => {
  const [first] = await freeSlots(page, hall);
  const asked = new URLSearchParams({ date: first?.date ?? '', from: first?.from ?? '' });
  await goTo(page, `${address.replace(':act', 'move-check')}?${asked}`);
};

const lateForTheMove = async (page: Page, hall: Hall, address: string): Promise<void> => {
  await toCheck(page, hall, address);
  const [first] = await freeSlots(page, hall);
  if (first) await takeTime(hall, first);
  await sendEmpty(page, 'Перенести візит');
};

const bookingStates: readonly PageState[] = [
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
  withHold('check, time taken', 'check', lateForTheBooking),
  withHold('check, without connection', 'check', bookOffline),
];

/** Booking a visit, and the visits of a person. */
export const visitStates: readonly PageState[] = [
  ...bookingStates,
  {
    pattern: '/cabinet/visits',
    state: 'empty',
    bring: async (page) => {
      await enterAs(page, 'applicant');
      await goTo(page, '/cabinet/visits');
    },
  },
  visit('/cabinet/visits', 'filled'),
  visit('/cabinet/visits', 'filled, in English', async (page, hall, address) => {
    await goTo(page, address);
    await inEnglish(page, hall);
  }),
  visit('/cabinet/visits/:visitId', 'booked'),
  visit('/cabinet/visits/:visitId', 'booked, in English', async (page, hall, address) => {
    await goTo(page, address);
    await inEnglish(page, hall);
  }),
  visit('/cabinet/visits/:visitId', 'called off by the centre', calledOff),
  visit('/cabinet/visits/:visitId/:act', 'ticket', toAct('ticket')),
  visit('/cabinet/visits/:visitId/:act', 'ticket of a visit called off', calledOff),
  visit('/cabinet/visits/:visitId/:act', 'cancelling', toAct('cancel')),
  visit('/cabinet/visits/:visitId/:act', 'moving: days', toAct('move')),
  visit('/cabinet/visits/:visitId/:act', 'moving: times', toTimes),
  visit('/cabinet/visits/:visitId/:act', 'moving: check', toCheck),
  visit('/cabinet/visits/:visitId/:act', 'moving: time taken', lateForTheMove),
];
