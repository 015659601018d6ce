import { type Consultation, type ConsultationChange, consultationProblems } from '@cabinet/contracts/consultations';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { sealDraft, sealTopic } from './entries.ts';
import { topicIdFor } from './keep.ts';
import { assertVersion, changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import type { Whole } from './rows.ts';
import { lockOwn } from './whole.ts';

/**
 * Topic and centre, asked about only when they are others than before: a draft is saved as it is typed, and its centre
 * may have stopped receiving for the topic since. Sending asks again.
 */
async function whereTo(
  tx: Transaction,
  whole: Whole,
  change: ConsultationChange,
): Promise<{ officeId?: string; topicId?: string | null }> {
  const before = whole.topic?.code ?? null;
  const { topicCode = before, officeId = whole.officeId } = change;
  if (topicCode === before && officeId === whole.officeId) return {};
  return { officeId, topicId: await topicIdFor(tx, topicCode, officeId) };
}

/** G4: saves parts of a draft; what is not named stays. Nothing typed is refused for being unfinished. */
export async function changeConsultation(
  ctx: Context,
  id: string,
  version: number,
  change: ConsultationChange,
): Promise<Consultation> {
  return write(ctx, 'consultations.change', async (writing) => {
    const { tx, audit } = writing;
    const whole = await lockOwn(ctx, tx, id);
    if (whole.state !== 'draft') throw problem(consultationProblems.notAllowedNow, { state: whole.state });
    assertVersion(whole, version);
    await changeRow(writing, whole, {
      ...(await whereTo(tx, whole, change)),
      ...(change.topicText !== undefined && { topicText: sealTopic(ctx.secrets, id, change.topicText) }),
      ...(change.text !== undefined && { draftText: sealDraft(ctx.secrets, id, change.text) }),
    });
    audit({ subject: id, details: { fields: Object.keys(change) } });
    tellPages(writing, whole, false);
    return answerOwner(ctx, tx, id);
  });
}
