import type { PlainDate } from '@cabinet/contracts/dates';
import type { ClockEffect, ClockOwner } from '@cabinet/contracts/workflows';
import { isWorkingDay, type WorkCalendar, workingDayFrom } from './calendar.ts';
import { kyivDate, startOfKyivDay } from './kyiv-time.ts';
import { addDays } from './plain-date.ts';
import type { DayTerm, Term } from './terms.ts';

/**
 * A stretch of time with one owner and the legal ground for it, in one stage and at one office; an open one has no end.
 * Only the office's time counts towards its term.
 */
export interface ClockInterval {
  readonly owner: ClockOwner;
  readonly ground: string;
  /** The state of the machine it ran in; null where that is not known any more. */
  readonly state: string | null;
  /** The office where the case lay; null where that is not known any more. */
  readonly officeId: string | null;
  readonly from: Date;
  readonly to: Date | null;
}

/** Intervals in order, each beginning where the one before it ends. */
export type ClockLedger = readonly ClockInterval[];

const lastOf = (ledger: ClockLedger): ClockInterval | undefined => ledger[ledger.length - 1];

/** Stops the clock for good, as a decision does. Throws when it is not running or would end before it began. */
export const closeInterval = (ledger: ClockLedger, at: Date): ClockLedger => {
  const last = lastOf(ledger);
  if (!last || last.to) throw new RangeError('No interval is open');
  if (at < last.from) throw new RangeError('An interval cannot end before it begins');
  return [...ledger.slice(0, -1), { ...last, to: at }];
};

/**
 * Hands the clock to an owner and closes the interval that was open. A stopped clock may go on only from the very
 * instant it stopped: the time between belongs to someone, so the caller says to whom. Throws on a gap or an overlap.
 */
export const openInterval = (
  ledger: ClockLedger,
  { at, ...begun }: Omit<ClockInterval, 'from' | 'to'> & { readonly at: Date },
): ClockLedger => {
  const last = lastOf(ledger);
  if (last?.to && last.to.getTime() !== at.getTime()) throw new RangeError('Intervals must follow without a gap');
  const closed = last && !last.to ? closeInterval(ledger, at) : ledger;
  return [...closed, { ...begun, from: at, to: null }];
};

/** An act as the clock sees it. */
export interface ClockTurn {
  readonly effect: ClockEffect;
  /** Whose time runs after the act; null: the office's. */
  readonly owner: ClockOwner | null;
  /** The act itself: the ground of what begins with it. */
  readonly ground: string;
  readonly from: string;
  readonly to: string;
  /** Where the case lies after the act. */
  readonly officeId: string;
  readonly at: Date;
}

// After a decision nobody's time runs. When the case goes on after all, that time was the law's, for an appeal.
const bridged = (ledger: ClockLedger, { from, at }: ClockTurn): ClockLedger => {
  const last = lastOf(ledger);
  if (!last?.to || last.to.getTime() === at.getTime()) return ledger;
  const { to, officeId } = last;
  return [...ledger, { owner: 'law', ground: 'appeal', state: from, officeId, from: to, to: at }];
};

/**
 * The ledger after an act; null when the act leaves it as it is. Another owner, stage or office begins an interval of its
 * own, so that it can be told afterwards with whom the time went.
 */
export const turnLedger = (ledger: ClockLedger, turn: ClockTurn): ClockLedger | null => {
  const last = lastOf(ledger);
  const running = last?.to === null ? last : null;
  const { effect, ground, to: state, officeId, at } = turn;
  if (effect === 'stop') {
    const stopped = running ? closeInterval(ledger, at) : bridged(ledger, turn);
    return stopped === ledger ? null : stopped;
  }
  if (effect === 'none' && !running) return null;
  const owner = (effect === 'none' && running ? running.owner : turn.owner) ?? 'office';
  if (running?.owner === owner && running.state === state && running.officeId === officeId) return null;
  return openInterval(bridged(ledger, turn), { owner, ground, state, officeId, at });
};

/** With whom the clock stands at an instant; null before it starts and after it has stopped. */
export const ownerAt = (ledger: ClockLedger, instant: Date): ClockOwner | null =>
  ledger.find(({ from, to }) => from <= instant && (to === null || instant < to))?.owner ?? null;

// Counting starts the day after an event (law 2073-IX, art. 42), both at filing and when a pause ends. So a day counts
// when the clock stood with the office as that day began: the day a pause begins counts, the day it ends does not.
const countsForOffice = (ledger: ClockLedger, day: PlainDate, now: Date): boolean => {
  const beginning = startOfKyivDay(day);
  // Days still to come are reckoned as if the office held the clock from now on; a stopped clock keeps its forecast.
  if (beginning > now) return true;
  const end = lastOf(ledger)?.to;
  return (end !== null && end !== undefined && beginning >= end) || ownerAt(ledger, beginning) === 'office';
};

// A century of days: a ledger that needs more is damaged.
const longestWalk = 36_525;

const dueDay = (ledger: ClockLedger, start: Date, { term, calendar, now }: Reckoning<DayTerm>): PlainDate => {
  let day = kyivDate(start);
  let counted = 0;
  for (let walked = 0; counted < term.value; walked += 1) {
    if (walked > longestWalk) throw new RangeError('The term never ends by this ledger and calendar');
    day = addDays(day, 1);
    const isCounted = term.unit === 'calendarDays' || isWorkingDay(day, calendar);
    if (isCounted && countsForOffice(ledger, day, now)) counted += 1;
  }
  return term.unit === 'calendarDays' ? workingDayFrom(day, calendar) : day;
};

const dueMoment = (ledger: ClockLedger, milliseconds: number, now: Date): Date => {
  let left = milliseconds;
  for (const { owner, from, to } of ledger) {
    if (owner !== 'office') continue;
    const held = (to ?? now).getTime() - from.getTime();
    if (held >= left) return new Date(from.getTime() + left);
    left -= held;
  }
  const stoppedAt = lastOf(ledger)?.to;
  return new Date((stoppedAt ?? now).getTime() + left);
};

interface Reckoning<T extends Term = Term> {
  readonly term: T;
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

/**
 * The instant at which the office's term is over, shifted by the time the clock was with others; null before the clock
 * starts. While it is with another, the answer supposes that the office gets it back now, so it moves a day each day.
 */
export const dueInstant = (ledger: ClockLedger, reckoning: Reckoning): Date | null => {
  const { term, calendar, now } = reckoning;
  const first = ledger[0];
  if (!first) return null;
  if (term.unit === 'hours') return dueMoment(ledger, term.value * 3_600_000, now);
  const days = { term: { value: term.value, unit: term.unit }, calendar, now };
  return startOfKyivDay(addDays(dueDay(ledger, first.from, days), 1));
};

/** The last day of the office's term, shifted by paused time; see dueInstant. */
export const dueDate = (ledger: ClockLedger, reckoning: Reckoning): PlainDate | null => {
  const instant = dueInstant(ledger, reckoning);
  if (!instant) return null;
  // The instant of a term in days is the midnight after its last day.
  return kyivDate(reckoning.term.unit === 'hours' ? instant : new Date(instant.getTime() - 1));
};
