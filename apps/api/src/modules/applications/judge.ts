import { applicationProblems } from '@cabinet/contracts/applications';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { nextState } from '@cabinet/domain/workflows/machine';
import { slotMachine } from '@cabinet/domain/workflows/slot';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { applicationMoved } from './events.ts';
import { assertVersion, changeRow, situationOf, tellPages } from './move.ts';
import { answerOffice } from './review.ts';
import { stateStop } from './rules.ts';
import { documentStateOf } from './slots.ts';
import { addEntry } from './timeline.ts';
import { lockForReview, type Whole } from './whole.ts';

type Verdict = { readonly verdict: 'accepted' } | { readonly verdict: 'needs_rework'; readonly remark: string };

const actOf = { accepted: 'accept', needs_rework: 'sendBack' } as const;

/** Work on an application is done by the officer who has taken it, while it is under review. */
export const assertUnderOwnReview = (ctx: Context, whole: Whole): void => {
  const { state, claimedById } = whole.row;
  if (state !== 'in_review') throw problem(stateStop('approve', situationOf(ctx, whole)).problem, { state });
  if (claimedById !== asRole(ctx.actor, 'officer').accountId)
    throw problem(applicationProblems.claimedByOther, { claimedById });
};

interface Judgement {
  readonly attachmentId: string;
  readonly version: number;
  readonly verdict: Verdict;
}

/** F14: accepts a document or returns it with a remark; until the decision the officer may think again. */
export async function judgeDocument(
  ctx: Context,
  id: string,
  { attachmentId, version, verdict }: Judgement,
): Promise<ReviewedApplication> {
  const { name } = asRole(ctx.actor, 'officer');
  return write(ctx, 'applications.judge_document', async (writing) => {
    const { tx, now, audit, publish } = writing;
    const whole = await lockForReview(ctx, tx, id);
    const filed = whole.attachments.find((one) => one.id === attachmentId && one.replacedAt === null);
    if (!filed) throw problem(commonProblems.notFound, { attachmentId });
    assertUnderOwnReview(ctx, whole);
    assertVersion(whole, version);
    const judged = nextState(slotMachine, documentStateOf(filed), actOf[verdict.verdict]);
    if (judged === null) throw problem(applicationProblems.notAllowedNow, { document: documentStateOf(filed) });
    const remark = verdict.verdict === 'needs_rework' ? verdict.remark : null;
    await tx.applicationDocument.update({
      where: { id: attachmentId },
      data: { state: judged, remark, judgedAt: now, judgedByName: name },
    });
    await changeRow(writing, whole, {});
    if (remark !== null) {
      const eventId = await addEntry(ctx, tx, { applicationId: id, at: now, act: 'returnDocument', text: remark });
      publish(applicationMoved({ applicationId: id, act: 'returnDocument', eventId }));
    }
    audit({ subject: id, details: { attachmentId, verdict: verdict.verdict } });
    tellPages(writing, whole.row, true);
    return answerOffice(ctx, tx, id);
  });
}
