import type { DayVisit } from '@cabinet/contracts/reception';
import type { GivenTicket } from '@cabinet/contracts/screens';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { arrive } from './arrive.ts';
import { toGivenTicket } from './place.ts';
import { answerDay, lockOfDay } from './visit-of-day.ts';

/** «Прийшов»: the person is in the hall and has a ticket of the day. */
export const checkInVisit = (
  ctx: Context,
  id: string,
  version: number,
): Promise<{ visit: DayVisit; ticket: GivenTicket }> =>
  write(ctx, 'visits.check_in', async (writing) => {
    const { tx } = writing;
    const row = await lockOfDay(ctx, tx, id);
    await arrive(ctx, writing, row, version);
    return { visit: await answerDay(ctx, tx, id), ticket: await toGivenTicket(ctx, tx, id) };
  });
