import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ClosureId, OfficeId } from '@cabinet/contracts/ids';
import type { ManagedSchedule } from '@cabinet/contracts/managed-schedules';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { lockSchedule, tellOffice } from './keep.ts';
import { readManagedSchedule } from './read-schedule.ts';

/** Lifts a closure that is not over: its desks receive again from now on. The row stays as history. */
export async function liftClosure(
  ctx: Context,
  { officeId, closureId }: { readonly officeId: OfficeId; readonly closureId: ClosureId },
): Promise<ManagedSchedule> {
  await write(ctx, 'schedules.lift_closure', async (writing) => {
    const { tx, now, audit } = writing;
    await lockSchedule(ctx, tx, officeId);
    const found = await tx.closure.count({ where: { id: closureId, officeId } });
    if (found === 0) throw problem(commonProblems.notFound, { officeId, closureId });
    const lifted = await tx.closure.updateMany({
      where: { id: closureId, liftedAt: null, to: { gt: now } },
      data: { liftedAt: now, liftedByName: asRole(ctx.actor, 'officer', 'administrator').name },
    });
    if (lifted.count === 0) throw problem(commonProblems.staleVersion, { closureId });
    audit({ subject: closureId, details: { officeId } });
    tellOffice(writing, officeId);
    return { closureId };
  });
  return readManagedSchedule(ctx, officeId);
}
