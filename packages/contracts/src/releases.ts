import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { DeskId, OfficeId, ReleaseId, VisitId } from './ids.ts';
import { ReceivingOffice, Topic, TopicCode } from './schedules.ts';
import { VisitorForm } from './visits.ts';

export const releaseProblems = defineProblems({
  notOpen: { code: 'releases.not_open', status: 409 },
  alreadyDrawn: { code: 'releases.already_drawn', status: 409 },
  overlaps: { code: 'releases.overlaps', status: 409 },
  tooManyVisits: { code: 'releases.too_many_visits', status: 409 },
});

export const ReleaseState = z.enum(['coming', 'open', 'closed', 'drawn', 'called_off']);
export type ReleaseState = z.infer<typeof ReleaseState>;

/** Scarce times that are drawn by lot. Everything anybody needs to prove the draw is in it once it took place. */
export const Release = z.object({
  id: ReleaseId,
  office: ReceivingOffice,
  topic: Topic,
  state: ReleaseState,
  firstDay: PlainDate,
  lastDay: PlainDate,
  opensAt: z.string(),
  closesAt: z.string(),
  /** SHA-256 of the seed in hexadecimal, known before anybody asks for a time. */
  commitment: z.string(),
  entries: z.int(),
});
export type Release = z.infer<typeof Release>;

const Start = z.iso.datetime();

/**
 * The draw as anybody may run it again: order by SHA-256 of seed, line feed and ticket; then each the dearest wish left,
 * and where `anyOther` is said and no wish is left the earliest place left.
 */
export const Draw = z.object({
  seed: z.string(),
  commitment: z.string(),
  drawnAt: z.string(),
  places: z.array(z.object({ start: z.string(), places: z.int() })),
  entries: z.array(
    z.object({
      ticket: z.string(),
      wishes: z.array(z.string()),
      anyOther: z.boolean(),
      place: z.nullable(z.string()),
    }),
  ),
});
export type Draw = z.infer<typeof Draw>;

/** Why a place that was drawn could not be booked: it was closed meanwhile, or its person had booked too many visits. */
export const NotBooked = z.enum(['time_gone', 'too_many_visits']);
export type NotBooked = z.infer<typeof NotBooked>;

/** What I asked for, and what I was given. */
export const OwnEntry = z.object({
  ticket: z.string(),
  wishes: z.array(z.string()),
  /** When no wish is left any other time will do. */
  anyOther: z.boolean(),
  visitor: VisitorForm,
  place: z.nullable(z.string()),
  /** Null with a place: the visit is being booked, or could not be. */
  visitId: z.nullable(VisitId),
  notBooked: z.nullable(NotBooked),
});
export type OwnEntry = z.infer<typeof OwnEntry>;

const OneRelease = z.object({ releaseId: ReleaseId });

export const listReleasesRoute = defineRoute({
  method: 'GET',
  path: '/releases',
  summary: 'Draws that are coming, open, or took place in the last thirty days',
  query: z.object({ officeId: z.optional(OfficeId), topic: z.optional(TopicCode) }),
  status: 200,
  response: z.object({ items: z.array(Release) }),
  problems: [],
});
export const readReleaseRoute = defineRoute({
  method: 'GET',
  path: '/releases/:releaseId',
  summary: 'One draw with the times that are given out, each with the number of its places',
  params: OneRelease,
  status: 200,
  response: z.extend(Release, { times: z.array(z.object({ start: z.string(), places: z.int() })) }),
  problems: [commonProblems.notFound],
});
export const readDrawRoute = defineRoute({
  method: 'GET',
  path: '/releases/:releaseId/draw',
  summary: 'Seed, tickets, wishes and result, by which anybody proves the draw',
  params: OneRelease,
  status: 200,
  response: Draw,
  problems: [commonProblems.notFound],
});
export const readOwnEntryRoute = defineRoute({
  method: 'GET',
  path: '/releases/:releaseId/entry',
  summary: 'My wish in this draw',
  params: OneRelease,
  status: 200,
  response: z.object({ entry: z.nullable(OwnEntry) }),
  problems: [commonProblems.notFound],
});
export const enterReleaseRoute = defineRoute({
  method: 'PUT',
  path: '/releases/:releaseId/entry',
  summary: 'Ask for a time in this draw, or change what I asked for; how early one asks does not matter',
  params: OneRelease,
  body: z.object({
    wishes: z.array(Start).check(z.minLength(1), z.maxLength(20)),
    anyOther: z._default(z.boolean(), false),
    visitor: VisitorForm,
  }),
  status: 200,
  response: OwnEntry,
  problems: [
    commonProblems.notFound,
    commonProblems.invalidRequest,
    releaseProblems.notOpen,
    releaseProblems.tooManyVisits,
  ],
});
export const leaveReleaseRoute = defineRoute({
  method: 'DELETE',
  path: '/releases/:releaseId/entry',
  summary: 'Take my wish back',
  params: OneRelease,
  status: 204,
  problems: [commonProblems.notFound, releaseProblems.notOpen],
});

/** Days that one draw may give out, both ends counted. */
export const mostReleaseDays = 31;

const dayMs = 86_400_000;
const isShort = ({ firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string }): boolean =>
  (Date.parse(lastDay) - Date.parse(firstDay)) / dayMs < mostReleaseDays;

export const ReleaseForm = z
  .object({
    topic: TopicCode,
    firstDay: PlainDate,
    lastDay: PlainDate,
    opensAt: Start,
    closesAt: Start,
    /** Empty: every desk that deals with the topic. */
    deskIds: z.array(DeskId).check(z.maxLength(100)),
  })
  .check(
    z.refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], error: 'releases.ends_before' }),
    z.refine(isShort, { path: ['lastDay'], error: 'releases.too_many_days' }),
    z.refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ['closesAt'], error: 'releases.closes_before' }),
  );
export type ReleaseForm = z.infer<typeof ReleaseForm>;

export const addReleaseRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/releases',
  summary: 'Give days out by lot: until the draw nobody books them otherwise',
  params: z.object({ officeId: OfficeId }),
  body: ReleaseForm,
  status: 201,
  response: Release,
  problems: [commonProblems.notFound, commonProblems.invalidRequest, releaseProblems.overlaps],
});
export const callOffReleaseRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/releases/:releaseId/call-off',
  summary: 'Call a draw off before it took place; the times are everybody’s again',
  params: z.object({ officeId: OfficeId, releaseId: ReleaseId }),
  status: 200,
  response: Release,
  problems: [commonProblems.notFound, releaseProblems.alreadyDrawn],
});
