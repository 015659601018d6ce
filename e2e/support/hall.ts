import { openSecrets } from '@cabinet/secrets/secrets';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId, aWord } from '@cabinet/testkit/random';
import { storeSchedule, storeTopic } from '@cabinet/testkit/schedules';
import { expect, type Page } from '@playwright/test';
import { type Account, anAccountOf, database } from './accounts.ts';
import { running } from './running.ts';

/** An office of its own with two desks, so that no other test calls its visitors. */
export interface TestHall {
  readonly officeId: string;
  readonly deskIds: readonly string[];
  readonly topicId: string;
}

export async function aTestHall(): Promise<TestHall> {
  const mark = aWord('');
  const names = { nameUk: `ЦНАП для перевірки ${mark}`, nameEn: `Centre for testing ${mark}` };
  const officeId = await storeOffice(database(), names);
  const more = { nameUk: 'Закордонний паспорт', nameEn: 'Travel passport' };
  const { deskIds, topicId } = await storeSchedule(database(), officeId, { desks: [{}, {}], topic: more });
  const { id: second } = await storeTopic(database(), { nameUk: 'Місце проживання', nameEn: 'Residence', position: 2 });
  await database().officeTopic.create({ data: { officeId, topicId: second } });
  return { officeId, deskIds, topicId };
}

/** Makes an officer of these offices alone. */
export const workAt = async (
  { accountId }: Account,
  ...halls: readonly Pick<TestHall, 'officeId'>[]
): Promise<void> => {
  await database().staff.update({
    where: { accountId },
    data: { offices: { deleteMany: {}, create: halls.map(({ officeId }) => ({ officeId })) } },
  });
};

/** An officer of this hall, not signed in. */
export async function anOfficerOf(hall: TestHall): Promise<Account> {
  const account = await anAccountOf('clerk');
  await workAt(account, hall);
  return account;
}

/** Somebody who is booked for this very minute; answers the number of the visit. */
export async function aBookedVisitor({ officeId, deskIds, topicId }: TestHall): Promise<string> {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  const secrets = openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
  const id = anId();
  const from = new Date();
  const visitor = {
    name: { surname: 'Лисиченко', givenName: 'Марія', patronymic: 'Іванівна' },
    ...{ phone: '+380671234567', address: null, prepare: ['large_print'] },
  };
  const number = aWord('V').toUpperCase().slice(0, 9);
  await database().visit.create({
    data: {
      ...{ id, number, officeId, topicId, deskId: deskIds[0] ?? null, state: 'booked', channel: 'office' },
      ...{ from, to: new Date(from.getTime() + 35 * 60_000), needs: ['sign_language'], pace: 15 },
      visitor: secrets.seal({ table: 'visit', id, column: 'visitor' }, JSON.stringify(visitor)),
      createdAt: from,
      bookedAt: from,
    },
  });
  return number;
}

/** A ground of priority that every hall offers. */
export const aGround = async (): Promise<void> => {
  await database().callPriority.create({
    data: {
      ...{ id: anId(), code: aWord('ground'), rank: 1, nameUk: 'Особа з інвалідністю внаслідок війни' },
      ...{ nameEn: 'Person with a war disability', ground: 'Закон України № 3551-XII, стаття 13' },
    },
  });
};

/** Sets a kiosk or a display up as an officer does; answers its secret link. The page stands at the screens of the hall. */
export async function aScreenLink(page: Page, kind: 'Кіоск із талонами' | 'Табло'): Promise<string> {
  await page.goto('/admin/day/screens');
  await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel('Де стоїть').fill('Біля входу');
  await page.getByRole('button', { name: 'Створити посилання' }).click();
  const link = page.getByText(/\/screen#/);
  await expect(link).toBeVisible();
  const words = (await link.textContent()) ?? '';
  return words.slice(words.indexOf('http'));
}

/** Takes a ticket at a kiosk; answers its number and the link to the place in the queue. */
export async function takeTicket(page: Page, topic: string): Promise<{ ticket: string; link: string }> {
  const answer = page.waitForResponse((response) => response.url().endsWith('/screens/tickets'));
  await page.getByRole('button', { name: new RegExp(topic) }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Ваш талон/ })).toBeVisible();
  const { ticket, link } = (await (await answer).json()) as { ticket: string; link: string };
  await page.getByRole('button', { name: 'Готово, наступний відвідувач' }).click();
  return { ticket, link };
}
