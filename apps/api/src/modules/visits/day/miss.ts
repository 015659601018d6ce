import type { DayVisit } from '@cabinet/contracts/reception';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { change } from '../change.ts';
import { answerDay, lockOfDay } from './visit-of-day.ts';

/** «Не прийшов»: not to the centre within the quarter of an hour after the time, or not to the desk that called. */
export const missVisit = (ctx: Context, id: string, version: number): Promise<DayVisit> =>
  write(ctx, 'visits.miss', async (writing) => {
    const row = await lockOfDay(ctx, writing.tx, id);
    await change(ctx, writing, row, 'miss', { version, columns: { endedAt: writing.now } });
    return answerDay(ctx, writing.tx, id);
  });
