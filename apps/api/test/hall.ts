import type { DeskId, OfficeId, VisitId } from '@cabinet/contracts/ids';
import * as reception from '@cabinet/contracts/reception';
import * as screens from '@cabinet/contracts/screens';
import { anId, aWord } from '@cabinet/testkit/random';
import type { ScheduleOptions } from '@cabinet/testkit/schedules';
import { anOfficer } from './applications.ts';
import type { Answer, Cabinet, Caller } from './cabinet.ts';
import { aHall, type Hall } from './visits.ts';

/** A hall with an officer of its own and two desks unless told. */
export interface StaffedHall extends Hall {
  readonly officer: Caller;
  readonly office: { readonly officeId: OfficeId };
  readonly desks: readonly DeskId[];
}

export async function aStaffedHall(cabinet: Cabinet, options: ScheduleOptions = {}): Promise<StaffedHall> {
  const hall = await aHall(cabinet, { desks: [{}, {}], ...options });
  const officer = await anOfficer(cabinet, hall.officeId);
  return { ...hall, officer, office: { officeId: hall.officeId }, desks: hall.deskIds as DeskId[] };
}

/** A legal ground of priority; answers its code. */
export async function aPriority(cabinet: Cabinet, rank = 1): Promise<string> {
  const code = aWord('ground');
  await cabinet.db.callPriority.create({
    data: { id: anId(), code, rank, nameUk: 'Підстава', nameEn: 'Ground', ground: 'Закон, стаття 1' },
  });
  return code;
}

/** Gives a ticket at the reception and answers it with the id of its visit. */
export async function aTicket(
  cabinet: Cabinet,
  { officer, office, topic }: Pick<StaffedHall, 'officer' | 'office' | 'topic'>,
  wish: {
    readonly priority?: string;
    readonly needs?: ('step_free' | 'sign_language' | 'quiet_place')[];
    readonly topic?: string;
  } = {},
): Promise<{ id: VisitId; ticket: string; link: string; ahead: number }> {
  const answer = await cabinet.call(officer, reception.giveTicketRoute, { params: office, body: { topic, ...wish } });
  if (answer.status !== 201) throw new Error(`No ticket: ${JSON.stringify(answer.body)}`);
  const { ticket, link, ahead } = answer.body;
  const { id } = await cabinet.db.visit.findFirstOrThrow({ where: { ...office, ticket }, orderBy: { id: 'desc' } });
  return { id: id as VisitId, ticket, link, ahead };
}

export const next = (
  cabinet: Cabinet,
  caller: Caller,
  deskId: DeskId | undefined,
): Promise<Answer<typeof reception.callNextRoute>> =>
  cabinet.call(caller, reception.callNextRoute, { params: { deskId: deskId ?? ('' as DeskId) } });

/** Does something to a visit with the version it has now. */
export async function act<R extends typeof reception.recallRoute>(
  cabinet: Cabinet,
  caller: Caller,
  route: R,
  visitId: string,
): Promise<Answer<R>> {
  const { version } = await cabinet.db.visit.findUniqueOrThrow({ where: { id: visitId }, select: { version: true } });
  return cabinet.call(caller, route, { params: { visitId: visitId as VisitId }, body: { version } } as never);
}

/** What stands behind # in a link. */
export const passIn = (link: string): string => new URL(link).hash.slice(1);

/** A kiosk or a display; answers its pass. */
export async function aScreen(
  cabinet: Cabinet,
  { officer, office }: Pick<StaffedHall, 'officer' | 'office'>,
  form: { kind: 'kiosk' | 'display'; ticketsPerMinute?: number },
): Promise<{ pass: string; screen: screens.Screen }> {
  const { status, body } = await cabinet.call(officer, screens.addScreenRoute, {
    params: office,
    body: { name: 'Біля входу', ...form },
  });
  if (status !== 201) throw new Error(`No screen: ${JSON.stringify(body)}`);
  return { pass: passIn(body.link), screen: body.screen };
}
