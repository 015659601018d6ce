import type { GivenTicket, QueuePlace } from '@cabinet/contracts/screens';
import { screenProblems } from '@cabinet/contracts/screens';
import type { Transaction } from '@cabinet/db/open-database';
import { aheadOf, mayCall } from '@cabinet/domain/call-order';
import { kyivDate, nextKyivMidnight } from '@cabinet/domain/kyiv-time';
import { waitRange } from '@cabinet/domain/wait-forecast';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Hall, readHall } from './waiting.ts';

/** The address that tells the place in the queue, until the end of the day. */
const placeLink = (ctx: Context, visitId: string): string => {
  const until = nextKyivMidnight(ctx.now());
  const pass = ctx.passes.issue({ purpose: 'queue_place', subject: visitId, edition: 1, until });
  return new URL(`/place#${pass}`, ctx.config.PUBLIC_URL).href;
};

/** How many are called before this one, and how long that is likely to take. */
const placeIn = (hall: Hall, id: string, now: Date): Pick<QueuePlace, 'ahead' | 'wait'> => {
  const { waiting, rules } = hall;
  const own = waiting.find((one) => one.id === id);
  if (!own) return { ahead: 0, wait: null };
  const before = aheadOf(waiting, id, { desks: hall.desks, rules, now });
  const atWork = hall.desks.filter((desk) => hall.deskIdsAtWork.has(desk.id) && mayCall(desk, own, { rules, now }));
  const minutesAhead = before.reduce((sum, one) => sum + one.minutes, 0);
  return { ahead: before.length, wait: waitRange({ minutesAhead, desks: atWork.length }) };
};

const ticketColumns = {
  id: true,
  officeId: true,
  ticket: true,
  day: true,
  state: true,
  deskId: true,
  arrivedAt: true,
  office: { select: { nameUk: true, nameEn: true } },
  topic: { select: { nameUk: true, nameEn: true } },
} as const;

/** What a visitor takes along from the desk or the kiosk. */
export async function toGivenTicket(ctx: Context, tx: Transaction, id: string): Promise<GivenTicket> {
  const row = await tx.visit.findUniqueOrThrow({ where: { id }, select: ticketColumns });
  const now = ctx.now();
  return {
    ticket: row.ticket ?? '',
    office: { uk: row.office.nameUk, en: row.office.nameEn },
    topic: { uk: row.topic.nameUk, en: row.topic.nameEn },
    ...placeIn(await readHall(tx, row.officeId, now), id, now),
    givenAt: (row.arrivedAt ?? now).toISOString(),
    link: placeLink(ctx, id),
  };
}

const stateOf = (state: string): QueuePlace['state'] =>
  state === 'checked_in' ? 'waiting' : state === 'called' || state === 'serving' ? state : 'over';

/** The place of whoever holds the link. Names nobody, and nothing that they come for. Throws visits.place_over. */
export async function readPlace(ctx: Context, token: string): Promise<QueuePlace> {
  const now = ctx.now();
  const pass = ctx.passes.read('queue_place', token, now);
  const row = pass && (await ctx.db.visit.findUnique({ where: { id: pass.subject }, select: ticketColumns }));
  if (!row?.ticket || row.day !== kyivDate(now)) throw problem(screenProblems.placeOver);
  const state = stateOf(row.state);
  const desk =
    row.deskId && (state === 'called' || state === 'serving')
      ? await ctx.db.desk.findUnique({ where: { id: row.deskId }, select: { nameUk: true, nameEn: true } })
      : null;
  return {
    ticket: row.ticket,
    office: { uk: row.office.nameUk, en: row.office.nameEn },
    state,
    ...(state === 'waiting'
      ? placeIn(await readHall(ctx.db, row.officeId, now), row.id, now)
      : { ahead: 0, wait: null }),
    desk: desk && { uk: desk.nameUk, en: desk.nameEn },
  };
}
