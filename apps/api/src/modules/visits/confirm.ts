import type { Visit } from '@cabinet/contracts/visits';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { change } from './change.ts';
import { answerOwner, lockOwn } from './queries.ts';

/** The applicant says that they will come. */
export const confirmVisit = (ctx: Context, id: string, version: number): Promise<Visit> =>
  write(ctx, 'visits.confirm', async (writing) => {
    const row = await lockOwn(ctx, writing.tx, id);
    await change(ctx, writing, row, 'confirm', { version, columns: { confirmedAt: writing.now } });
    return answerOwner(ctx, writing.tx, id);
  });
