import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import { type ConsultationFile, consultationProblems } from '@cabinet/contracts/consultations';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/http/mount.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { holdFile } from '../documents/public.ts';
import { assertRoomForFile } from './keep.ts';
import { situationOf } from './move.ts';
import { answerOffice } from './review.ts';
import { pendingFiles, type Whole } from './rows.ts';
import { guardStop } from './rules.ts';
import { toFile } from './shape.ts';
import { lockForReview, readForReview, reread } from './whole.ts';

/** Files of an answer are put in and taken out by whoever answers, while they do. */
const assertAnswering = (ctx: Context, whole: Whole): void => {
  if (whole.state !== 'sent') throw problem(consultationProblems.notAllowedNow, { state: whole.state });
  const stop = guardStop('answer', { ...situationOf(ctx, whole), content: null });
  if (stop) throw problemWith(stop.problem, {});
};

const tellOffice = ({ notify }: Writing, { id, officeId }: Whole): void =>
  notify({ room: 'consultations', id, personId: null, officeId });

/** What can be refused before a byte of the file is read. */
async function askedOf(ctx: Context, id: string): Promise<Whole> {
  const whole = await readForReview(ctx, id);
  assertAnswering(ctx, whole);
  assertRoomForFile(whole, true);
  return whole;
}

/** Takes a file for the answer; the person gets it with the answer. The version stays: words and files do not clash. */
export async function addAnswerFile(ctx: Context, id: string, upload: Upload): Promise<ConsultationFile> {
  const { personId } = await askedOf(ctx, id).catch((refusal: unknown) => {
    upload.stream.resume();
    throw refusal;
  });
  const documentId = await holdFile(ctx, upload, { personId, maxBytes: ctx.config.ATTACHMENT_LIMIT });
  return write(ctx, 'consultations.add_answer_file', async (writing) => {
    const { tx, now, audit } = writing;
    const whole = await lockForReview(ctx, tx, id);
    assertAnswering(ctx, whole);
    assertRoomForFile(whole, true);
    await tx.consultationAttachment.create({
      data: { id: ctx.newId(), consultationId: id, documentId, addedAt: now, byOffice: true },
    });
    audit({ subject: id, details: { documentId } });
    tellOffice(writing, whole);
    const added = pendingFiles(await reread(tx, id), true).find((one) => one.documentId === documentId);
    if (!added) throw new Error(`The file ${documentId} was put in and is not there`);
    return toFile(ctx, added);
  });
}

/** Takes a file out of the answer that is being written; it is swept away. */
export async function removeAnswerFile(
  ctx: Context,
  { consultationId: id, documentId }: { consultationId: string; documentId: string },
): Promise<ReviewedConsultation> {
  return write(ctx, 'consultations.remove_answer_file', async (writing) => {
    const { tx, audit } = writing;
    const whole = await lockForReview(ctx, tx, id);
    const known = pendingFiles(whole, true).find((one) => one.documentId === documentId);
    if (!known) throw problem(commonProblems.notFound, { documentId });
    assertAnswering(ctx, whole);
    await tx.consultationAttachment.delete({ where: { id: known.id } });
    audit({ subject: id, details: { documentId } });
    tellOffice(writing, whole);
    return answerOffice(ctx, tx, id);
  });
}
