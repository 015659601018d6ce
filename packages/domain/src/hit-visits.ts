import type { PlainDate } from '@cabinet/contracts/dates';
import { type Desk, type Fit, openSpans, type Schedule, type Span, shiftsFitting, shiftsOn } from './free-times.ts';
import { kyivDate } from './kyiv-time.ts';

/** A visit that is booked: where, when and what it needs. */
export interface Placed extends Span {
  readonly deskId: string;
  readonly fit: Omit<Fit, 'internal'>;
}

/** All that decides whether an office receives at a time. */
export interface Receiving {
  readonly desks: readonly Desk[];
  readonly schedule: Schedule;
  readonly isWorking: (date: PlainDate) => boolean;
}

/** Whether the office still receives a booked visit where and when it was promised; who gave the place does not matter. */
export const isReceived = ({ deskId, fit, from, to }: Placed, { desks, schedule, isWorking }: Receiving): boolean => {
  const desk = desks.find(({ id }) => id === deskId);
  if (!desk) return false;
  const date = kyivDate(from);
  const own = shiftsFitting(shiftsOn(date, schedule, isWorking), desk, { ...fit, internal: true });
  return openSpans(date, deskId, own, schedule.closures).some((open) => open.from <= from && to <= open.to);
};

/** The visits that a change of the schedule hits: received before it, not after. */
export const visitsHit = <Visit extends Placed>(
  visits: readonly Visit[],
  before: Receiving,
  after: Receiving,
): Visit[] => visits.filter((visit) => isReceived(visit, before) && !isReceived(visit, after));
