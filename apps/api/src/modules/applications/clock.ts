import type { WorkCalendar } from '@cabinet/domain/calendar';
import { type ClockLedger, type ClockTurn, dueDate, turnLedger } from '@cabinet/domain/clock-ledger';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { factsOf } from '@cabinet/domain/precheck';
import { termFor } from '@cabinet/domain/requirements';
import type { IntervalRow } from './rows.ts';
import { filled, type Whole } from './whole.ts';

export const toLedger = (rows: readonly IntervalRow[]): ClockLedger =>
  rows.map(({ owner, ground, state, officeId, startedAt, endedAt }) => ({
    ...{ owner, ground, state, officeId },
    from: new Date(startedAt),
    to: endedAt === null ? null : new Date(endedAt),
  }));

/** What an act does to the ledger: whether the open interval ends, and which begin. */
export interface ClockChange {
  readonly ends: boolean;
  readonly begins: ClockLedger;
  readonly ledger: ClockLedger;
  /** Another's time runs than before; a new stage or office with the same owner leaves the term as it is. */
  readonly changesOwner: boolean;
}

/** The ledger after an act; null when the act leaves it as it is. */
export const turnClock = (rows: readonly IntervalRow[], turn: ClockTurn): ClockChange | null => {
  const before = toLedger(rows);
  const ledger = turnLedger(before, turn);
  if (!ledger) return null;
  const last = before.at(-1);
  const ends = last?.to === null;
  return {
    ends,
    begins: ledger.slice(before.length),
    ledger,
    changesOwner: !ends || last.owner !== ledger.at(-1)?.owner,
  };
};

/** The last day of the office's term, or null while it stands still and for services without a term. */
export const dueOnAfter = (
  whole: Whole,
  ledger: ClockLedger,
  { calendar, now }: { calendar: WorkCalendar; now: Date },
): string | null => {
  if (ledger.at(-1)?.owner !== 'office') return null;
  const asOf = kyivDate(whole.row.submittedAt ?? now);
  const { term } = termFor(whole.row.definition, factsOf(filled(whole, asOf)));
  return term.unit === 'queue' ? null : dueDate(ledger, { term, calendar, now });
};
