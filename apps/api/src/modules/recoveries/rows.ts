import { commonProblems } from '@cabinet/contracts/http/problem';
import type { RecoveryLine } from '@cabinet/contracts/managed-recoveries';
import type { RecoveryKind, RecoveryState, RecoveryStatus } from '@cabinet/contracts/recovery-status';
import type { Transaction } from '@cabinet/db/open-database';
import { problem } from '#platform/problem.ts';
import { isLate } from './rules.ts';

export const lineColumns = {
  id: true,
  number: true,
  kind: true,
  state: true,
  receivedAt: true,
  dueAt: true,
  changedAt: true,
  askedWhyAt: true,
  decidedAt: true,
  decidedByName: true,
} as const;

const one = (db: Pick<Transaction, 'recoveryRequest'>, id: string) => db.recoveryRequest.findUnique({ where: { id } });

export type RequestRow = NonNullable<Awaited<ReturnType<typeof one>>>;

export async function findRequest(db: Pick<Transaction, 'recoveryRequest'>, id: string): Promise<RequestRow> {
  const row = await one(db, id);
  if (!row) throw problem(commonProblems.notFound, { recoveryId: id });
  return row;
}

type LineRow = Pick<RequestRow, keyof typeof lineColumns>;
type StatusRow = Omit<LineRow, 'id' | 'decidedAt' | 'decidedByName'>;

/** As its author sees it. */
export const toStatus = (row: StatusRow, now: Date): RecoveryStatus => ({
  number: row.number,
  // Ours alone write these columns.
  kind: row.kind as RecoveryKind,
  state: row.state as RecoveryState,
  receivedAt: row.receivedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  late: isLate(row, now),
  askedWhyAt: row.askedWhyAt?.toISOString() ?? null,
});

/** As it stands in the queue. */
export const toLine = (row: LineRow, now: Date): RecoveryLine => ({
  ...toStatus(row, now),
  id: row.id,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decidedBy: row.decidedByName,
});
