import type { DayVisit } from '@cabinet/contracts/reception';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { change } from '../change.ts';
import { answerDay, lockOfDay } from './visit-of-day.ts';

/** «Запросити ще раз»: the display and the voice say the ticket anew. */
export const recallVisit = (ctx: Context, id: string, version: number): Promise<DayVisit> =>
  write(ctx, 'visits.recall', async (writing) => {
    const row = await lockOfDay(ctx, writing.tx, id);
    await change(ctx, writing, row, 'recall', { version, columns: { calledAt: writing.now } });
    return answerDay(ctx, writing.tx, id);
  });
