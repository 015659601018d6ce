import type { PlainDate } from '@cabinet/contracts/dates';
import type { ClosureId, DeskId, OfficeId, TopicId } from '@cabinet/contracts/ids';
import {
  type Closure,
  type DayException,
  type ManagedDesk,
  type ManagedSchedule,
  Timetable,
} from '@cabinet/contracts/managed-schedules';
import { Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import { DayShifts } from '@cabinet/contracts/timetables';
import type { Transaction } from '@cabinet/db/open-database';
import { isWorkingDay } from '@cabinet/domain/calendar';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import type { Context } from '#platform/context.ts';
import { workCalendarFor } from '../administration/public.ts';
import { misplacedVisits } from './hits.ts';
import { assertKeeps } from './keep.ts';
import { termColumns } from './queries.ts';
import { usualTerms } from './schedule.ts';

const author = { id: true, createdAt: true, createdByName: true } as const;
export const timetableColumns = { ...author, validFrom: true, week: true } as const;
export const exceptionColumns = { ...author, date: true, shifts: true, reasonUk: true, reasonEn: true } as const;
export const closureColumns = {
  ...author,
  from: true,
  to: true,
  deskIds: true,
  reasonUk: true,
  reasonEn: true,
  liftedAt: true,
  liftedByName: true,
} as const;

interface Written {
  readonly id: string;
  readonly createdAt: Date;
  readonly createdByName: string;
}
interface Reasoned extends Written {
  readonly reasonUk: string;
  readonly reasonEn: string;
}

const week = Timetable.shape.week;

export const toTimetable = (row: Written & { readonly validFrom: string; readonly week: unknown }): Timetable => ({
  ...row,
  week: week.parse(row.week),
  createdAt: row.createdAt.toISOString(),
});

export const toException = ({
  reasonUk,
  reasonEn,
  shifts,
  ...row
}: Reasoned & { readonly date: string; readonly shifts: unknown }): DayException => ({
  ...row,
  shifts: shifts === null ? null : DayShifts.parse(shifts),
  reason: { uk: reasonUk, en: reasonEn },
  createdAt: row.createdAt.toISOString(),
});

interface ClosureRow extends Reasoned {
  readonly from: Date;
  readonly to: Date;
  readonly deskIds: readonly string[];
  readonly liftedAt: Date | null;
  readonly liftedByName: string | null;
}

export const toClosure = ({ reasonUk, reasonEn, ...row }: ClosureRow): Closure => ({
  ...row,
  // Ids of our own rows are ids by construction.
  id: row.id as ClosureId,
  deskIds: row.deskIds as DeskId[],
  from: row.from.toISOString(),
  to: row.to.toISOString(),
  reason: { uk: reasonUk, en: reasonEn },
  createdAt: row.createdAt.toISOString(),
  liftedAt: row.liftedAt?.toISOString() ?? null,
});

/** Of rows in order, latest version first, the first of each day: the others are history. */
const latestOf = <Row>(rows: readonly Row[], dayOf: (row: Row) => string): Row[] =>
  rows.filter((row, at) => at === 0 || dayOf(row) !== dayOf(rows[at - 1] as Row));

async function readTimetables(db: Transaction, officeId: OfficeId, today: PlainDate) {
  const inForce = await db.timetable.findFirst({
    where: { officeId, validFrom: { lte: today } },
    select: { validFrom: true },
    orderBy: { validFrom: 'desc' },
  });
  const rows = await db.timetable.findMany({
    where: { officeId, validFrom: { gte: inForce?.validFrom ?? today } },
    select: timetableColumns,
    orderBy: [{ validFrom: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
  });
  return latestOf(rows, ({ validFrom }) => validFrom).map(toTimetable);
}

async function readExceptions(db: Transaction, officeId: OfficeId, today: PlainDate) {
  const rows = await db.dayException.findMany({
    where: { officeId, date: { gte: today } },
    select: exceptionColumns,
    orderBy: [{ date: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
  });
  return latestOf(rows, ({ date }) => date).map(toException);
}

const readClosures = async (db: Transaction, officeId: OfficeId, now: Date): Promise<Closure[]> =>
  (
    await db.closure.findMany({
      where: { officeId, liftedAt: null, to: { gt: now } },
      select: closureColumns,
      orderBy: [{ from: 'asc' }, { id: 'asc' }],
    })
  ).map(toClosure);

/** The timetable that was put last in an office, whatever day it holds from. */
export const lastTimetable = (
  db: Pick<Transaction, 'timetable'>,
  officeId: OfficeId,
): Promise<{ id: string; createdAt: Date } | null> =>
  db.timetable.findFirst({
    where: { officeId },
    select: { id: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });

const holidayDays = 90;

async function readHolidays(db: Transaction, officeId: OfficeId, today: PlainDate) {
  const calendar = await workCalendarFor(db, officeId);
  return calendar.holidays
    .filter(({ date }) => date >= today && date <= addDays(today, holidayDays))
    .map(({ date, name }) => ({ date, name, working: isWorkingDay(date, calendar) }));
}

const officeOf = (db: Transaction, officeId: OfficeId) =>
  db.office.findUniqueOrThrow({
    where: { id: officeId },
    select: {
      nameUk: true,
      nameEn: true,
      topics: { select: { topicId: true } },
      bookingRules: { select: { ...termColumns, version: true } },
      desks: { orderBy: [{ active: 'desc' }, { position: 'asc' }, { id: 'asc' }] },
    },
  });

const toDesk = (desk: Awaited<ReturnType<typeof officeOf>>['desks'][number]): ManagedDesk => ({
  id: desk.id as DeskId,
  version: desk.version,
  name: { uk: desk.nameUk, en: desk.nameEn },
  channel: Channel.parse(desk.channel),
  meets: PlaceNeed.options.filter((need) => desk.meets.includes(need)),
  topicIds: desk.topicIds as TopicId[],
  position: desk.position,
  active: desk.active,
});

/** All of an office's schedule from today on, for whoever keeps it. Throws common.not_found. */
export async function readManagedSchedule(ctx: Context, officeId: OfficeId): Promise<ManagedSchedule> {
  const { db } = ctx;
  await assertKeeps(ctx, db, officeId);
  const today = kyivDate(ctx.now());
  const office = await officeOf(db, officeId);
  const topics = await db.topic.findMany({
    where: { active: true },
    select: { id: true, code: true, nameUk: true, nameEn: true, minutes: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const offered = new Set(office.topics.map(({ topicId }) => topicId));
  return {
    office: { id: officeId, name: { uk: office.nameUk, en: office.nameEn } },
    desks: office.desks.map(toDesk),
    topics: topics.map(({ nameUk, nameEn, ...topic }) => ({
      ...topic,
      id: topic.id as TopicId,
      name: { uk: nameUk, en: nameEn },
      offered: offered.has(topic.id),
    })),
    timetables: await readTimetables(db, officeId, today),
    lastTimetableId: (await lastTimetable(db, officeId))?.id ?? null,
    exceptions: await readExceptions(db, officeId, today),
    closures: await readClosures(db, officeId, ctx.now()),
    rules: office.bookingRules ?? { ...usualTerms, version: 0 },
    holidays: await readHolidays(db, officeId, today),
    hitVisits: (await misplacedVisits(ctx, db, officeId)).length,
  };
}
