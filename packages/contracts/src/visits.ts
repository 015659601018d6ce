import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { PageQuery, pageOf } from './http/page.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { ConsultationId, OfficeId, VisitId } from './ids.ts';
import { PersonName, PhoneNumber } from './people.ts';
import { Channel, PlaceNeed, ReceivingOffice, Topic, TopicCode } from './schedules.ts';
import { Bilingual } from './service-definition.ts';

export const visitProblems = defineProblems({
  /** Facts: `alternatives`, the three nearest free times. */
  timeTaken: { code: 'visits.time_taken', status: 409 },
  holdOver: { code: 'visits.hold_over', status: 409 },
  signInToHold: { code: 'visits.sign_in_to_hold', status: 401 },
  tooManyVisits: { code: 'visits.too_many_visits', status: 409 },
  tooLate: { code: 'visits.too_late', status: 409 },
  notAllowedNow: { code: 'visits.not_allowed_now', status: 409 },
  linkOver: { code: 'visits.link_over', status: 410 },
});

export const VisitState = z.enum([
  'held',
  'booked',
  'checked_in',
  'called',
  'serving',
  'done',
  'no_show',
  'cancelled_by_user',
  'cancelled_by_office',
]);
export type VisitState = z.infer<typeof VisitState>;

/** Tenths of the topic's usual time: as usual, half as long again, twice as long. */
export const Pace = z.union([z.literal(10), z.literal(15), z.literal(20)]);
export type Pace = z.infer<typeof Pace>;

/** Several values of one name, or one with commas: `needs=step_free,quiet_place`. */
export const PlaceNeeds = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => text.split(',').filter(Boolean)),
  ),
  z.array(PlaceNeed).check(z.maxLength(PlaceNeed.options.length)),
);

/** What decides which times fit a person. */
const Fitting = z.object({
  officeId: OfficeId,
  topic: TopicCode,
  channel: z._default(Channel, 'office'),
  needs: z._default(PlaceNeeds, []),
  pace: z._default(z.pipe(z.coerce.number(), Pace), 10),
});

export const FreeTime = z.object({ from: z.iso.datetime(), to: z.iso.datetime() });
export type FreeTime = z.infer<typeof FreeTime>;

export const FreeDay = z.object({
  date: PlainDate,
  /** Between which times of a Kyiv clock the office receives for this; today from the next time that can be booked. */
  opens: z.string(),
  closes: z.string(),
  places: z.int(),
});
export type FreeDay = z.infer<typeof FreeDay>;

/** I3, I14: open days only, before sign-in too. */
export const listFreeDaysRoute = defineRoute({
  method: 'GET',
  path: '/visits/free-days',
  summary: 'Days on which a centre still has places for a topic, with its hours; closed and full days are absent',
  query: Fitting,
  status: 200,
  response: z.object({ items: z.array(FreeDay), first: z.nullable(FreeTime) }),
  problems: [commonProblems.notFound],
});
/** I4. */
export const listFreeTimesRoute = defineRoute({
  method: 'GET',
  path: '/visits/free-times',
  summary: 'Free times of one day for a topic, in order',
  query: z.extend(Fitting, { date: PlainDate }),
  status: 200,
  /** `holdMinutes`: how long a chosen time is kept while the form is filled in. */
  response: z.object({ items: z.array(FreeTime), holdMinutes: z.int() }),
  problems: [commonProblems.notFound],
});

/** A time kept for the person while the form is filled in. */
export const Hold = z.object({
  id: VisitId,
  office: ReceivingOffice,
  topic: Topic,
  channel: Channel,
  from: z.string(),
  to: z.string(),
  needs: z.array(PlaceNeed),
  pace: Pace,
  heldUntil: z.string(),
  /** How often it may still be held for longer. */
  extensions: z.int(),
});
export type Hold = z.infer<typeof Hold>;

const OneHold = z.object({ holdId: VisitId });

export const holdTimeRoute = defineRoute({
  method: 'POST',
  path: '/visits/holds',
  summary: 'Hold a free time; a visitor who is not signed in shows work done instead, and keeps the hold by a cookie',
  body: z.object({
    officeId: OfficeId,
    topic: TopicCode,
    channel: z._default(Channel, 'office'),
    from: z.iso.datetime(),
    needs: z._default(z.array(PlaceNeed).check(z.maxLength(10)), []),
    pace: z._default(Pace, 10),
    proofOfWork: z.optional(z.string().check(z.maxLength(4000))),
  }),
  status: 201,
  response: Hold,
  problems: [
    commonProblems.notFound,
    commonProblems.invalidRequest,
    commonProblems.tooManyRequests,
    visitProblems.timeTaken,
    visitProblems.signInToHold,
  ],
});
export const readHoldRoute = defineRoute({
  method: 'GET',
  path: '/visits/holds/mine',
  summary: 'The time held for this visitor, before or after sign-in',
  status: 200,
  response: z.object({ hold: z.nullable(Hold) }),
  problems: [],
});
export const extendHoldRoute = defineRoute({
  method: 'POST',
  path: '/visits/holds/:holdId/extend',
  summary: 'Hold the time for longer',
  params: OneHold,
  status: 200,
  response: Hold,
  problems: [commonProblems.notFound, visitProblems.holdOver, visitProblems.notAllowedNow],
});
export const dropHoldRoute = defineRoute({
  method: 'DELETE',
  path: '/visits/holds/:holdId',
  summary: 'Give a held time back',
  params: OneHold,
  status: 204,
  problems: [commonProblems.notFound],
});

/** Needs for which the clerk prepares; where and when the visit is does not depend on them. */
export const PreparedNeed = z.enum(['companion', 'guide_dog', 'large_print', 'braille', 'easy_read']);
export type PreparedNeed = z.infer<typeof PreparedNeed>;

/** Who comes; «another person» is named as any other. */
export const VisitorForm = z.object({
  name: PersonName,
  phone: PhoneNumber,
  /** Where to, for a visit at home. */
  address: z.nullable(z.string().check(z.trim(), z.maxLength(300))),
  prepare: z.array(PreparedNeed).check(z.maxLength(PreparedNeed.options.length)),
});
export type VisitorForm = z.infer<typeof VisitorForm>;

export const VisitSummary = z.object({
  id: VisitId,
  number: z.string(),
  version: Version,
  state: VisitState,
  channel: Channel,
  topic: Topic,
  office: ReceivingOffice,
  from: z.string(),
  to: z.string(),
});
export type VisitSummary = z.infer<typeof VisitSummary>;

export const Visit = z.extend(VisitSummary, {
  visitor: VisitorForm,
  needs: z.array(PlaceNeed),
  pace: Pace,
  bookedAt: z.string(),
  confirmedAt: z.nullable(z.string()),
  endReason: z.nullable(Bilingual),
  /** The consultation that the visit came from. */
  consultationId: z.nullable(ConsultationId),
  /** Until when it can be cancelled or moved. */
  changeableUntil: z.string(),
  /** Signed words of the ticket, for a QR code that is checked without a network. */
  ticketCode: z.string(),
  /** Act codes of the visit machine that the reader may do now. */
  acts: z.array(z.string()),
});
export type Visit = z.infer<typeof Visit>;

const OneVisit = z.object({ visitId: VisitId });
const missing = [commonProblems.notFound, commonProblems.staleVersion, visitProblems.notAllowedNow] as const;

/** I6. */
export const bookVisitRoute = defineRoute({
  method: 'POST',
  path: '/visits',
  summary: 'Book the held time; when it is taken meanwhile, the three nearest free times are answered',
  body: z.object({ holdId: VisitId, visitor: VisitorForm, consultationId: z.optional(ConsultationId) }),
  status: 201,
  response: Visit,
  problems: [
    commonProblems.notFound,
    commonProblems.invalidRequest,
    visitProblems.timeTaken,
    visitProblems.tooManyVisits,
  ],
});
export const listVisitsRoute = defineRoute({
  method: 'GET',
  path: '/visits',
  summary: 'My visits: those ahead by date, or those that are over, newest first',
  query: z.extend(PageQuery, { when: z._default(z.enum(['ahead', 'over']), 'ahead') }),
  status: 200,
  response: pageOf(VisitSummary),
  problems: [commonProblems.signInRequired],
});
export const readVisitRoute = defineRoute({
  method: 'GET',
  path: '/visits/:visitId',
  summary: 'One visit with its ticket',
  params: OneVisit,
  status: 200,
  response: Visit,
  problems: [commonProblems.notFound],
});
export const moveVisitRoute = defineRoute({
  method: 'POST',
  path: '/visits/:visitId/move',
  summary: 'Move a visit to another free time in one act; the old time is free again, or nothing has changed',
  params: OneVisit,
  body: z.object({ version: Version, officeId: OfficeId, from: z.iso.datetime() }),
  status: 200,
  response: Visit,
  problems: [...missing, visitProblems.timeTaken, visitProblems.tooLate],
});
export const confirmVisitRoute = defineRoute({
  method: 'POST',
  path: '/visits/:visitId/confirm',
  summary: 'Say that I will come',
  params: OneVisit,
  body: z.object({ version: Version }),
  status: 200,
  response: Visit,
  problems: missing,
});
export const cancelVisitRoute = defineRoute({
  method: 'POST',
  path: '/visits/:visitId/cancel',
  summary: 'Cancel a visit; its time is offered again',
  params: OneVisit,
  body: z.object({ version: Version }),
  status: 200,
  response: Visit,
  problems: [...missing, visitProblems.tooLate],
});
export const visitTicketRoute = defineRoute({
  method: 'GET',
  path: '/visits/:visitId/ticket',
  summary: 'The ticket as PDF: number, topic, centre, time, what to bring',
  params: OneVisit,
  produces: 'file',
  status: 200,
  problems: [commonProblems.notFound],
});
export const ticketKeyRoute = defineRoute({
  method: 'GET',
  path: '/visits/ticket-key',
  summary: 'The public key (JSON Web Key, Ed25519) by which anybody checks the code of a ticket without a network',
  status: 200,
  response: z.object({ kty: z.string(), crv: z.string(), x: z.string() }),
  problems: [],
});
export const visitCalendarRoute = defineRoute({
  method: 'GET',
  path: '/visits/:visitId/calendar',
  summary: 'The visit as a calendar entry (RFC 5545); each change raises its SEQUENCE',
  params: OneVisit,
  produces: 'file',
  status: 200,
  problems: [commonProblems.notFound],
});
