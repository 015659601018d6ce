import type { FreeTime, Hold, Visit } from '@cabinet/contracts/visits';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId, aWord } from '@cabinet/testkit/random';
import { type ScheduleOptions, storeSchedule } from '@cabinet/testkit/schedules';
import type { Page } from '@playwright/test';
import { database } from './accounts.ts';

/** A centre of its own that receives for a topic of its own, so that no other test takes its times. */
export interface Hall {
  readonly officeId: string;
  readonly officeName: string;
  readonly deskIds: readonly string[];
  /** Its code. */
  readonly topic: string;
  readonly topicId: string;
}

export async function aHall(options: ScheduleOptions = {}): Promise<Hall> {
  const officeName = `ЦНАП ${aWord('Нова')}`;
  const officeId = await storeOffice(database(), { nameUk: officeName, nameEn: officeName });
  // Below the topics that people meet first.
  const topic = { position: 900, bringUk: ['Паспорт', 'Довідка з місця навчання'], ...options.topic };
  const { deskIds, topicCode, topicId } = await storeSchedule(database(), officeId, { ...options, topic });
  return { officeId, officeName, deskIds, topic: topicCode, topicId };
}

/** The address of a step of booking at this hall. */
export const bookingAt = ({ officeId, topic }: Hall, step: string, more: Record<string, string> = {}): string =>
  `/booking/${step}?${new URLSearchParams({ topic, office: officeId, needs: 'none', ...more })}`;

async function read<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Sends to a door of the API as the person of this page. */
export async function send<Answer>(page: Page, path: string, data: unknown): Promise<Answer> {
  const answer = await page.request.post(`/api/v1${path}`, { data });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

export interface FreeSlot extends FreeTime {
  readonly date: string;
}

/** The free times of a day of the hall, none when there is no such day; 0 is the first day that has any. */
export async function freeSlots(page: Page, { officeId, topic }: Hall, day = 1): Promise<FreeSlot[]> {
  const where = `officeId=${officeId}&topic=${topic}`;
  const { items } = await read<{ items: { date: string }[] }>(page, `/visits/free-days?${where}`);
  const date = items[day]?.date;
  if (date === undefined) return [];
  const times = await read<{ items: FreeTime[] }>(page, `/visits/free-times?${where}&date=${date}`);
  return times.items.map((time) => ({ ...time, date }));
}

/** Holds a time for the applicant of this page. */
export const aHold = (page: Page, { officeId, topic }: Hall, from: string): Promise<Hold> =>
  send(page, '/visits/holds', { officeId, topic, from });

/** A visit of the applicant of this page. */
export async function aVisit(page: Page, hall: Hall, place = 0): Promise<Visit> {
  const from = (await freeSlots(page, hall))[place]?.from ?? '';
  const { id: holdId } = await aHold(page, hall, from);
  const name = { surname: 'Тестенко', givenName: 'Марія', patronymic: 'Іванівна' };
  return send(page, '/visits', { holdId, visitor: { name, phone: '+380671234567', address: null, prepare: [] } });
}

/** Moves the end of the holds of this hall: minutes from now, or before now. */
export async function holdsEndIn({ officeId }: Hall, minutes: number): Promise<void> {
  const until = new Date(Date.now() + minutes * 60_000);
  await database().visit.updateMany({ where: { officeId, state: 'held' }, data: { heldUntil: until } });
  await database().visitPlace.updateMany({ where: { visit: { officeId, state: 'held' } }, data: { until } });
}

/** Somebody else books this time, at every desk. */
export async function takeTime({ officeId, topicId, deskIds }: Hall, { from, to }: FreeTime): Promise<void> {
  for (const deskId of deskIds) {
    const id = anId();
    const span = { from: new Date(from), to: new Date(to) };
    const visit = { id, number: aWord('N'), officeId, topicId, deskId, state: 'booked', channel: 'office', ...span };
    await database().visitPlace.deleteMany({ where: { deskId, until: { lte: new Date() } } });
    await database().visit.create({ data: { ...visit, createdAt: new Date(), bookedAt: new Date() } });
    await database().visitPlace.create({ data: { id: anId(), visitId: id, deskId, ...span, until: null } });
  }
}
