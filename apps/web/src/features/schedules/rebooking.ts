import type { HitVisit, Rebooking } from '@cabinet/contracts/hit-visits';
import { Line } from '@cabinet/contracts/managed-offices';
import * as z from 'zod/mini';

const Act = z.enum(['move', 'callOff', 'leave']);
export type Act = z.infer<typeof Act>;

/** What was chosen, by the id of the visit: the list is read anew while the officer works, and may change its order. */
type Acts = Readonly<Record<string, Act | undefined>>;

/** What is to become of a visit: what the officer chose where it can still be done, else moving, else nothing yet. */
export const actFor = ({ id, proposal }: Pick<HitVisit, 'id' | 'proposal'>, acts: Acts): Act => {
  const usual = proposal ? 'move' : 'leave';
  const chosen = acts[id] ?? usual;
  return chosen === 'move' && !proposal ? 'leave' : chosen;
};

/** The acts as the API takes them, for the visits that are listed now; those left as they are go without. */
export const rebookings = (visits: readonly HitVisit[], acts: Acts): Rebooking[] =>
  visits.flatMap((visit): Rebooking[] => {
    const { id: visitId, version, proposal } = visit;
    const act = actFor(visit, acts);
    if (act === 'callOff') return [{ act, visitId, version }];
    return act === 'move' && proposal ? [{ act, visitId, version, from: proposal.from }] : [];
  });

/** The name of the answer about a visit. */
export const answerAbout = ({ id }: Pick<HitVisit, 'id'>): `acts.${string}` => `acts.${id}`;

/** The form over the visits that are listed now: something must be done with one of them at least. */
export const rebookForm = (visits: readonly HitVisit[]) =>
  z.object({ reason: Line, acts: z.object(Object.fromEntries(visits.map(({ id }) => [id, z.optional(Act)]))) }).check(
    z.refine(({ acts }) => rebookings(visits, acts).length > 0, {
      path: ['acts', visits[0]?.id ?? ''],
      error: 'field.choice',
    }),
  );
export type RebookForm = ReturnType<typeof rebookForm>;
