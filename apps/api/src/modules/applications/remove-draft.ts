import { applicationProblems } from '@cabinet/contracts/applications';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { forgetPackages } from '../signatures/public.ts';
import { tellPages } from './move.ts';
import { lockOwn } from './whole.ts';

/** F7: deletes a draft; its documents stay in the library. */
export async function removeDraft(ctx: Context, id: string): Promise<undefined> {
  await write(ctx, 'applications.remove', async (writing) => {
    const whole = await lockOwn(ctx, writing.tx, id);
    if (whole.row.state !== 'draft') throw problem(applicationProblems.notAllowedNow, { state: whole.row.state });
    await writing.tx.application.delete({ where: { id } });
    await forgetPackages(writing, id);
    writing.audit({ subject: id });
    tellPages(writing, whole.row, false);
    return { removed: true };
  });
}
