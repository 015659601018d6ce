import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { OfficeId, ScreenId } from './ids.ts';
import { TopicCode } from './schedules.ts';
import { Bilingual } from './service-definition.ts';

export const screenProblems = defineProblems({
  screenOver: { code: 'visits.screen_over', status: 410 },
  placeOver: { code: 'visits.place_over', status: 410 },
});

/** Minutes, the least and the most that a wait is likely to take. */
export const WaitRange = z.object({ from: z.int(), to: z.int() });
export type WaitRange = z.infer<typeof WaitRange>;

export const ScreenKind = z.enum(['kiosk', 'display']);
export type ScreenKind = z.infer<typeof ScreenKind>;

/** A device of the hall that works by its own link. */
export const Screen = z.object({
  id: ScreenId,
  kind: ScreenKind,
  name: z.string(),
  ticketsPerMinute: z.int(),
  createdAt: z.string(),
  createdByName: z.string(),
  revokedAt: z.nullable(z.string()),
});
export type Screen = z.infer<typeof Screen>;

export const ScreenForm = z.object({
  kind: ScreenKind,
  name: z.string().check(z.trim(), z.minLength(1, 'visits.screen_name_missing'), z.maxLength(60)),
  ticketsPerMinute: z._default(z.int().check(z.minimum(1), z.maximum(60)), 6),
});
export type ScreenForm = z.infer<typeof ScreenForm>;

const OneOffice = z.object({ officeId: OfficeId });

export const listScreensRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/screens',
  summary: 'Kiosks and displays of a centre, those out of use too',
  params: OneOffice,
  status: 200,
  response: z.object({ items: z.array(Screen) }),
  problems: [commonProblems.notFound],
});
export const addScreenRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/screens',
  summary: 'Set up a kiosk or a display; its secret link is told once',
  params: OneOffice,
  body: ScreenForm,
  status: 201,
  response: z.object({ screen: Screen, link: z.string() }),
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});
export const revokeScreenRoute = defineRoute({
  method: 'POST',
  path: '/screens/:screenId/revoke',
  summary: 'Make the link of a kiosk or a display worthless, at once',
  params: z.object({ screenId: ScreenId }),
  status: 200,
  response: Screen,
  problems: [commonProblems.notFound],
});

// What a link opens without sign-in: the pass stands behind # in the address and travels in the body, so that no log
// along the way holds it.
const ScreenPass = z.string().check(z.maxLength(600));

/** A called ticket. Nobody's name and nothing that they come for. */
export const ShownCall = z.object({
  /** Changes with each call, so that a person called again is announced again. */
  id: z.string(),
  ticket: z.string(),
  desk: Bilingual,
  /** Not yet at the desk. */
  awaited: z.boolean(),
});
export type ShownCall = z.infer<typeof ShownCall>;

export const KioskView = z.object({
  kind: z.literal('kiosk'),
  office: Bilingual,
  topics: z.array(z.object({ code: TopicCode, name: Bilingual, waiting: z.int() })),
});
export type KioskView = z.infer<typeof KioskView>;
export const DisplayView = z.object({
  kind: z.literal('display'),
  office: Bilingual,
  calls: z.array(ShownCall),
  waiting: z.int(),
});
export type DisplayView = z.infer<typeof DisplayView>;
export const ScreenView = z.discriminatedUnion('kind', [KioskView, DisplayView]);
export type ScreenView = z.infer<typeof ScreenView>;

export const openScreenRoute = defineRoute({
  method: 'POST',
  path: '/screens/open',
  summary: 'What a kiosk or a display shows now',
  body: z.object({ pass: ScreenPass }),
  status: 200,
  response: ScreenView,
  problems: [screenProblems.screenOver],
});

/** What a visitor takes along: the ticket, and the address of the page that tells the place in the queue. */
export const GivenTicket = z.object({
  ticket: z.string(),
  office: Bilingual,
  topic: Bilingual,
  ahead: z.int(),
  wait: z.nullable(WaitRange),
  givenAt: z.string(),
  link: z.string(),
});
export type GivenTicket = z.infer<typeof GivenTicket>;

export const takeTicketRoute = defineRoute({
  method: 'POST',
  path: '/screens/tickets',
  summary: 'A kiosk gives a ticket; the same key answers the same ticket, however often it is asked',
  body: z.object({ pass: ScreenPass, key: z.uuid(), topic: TopicCode }),
  status: 201,
  response: GivenTicket,
  problems: [screenProblems.screenOver, commonProblems.notFound, commonProblems.tooManyRequests],
});

/** Where somebody stands in the queue: nothing that tells who they are or why they came. */
export const QueuePlace = z.object({
  ticket: z.string(),
  office: Bilingual,
  state: z.enum(['waiting', 'called', 'serving', 'over']),
  ahead: z.int(),
  wait: z.nullable(WaitRange),
  /** Where to go, when called. */
  desk: z.nullable(Bilingual),
});
export type QueuePlace = z.infer<typeof QueuePlace>;

export const readPlaceRoute = defineRoute({
  method: 'POST',
  path: '/screens/place',
  summary: 'The place in the queue of whoever holds a ticket',
  body: z.object({ pass: ScreenPass }),
  status: 200,
  response: QueuePlace,
  problems: [screenProblems.placeOver],
});
