import type { Consultation } from '@cabinet/contracts/consultations';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { move } from './move.ts';
import { answerOwner } from './queries.ts';
import { lockOwn } from './whole.ts';

/** The person says that the matter is settled. */
export async function closeConsultation(ctx: Context, id: string, version: number): Promise<Consultation> {
  return write(ctx, 'consultations.close', async (writing) => {
    const whole = await lockOwn(ctx, writing.tx, id);
    await move(ctx, writing, whole, 'close', { version });
    return answerOwner(ctx, writing.tx, id);
  });
}
