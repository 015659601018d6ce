import type { Page } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { QueryOf } from '@cabinet/contracts/http/route';
import type {
  FoundAccount,
  listRecoveriesRoute,
  RecoveryDetail,
  RecoveryLine,
} from '@cabinet/contracts/managed-recoveries';
import { accountIdOf } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { assertTurn } from '#platform/turns.ts';
import { write } from '#platform/write.ts';
import { assertHelper } from './assert-helper.ts';
import { openClaim, openVerdict } from './claims.ts';
import { accountById, accountByKey, accountOfClaim } from './found-account.ts';
import { findRequest, lineColumns, type RequestRow, toLine } from './rows.ts';

/** Open requests by due time, so the overdue come first; or decided ones, newest first. Names nobody. */
export async function listRecoveries(
  ctx: Context,
  { state, cursor, limit }: QueryOf<typeof listRecoveriesRoute>,
): Promise<Page<RecoveryLine>> {
  assertHelper(ctx);
  const open = state === 'open';
  const rows = await ctx.db.recoveryRequest.findMany({
    where: open ? { state: 'open' } : { state: { not: 'open' } },
    orderBy: open ? [{ dueAt: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: lineColumns,
    ...pageAfter(cursor, limit),
  });
  const now = ctx.now();
  return toPage(rows, limit, (row) => toLine(row, now));
}

/** A page left open asks anew; looking for a while is one look. */
const oneLookMs = 15 * 60_000;

/** Records that somebody looked: whoever claims has no account whose journal could hold it. */
async function recordLook(ctx: Context, action: 'recoveries.open' | 'recoveries.open_scan', id: string): Promise<void> {
  const since = new Date(ctx.now().getTime() - oneLookMs);
  const actorId = accountIdOf(ctx.actor);
  const looked = await ctx.db.auditRecord.count({ where: { subject: id, action, actorId, at: { gt: since } } });
  if (looked > 0) return;
  await write(ctx, action, async ({ audit }) => {
    audit({ subject: id });
    return { id };
  });
}

const scanOf = ({ scanKey, scanName, scanType, scanSize }: RequestRow): RecoveryDetail['scan'] =>
  scanKey === null || scanType === null ? null : { fileName: scanName ?? '', mediaType: scanType, size: scanSize ?? 0 };

/** The whole of a request, opened. */
export async function toDetail(ctx: Context, row: RequestRow): Promise<RecoveryDetail> {
  const claim = openClaim(ctx, row);
  const verdict = openVerdict(ctx, row);
  const found = row.accountId
    ? await accountById(ctx, row.accountId, row.id)
    : await accountOfClaim(ctx, claim, row.id);
  return {
    ...toLine(row, ctx.now()),
    version: row.version,
    claim,
    scan: scanOf(row),
    found,
    decision: verdict && {
      reason: verdict.reason,
      dropsSecondFactor: verdict.dropsSecondFactor,
      objectedAt: row.objectedAt?.toISOString() ?? null,
    },
    letterFailedAt: row.letterFailedAt?.toISOString() ?? null,
  };
}

/** Shows a claim to staff beside the account it names, and records who looked. */
export async function openRecovery(ctx: Context, id: string): Promise<RecoveryDetail> {
  assertHelper(ctx);
  const row = await findRequest(ctx.db, id);
  await recordLook(ctx, 'recoveries.open', id);
  return toDetail(ctx, row);
}

/** The scan, to be saved; who looked is recorded. */
export async function openScan(ctx: Context, id: string): Promise<FileAnswer> {
  assertHelper(ctx);
  const { scanKey, sealedScan, scanType, scanName, scanSize } = await findRequest(ctx.db, id);
  if (scanKey === null || sealedScan === null || scanType === null) throw problem(commonProblems.notFound, { id });
  await recordLook(ctx, 'recoveries.open_scan', id);
  const stream = await ctx.files.open(scanKey, sealedScan);
  return { stream, mediaType: scanType, fileName: scanName ?? 'scan', ...(scanSize !== null && { size: scanSize }) };
}

/** Looks for one account; that somebody looked is recorded whether or not there is one. */
export async function findAccountByKey(ctx: Context, key: string): Promise<{ found: FoundAccount | null }> {
  assertHelper(ctx);
  await assertTurn(ctx, `recovery-find:${accountIdOf(ctx.actor)}`, { windowMs: 3_600_000, most: 60 });
  const found = await accountByKey(ctx, key, 'find');
  await write(ctx, 'recoveries.find', async ({ audit }) => {
    audit({ subject: found?.accountId ?? 'nobody' });
    return { found: found !== null };
  });
  return { found };
}
