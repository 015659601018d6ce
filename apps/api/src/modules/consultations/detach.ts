import { type Consultation, consultationProblems } from '@cabinet/contracts/consultations';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { pendingFiles } from './rows.ts';
import { takesFiles } from './rules.ts';
import { lockOwn } from './whole.ts';

/** G9: takes one file out before it is sent; it stays in the library. */
export async function detachFile(ctx: Context, id: string, documentId: string): Promise<Consultation> {
  return write(ctx, 'consultations.detach', async (writing) => {
    const { tx, audit } = writing;
    const whole = await lockOwn(ctx, tx, id);
    const own = whole.attachments.filter((one) => one.documentId === documentId && !one.byOffice);
    if (own.length === 0) throw problem(commonProblems.notFound, { documentId });
    const pending = pendingFiles(whole, false).find((one) => one.documentId === documentId);
    if (!takesFiles(whole.state) || !pending) throw problem(consultationProblems.notAllowedNow, { state: whole.state });
    await tx.consultationAttachment.delete({ where: { id: pending.id } });
    await changeRow(writing, whole, {});
    audit({ subject: id, details: { documentId } });
    tellPages(writing, whole, false);
    return answerOwner(ctx, tx, id);
  });
}
