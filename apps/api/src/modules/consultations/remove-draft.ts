import { consultationProblems } from '@cabinet/contracts/consultations';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { tellPages } from './move.ts';
import { lockOwn } from './whole.ts';

/** G5: deletes a draft; its files stay in the library. What was sent is never deleted. */
export async function removeConsultation(ctx: Context, id: string): Promise<undefined> {
  await write(ctx, 'consultations.remove', async (writing) => {
    const whole = await lockOwn(ctx, writing.tx, id);
    if (whole.state !== 'draft') throw problem(consultationProblems.notAllowedNow, { state: whole.state });
    await writing.tx.consultation.delete({ where: { id } });
    writing.audit({ subject: id });
    tellPages(writing, whole, false);
    return { removed: true };
  });
}
