import type { Application } from '@cabinet/contracts/applications';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOwner } from './queries.ts';
import { settleRequests } from './requests.ts';
import { lockOwn } from './whole.ts';

/** The applicant takes a sent application back; questions of the office are answered no more. */
export async function withdrawApplication(
  ctx: Context,
  id: string,
  { version, reason }: { version: number; reason: string | null },
): Promise<Application> {
  return write(ctx, 'applications.withdraw', async (writing) => {
    const whole = await lockOwn(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'withdraw', { version, reason: reason || null });
    await settleRequests(writing.tx, id, 'cancel');
    return answerOwner(ctx, writing.tx, id);
  });
}
