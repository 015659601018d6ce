import * as z from 'zod/mini';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { ClosureId, OfficeId, VisitId } from './ids.ts';
import { Line } from './managed-offices.ts';
import { PersonName } from './people.ts';
import { Channel, PlaceNeed } from './schedules.ts';
import { Bilingual } from './service-definition.ts';
import { FreeTime, Pace } from './visits.ts';

/** A booked visit that the schedule no longer receives, with the time that is proposed instead. */
export const HitVisit = z.object({
  id: VisitId,
  version: Version,
  number: z.string(),
  channel: Channel,
  from: z.string(),
  to: z.string(),
  topic: Bilingual,
  desk: z.nullable(Bilingual),
  needs: z.array(PlaceNeed),
  pace: Pace,
  visitor: z.object({ name: PersonName, phone: z.string() }),
  /** The nearest fitting time, not earlier than promised where there is one; null: none in the booking window. */
  proposal: z.nullable(FreeTime),
});
export type HitVisit = z.infer<typeof HitVisit>;

const OneOffice = z.object({ officeId: OfficeId });

export const listHitVisitsRoute = defineRoute({
  method: 'GET',
  path: '/offices/:officeId/hit-visits',
  summary: 'Booked visits that a closure, an exceptional day or new hours hit, each with a time proposed instead',
  params: OneOffice,
  query: z.object({ closureId: z.optional(ClosureId) }),
  status: 200,
  response: z.object({ items: z.array(HitVisit) }),
  problems: [commonProblems.notFound],
});

const named = { visitId: VisitId, version: Version };

/** What is to become of one visit. */
export const Rebooking = z.discriminatedUnion('act', [
  z.object({ act: z.literal('move'), ...named, from: z.iso.datetime() }),
  z.object({ act: z.literal('callOff'), ...named }),
]);
export type Rebooking = z.infer<typeof Rebooking>;

/** `gone`: somebody was faster at that time. `changed`: the visit is no longer as it was seen, or need not be moved. */
export const RebookOutcome = z.enum(['moved', 'called_off', 'gone', 'changed']);
export type RebookOutcome = z.infer<typeof RebookOutcome>;

export const rebookHitVisitsRoute = defineRoute({
  method: 'POST',
  path: '/offices/:officeId/hit-visits/rebook',
  summary: 'Move hit visits or call them off, each on its own; whoever owns one gets a letter',
  params: OneOffice,
  body: z.object({
    /** Told to those whose visit is called off. */
    reason: Line,
    items: z.array(Rebooking).check(
      z.minLength(1),
      z.maxLength(200),
      z.refine((all) => new Set(all.map(({ visitId }) => visitId)).size === all.length, { error: 'field.choice' }),
    ),
  }),
  status: 200,
  response: z.object({ items: z.array(z.object({ visitId: VisitId, outcome: RebookOutcome })) }),
  problems: [commonProblems.notFound, commonProblems.invalidRequest],
});
