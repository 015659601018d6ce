import type { DayVisit } from '@cabinet/contracts/reception';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { change } from '../change.ts';
import { answerDay, lockOfDay } from './visit-of-day.ts';

/** «Завершено»: the desk is free for the next. */
export const finishVisit = (ctx: Context, id: string, version: number): Promise<DayVisit> =>
  write(ctx, 'visits.finish', async (writing) => {
    const row = await lockOfDay(ctx, writing.tx, id);
    await change(ctx, writing, row, 'finish', { version, columns: { endedAt: writing.now } });
    return answerDay(ctx, writing.tx, id);
  });
