import type { CallRules, CallingDesk, Waiting } from '@cabinet/domain/call-order';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { findTerms } from '../../schedules/public.ts';

/** Arrivals and calls of an office stand in one line, so that its journal tells who waited when each call was made. */
export async function lockDay(tx: Transaction, officeId: string): Promise<void> {
  await sqlOf(tx).query({
    name: 'visits.lock_day',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`visits day ${officeId}`],
  });
}

export const waitingColumns = {
  id: true,
  arrivedAt: true,
  createdAt: true,
  from: true,
  priority: true,
  topicId: true,
  fitDeskIds: true,
  sentToId: true,
  pace: true,
  topic: { select: { minutes: true } },
} as const;

interface WaitingRow {
  readonly id: string;
  readonly arrivedAt: Date | null;
  readonly createdAt: Date;
  readonly from: Date | null;
  readonly priority: string | null;
  readonly topicId: string;
  readonly fitDeskIds: readonly string[];
  readonly sentToId: string | null;
}

export const toWaiting = (row: WaitingRow): Waiting => ({
  id: row.id,
  arrivedAt: row.arrivedAt ?? row.createdAt,
  bookedFor: row.from,
  priority: row.priority,
  topicId: row.topicId,
  fits: row.fitDeskIds.length > 0 ? row.fitDeskIds : null,
  sentTo: row.sentToId,
});

interface DeskRow {
  readonly id: string;
  readonly channel: string;
  readonly topicIds: readonly string[];
}

/** Who comes to the office is called to its desks; by phone, by video and at home only whoever is booked there. */
export const toCallingDesk = ({ id, channel, topicIds }: DeskRow): CallingDesk => ({
  id,
  topicIds: channel !== 'office' ? [] : topicIds.length > 0 ? topicIds : null,
});

/** Desks of the office where the needs are met for a topic; none named means that any will do. */
export async function desksMeeting(
  tx: Transaction,
  { officeId, needs }: { readonly officeId: string; readonly needs: readonly string[] },
  topicId: string,
): Promise<string[]> {
  if (needs.length === 0) return [];
  const desks = await tx.desk.findMany({
    where: { officeId, active: true, channel: 'office', meets: { hasEvery: [...needs] } },
    select: { id: true, topicIds: true },
  });
  return desks.filter(({ topicIds }) => topicIds.length === 0 || topicIds.includes(topicId)).map(({ id }) => id);
}

/** The rules by which an office calls now. */
export async function readCallRules(tx: Transaction, officeId: string): Promise<CallRules> {
  const { longestWaitMinutes } = await findTerms(tx, officeId);
  const priorities = await tx.callPriority.findMany({
    where: { active: true },
    select: { code: true, rank: true },
    orderBy: { rank: 'asc' },
  });
  return { priorities, longestWaitMinutes };
}

/** Who waits in an office, and how the queue is worked off. */
export interface Hall {
  readonly desks: readonly CallingDesk[];
  readonly rules: CallRules;
  readonly waiting: readonly (Waiting & { readonly minutes: number })[];
  /** Desks that called somebody within the last hour. */
  readonly deskIdsAtWork: ReadonlySet<string>;
}

const hour = 3_600_000;

export async function readHall(tx: Transaction, officeId: string, now: Date): Promise<Hall> {
  const rows = await tx.visit.findMany({
    where: { officeId, day: kyivDate(now), state: 'checked_in' },
    select: waitingColumns,
  });
  const desks = await tx.desk.findMany({
    where: { officeId, active: true },
    select: { id: true, channel: true, topicIds: true },
  });
  const called = await tx.visitEvent.findMany({
    where: { officeId, act: 'call', at: { gt: new Date(now.getTime() - hour) } },
    select: { deskId: true },
    distinct: ['deskId'],
  });
  return {
    desks: desks.map(toCallingDesk),
    rules: await readCallRules(tx, officeId),
    waiting: rows.map((row) => ({ ...toWaiting(row), minutes: (row.topic.minutes * row.pace) / 10 })),
    deskIdsAtWork: new Set(called.flatMap(({ deskId }) => deskId ?? [])),
  };
}
