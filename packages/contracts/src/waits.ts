import * as z from 'zod/mini';
import { PlainDate } from './dates.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { OfficeId } from './ids.ts';
import { TopicCode } from './schedules.ts';
import { Bilingual } from './service-definition.ts';

/** How long people waited, whole minutes. */
export const Waits = z.object({ median: z.int(), ninetieth: z.int(), longest: z.int() });
export type Waits = z.infer<typeof Waits>;

const counts = {
  /** People who came, booked or not. */
  visitors: z.int(),
  served: z.int(),
  /** Booked or called, and not there. */
  noShows: z.int(),
  /** From arrival, or from the booked time, to the first call; null: nobody was called. */
  waits: z.nullable(Waits),
};
export const DayWaits = z.object({ date: PlainDate, ...counts });
export type DayWaits = z.infer<typeof DayWaits>;
export const TopicWaits = z.object({ topic: z.object({ code: TopicCode, name: Bilingual }), ...counts });
export type TopicWaits = z.infer<typeof TopicWaits>;

/** I12. */
export const readWaitsRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/waits',
  summary: 'Visitors, waits and no-shows by day and by topic, counted from the journal; at most 92 days',
  params: z.object({ officeId: OfficeId }),
  query: z.object({ from: PlainDate, to: PlainDate, topic: z.optional(TopicCode) }),
  status: 200,
  response: z.object({
    days: z.array(DayWaits),
    topics: z.array(TopicWaits),
    total: z.object(counts),
  }),
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});

export const replayDayRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/days/:date/calls',
  summary: 'Every call of a day gone through again by the rule of its moment; `wrong` is empty when each obeyed it',
  params: z.object({ officeId: OfficeId, date: PlainDate }),
  status: 200,
  response: z.object({
    calls: z.int(),
    wrong: z.array(z.object({ at: z.string(), called: z.string(), expected: z.nullable(z.string()) })),
  }),
  problems: [commonProblems.notFound],
});
