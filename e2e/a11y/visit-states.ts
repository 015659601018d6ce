import type { Page } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { aHall, aVisit, freeSlots, type Hall, takeTime } from '../support/visits.ts';
import { bookingStates, inEnglish } from './booking-states.ts';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

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

/** The visits of a person. */
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
