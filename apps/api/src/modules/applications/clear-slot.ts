import { type Application, applicationProblems } from '@cabinet/contracts/applications';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { currentIn, requirementOf, tellOfFile } from './fill-slot.ts';
import { changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { canClear } from './slots.ts';
import { lockOwn } from './whole.ts';

/** F5: takes a document out of a slot; it stays in the library. A version it had replaced comes back to its place. */
export async function clearSlot(
  ctx: Context,
  id: string,
  { code, documentId }: { code: string; documentId: string },
): Promise<Application> {
  return write(ctx, 'applications.clear_slot', async (writing) => {
    const { tx, audit } = writing;
    const whole = await lockOwn(ctx, tx, id);
    requirementOf(ctx, whole, code);
    const filed = currentIn(whole, code).find((one) => one.documentId === documentId);
    if (!filed) throw problem(commonProblems.notFound, { code, documentId });
    if (!canClear(whole.row, filed)) throw problem(applicationProblems.notAllowedNow, { state: whole.row.state, code });
    await tx.applicationDocument.delete({ where: { id: filed.id } });
    await tx.applicationDocument.updateMany({
      where: { applicationId: id, requirementCode: code, replacedAt: filed.addedAt },
      data: { replacedAt: null },
    });
    await changeRow(writing, whole, {});
    await tellOfFile(ctx, writing, whole, 'clearDocument');
    audit({ subject: id, details: { slot: code, documentId } });
    tellPages(writing, whole.row, whole.row.state !== 'draft');
    return answerOwner(ctx, tx, id);
  });
}
