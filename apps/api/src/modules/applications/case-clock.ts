import type { ApplicationState } from '@cabinet/contracts/applications';
import type { CaseClock, ClockHolder, ClockShare, ClockSpan } from '@cabinet/contracts/case-clock';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ClockOwner } from '@cabinet/contracts/workflows';
import type { Transaction } from '@cabinet/db/open-database';
import { workingDayDistance } from '@cabinet/domain/calendar';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { factsOf } from '@cabinet/domain/precheck';
import { termFor } from '@cabinet/domain/requirements';
import { machineOf } from '@cabinet/domain/workflows/of-service';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { workCalendarFor } from '../administration/public.ts';
import type { ApplicationRow, IntervalRow } from './rows.ts';
import { isOverdue } from './shape.ts';
import { filled, readOwn, reread, type Whole } from './whole.ts';

const withEnterprise: readonly (ApplicationState | null)[] = [
  'enterprise_chosen',
  'order_accepted',
  'fitting',
  'making',
];

const holders: Record<ClockOwner, (interval: IntervalRow) => ClockHolder> = {
  office: () => 'office',
  applicant: () => 'applicant',
  thirdParty: ({ state }) => (withEnterprise.includes(state) ? 'enterprise' : 'otherBody'),
  law: ({ ground, state }) => (ground === 'appeal' ? 'appeal' : state === 'queued' ? 'queue' : 'law'),
};

const toSpan = (row: ApplicationRow, interval: IntervalRow, now: Date): ClockSpan => {
  const { owner, ground, state, office } = interval;
  const machine = machineOf(row);
  const [startedAt, endedAt] = [new Date(interval.startedAt), interval.endedAt && new Date(interval.endedAt)];
  // The act and its interval are one instant; what was written only for colleagues the timeline does not hold.
  const begun = row.events.find(({ act, at }) => act === ground && Date.parse(at) === startedAt.getTime());
  return {
    holder: holders[owner](interval),
    ...{ state, office, ground },
    stateLabel: state && machine.states[state].label,
    groundLabel: Object.entries(machine.acts).find(([act]) => act === ground)?.[1].label ?? null,
    reason: begun?.text ?? null,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt ? endedAt.toISOString() : null,
    milliseconds: (endedAt || now).getTime() - startedAt.getTime(),
  };
};

/** Of offices each by itself, of all others together. */
const sharesOf = (spans: readonly ClockSpan[]): ClockShare[] => {
  const shares = new Map<string, ClockShare>();
  for (const { holder, milliseconds, ...span } of spans) {
    const office = holder === 'office' ? span.office : null;
    const key = `${holder} ${office?.uk ?? ''}`;
    const before = shares.get(key)?.milliseconds ?? 0;
    shares.set(key, { holder, office, milliseconds: before + milliseconds });
  }
  return [...shares.values()];
};

async function daysLate(db: Transaction, { dueOn, officeId }: ApplicationRow, today: string): Promise<number> {
  if (dueOn === null) return 0;
  return Math.max(workingDayDistance(dueOn, today, await workCalendarFor(db, officeId)), 0);
}

/** Asked today already: the office has it before its eyes. */
export const isAskedOn = ({ lateAskedAt }: Pick<ApplicationRow, 'lateAskedAt'>, today: string): boolean =>
  lateAskedAt !== null && kyivDate(lateAskedAt) === today;

async function toCaseClock(ctx: Context, db: Transaction, whole: Whole): Promise<CaseClock> {
  const { row } = whole;
  // A draft is nobody's turn.
  if (row.submittedAt === null) throw problem(commonProblems.notFound, { applicationId: row.id });
  const now = ctx.now();
  const today = kyivDate(now);
  const spans = row.clock.map((interval) => toSpan(row, interval, now));
  const last = spans.at(-1);
  const late = isOverdue(row, today);
  const { term } = termFor(row.definition, factsOf(filled(whole, kyivDate(row.submittedAt))));
  return {
    number: row.number,
    state: row.state,
    stateLabel: machineOf(row).states[row.state].label,
    submittedAt: row.submittedAt.toISOString(),
    at: last?.endedAt ?? now.toISOString(),
    dueOn: last && last.endedAt === null && last.holder === 'office' ? row.dueOn : null,
    isLate: late,
    daysLate: late ? await daysLate(db, row, today) : 0,
    isQueue: row.state === 'queued' || term.unit === 'queue',
    now: last && last.endedAt === null ? last : null,
    spans,
    shares: sharesOf(spans),
    askedAt: row.lateAskedAt?.toISOString() ?? null,
    mayAsk: late && !isAskedOn(row, today),
  };
}

/** B44, K3: with whom the time of one's own application went, and what it stands for now. */
export const readCaseClock = async (ctx: Context, id: string): Promise<CaseClock> =>
  toCaseClock(ctx, ctx.db, await readOwn(ctx, id));

/** The same inside the transaction that has just changed it. */
export const answerCaseClock = async (ctx: Context, tx: Transaction, id: string): Promise<CaseClock> =>
  toCaseClock(ctx, tx, await reread(ctx, tx, id));
