import * as z from 'zod/mini';
import { applicationProblems, ApplicationState, OneApplication } from './applications.ts';
import { PlainDate } from './dates.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Bilingual } from './service-definition.ts';

// «Чому так довго?»: the clock ledger of an application in words.

/** With whom the time went: an enterprise and a queue stand apart from other third parties and other stops by law. */
export const ClockHolder = z.enum(['office', 'applicant', 'enterprise', 'otherBody', 'queue', 'appeal', 'law']);
export type ClockHolder = z.infer<typeof ClockHolder>;

/** One interval: where it stood, since when, why. */
export const ClockSpan = z.object({
  holder: ClockHolder,
  /** Null where that is not known any more. */
  state: z.nullable(ApplicationState),
  stateLabel: z.nullable(Bilingual),
  office: z.nullable(Bilingual),
  /** What was done that this began with. */
  ground: z.string(),
  groundLabel: z.nullable(Bilingual),
  /** What the office wrote when it asked, suspended or handed over. */
  reason: z.nullable(z.string()),
  startedAt: z.string(),
  endedAt: z.nullable(z.string()),
  milliseconds: z.int(),
});
export type ClockSpan = z.infer<typeof ClockSpan>;

/** How long with each in all; together exactly the time since it was sent. */
export const ClockShare = z.object({
  holder: ClockHolder,
  /** Of an office, which; null for others. */
  office: z.nullable(Bilingual),
  milliseconds: z.int(),
});
export type ClockShare = z.infer<typeof ClockShare>;

export const CaseClock = z.object({
  number: z.string(),
  state: ApplicationState,
  stateLabel: Bilingual,
  submittedAt: z.string(),
  /** The instant these lengths are told of. */
  at: z.string(),
  /** The last day of the office's term; null while it stands still, and where the law sets none. */
  dueOn: z.nullable(PlainDate),
  /** The office holds it, and that day has passed. */
  isLate: z.boolean(),
  /** Working days since that day; 0 when it has not passed. */
  daysLate: z.int(),
  /** Where the law sets no day: the order of a queue. */
  isQueue: z.boolean(),
  /** What stands now; null when nobody's time runs any more. */
  now: z.nullable(ClockSpan),
  spans: z.array(ClockSpan),
  shares: z.array(ClockShare),
  /** When the applicant last asked the office why. */
  askedAt: z.nullable(z.string()),
  /** Past its day, and not asked today yet. */
  mayAsk: z.boolean(),
});
export type CaseClock = z.infer<typeof CaseClock>;

export const readCaseClockRoute = defineRoute({
  method: 'GET',
  path: '/applications/:applicationId/clock',
  summary: 'Why it takes so long: with whom the time went, on what ground, and what it stands for now',
  params: OneApplication,
  status: 200,
  response: CaseClock,
  problems: [commonProblems.notFound],
});
export const askWhyLateRoute = defineRoute({
  method: 'POST',
  path: '/applications/:applicationId/clock/question',
  summary: 'Ask the office why an application is past its day; staff see the question, once a day',
  params: OneApplication,
  status: 200,
  response: CaseClock,
  problems: [commonProblems.notFound, applicationProblems.notLate],
});
