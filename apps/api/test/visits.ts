import type { OfficeId, VisitId } from '@cabinet/contracts/ids';
import type { BodyInputOf } from '@cabinet/contracts/http/route';
import * as routes from '@cabinet/contracts/visits';
import { storeOffice } from '@cabinet/testkit/offices';
import { type ScheduleOptions, storeSchedule } from '@cabinet/testkit/schedules';
import { anApplicant } from './applications.ts';
import type { Answer, Cabinet, Caller } from './cabinet.ts';

/** A centre that receives, and somebody who may book there. */
export interface Hall {
  readonly officeId: OfficeId;
  readonly deskIds: readonly string[];
  readonly topic: string;
  readonly topicId: string;
  readonly owner: Caller;
  readonly personId: string;
}

export async function aHall(cabinet: Cabinet, options: ScheduleOptions = {}): Promise<Hall> {
  const officeId = (await storeOffice(cabinet.db)) as OfficeId;
  const { deskIds, topicCode, topicId } = await storeSchedule(cabinet.db, officeId, options);
  return { officeId, deskIds, topic: topicCode, topicId, ...(await anApplicant(cabinet)) };
}

/** Who comes, as a form says it. */
export const aVisitor = (
  more: Partial<routes.VisitorForm> = {},
): BodyInputOf<typeof routes.bookVisitRoute>['visitor'] => ({
  name: { surname: 'Лисиченко', givenName: 'Марія', patronymic: 'Іванівна' },
  phone: '+380671234567',
  address: null,
  prepare: [],
  ...more,
});

type Holding = Partial<BodyInputOf<typeof routes.holdTimeRoute>>;

/** Holds a time on behalf of a person who is signed in, or of a browser with its cookie in `headers`. */
export const hold = (
  cabinet: Cabinet,
  { officeId, topic }: Pick<Hall, 'officeId' | 'topic'>,
  caller: Caller | null,
  asked: Holding & { from: string },
  headers: Record<string, string> = {},
): Promise<Answer<typeof routes.holdTimeRoute>> =>
  cabinet.call(caller, routes.holdTimeRoute, { body: { officeId, topic, ...asked } }, headers);

export const book = (
  cabinet: Cabinet,
  caller: Caller,
  holdId: VisitId,
  headers: Record<string, string> = {},
): Promise<Answer<typeof routes.bookVisitRoute>> =>
  cabinet.call(caller, routes.bookVisitRoute, { body: { holdId, visitor: aVisitor() } }, headers);

/** A visit booked by a caller. */
export async function aVisit(
  cabinet: Cabinet,
  hall: Hall,
  from: string,
  caller: Caller = hall.owner,
): Promise<routes.Visit> {
  const held = await hold(cabinet, hall, caller, { from });
  const { status, body } = await book(cabinet, caller, held.body.id);
  if (status !== 201) throw new Error(`Booking ${from} answered ${status} ${body.code ?? ''}`);
  return body;
}
