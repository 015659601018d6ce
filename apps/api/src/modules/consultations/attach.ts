import { type Consultation, consultationProblems } from '@cabinet/contracts/consultations';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertVersion, changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { pendingFiles, type Whole } from './rows.ts';
import { mostFiles, takesFiles } from './rules.ts';
import { lockOwn } from './whole.ts';

/** G2: both numbers are told, the limit and what the file has. */
export const assertSize = (size: number, limit: number): void => {
  if (size <= limit) return;
  const params = { limit, size, maximum: Number((limit / 1_048_576).toFixed(2)) };
  throw problemWith(consultationProblems.attachmentTooLarge, {
    facts: { limit, size },
    shown: { limit, size },
    errors: [{ pointer: '/file', code: 'consultations.attachment_too_large', params }],
  });
};

export const assertRoomForFile = (whole: Whole, byOffice: boolean): void => {
  if (pendingFiles(whole, byOffice).length >= mostFiles) throw problem(consultationProblems.tooManyFiles);
};

interface Wish {
  readonly id: string;
  readonly documentId: string;
  readonly version: number;
}

/** G1, G2: puts a document of one's own library beside what is to be sent. Put in twice it lies there once. */
export async function attachFile(ctx: Context, { id, documentId, version }: Wish): Promise<Consultation> {
  return write(ctx, 'consultations.attach', async (writing) => {
    const { tx, now, audit } = writing;
    const whole = await lockOwn(ctx, tx, id);
    if (!takesFiles(whole.state)) throw problem(consultationProblems.notAllowedNow, { state: whole.state });
    assertVersion(whole, version);
    const document = await tx.document.findFirst({
      where: {
        id: documentId,
        personId: whole.personId,
        origin: { not: 'held' },
        removedAt: null,
        state: { in: ['checking', 'confirmed'] },
      },
      select: { size: true },
    });
    if (!document) throw problem(consultationProblems.documentUnknown, { documentId });
    assertSize(document.size, ctx.config.ATTACHMENT_LIMIT);
    audit({ subject: id, details: { documentId } });
    if (whole.attachments.some((one) => one.documentId === documentId)) return answerOwner(ctx, tx, id);
    assertRoomForFile(whole, false);
    await tx.consultationAttachment.create({
      data: { id: ctx.newId(), consultationId: id, documentId, addedAt: now },
    });
    await changeRow(writing, whole, {});
    tellPages(writing, whole, false);
    return answerOwner(ctx, tx, id);
  });
}
