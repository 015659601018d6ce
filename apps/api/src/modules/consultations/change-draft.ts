import { type Consultation, type ConsultationChange, consultationProblems } from '@cabinet/contracts/consultations';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { topicIdFor } from './create.ts';
import { sealDraft } from './entries.ts';
import { assertVersion, changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { lockOwn } from './whole.ts';

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
    const { topicCode = whole.topic?.code ?? null, officeId = whole.officeId } = change;
    await changeRow(writing, whole, {
      officeId,
      topicId: await topicIdFor(tx, topicCode, officeId),
      ...(change.topicText !== undefined && { topicText: change.topicText || null }),
      ...(change.text !== undefined && { draftText: sealDraft(ctx.secrets, id, change.text) }),
    });
    audit({ subject: id, details: { fields: Object.keys(change) } });
    tellPages(writing, whole, false);
    return answerOwner(ctx, tx, id);
  });
}
