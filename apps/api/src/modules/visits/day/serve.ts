import type { DayVisit } from '@cabinet/contracts/reception';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { change } from '../change.ts';
import { answerDay, lockOfDay } from './visit-of-day.ts';

/** The person is at the desk. */
export const serveVisit = (ctx: Context, id: string, version: number): Promise<DayVisit> =>
  write(ctx, 'visits.serve', async (writing) => {
    const row = await lockOfDay(ctx, writing.tx, id);
    await change(ctx, writing, row, 'serve', { version });
    return answerDay(ctx, writing.tx, id);
  });
