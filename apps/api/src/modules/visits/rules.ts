import type { Problem } from '@cabinet/contracts/http/problem';
import { visitProblems } from '@cabinet/contracts/visits';
import { kyivClock, kyivDate, kyivInstant } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import { availableActs, type Obstacle, obstacleTo } from '@cabinet/domain/workflows/machine';
import { type VisitAct, type VisitGuard, type VisitState, visitMachine } from '@cabinet/domain/workflows/visit';
import type { Performer } from '@cabinet/contracts/workflows';

/** A visit as far as its rules look at it. */
export interface Situation {
  readonly role: Performer;
  readonly now: Date;
  readonly visit: { readonly state: VisitState; readonly from: Date | null };
  /** How long before it an applicant may still change it. */
  readonly cancelMinutes: number;
}

const minute = 60_000;

export type ReminderKind = 'day' | 'hour';
/** How long before a visit its reminders go out, hours. */
export const reminderHours: Readonly<Record<ReminderKind, number>> = { day: 48, hour: 2 };

/** The edition of a reminder's link: a link to a time that the visit no longer has is worth nothing. */
export const editionOf = (from: Date): number => from.getTime() / minute;

/** Which reminders need not go out any more for a visit booked or moved now: the confirmation itself says as much. */
export const remindedBy = (now: Date, from: Date): { remindedDay: Date | null; remindedHour: Date | null } => {
  const isSooner = (hours: number): boolean => from.getTime() - now.getTime() <= hours * 60 * minute;
  return {
    remindedDay: isSooner(reminderHours.day) ? now : null,
    remindedHour: isSooner(reminderHours.hour) ? now : null,
  };
};

/** Until when an applicant may cancel or move a visit. */
export const changeableUntil = (from: Date, cancelMinutes: number): Date =>
  new Date(from.getTime() - cancelMinutes * minute);

// Who is late by a quarter of an hour may still come in; later the desk is given to the next.
export const graceMinutes = 15;

const guards: Readonly<Record<VisitGuard, (situation: Situation) => boolean>> = {
  isEarlyEnough: ({ role, now, visit, cancelMinutes }) =>
    visit.from !== null &&
    (role === 'applicant' ? now <= changeableUntil(visit.from, cancelMinutes) : now < visit.from),
  isToday: ({ now, visit }) => visit.from !== null && kyivDate(visit.from) === kyivDate(now),
  isTimeOver: ({ now, visit }) =>
    visit.state === 'called' || (visit.from !== null && now.getTime() >= visit.from.getTime() + graceMinutes * minute),
};

const problemOf: Readonly<Record<VisitGuard, Problem>> = {
  isEarlyEnough: visitProblems.tooLate,
  isToday: visitProblems.notAllowedNow,
  isTimeOver: visitProblems.notAllowedNow,
};

const offerMinutes = 60;
/** Nobody is woken for an offer: one made at night can be answered until nine in the morning. */
const night = { from: '21:00', to: '08:00', until: '09:00' } as const;
/** Time enough to get there; a time sooner than that is offered to nobody. */
const fewestMinutesToCome = 60;

/** Until when an offer of a freed time is kept; null: too little time is left to answer. `movable`: until when the visit may be moved. */
export const offerEnds = (now: Date, from: Date, movable: Date | null): Date | null => {
  const hour = new Date(now.getTime() + offerMinutes * minute);
  const clock = kyivClock(hour);
  const day = clock >= night.from ? addDays(kyivDate(hour), 1) : kyivDate(hour);
  const usual = clock >= night.from || clock < night.to ? kyivInstant(day, night.until) : hour;
  const toCome = from.getTime() - fewestMinutesToCome * minute;
  const until = new Date(Math.min(usual.getTime(), toCome, movable?.getTime() ?? toCome));
  return until.getTime() - now.getTime() >= 15 * minute ? until : null;
};

/** What stands in the way of an act: the machine's edge, role or reason, or the rule about this visit; null: nothing. */
export const stopOf = (
  act: VisitAct,
  situation: Situation,
  reason: string | null,
): Obstacle | { readonly problem: Problem } | null => {
  const obstacle = obstacleTo(visitMachine, situation.visit.state, { act, role: situation.role, reason });
  if (obstacle) return obstacle;
  const { guard } = visitMachine.acts[act];
  return guard === null || guards[guard](situation) ? null : { problem: problemOf[guard] };
};

/** The acts that this reader may do now: the buttons of the page. */
export const actsFor = (situation: Situation): VisitAct[] =>
  availableActs(visitMachine, situation.visit.state, situation.role).filter((act) => {
    const { guard } = visitMachine.acts[act];
    return guard === null || guards[guard](situation);
  });
