import { randomBytes } from 'node:crypto';
import type { BodyOf } from '@cabinet/contracts/http/route';
import { type enterReleaseRoute, type OwnEntry, releaseProblems } from '@cabinet/contracts/releases';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { findTerms } from '../schedules/public.ts';
import { countVisitsAhead, releasedTimes, wantedBy } from '../visits/public.ts';
import { planOf } from './plan.ts';
import { findRelease, type ReleaseRow, toOwnEntry } from './queries.ts';
import { stateOf } from './rules.ts';
import { sealVisitor } from './sealed.ts';

/** The release under a lock that the draw waits for, so that nobody enters while it runs. Throws releases.not_open. */
export async function lockOpen(tx: Transaction, id: string, now: Date): Promise<ReleaseRow> {
  await tx.$queryRaw`select 1 from release where id = ${id}::uuid for share`;
  const row = await findRelease(tx, id);
  if (stateOf(row, now) !== 'open') throw problem(releaseProblems.notOpen, { state: stateOf(row, now) });
  return row;
}

async function assertOffered({ tx, now }: Writing, row: ReleaseRow, wishes: readonly string[]): Promise<void> {
  const times = await releasedTimes({ db: tx, now }, wantedBy(planOf(row)), row);
  const offered = new Set(times.map(({ start }) => start));
  const unknown = wishes.findIndex((wish) => !offered.has(new Date(wish).toISOString()));
  if (unknown >= 0) throw fieldProblem(`/wishes/${unknown}`, 'releases.time_not_offered');
}

/** Stores what somebody asks for; asked again it takes the place of what was asked before, and the ticket stays. */
export const enterRelease = (
  ctx: Context,
  releaseId: string,
  { wishes, visitor }: BodyOf<typeof enterReleaseRoute>,
): Promise<OwnEntry> =>
  write(ctx, 'releases.enter', async (writing) => {
    const { tx, now, audit } = writing;
    const { personId } = asRole(ctx.actor, 'applicant');
    const row = await lockOpen(tx, releaseId, now);
    await assertOffered(writing, row, wishes);
    const { perPerson } = await findTerms(tx, row.officeId);
    if ((await countVisitsAhead(tx, personId, now)) >= perPerson)
      throw problem(releaseProblems.tooManyVisits, { perPerson });
    const starts = [...new Set(wishes.map((wish) => new Date(wish).toISOString()))];
    const where = { releaseId_personId: { releaseId, personId } };
    const id = (await tx.releaseEntry.findUnique({ where, select: { id: true } }))?.id ?? ctx.newId();
    const entry = await tx.releaseEntry.upsert({
      where,
      update: { wishes: starts, visitor: sealVisitor(ctx.secrets, id, visitor) },
      create: {
        id,
        releaseId,
        personId,
        ticket: randomBytes(8).toString('hex'),
        wishes: starts,
        visitor: sealVisitor(ctx.secrets, id, visitor),
        createdAt: now,
      },
    });
    audit({ subject: id, details: { releaseId } });
    return toOwnEntry(ctx, entry);
  });
