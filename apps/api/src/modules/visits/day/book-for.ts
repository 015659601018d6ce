import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { bookForRoute, DayVisit } from '@cabinet/contracts/reception';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findTopic } from '../../schedules/public.ts';
import { assertHomeAddress, becomeBooked } from '../become-booked.ts';
import { takePlaceFor } from '../hold.ts';
import { assertReceives } from './queries.ts';
import { answerDay } from './visit-of-day.ts';

type Asked = BodyOf<typeof bookForRoute>;

/** Books for somebody at the desk or on the phone: held and booked in one act, nobody's account is needed. */
export const bookFor = (ctx: Context, officeId: OfficeId, asked: Asked): Promise<DayVisit> =>
  write(ctx, 'visits.book_for', async (writing) => {
    const { tx } = writing;
    assertReceives(ctx, officeId);
    const { channel, needs, pace, visitor } = asked;
    const topic = await findTopic(tx, asked.topic, officeId);
    if (!topic?.channels.includes(channel)) throw problem(commonProblems.notFound, { officeId, topic: asked.topic });
    const plan = { officeId, topic, channel, needs, pace, internal: true };
    assertHomeAddress(channel, visitor);
    const place = await takePlaceFor(ctx, writing, plan, { from: new Date(asked.from), personId: null });
    await becomeBooked(ctx, writing, { ...place, officeId, topicId: topic.id, personId: null, visitor });
    return answerDay(ctx, tx, place.visitId);
  });
