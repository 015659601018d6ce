import type { Application } from '@cabinet/contracts/applications';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write, type Writing } from '#platform/write.ts';
import { findOffering, type Offering } from '../services/public.ts';
import { keptAnswers } from './answers.ts';
import { sealRepresentative } from './applicant.ts';
import { beginDraft } from './create.ts';
import { sealDevice } from './device.ts';
import { answerOwner } from './queries.ts';
import { lockOwn, type Whole } from './whole.ts';

async function copyDocuments(
  ctx: Context,
  { tx, now }: Writing,
  whole: Whole,
  to: { id: string; offering: Offering },
): Promise<void> {
  const slots = new Set(to.offering.definition.documents.map(({ code }) => code));
  const good = whole.attachments.filter(
    ({ requirementCode, replacedAt, state, document }) =>
      slots.has(requirementCode) &&
      replacedAt === null &&
      state !== 'needs_rework' &&
      document.state === 'confirmed' &&
      document.removedAt === null,
  );
  await tx.applicationDocument.createMany({
    data: good.map(({ requirementCode, documentId }) => ({
      id: ctx.newId(),
      applicationId: to.id,
      requirementCode,
      documentId,
      state: 'attached',
      addedAt: now,
    })),
  });
}

/** A new draft in the present revision of the service, with the answers it still asks for and the documents that are still good. */
export async function copyApplication(ctx: Context, id: string): Promise<Application> {
  const { personId } = asRole(ctx.actor, 'applicant');
  return write(ctx, 'applications.copy', async (writing) => {
    const { tx } = writing;
    const whole = await lockOwn(ctx, tx, id);
    const { objectName, objectAddress, submittedBy, definition, answers, serviceCode } = whole.row;
    // A case that was handed on is begun anew where it was received: the Fund takes none from people.
    const officeId = whole.row.receivedAtId ?? whole.row.officeId;
    const offering = await findOffering(tx, serviceCode, officeId);
    const copied = {
      answers: keptAnswers(definition, offering.definition, answers),
      submittedBy,
      objectName,
      objectAddress,
      copiedFromId: id,
      card: offering.definition.form === 'registryCard' ? whole.card : null,
    };
    const { wish } = whole.device ?? { wish: null };
    const draftId = await beginDraft(ctx, writing, { offering, officeId, personId, act: 'copy', ...copied });
    const representative = sealRepresentative(ctx.secrets, draftId, whole.representative);
    if (representative) await tx.application.update({ where: { id: draftId }, data: { representative } });
    if (wish && offering.definition.form === 'device')
      await tx.application.update({ where: { id: draftId }, data: { device: sealDevice(ctx.secrets, draftId, wish) } });
    await copyDocuments(ctx, writing, whole, { id: draftId, offering });
    return answerOwner(ctx, tx, draftId);
  });
}
