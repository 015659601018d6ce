import type { Visit } from '@cabinet/contracts/visits';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { change, givePlaceBack } from './change.ts';
import { answerOwner, lockOwn } from './queries.ts';

/** I9: the applicant cancels; the time is offered again at once. */
export const cancelVisit = (ctx: Context, id: string, version: number): Promise<Visit> =>
  write(ctx, 'visits.cancel', async (writing) => {
    const row = await lockOwn(ctx, writing.tx, id);
    await change(ctx, writing, row, 'cancel', { version, columns: { endedAt: writing.now } });
    await givePlaceBack(writing, row);
    return answerOwner(ctx, writing.tx, id);
  });
