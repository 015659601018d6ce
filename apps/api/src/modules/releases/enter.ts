import { randomBytes } from 'node:crypto';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type { enterReleaseRoute, OwnEntry } from '@cabinet/contracts/releases';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertRoomFor, lockOpen } from './keep.ts';
import { type ReleaseRow, toOwnEntry } from './queries.ts';
import { sealVisitor } from './sealed.ts';

function assertOffered({ offered: times }: ReleaseRow, wishes: readonly string[]): void {
  const offered = new Set(times.map(({ start }) => start));
  const unknown = wishes.findIndex((wish) => !offered.has(new Date(wish).toISOString()));
  if (unknown >= 0) throw fieldProblem(`/wishes/${unknown}`, 'releases.time_not_offered');
}

/** Stores what somebody asks for; asked again it takes the place of what was asked before, and the ticket stays. */
export const enterRelease = (
  ctx: Context,
  releaseId: string,
  { wishes, anyOther, visitor }: BodyOf<typeof enterReleaseRoute>,
): Promise<OwnEntry> =>
  write(ctx, 'releases.enter', async (writing) => {
    const { tx, now, audit } = writing;
    const { personId } = asRole(ctx.actor, 'applicant');
    const row = await lockOpen(tx, releaseId, now);
    assertOffered(row, wishes);
    // Two first entries of one person at once: the second waits here, and finds the row of the first below.
    await assertRoomFor(writing, row.officeId, personId);
    const where = { releaseId_personId: { releaseId, personId } };
    const known = await tx.releaseEntry.findUnique({ where, select: { id: true } });
    const id = known?.id ?? ctx.newId();
    const starts = [...new Set(wishes.map((wish) => new Date(wish).toISOString()))];
    const asked = { wishes: starts, anyOther, visitor: sealVisitor(ctx.secrets, id, visitor) };
    const entry = known
      ? await tx.releaseEntry.update({ where: { id }, data: asked })
      : await tx.releaseEntry.create({
          data: { ...asked, id, releaseId, personId, ticket: randomBytes(8).toString('hex'), createdAt: now },
        });
    audit({ subject: id, details: { releaseId } });
    return toOwnEntry(ctx, entry);
  });
