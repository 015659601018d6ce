import type { ConsultationInboxItem } from '@cabinet/contracts/consultation-inbox';
import type { AskedState, ConsultationState } from '@cabinet/contracts/consultations';
import type { Page } from '@cabinet/contracts/http/page';
import type { Prisma } from '@cabinet/db/open-database';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { daysBetween } from '@cabinet/domain/plain-date';
import { parseShortNumber } from '@cabinet/domain/short-number';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { recordReads } from '#platform/read-log.ts';
import { asSummary, type SummaryRow, summarySelect } from './rows.ts';
import { officeFacts, toSummary } from './shape.ts';

type Scope = 'open' | 'mine' | 'unclaimed' | 'overdue' | 'done';

interface InboxQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly scope: Scope;
  readonly state?: AskedState | undefined;
  readonly topic?: string | undefined;
  readonly officeId?: string | undefined;
  readonly search?: string | undefined;
}

const statesIn: Readonly<Record<Scope, readonly ConsultationState[]>> = {
  open: ['sent'],
  mine: ['sent'],
  unclaimed: ['sent'],
  overdue: ['sent'],
  done: ['answered', 'closed'],
};

const searched = (search: string | undefined): Prisma.ConsultationWhereInput => {
  if (!search) return {};
  const number = parseShortNumber(search);
  return number === null ? { applicantName: { contains: search, mode: 'insensitive' } } : { number };
};

function whereOf(ctx: Context, query: InboxQuery, today: string): Prisma.ConsultationWhereInput {
  const { accountId, officeIds } = asRole(ctx.actor, 'officer');
  const { scope, state, topic, officeId, search } = query;
  return {
    officeId: { in: officeIds.filter((one) => officeId === undefined || one === officeId) },
    state: { in: statesIn[scope].filter((one) => state === undefined || one === state) },
    ...(scope === 'mine' && { claimedById: accountId }),
    ...(scope === 'unclaimed' && { claimedById: null }),
    ...(scope === 'overdue' && { dueOn: { lt: today } }),
    ...(topic && { topic: { code: topic } }),
    ...searched(search),
  };
}

/** Names were shown: one line a day in the journal of each person, whatever the page showed of them. */
async function recordNames(ctx: Context, rows: readonly SummaryRow[], today: string): Promise<void> {
  const officeOf = new Map(rows.map(({ personId, id, office }) => [personId, { id, office }]));
  const readings = [...officeOf].map(([personId, { id, office }]) => ({
    personId,
    what: 'consultations.list',
    subjectId: id,
    purpose: 'inbox',
    office: { uk: office.nameUk, en: office.nameEn },
  }));
  await recordReads(ctx, readings, { oncePerPersonSince: startOfKyivDay(today) });
}

/** G6, O1: questions to the officer's offices; those that wait by due date, answered ones latest first. */
export async function listConsultationInbox(
  ctx: Context,
  query: InboxQuery,
): Promise<Page<ConsultationInboxItem> & { overdue: number }> {
  const { officeIds } = asRole(ctx.actor, 'officer');
  const today = kyivDate(ctx.now());
  const rows = await ctx.db.consultation.findMany({
    where: whereOf(ctx, query, today),
    select: summarySelect,
    orderBy: query.scope === 'done' ? [{ updatedAt: 'desc' }, { id: 'desc' }] : [{ dueOn: 'asc' }, { id: 'asc' }],
    ...pageAfter(query.cursor, query.limit),
  });
  const { items, nextCursor } = toPage(rows, query.limit, asSummary);
  await recordNames(ctx, items, today);
  const overdue = await ctx.db.consultation.count({
    where: { officeId: { in: [...officeIds] }, state: 'sent', dueOn: { lt: today } },
  });
  return {
    items: items.map((row) => ({
      ...toSummary(ctx.secrets, row, row.dueOn ?? today),
      ...officeFacts(ctx, row),
      daysLeft: row.state === 'sent' && row.dueOn !== null ? daysBetween(today, row.dueOn) : null,
    })),
    nextCursor,
    overdue,
  };
}
