import type { BodyOf } from '@cabinet/contracts/http/route';
import type { DayVisit, transferRoute } from '@cabinet/contracts/reception';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { fieldProblem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findTopic } from '../../schedules/public.ts';
import { change } from '../change.ts';
import { factsOfArrival } from './facts.ts';
import { answerDay, type DayRow, lockOfDay } from './visit-of-day.ts';
import { desksMeeting, toWaiting } from './waiting.ts';

type Asked = BodyOf<typeof transferRoute>;

interface Target {
  readonly topicId: string;
  readonly sentToId: string | null;
  readonly fitDeskIds: string[];
}

/** Where the person is sent: a desk of this office, or every desk of another topic. Throws for a place that is none. */
async function targetOf(tx: Transaction, row: DayRow, { deskId, topic: code }: Asked): Promise<Target> {
  if (deskId === null && code === null) throw fieldProblem('/deskId', 'visits.transfer_nowhere');
  const topic = code === null ? row.topic : await findTopic(tx, code, row.officeId);
  if (!topic) throw fieldProblem('/topic', 'field.choice');
  if (deskId === null) return { topicId: topic.id, sentToId: null, fitDeskIds: await desksMeeting(tx, row, topic.id) };
  // Whoever is in the hall cannot go to the telephone; whoever is on the phone stays there.
  const where = { id: deskId, officeId: row.officeId, active: true, channel: row.channel };
  const other = row.deskId ? { ...where, NOT: { id: row.deskId } } : where;
  const desk = await tx.desk.findFirst({ where: other, select: { id: true } });
  if (!desk) throw fieldProblem('/deskId', 'visits.desk_unknown');
  return { topicId: topic.id, sentToId: desk.id, fitDeskIds: [] };
}

/** Sends the person on. They keep ticket and wait, so the other desk calls them as one who has waited since they came. */
export const transferVisit = (ctx: Context, id: string, asked: Asked): Promise<DayVisit> =>
  write(ctx, 'visits.transfer', async (writing) => {
    const { tx, now } = writing;
    const row = await lockOfDay(ctx, tx, id);
    const target = await targetOf(tx, row, asked);
    const who = toWaiting({ ...row, ...target, createdAt: now });
    await change(ctx, writing, row, 'transfer', {
      version: asked.version,
      columns: { ...target, deskId: null, calledAt: null },
      facts: factsOfArrival(who),
    });
    return answerDay(ctx, tx, id);
  });
