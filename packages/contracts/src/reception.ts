import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { ConsultationId, DeskId, OfficeId, TopicId, VisitId } from './ids.ts';
import { PersonName, PhoneNumber } from './people.ts';
import { Channel, PlaceNeed, TopicCode } from './schedules.ts';
import { GivenTicket } from './screens.ts';
import { Bilingual } from './service-definition.ts';
import { FreeTime, Pace, PlaceNeeds, PreparedNeed, VisitorForm, VisitState, visitProblems } from './visits.ts';

export const receptionProblems = defineProblems({
  deskBusy: { code: 'visits.desk_busy', status: 409 },
});

/** One visit as the hall knows it: who, when, where to, and what to prepare. Never why it is needed. */
export const DayVisit = z.object({
  id: VisitId,
  version: Version,
  number: z.string(),
  /** Of the day; null before the person has come. */
  ticket: z.nullable(z.string()),
  state: VisitState,
  channel: Channel,
  /** Null for somebody who came without an appointment. */
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  topic: z.object({ id: TopicId, code: TopicCode, name: Bilingual }),
  desk: z.nullable(z.object({ id: DeskId, name: Bilingual })),
  needs: z.array(PlaceNeed),
  prepare: z.array(PreparedNeed),
  pace: Pace,
  /** Null for a ticket of the kiosk, which asks nobody's name. */
  visitor: z.nullable(z.object({ name: PersonName, phone: z.string(), address: z.nullable(z.string()) })),
  arrivedAt: z.nullable(z.string()),
  calledAt: z.nullable(z.string()),
  /** Code of the legal ground of priority. */
  priority: z.nullable(z.string()),
  /** What was asked and answered before, when the visit came from a consultation of this very office. */
  consultation: z.nullable(z.object({ id: ConsultationId, number: z.string() })),
  /** How often this person was expected here before and did not come. */
  missed: z.int(),
  /** Act codes of the visit machine that the reader may do now. */
  acts: z.array(z.string()),
});
export type DayVisit = z.infer<typeof DayVisit>;

const OneOffice = z.object({ officeId: OfficeId });
const OneDesk = z.object({ deskId: DeskId });
const OneVisit = z.object({ visitId: VisitId });
const changing = [commonProblems.notFound, commonProblems.staleVersion, visitProblems.notAllowedNow] as const;

export const HallDesk = z.object({
  id: DeskId,
  name: Bilingual,
  channel: Channel,
  /** Null: every topic. */
  topicIds: z.nullable(z.array(TopicId)),
});
export type HallDesk = z.infer<typeof HallDesk>;

export const readHallRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/hall',
  summary: 'Desks, topics and legal grounds of priority of a centre, for its officers',
  params: OneOffice,
  status: 200,
  response: z.object({
    desks: z.array(HallDesk),
    topics: z.array(z.object({ id: TopicId, code: TopicCode, name: Bilingual, channels: z.array(Channel) })),
    priorities: z.array(z.object({ code: z.string(), name: Bilingual, ground: z.string() })),
  }),
  problems: [commonProblems.notFound],
});

export const listDayRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/day',
  summary: 'The visits of today by time, and those without an appointment, with what to prepare',
  params: OneOffice,
  status: 200,
  response: z.object({ date: PlainDate, items: z.array(DayVisit) }),
  problems: [commonProblems.notFound],
});

export const findVisitRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/day/find',
  summary: 'One visit by its number, its ticket of today, or the words of a QR code, whose signature is verified',
  params: OneOffice,
  query: z.object({ text: z.string().check(z.trim(), z.maxLength(400)) }),
  status: 200,
  response: DayVisit,
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});

export const checkInRoute = defineRoute({
  method: 'POST',
  path: '/visits/:visitId/check-in',
  summary: 'The person has come: gives the ticket of the day',
  params: OneVisit,
  body: z.object({ version: Version }),
  status: 200,
  response: z.object({ visit: DayVisit, ticket: GivenTicket }),
  problems: changing,
});

export const missRoute = defineRoute({
  method: 'POST',
  path: '/visits/:visitId/miss',
  summary: 'The person did not come, or did not come to the desk',
  params: OneVisit,
  body: z.object({ version: Version }),
  status: 200,
  response: DayVisit,
  problems: changing,
});

export const giveTicketRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/tickets',
  summary: 'A ticket for somebody without an appointment, with the legal ground of priority if there is one',
  params: OneOffice,
  body: z.object({
    topic: TopicCode,
    priority: z._default(z.nullable(z.string().check(z.maxLength(60))), null),
    needs: z._default(z.array(PlaceNeed).check(z.maxLength(10)), []),
    pace: z._default(Pace, 10),
  }),
  status: 201,
  response: GivenTicket,
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});

export const listDeskTimesRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/desk-times',
  summary: 'Free times of one day for a topic, with those that only the centre gives',
  params: OneOffice,
  query: z.object({
    topic: TopicCode,
    channel: z._default(Channel, 'office'),
    needs: z._default(PlaceNeeds, []),
    pace: z._default(z.pipe(z.coerce.number(), Pace), 10),
    date: PlainDate,
  }),
  status: 200,
  response: z.object({ items: z.array(FreeTime) }),
  problems: [commonProblems.notFound],
});

export const countMissedRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/missed',
  summary: 'How often somebody with this phone was expected here and did not come',
  params: OneOffice,
  body: z.object({ phone: PhoneNumber }),
  status: 200,
  response: z.object({ missed: z.int() }),
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});

export const bookForRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/visits',
  summary: 'An officer books for somebody at the desk or on the phone; no account is needed',
  params: OneOffice,
  body: z.object({
    topic: TopicCode,
    channel: z._default(Channel, 'office'),
    from: z.iso.datetime(),
    needs: z._default(z.array(PlaceNeed).check(z.maxLength(10)), []),
    pace: z._default(Pace, 10),
    visitor: VisitorForm,
  }),
  status: 201,
  response: DayVisit,
  problems: [commonProblems.notFound, commonProblems.invalidRequest, visitProblems.timeTaken],
});

/** What a clerk at a desk sees: who is there, and how the queue stands. */
export const Console = z.object({
  desk: z.object({ id: DeskId, officeId: OfficeId, name: Bilingual }),
  current: z.nullable(DayVisit),
  /** People whom this desk may call now. */
  waiting: z.int(),
  /** Minutes that the first of them has waited; null: nobody waits. */
  longestWait: z.nullable(z.int()),
  /** Minutes after which nobody is overtaken. */
  bound: z.int(),
});
export type Console = z.infer<typeof Console>;

export const readConsoleRoute = defineRoute({
  method: 'GET',
  path: '/desks/:deskId/console',
  summary: 'A desk: whom it has called, how many wait for it and how long',
  params: OneDesk,
  status: 200,
  response: Console,
  problems: [commonProblems.notFound],
});

export const callNextRoute = defineRoute({
  method: 'POST',
  path: '/desks/:deskId/next',
  summary: 'Call whoever is next by the rule; `current` is null when nobody waits for this desk',
  params: OneDesk,
  status: 200,
  response: Console,
  problems: [commonProblems.notFound, receptionProblems.deskBusy],
});

export const recallRoute = defineRoute({
  method: 'POST',
  path: '/visits/:visitId/recall',
  summary: 'Call the same person again',
  params: OneVisit,
  body: z.object({ version: Version }),
  status: 200,
  response: DayVisit,
  problems: changing,
});
export const serveRoute = defineRoute({
  method: 'POST',
  path: '/visits/:visitId/serve',
  summary: 'The person is at the desk',
  params: OneVisit,
  body: z.object({ version: Version }),
  status: 200,
  response: DayVisit,
  problems: changing,
});
export const finishRoute = defineRoute({
  method: 'POST',
  path: '/visits/:visitId/finish',
  summary: 'The visit is over',
  params: OneVisit,
  body: z.object({ version: Version }),
  status: 200,
  response: DayVisit,
  problems: changing,
});
export const transferRoute = defineRoute({
  method: 'POST',
  path: '/visits/:visitId/transfer',
  summary: 'Send the person to another desk, or to any desk for another topic; they keep the ticket and their wait',
  params: OneVisit,
  body: z.object({
    version: Version,
    deskId: z._default(z.nullable(DeskId), null),
    topic: z._default(z.nullable(TopicCode), null),
  }),
  status: 200,
  response: DayVisit,
  problems: [...changing, commonProblems.invalidRequest],
});
