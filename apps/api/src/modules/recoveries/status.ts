import { commonProblems } from '@cabinet/contracts/http/problem';
import { type RecoveryLookup, recoveryProblems, type RecoveryStatus } from '@cabinet/contracts/recovery-status';
import { parseShortNumber } from '@cabinet/domain/short-number';
import type { Context } from '#platform/context.ts';
import type { Visitor } from '#platform/http/visitor.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { lookupIndexOf } from './claims.ts';
import { takeLook } from './limits.ts';
import { findRequest, type RequestRow, toStatus } from './rows.ts';
import { isLate } from './rules.ts';

/** The request of a number and a birth date. Another's birth date and a number that is nobody's are answered alike. */
async function lookUp(ctx: Context, asked: RecoveryLookup, { ip }: Pick<Visitor, 'ip'>): Promise<RequestRow> {
  await takeLook(ctx, { ip, number: parseShortNumber(asked.number) ?? asked.number });
  const lookupIndex = lookupIndexOf(ctx, asked);
  const row = lookupIndex && (await ctx.db.recoveryRequest.findUnique({ where: { lookupIndex } }));
  if (!row) throw problem(commonProblems.notFound);
  return row;
}

/** How far a request is (B43). */
export async function readRecoveryStatus(
  ctx: Context,
  asked: RecoveryLookup,
  visitor: Pick<Visitor, 'ip'>,
): Promise<RecoveryStatus> {
  return toStatus(await lookUp(ctx, asked, visitor), ctx.now());
}

/** «Чому так довго?»: after the due time, in one press; staff see it marked (B44). Asked again it stays as it was. */
export async function askWhyLate(
  ctx: Context,
  asked: RecoveryLookup,
  visitor: Pick<Visitor, 'ip'>,
): Promise<RecoveryStatus> {
  const { id } = await lookUp(ctx, asked, visitor);
  await write(ctx, 'recoveries.ask_why', async ({ tx, now, audit }) => {
    const row = await findRequest(tx, id);
    if (!isLate(row, now)) throw problem(recoveryProblems.notDue, { recoveryId: id });
    await tx.recoveryRequest.updateMany({
      where: { id, state: 'open', askedWhyAt: null },
      data: { askedWhyAt: now, changedAt: now },
    });
    audit({ subject: id });
  });
  return toStatus(await findRequest(ctx.db, id), ctx.now());
}
