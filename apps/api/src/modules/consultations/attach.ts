import { type Consultation, consultationProblems } from '@cabinet/contracts/consultations';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertRoomForFile, assertSize } from './keep.ts';
import { assertVersion, changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { pendingFiles } from './rows.ts';
import { takesFiles } from './rules.ts';
import { lockOwn } from './whole.ts';

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
    // One that was sent earlier goes with the further question anew: each question has its own files.
    if (pendingFiles(whole, false).some((one) => one.documentId === documentId)) return answerOwner(ctx, tx, id);
    assertRoomForFile(whole, false);
    await tx.consultationAttachment.create({
      data: { id: ctx.newId(), consultationId: id, documentId, addedAt: now },
    });
    await changeRow(writing, whole, {});
    tellPages(writing, whole, false);
    return answerOwner(ctx, tx, id);
  });
}
