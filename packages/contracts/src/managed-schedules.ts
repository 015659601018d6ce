import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { ClosureId, DeskId, OfficeId, TopicId } from './ids.ts';
import { Line } from './managed-offices.ts';
import { Channel, PlaceNeed, scheduleProblems } from './schedules.ts';
import { Bilingual } from './service-definition.ts';
import { ClosureForm, DayExceptionForm, TimetableForm, WeekDay } from './timetables.ts';

// For staff; what everybody reads stays in schedules.ts, so that public pages do not carry these forms.

/** What staff say of a desk: where one visitor is received at a time. */
export const DeskForm = z.object({
  nameUk: Line,
  nameEn: Line,
  channel: Channel,
  meets: z.array(PlaceNeed).check(z.maxLength(PlaceNeed.options.length)),
  /** Topics dealt with here alone; none: every topic of the centre. */
  topicIds: z.array(TopicId).check(z.maxLength(100)),
  position: z.int().check(z.minimum(1), z.maximum(1000)),
  active: z._default(z.boolean(), true),
});
export type DeskForm = z.infer<typeof DeskForm>;

const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** How people book. Minutes, except the window. */
export const BookingRules = z.object({
  windowDays: whole(1, 180),
  noticeMinutes: whole(0, 10_080),
  holdMinutes: whole(5, 60),
  perPerson: whole(1, 20),
  cancelMinutes: whole(0, 10_080),
  longestWaitMinutes: whole(10, 480),
});
export type BookingRules = z.infer<typeof BookingRules>;

/** Who changed the schedule, and when. */
const written = { createdAt: z.string(), createdByName: z.string() };

export const ManagedDesk = z.object({
  id: DeskId,
  version: Version,
  name: Bilingual,
  channel: Channel,
  meets: z.array(PlaceNeed),
  topicIds: z.array(TopicId),
  position: z.int(),
  active: z.boolean(),
});
export type ManagedDesk = z.infer<typeof ManagedDesk>;

export const Timetable = z.object({ id: z.string(), validFrom: PlainDate, week: z.array(WeekDay), ...written });
export type Timetable = z.infer<typeof Timetable>;

export const DayException = z.object({
  id: z.string(),
  date: PlainDate,
  /** Null: taken back, the week holds again. */
  shifts: z.nullable(WeekDay.shape.shifts),
  reason: Bilingual,
  ...written,
});
export type DayException = z.infer<typeof DayException>;

export const Closure = z.object({
  id: ClosureId,
  from: z.string(),
  to: z.string(),
  /** None: every desk. */
  deskIds: z.array(DeskId),
  reason: Bilingual,
  ...written,
  liftedAt: z.nullable(z.string()),
  liftedByName: z.nullable(z.string()),
});
export type Closure = z.infer<typeof Closure>;

/** All of a centre's schedule from today on, for those who keep it. */
export const ManagedSchedule = z.object({
  office: z.object({ id: OfficeId, name: Bilingual }),
  desks: z.array(ManagedDesk),
  topics: z.array(z.object({ id: TopicId, code: z.string(), name: Bilingual, minutes: z.int(), offered: z.boolean() })),
  /** The one in force first, then those to come. */
  timetables: z.array(Timetable),
  /** The last one that was put, whatever day it holds from: a new one is put by somebody who has seen it. */
  lastTimetableId: z.nullable(z.string()),
  exceptions: z.array(DayException),
  closures: z.array(Closure),
  rules: z.extend(BookingRules, { version: Version }),
  /** Days of the next three months that the work calendar names; while martial law lasts, holidays are worked. */
  holidays: z.array(z.object({ date: PlainDate, name: z.string(), working: z.boolean() })),
  /** Visits ahead that the schedule no longer receives. */
  hitVisits: z.int(),
});
export type ManagedSchedule = z.infer<typeof ManagedSchedule>;

/** What a change would do to visits that are booked. */
export const Hit = z.object({
  visits: z.int(),
  days: z.array(z.object({ date: PlainDate, visits: z.int() })),
});
export type Hit = z.infer<typeof Hit>;

/** One line of the history: what was put, by whom, when; newest first. */
export const ScheduleVersion = z.discriminatedUnion('kind', [
  z.extend(Timetable, { kind: z.literal('timetable') }),
  z.extend(DayException, { kind: z.literal('exception') }),
  z.extend(Closure, { kind: z.literal('closure') }),
]);
export type ScheduleVersion = z.infer<typeof ScheduleVersion>;

const OneOffice = z.object({ officeId: OfficeId });
const OneDesk = z.object({ officeId: OfficeId, deskId: DeskId });
const OneClosure = z.object({ officeId: OfficeId, closureId: ClosureId });

/** Id of the version the editor saw, null for none: who comes second is told so. */
const Seen = z.nullable(z.uuid());
const read = [commonProblems.notFound] as const;
const written409 = [commonProblems.notFound, commonProblems.staleVersion, commonProblems.invalidRequest] as const;

export const readScheduleRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/schedule',
  summary: 'Desks, topics, timetables, exceptional days, closures and booking rules of a centre, for its staff',
  params: OneOffice,
  status: 200,
  response: ManagedSchedule,
  problems: read,
});
export const listScheduleVersionsRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/schedule/versions',
  summary: 'Every timetable, exceptional day and closure ever put, with who and when, newest first',
  params: OneOffice,
  query: PageQuery,
  status: 200,
  response: pageOf(ScheduleVersion),
  problems: read,
});
export const addDeskRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/desks',
  summary: 'Add a desk, a phone, a video room or a person who drives out',
  params: OneOffice,
  body: DeskForm,
  status: 201,
  response: ManagedSchedule,
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});
export const changeDeskRoute = defineRoute({
  method: 'PUT',
  path: '/offices/:officeId/desks/:deskId',
  summary: 'Change a desk, or put it out of use; with visits ahead it stays in use and keeps its channel',
  params: OneDesk,
  body: z.object({ version: Version, desk: DeskForm }),
  status: 200,
  response: ManagedSchedule,
  problems: [...written409, scheduleProblems.deskInUse],
});
export const chooseTopicsRoute = defineRoute({
  method: 'PUT',
  path: '/offices/:officeId/topics',
  summary: 'Choose the topics that a centre receives for; the others are hidden there',
  params: OneOffice,
  body: z.object({
    seen: z.array(TopicId).check(z.maxLength(200)),
    topicIds: z.array(TopicId).check(z.maxLength(200)),
  }),
  status: 200,
  response: ManagedSchedule,
  problems: written409,
});
export const putTimetableRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/timetables',
  summary: 'Put a new week from a day on; days before it keep theirs',
  params: OneOffice,
  body: z.object({ seen: Seen, timetable: TimetableForm }),
  status: 201,
  response: ManagedSchedule,
  problems: written409,
});
export const previewTimetableRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/timetables/preview',
  summary: 'How many visits a new week would hit',
  params: OneOffice,
  body: TimetableForm,
  status: 200,
  response: Hit,
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});
export const putExceptionRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/exceptions',
  summary: 'Give one day other hours, or none',
  params: OneOffice,
  body: z.object({ seen: Seen, exception: DayExceptionForm }),
  status: 201,
  response: ManagedSchedule,
  problems: written409,
});
export const previewExceptionRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/exceptions/preview',
  summary: 'How many visits other hours of a day would hit',
  params: OneOffice,
  body: DayExceptionForm,
  status: 200,
  response: Hit,
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});
export const undoExceptionRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/exceptions/:date/undo',
  summary: 'Take an exceptional day back: the week holds again',
  params: z.object({ officeId: OfficeId, date: PlainDate }),
  body: z.object({ seen: z.uuid() }),
  status: 200,
  response: ManagedSchedule,
  problems: written409,
});
export const addClosureRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/closures',
  summary: 'Close desks, or all of a centre, for a while',
  params: OneOffice,
  body: ClosureForm,
  status: 201,
  response: z.object({ closureId: ClosureId, schedule: ManagedSchedule }),
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});
export const previewClosureRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/closures/preview',
  summary: 'How many visits a closure would hit',
  params: OneOffice,
  body: ClosureForm,
  status: 200,
  response: Hit,
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});
export const liftClosureRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/closures/:closureId/lift',
  summary: 'Lift a closure before its end',
  params: OneClosure,
  status: 200,
  response: ManagedSchedule,
  problems: [commonProblems.notFound, commonProblems.staleVersion],
});
export const changeBookingRulesRoute = defineRoute({
  method: 'PUT',
  path: '/offices/:officeId/booking-rules',
  summary: 'Change how people book at a centre; version 0 stands for the usual rules',
  params: OneOffice,
  body: z.object({ version: Version, rules: BookingRules }),
  status: 200,
  response: ManagedSchedule,
  problems: written409,
});
