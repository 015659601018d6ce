import type { Rebooking, RebookOutcome } from '@cabinet/contracts/hit-visits';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { OfficeId, VisitId } from '@cabinet/contracts/ids';
import { visitProblems } from '@cabinet/contracts/visits';
import type { Context } from '#platform/context.ts';
import { ProblemError, problem } from '#platform/problem.ts';
import { type Writing, write } from '#platform/write.ts';
import { isMisplaced } from '../schedules/public.ts';
import { change, givePlaceBack, lockVisit } from './change.ts';
import { lockMoves, moveTo } from './move.ts';
import { receives } from './policy.ts';
import type { VisitRow } from './shape.ts';

async function assertStillHit({ tx }: Writing, officeId: OfficeId, row: VisitRow): Promise<void> {
  if (row.officeId !== officeId || !(await isMisplaced(tx, officeId, row.id)))
    throw problem(visitProblems.notAllowedNow, { visitId: row.id });
}

// Each visit is an act of its own and answers a repeated request as it answered the first.
const intentionFor = (ctx: Context, visitId: string): Context => ({
  ...ctx,
  intention: ctx.intention && { ...ctx.intention, key: `${ctx.intention.key}/${visitId}` },
});

const rebook = (ctx: Context, officeId: OfficeId, item: Rebooking, reason: string): Promise<RebookOutcome> =>
  write(intentionFor(ctx, item.visitId), 'visits.rebook', async (writing): Promise<RebookOutcome> => {
    const { tx } = writing;
    await lockMoves(tx);
    const row = await lockVisit(tx, item.visitId);
    if (!row) throw problem(commonProblems.notFound, { visitId: item.visitId });
    await assertStillHit(writing, officeId, row);
    const { version } = item;
    if (item.act === 'move') {
      await moveTo(ctx, writing, row, { version, officeId, from: new Date(item.from), internal: true, reason });
      return 'moved';
    }
    await givePlaceBack(writing, row);
    await change(ctx, writing, row, 'callOff', {
      version,
      reason,
      columns: { endReason: reason, endedAt: writing.now },
    });
    return 'called_off';
  });

const outcomeOf = (refusal: unknown): RebookOutcome => {
  if (!(refusal instanceof ProblemError)) throw refusal;
  return refusal.problem === visitProblems.timeTaken ? 'gone' : 'changed';
};

/** Moves hit visits or calls them off, one after another: what cannot be done to one does not stop the others. */
export async function rebookHitVisits(
  ctx: Context,
  officeId: OfficeId,
  { reason, items }: { readonly reason: string; readonly items: readonly Rebooking[] },
): Promise<{ items: { visitId: VisitId; outcome: RebookOutcome }[] }> {
  if (!receives(ctx.actor, { officeId })) throw problem(commonProblems.notFound, { officeId });
  const outcomes: { visitId: VisitId; outcome: RebookOutcome }[] = [];
  for (const item of items) {
    const outcome = await rebook(ctx, officeId, item, reason).catch(outcomeOf);
    outcomes.push({ visitId: item.visitId, outcome });
  }
  return { items: outcomes };
}
