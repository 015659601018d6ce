import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { change } from '../change.ts';
import { factsOfArrival } from './facts.ts';
import { nextTicket } from './next-ticket.ts';
import type { DayRow } from './visit-of-day.ts';
import { toWaiting } from './waiting.ts';

/**
 * Whoever is booked has come: gives the ticket of the day and puts them into the line. Needs were matched when the time
 * was booked, so with needs the booked desk fits; by phone, video and at home no other one can call.
 */
export async function arrive(ctx: Context, writing: Writing, row: DayRow, version: number | null): Promise<void> {
  const { tx, now } = writing;
  const day = kyivDate(now);
  const own = row.deskId === null ? [] : [row.deskId];
  const columns = {
    arrivedAt: now,
    fitDeskIds: row.needs.length > 0 ? own : [],
    sentToId: row.channel === 'office' ? null : row.deskId,
  };
  const who = toWaiting({ ...row, ...columns, createdAt: now, topicId: row.topic.id });
  const ticket = await nextTicket(tx, { officeId: row.officeId, day, coming: 'booked' });
  await change(ctx, writing, row, 'checkIn', {
    version,
    columns: { ...columns, day, ticket },
    facts: factsOfArrival(who),
  });
}
