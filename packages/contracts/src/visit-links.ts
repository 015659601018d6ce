import * as z from 'zod/mini';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { Bilingual } from './service-definition.ts';
import { Channel } from './schedules.ts';
import { VisitState, visitProblems } from './visits.ts';

// What a link opens without sign-in: the pass stands behind # in a mailed address and travels in the body, so that no log
// along the way holds it. Only a calendar program needs it in the path.

export const VisitPass = z.string().check(z.maxLength(600));

/** A visit as whoever holds its letter may see it: when and where, not who and what for. */
export const VisitByLink = z.object({
  number: z.string(),
  state: VisitState,
  version: Version,
  channel: Channel,
  office: z.object({ name: Bilingual, address: Bilingual, phone: z.string() }),
  from: z.string(),
  to: z.string(),
  confirmedAt: z.nullable(z.string()),
  /** Of «confirm» and «cancel», what can be done now. */
  acts: z.array(z.enum(['confirm', 'cancel'])),
});
export type VisitByLink = z.infer<typeof VisitByLink>;

export const readVisitByLinkRoute = defineRoute({
  method: 'POST',
  path: '/visits/by-link',
  summary: 'The visit that a reminder is about',
  body: z.object({ pass: VisitPass }),
  status: 200,
  response: VisitByLink,
  problems: [visitProblems.linkOver],
});
export const answerReminderRoute = defineRoute({
  method: 'POST',
  path: '/visits/by-link/answer',
  summary: 'Confirm or cancel the visit that a reminder is about',
  body: z.object({ pass: VisitPass, version: Version, act: z.enum(['confirm', 'cancel']) }),
  status: 200,
  response: VisitByLink,
  problems: [visitProblems.linkOver, commonProblems.staleVersion, visitProblems.tooLate, visitProblems.notAllowedNow],
});

/** Address for calendar programs; null: there is none. */
export const CalendarLink = z.object({ url: z.nullable(z.string()) });
export type CalendarLink = z.infer<typeof CalendarLink>;

export const readCalendarLinkRoute = defineRoute({
  method: 'GET',
  path: '/visits/calendar-link',
  summary: 'The secret address under which a calendar program reads my visits',
  status: 200,
  response: CalendarLink,
  problems: [commonProblems.signInRequired],
});
export const renewCalendarLinkRoute = defineRoute({
  method: 'POST',
  path: '/visits/calendar-link',
  summary: 'Make a new secret address; the one before stops working',
  status: 201,
  response: CalendarLink,
  problems: [commonProblems.signInRequired],
});
export const dropCalendarLinkRoute = defineRoute({
  method: 'DELETE',
  path: '/visits/calendar-link',
  summary: 'Make the secret address stop working',
  status: 204,
  problems: [commonProblems.signInRequired],
});
export const calendarFeedRoute = defineRoute({
  method: 'GET',
  path: '/calendars/:pass',
  summary: 'The visits of whoever gave this address to a calendar program (RFC 5545)',
  params: z.object({ pass: VisitPass }),
  produces: 'file',
  status: 200,
  problems: [commonProblems.notFound],
});
