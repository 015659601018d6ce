import type { Consultation, ConsultationDraft } from '@cabinet/contracts/consultations';
import { shortNumberOf } from '@cabinet/domain/short-number';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { sealDraft, sealTopic } from './entries.ts';
import { assertRoomForDraft, topicIdFor } from './keep.ts';
import { answerOwner } from './queries.ts';

async function nextSequence(tx: Transaction): Promise<number> {
  const [place] = await tx.$queryRaw<
    { sequence: number }[]
  >`select nextval(pg_get_serial_sequence('consultation', 'sequence'))::int as sequence`;
  if (!place) throw new Error('The sequence of consultations gave no number');
  return place.sequence;
}

/** G1, G3: saves the draft of a question and gives it its number. */
export async function createConsultation(ctx: Context, draft: ConsultationDraft): Promise<Consultation> {
  const { personId } = asRole(ctx.actor, 'applicant');
  return write(ctx, 'consultations.create', async ({ tx, now, audit, notify }) => {
    const topicId = await topicIdFor(tx, draft.topicCode, draft.officeId);
    await assertRoomForDraft(tx, personId);
    const sequence = await nextSequence(tx);
    const id = ctx.newId();
    await tx.consultation.create({
      data: {
        id,
        sequence,
        number: shortNumberOf('consultation', sequence),
        personId,
        officeId: draft.officeId,
        topicId,
        topicText: sealTopic(ctx.secrets, id, draft.topicText),
        state: 'draft',
        draftText: sealDraft(ctx.secrets, id, draft.text),
        createdAt: now,
        updatedAt: now,
      },
    });
    audit({ subject: id, details: { topic: draft.topicCode } });
    notify({ room: 'consultations', id, personId, officeId: null });
    return answerOwner(ctx, tx, id);
  });
}
