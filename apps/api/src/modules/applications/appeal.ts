import type { Application } from '@cabinet/contracts/applications';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOwner } from './queries.ts';
import { lockOwn } from './whole.ts';

/** The applicant disagrees with a refusal, within the term of the law. */
export async function appealApplication(
  ctx: Context,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<Application> {
  return write(ctx, 'applications.appeal', async (writing) => {
    const whole = await lockOwn(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'appeal', { version, reason });
    return answerOwner(ctx, writing.tx, id);
  });
}
