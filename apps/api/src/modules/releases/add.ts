import { randomBytes } from 'node:crypto';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId } from '@cabinet/contracts/ids';
import { type Release, type ReleaseForm, releaseProblems } from '@cabinet/contracts/releases';
import { commitmentOf } from '@cabinet/domain/draw';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { findTopic } from '../schedules/public.ts';
import { timesToRelease, wantedBy } from '../visits/public.ts';
import { managesReleases } from './policy.ts';
import { planOf } from './plan.ts';
import { findRelease, toRelease } from './queries.ts';
import { sealSeed } from './sealed.ts';

function assertAhead({ firstDay, closesAt }: ReleaseForm, now: Date): void {
  if (new Date(closesAt) <= now) throw fieldProblem('/closesAt', 'releases.closes_in_past');
  // Winners must still be able to come: the draw is over before the first day begins.
  if (kyivDate(new Date(closesAt)) >= firstDay) throw fieldProblem('/closesAt', 'releases.closes_after_first_day');
}

async function assertDesks({ tx }: Writing, officeId: OfficeId, { deskIds }: ReleaseForm): Promise<void> {
  const ids = [...new Set(deskIds)];
  const known = await tx.desk.count({ where: { id: { in: ids }, officeId, active: true } });
  if (known < ids.length) throw fieldProblem('/deskIds', 'schedules.desk_unknown');
}

async function assertAlone({ tx }: Writing, officeId: OfficeId, { firstDay, lastDay }: ReleaseForm): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`releases ${officeId}`}, 0))`;
  const live = { officeId, settledAt: null, calledOffAt: null };
  const others = await tx.release.count({ where: { ...live, firstDay: { lte: lastDay }, lastDay: { gte: firstDay } } });
  if (others > 0) throw problem(releaseProblems.overlaps, { officeId, others });
}

/** Gives days out by lot. The seed is made here, sealed, and only its print is shown until the draw. */
export const addRelease = (ctx: Context, officeId: OfficeId, form: ReleaseForm): Promise<Release> =>
  write(ctx, 'releases.add', async (writing) => {
    const { tx, now, audit } = writing;
    if (!managesReleases(ctx.actor, officeId)) throw problem(commonProblems.notFound, { officeId });
    const topic = await findTopic(tx, form.topic, officeId);
    if (!topic) throw problem(commonProblems.notFound, { officeId, topic: form.topic });
    assertAhead(form, now);
    await assertDesks(writing, officeId, form);
    await assertAlone(writing, officeId, form);
    const id = ctx.newId();
    const seed = randomBytes(32).toString('hex');
    const { firstDay, lastDay, deskIds, opensAt, closesAt } = form;
    await tx.release.create({
      data: {
        id,
        officeId,
        topicId: topic.id,
        firstDay,
        lastDay,
        deskIds: [...deskIds],
        opensAt: new Date(opensAt),
        closesAt: new Date(closesAt),
        commitment: await commitmentOf(seed),
        sealedSeed: sealSeed(ctx.secrets, id, seed),
        createdAt: now,
        createdByName: 'name' in ctx.actor ? ctx.actor.name : '',
      },
    });
    // Read with the days withheld already, and kept: what is drawn is what was announced.
    const wanted = wantedBy(planOf(await findRelease(tx, id)));
    const offered = await timesToRelease({ db: tx, now }, wanted, form);
    await tx.release.update({ where: { id }, data: { offered: offered.map((time) => ({ ...time })) as never } });
    audit({ subject: id, details: { officeId, firstDay, lastDay, times: offered.length } });
    return toRelease(await findRelease(tx, id), now);
  });
