import type { BodyOf } from '@cabinet/contracts/http/route';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { visitProblems } from '@cabinet/contracts/visits';
import { type joinWaitlistRoute, type WaitlistEntry, waitlistProblems } from '@cabinet/contracts/waitlist';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { findTopic } from '../schedules/public.ts';
import { lockOwn } from './queries.ts';
import { findEntry } from './waitlist.ts';

type Asked = BodyOf<typeof joinWaitlistRoute>;

interface Wish {
  readonly visitId: string | null;
  readonly officeId: string;
  readonly topicId: string;
  readonly channel: string;
  readonly needs: string[];
  readonly pace: number;
}

async function wishOf(ctx: Context, { tx, now }: Writing, asked: Asked): Promise<Wish> {
  if ('visitId' in asked) {
    const row = await lockOwn(ctx, tx, asked.visitId);
    if (row.state !== 'booked' || row.from === null || row.from <= now)
      throw problem(visitProblems.notAllowedNow, { state: row.state });
    const { id: visitId, officeId, topic, channel, needs, pace } = row;
    return { visitId, officeId, topicId: topic.id, channel, needs: [...needs], pace };
  }
  const { officeId, channel, needs, pace } = asked;
  const topic = await findTopic(tx, asked.topic, officeId);
  if (!topic?.channels.includes(channel)) throw problem(commonProblems.notFound, { officeId, topic: asked.topic });
  return { visitId: null, officeId, topicId: topic.id, channel, needs: [...needs], pace };
}

/** Puts the applicant at the end of the list; once for a visit, once for a centre and matter. */
export const joinWaitlist = (ctx: Context, asked: Asked): Promise<WaitlistEntry> =>
  write(ctx, 'visits.join_waitlist', async (writing) => {
    const { tx, now, audit } = writing;
    const { personId } = asRole(ctx.actor, 'applicant');
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`waitlist ${personId}`}, 0))`;
    const wish = await wishOf(ctx, writing, asked);
    const { visitId, officeId, topicId } = wish;
    const same = visitId === null ? { visitId, officeId, topicId } : { visitId };
    if ((await tx.waitlistEntry.count({ where: { personId, endedAt: null, ...same } })) > 0)
      throw problem(waitlistProblems.alreadyWaiting, same);
    const id = ctx.newId();
    await tx.waitlistEntry.create({ data: { id, personId, createdAt: now, ...wish } });
    audit({ subject: id, details: { officeId } });
    return findEntry(ctx, tx, id);
  });
