import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { bookForRoute, DayVisit } from '@cabinet/contracts/reception';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findTopic } from '../../schedules/public.ts';
import { change, lockVisit } from '../change.ts';
import { holdPlace } from '../hold.ts';
import { phoneIndexOf, sealVisitor } from '../shape.ts';
import { assertReceives } from './queries.ts';
import { answerDay } from './visit-of-day.ts';

type Asked = BodyOf<typeof bookForRoute>;

/** Books for somebody at the desk or on the phone: held and booked in one act, nobody's account is needed. */
export const bookFor = (ctx: Context, officeId: OfficeId, asked: Asked): Promise<DayVisit> =>
  write(ctx, 'visits.book_for', async (writing) => {
    const { tx, now } = writing;
    assertReceives(ctx, officeId);
    const { channel, needs, pace, visitor } = asked;
    const topic = await findTopic(tx, asked.topic, officeId);
    if (!topic?.channels.includes(channel)) throw problem(commonProblems.notFound, { officeId, topic: asked.topic });
    const plan = { officeId, topic, channel, needs, pace, internal: true };
    const from = new Date(asked.from);
    const id = await holdPlace(ctx, writing, plan, { from, personId: null, holdHash: null, heldUntil: now });
    await tx.visitPlace.updateMany({ where: { visitId: id }, data: { until: null } });
    const row = await lockVisit(tx, id);
    if (!row) throw problem(commonProblems.notFound, { id });
    await change(ctx, writing, row, 'book', {
      version: null,
      columns: {
        visitor: sealVisitor(ctx.secrets, id, visitor),
        phoneIndex: phoneIndexOf(ctx.secrets, visitor.phone),
        bookedAt: now,
        heldUntil: null,
      },
    });
    return answerDay(ctx, tx, id);
  });
