import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type { DeskId, OfficeId, TopicId } from '@cabinet/contracts/ids';
import type { DayVisit, HallDesk, listDeskTimesRoute, readHallRoute } from '@cabinet/contracts/reception';
import { Channel } from '@cabinet/contracts/schedules';
import type { FreeTime } from '@cabinet/contracts/visits';
import type { AnswerOf } from '@cabinet/contracts/http/route';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import { parseShortNumber } from '@cabinet/domain/short-number';
import { parseTicket } from '@cabinet/domain/ticket';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { findTopic } from '../../schedules/public.ts';
import { readDays, readerOf, shown, timesOn } from '../free.ts';
import { wantedBy } from '../plan.ts';
import { receives } from '../policy.ts';
import { readTicketCode } from '../ticket-code.ts';
import { dayColumns, toDayVisits } from './visit-of-day.ts';

/** The office of an officer. Throws common.not_found. */
export const assertReceives = (ctx: Context, officeId: string): void => {
  if (!receives(ctx.actor, { officeId })) throw problem(commonProblems.notFound, { officeId });
};

/** Desks, topics and grounds of priority: what an officer chooses from. */
export async function readHallFor(ctx: Context, officeId: OfficeId): Promise<AnswerOf<typeof readHallRoute>> {
  assertReceives(ctx, officeId);
  const desks = await ctx.db.desk.findMany({
    where: { officeId, active: true },
    select: { id: true, nameUk: true, nameEn: true, channel: true, topicIds: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const topics = await ctx.db.topic.findMany({
    where: { active: true, offices: { some: { officeId } } },
    select: { id: true, code: true, nameUk: true, nameEn: true, channels: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const priorities = await ctx.db.callPriority.findMany({ where: { active: true }, orderBy: { rank: 'asc' } });
  return {
    desks: desks.map(
      (desk): HallDesk => ({
        id: desk.id as DeskId,
        name: { uk: desk.nameUk, en: desk.nameEn },
        channel: Channel.parse(desk.channel),
        topicIds: desk.topicIds.length > 0 ? (desk.topicIds as TopicId[]) : null,
      }),
    ),
    topics: topics.map(({ id, code, nameUk, nameEn, channels }) => ({
      id: id as TopicId,
      code,
      name: { uk: nameUk, en: nameEn },
      channels: Channel.options.filter((channel) => channels.includes(channel)),
    })),
    priorities: priorities.map(({ code, nameUk, nameEn, ground }) => ({
      code,
      ground,
      name: { uk: nameUk, en: nameEn },
    })),
  };
}

/** The day of an office: who is booked, by time, and who came without an appointment. */
export async function listDay(ctx: Context, officeId: OfficeId): Promise<{ date: string; items: DayVisit[] }> {
  assertReceives(ctx, officeId);
  const date = kyivDate(ctx.now());
  const today = { gte: startOfKyivDay(date), lt: startOfKyivDay(addDays(date, 1)) };
  const rows = await ctx.db.visit.findMany({
    where: { officeId, state: { not: 'held' }, OR: [{ from: today }, { day: date }] },
    select: dayColumns,
    orderBy: [{ from: { sort: 'asc', nulls: 'last' } }, { arrivedAt: 'asc' }, { id: 'asc' }],
  });
  return { date, items: await toDayVisits(ctx, ctx.db, rows) };
}

/** The number that a typed or scanned text names, and nothing that the signature does not prove. */
const numberIn = (ctx: Context, officeId: string, text: string): string | null => {
  if (!text.startsWith('CAB1.')) return parseShortNumber(text);
  const told = readTicketCode(ctx.secrets, text);
  if (!told) throw fieldProblem('/text', 'visits.ticket_forged');
  if (told.officeId !== officeId) throw fieldProblem('/text', 'visits.ticket_other_office');
  return told.number;
};

/** One visit by number, ticket of today, or the QR code of its paper, as a scanner types it. */
export async function findVisit(ctx: Context, officeId: OfficeId, text: string): Promise<DayVisit> {
  assertReceives(ctx, officeId);
  const number = numberIn(ctx, officeId, text);
  const ticket = number === null ? parseTicket(text) : null;
  const where = number !== null ? { number } : { ticket: ticket ?? '', day: kyivDate(ctx.now()) };
  const row = await ctx.db.visit.findFirst({
    where: { officeId, state: { not: 'held' }, ...where },
    select: dayColumns,
  });
  const [visit] = row ? await toDayVisits(ctx, ctx.db, [row]) : [];
  if (!visit) throw fieldProblem('/text', 'visits.ticket_unknown');
  return visit;
}

/** Free times of a day for somebody at the desk or on the phone: those of the office alone count too. */
export async function listDeskTimes(
  ctx: Context,
  officeId: OfficeId,
  { topic: code, date, ...asked }: QueryOf<typeof listDeskTimesRoute>,
): Promise<{ items: FreeTime[] }> {
  assertReceives(ctx, officeId);
  const topic = await findTopic(ctx.db, code, officeId);
  if (!topic) throw problem(commonProblems.notFound, { officeId, topic: code });
  const wanted = wantedBy({ officeId, topic, ...asked, internal: true });
  return { items: timesOn(await readDays(readerOf(ctx), wanted, date), date, wanted).map(shown) };
}
