import { commonProblems } from '@cabinet/contracts/http/problem';
import type { CallPriority, CallPriorityForm } from '@cabinet/contracts/managed-topics';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { refusalOfPriority } from './add-call-priority.ts';
import { findCallPriority } from './call-priorities.ts';

/** Changes a legal ground or stops using it; tickets given on it keep it. */
export async function changeCallPriority(
  ctx: Context,
  id: string,
  { version, priority }: { readonly version: number; readonly priority: CallPriorityForm },
): Promise<CallPriority> {
  await write(ctx, 'schedules.change_call_priority', async ({ tx, audit }) => {
    const before = await tx.callPriority.findUnique({ where: { id }, select: { rank: true, active: true } });
    if (!before) throw problem(commonProblems.notFound, { id });
    const data = { ...priority, version: { increment: 1 } };
    const changed = await tx.callPriority.updateMany({ where: { id, version }, data }).catch((refusal: unknown) => {
      throw refusalOfPriority(refusal);
    });
    if (changed.count === 0) throw problem(commonProblems.staleVersion, { id, version });
    audit({ subject: id, details: { ...priority, was: before } });
    return { id };
  });
  return findCallPriority(ctx.db, id);
}
