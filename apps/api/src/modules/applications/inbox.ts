import { type ApplicationState, SentState } from '@cabinet/contracts/applications';
import type { Page } from '@cabinet/contracts/http/page';
import type { InboxItem, InboxScope } from '@cabinet/contracts/inbox';
import { type WorkCalendar, workingDayDistance } from '@cabinet/domain/calendar';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { parseShortNumber } from '@cabinet/domain/short-number';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { recordReads } from '#platform/read-log.ts';
import { workCalendarFor } from '../administration/public.ts';
import { type Keyset, keysetOf, nextCursorOf } from './keyset.ts';
import { type Handed, type StoredSummary, summaryColumns, summaryTables, withNames } from './rows.ts';
import { askedLate, isOverdue, toSummary } from './shape.ts';

interface InboxQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly scope: InboxScope;
  readonly state?: ApplicationState | undefined;
  readonly officeId?: string | undefined;
  readonly search?: string | undefined;
}

const underWay = ['referral_issued', 'enterprise_chosen', 'order_accepted', 'fitting', 'making', 'ready'] as const;
const ended = ['refused', 'closed', 'withdrawn', 'issued', 'paid', 'expired', 'terminated'] as const;

const statesIn: Record<InboxScope, readonly ApplicationState[]> = {
  open: ['submitted', 'in_review', 'needs_info', 'suspended', 'hearing', 'appealed'],
  overdue: ['submitted', 'in_review'],
  mine: ['in_review', 'needs_info', 'suspended', 'hearing'],
  // What waits or stands still may have nobody as well: whoever had it has left.
  unclaimed: ['submitted', 'in_review', 'needs_info', 'suspended', 'hearing'],
  toProvide: ['approved', 'queued'],
  underWay,
  done: ['approved', ...ended],
  handed: SentState.options,
};

/** Approved, and the Fund has still to give a device or money: an update of papers ends with the decision. */
const hasToGive = `(o.kind = 'fund_branch' and a.device is not null
  and coalesce(a.answers ->> 'requestKind', '') <> 'updateDocuments')`;

const conditionOf: Partial<Record<InboxScope, string>> = {
  unclaimed: 'and a."claimedById" is null',
  toProvide: `and (a.state <> 'approved' or ${hasToGive})`,
  done: `and (a.state <> 'approved' or not ${hasToGive})`,
};

/** Where it lies; of what was handed on, where it was received. */
const whoseOf = (scope: InboxScope): string =>
  scope === 'handed'
    ? 'a."receivedAtId" = any($1::uuid[]) and not a."officeId" = any($1::uuid[]) and ($3::uuid is null or a."receivedAtId" = $3)'
    : 'a."officeId" = any($1::uuid[]) and ($3::uuid is null or a."officeId" = $3)';

/** What nobody is late with: the latest change first. */
const latestFirst: readonly InboxScope[] = ['done', 'underWay', 'handed'];

// O4: what is overdue has the earliest due date; what stands still or was decided once has none and comes last.
const byDueDate: Keyset = {
  expression: `case when a.state in ('submitted', 'in_review') then coalesce(a."dueOn", '9999-12-31') else '9999-12-31' end`,
  kind: 'text',
};
// Done work: the latest first.
const byChange: Keyset = { expression: 'a."updatedAt"', kind: 'time' };

interface InboxRow extends StoredSummary {
  readonly personId: string;
  readonly applicantName: string | null;
  readonly claimedById: string | null;
  readonly claimedByName: string | null;
  readonly lateAskedAt: Date | null;
  readonly handed: Handed | null;
  readonly sortValue: unknown;
}

const objectOf = (handed: Handed | null): Partial<Pick<StoredSummary, 'objectName' | 'objectAddress'>> =>
  handed ? { objectName: handed.objectName, objectAddress: handed.objectAddress } : {};

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

async function readRows(ctx: Context, { cursor, limit, scope, state, officeId, search }: InboxQuery) {
  const { accountId, officeIds } = asRole(ctx.actor, 'officer');
  const byTime = latestFirst.includes(scope);
  const keyset = byTime ? byChange : byDueDate;
  const order = byTime ? 'desc' : 'asc';
  const after = keysetOf(keyset, cursor);
  const states = statesIn[scope].filter((one) => state === undefined || one === state);
  const isLate = scope === 'overdue';
  const number = search ? parseShortNumber(search) : null;
  const { rows } = await ctx.database.pool.query<InboxRow>({
    name: `applications.inbox.${scope}.${after ? 'next' : 'first'}`,
    text: `select ${summaryColumns}, a."personId", a."applicantName", a."claimedById", a."claimedByName", a."lateAskedAt", a.handed, ${keyset.expression} as "sortValue"
      from ${summaryTables}
      where ${whoseOf(scope)} and a.state = any($2::text[]) and a."submittedAt" is not null
        ${conditionOf[scope] ?? ''}
        ${isLate ? `and a."dueOn" < ${after ? '$10' : '$8'}` : ''}
        and ($4::uuid is null or a."claimedById" = $4)
        and ($5::text is null or a.number = $5)
        and ($6::text is null or a."applicantName" ilike $6)
        ${after ? `and (${keyset.expression}, a.id) ${order === 'asc' ? '>' : '<'} (${after.parameter('$8')}, $9::uuid)` : ''}
      order by ${keyset.expression} ${order}, a.id ${order} limit $7`,
    values: [
      officeIds,
      states,
      officeId ?? null,
      scope === 'mine' ? accountId : null,
      number,
      search && number === null ? `%${escaped(search)}%` : null,
      limit + 1,
      ...(after ? [after.value, after.id] : []),
      ...(isLate ? [kyivDate(ctx.now())] : []),
    ],
  });
  // What the applicant has mended and not yet handed back is still theirs alone.
  return rows.map((row) => (row.state === 'needs_info' ? { ...row, ...objectOf(row.handed) } : row));
}

async function countOverdue(ctx: Context, today: string): Promise<number> {
  const { rows } = await ctx.database.pool.query<{ overdue: number }>({
    name: 'applications.overdue',
    text: `select count(*)::int as overdue from application
      where "officeId" = any($1::uuid[]) and state in ('submitted', 'in_review') and "dueOn" < $2`,
    values: [asRole(ctx.actor, 'officer').officeIds, today],
  });
  return rows[0]?.overdue ?? 0;
}

/** The names on the page go into each person's journal: one line a day is enough for a list. */
async function recordNames(ctx: Context, rows: readonly InboxRow[], today: string): Promise<void> {
  const byPerson = new Map(rows.map((row) => [row.personId, row]));
  const readings = [...byPerson.values()].map(({ personId, id, officeUk, officeEn }) => ({
    personId,
    what: 'inbox.list',
    subjectId: id,
    purpose: 'inbox',
    office: { uk: officeUk, en: officeEn },
  }));
  await recordReads(ctx, readings, { oncePerPersonSince: startOfKyivDay(today) });
}

async function calendarsOf(ctx: Context, rows: readonly InboxRow[]): Promise<ReadonlyMap<string, WorkCalendar>> {
  const calendars = new Map<string, WorkCalendar>();
  for (const { officeId, dueOn } of rows)
    if (dueOn !== null && !calendars.has(officeId)) calendars.set(officeId, await workCalendarFor(ctx.db, officeId));
  return calendars;
}

/** O4: the work of the officer's offices, overdue first, then by due date. */
export async function listInbox(ctx: Context, query: InboxQuery): Promise<Page<InboxItem> & { overdue: number }> {
  const { accountId } = asRole(ctx.actor, 'officer');
  const today = kyivDate(ctx.now());
  const rows = await readRows(ctx, query);
  const shown = rows.slice(0, query.limit);
  await recordNames(ctx, shown, today);
  const calendars = await calendarsOf(ctx, shown);
  const items = (await withNames(ctx.db, shown)).map((row): InboxItem => {
    const calendar = calendars.get(row.officeId);
    const waits = row.state === 'submitted' || row.state === 'in_review';
    return {
      ...toSummary(row),
      applicantName: row.applicantName ?? '',
      claimedByName: row.claimedByName,
      claimedByMe: row.claimedById === accountId,
      overdue: isOverdue(row, today),
      lateAskedAt: askedLate(row, today),
      daysLeft: waits && row.dueOn !== null && calendar ? workingDayDistance(today, row.dueOn, calendar) : null,
    };
  });
  return { items, nextCursor: nextCursorOf(shown, rows.length > query.limit), overdue: await countOverdue(ctx, today) };
}
