import { openSecrets } from '@cabinet/secrets/secrets';
import { kyivDate, kyivInstant } from '@cabinet/domain/kyiv-time';
import { addDays, weekdayOf } from '@cabinet/domain/plain-date';
import { anId, aWord } from '@cabinet/testkit/random';
import type { Locator, Page } from '@playwright/test';
import { type Account, database } from './accounts.ts';
import { running } from './running.ts';
import type { Hall } from './visits.ts';

/** Makes an officer of this hall alone. */
export const keeps = async ({ accountId }: Account, { officeId }: Pick<Hall, 'officeId'>): Promise<void> => {
  await database().staff.update({
    where: { accountId },
    data: { offices: { deleteMany: {}, create: { officeId } } },
  });
};

/** A Wednesday to come, at least a week from now: a working day by the calendar of wartime. */
export const nextWednesday = (): string => {
  const soon = addDays(kyivDate(new Date()), 7);
  return addDays(soon, (3 - weekdayOf(soon) + 7) % 7);
};

interface Wish {
  readonly desk: number;
  /** HH:MM in Kyiv. */
  readonly at: string;
  readonly personId: string | null;
}

/** Somebody who is booked for that day at a desk of the hall. */
export async function aBooking(hall: Hall, date: string, { desk, at, personId }: Wish): Promise<string> {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  const secrets = openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
  const id = anId();
  const deskId = hall.deskIds[desk] ?? '';
  const from = kyivInstant(date, at);
  const span = { from, to: new Date(from.getTime() + 35 * 60_000) };
  const number = aWord('V').toUpperCase().slice(0, 9);
  const visitor = {
    name: { surname: 'Лисиченко', givenName: 'Марія', patronymic: 'Іванівна' },
    ...{ phone: '+380671234567', address: null, prepare: [] },
  };
  const { officeId, topicId } = hall;
  await database().visit.create({
    data: {
      ...{ id, number, officeId, topicId, deskId, personId, state: 'booked', channel: 'office', ...span },
      visitor: secrets.seal({ table: 'visit', id, column: 'visitor' }, JSON.stringify(visitor)),
      createdAt: new Date(),
      bookedAt: new Date(),
      places: { create: { id: anId(), deskId, ...span } },
    },
  });
  return number;
}

/** Closes a desk of the hall for an afternoon. */
export async function anAfternoonOff(hall: Hall, date: string): Promise<void> {
  await database().closure.create({
    data: {
      ...{ id: anId(), officeId: hall.officeId, deskIds: [...hall.deskIds], reasonUk: 'Ремонт', reasonEn: 'Repair' },
      ...{ from: kyivInstant(date, '13:00'), to: kyivInstant(date, '16:00') },
      ...{ createdAt: new Date(), createdByName: 'Службенко О. П.' },
    },
  });
}

/** Types a date into its three boxes. */
export async function typeDate(page: Page, group: string | RegExp, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  const boxes: Locator = page.getByRole('group', { name: group });
  await boxes.getByLabel('День').fill(day);
  await boxes.getByLabel('Місяць').fill(month);
  await boxes.getByLabel('Рік').fill(year);
}
