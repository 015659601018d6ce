import type { ClockOwner } from '@cabinet/contracts/workflows';
import {
  closeInterval,
  type ClockLedger,
  type ClockOwner as LedgerOwner,
  dueDate,
  openInterval,
} from '@cabinet/domain/clock-ledger';
import type { WorkCalendar } from '@cabinet/domain/calendar';
import { factsOf } from '@cabinet/domain/precheck';
import { termFor } from '@cabinet/domain/requirements';
import type { Act } from '@cabinet/domain/workflows/machine';
import type { IntervalRow } from './rows.ts';
import { filled, type Whole } from './whole.ts';
import { kyivDate } from '@cabinet/domain/kyiv-time';

const ledgerOwner: Record<ClockOwner, LedgerOwner> = {
  office: 'office',
  applicant: 'applicant',
  thirdParty: 'third_party',
  law: 'law',
};

const toLedger = (rows: readonly IntervalRow[]): ClockLedger =>
  rows.map(({ owner, ground, startedAt, endedAt }) => ({
    owner: ledgerOwner[owner],
    ground,
    from: new Date(startedAt),
    to: endedAt === null ? null : new Date(endedAt),
  }));

interface Turn {
  readonly effect: Act<string>['clock']['effect'];
  readonly owner: ClockOwner | null;
  readonly ground: string;
  readonly at: Date;
}

/** What an act does to the ledger: whether the open interval ends, and which rows begin. */
export interface ClockChange {
  readonly ends: boolean;
  readonly begins: readonly {
    readonly owner: ClockOwner;
    readonly ground: string;
    readonly startedAt: Date;
    readonly endedAt: Date | null;
  }[];
  readonly ledger: ClockLedger;
}

/** The ledger after an act; null when the act leaves it as it is. Time between a decision and its setting aside belongs to the law. */
export const turnClock = (rows: readonly IntervalRow[], turn: Turn): ClockChange | null => {
  const ledger = toLedger(rows);
  const last = ledger.at(-1);
  if (turn.effect === 'none' || (turn.effect === 'stop' && (!last || last.to))) return null;
  if (turn.effect === 'stop') return { ends: true, begins: [], ledger: closeInterval(ledger, turn.at) };
  const owner = turn.owner ?? 'office';
  const { ground, at } = turn;
  if (last && !last.to && last.owner === ledgerOwner[owner]) return null;
  const begun = { owner, ground, startedAt: at, endedAt: null };
  if (!last?.to || last.to.getTime() === at.getTime())
    return {
      ends: last !== undefined && last.to === null,
      begins: [begun],
      ledger: openInterval(ledger, { owner: ledgerOwner[owner], ground, at }),
    };
  const gap = { owner: 'law' as const, ground: 'appeal', startedAt: last.to, endedAt: at };
  const bridged = [...ledger, { owner: 'law' as const, ground: 'appeal', from: last.to, to: at }];
  return {
    ends: false,
    begins: [gap, begun],
    ledger: openInterval(bridged, { owner: ledgerOwner[owner], ground, at }),
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
