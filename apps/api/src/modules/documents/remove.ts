import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { isInLibraryOf } from './policy.ts';

/** Takes a document out of the library. Its bytes go later, and only when no application that was sent has them. */
export async function removeDocument(ctx: Context, id: string): Promise<undefined> {
  await write(ctx, 'documents.remove', async ({ tx, now, audit, notify }) => {
    const row = await tx.document.findUnique({
      where: { id },
      select: { personId: true, removedAt: true, origin: true, state: true },
    });
    if (!row || !isInLibraryOf(ctx.actor, row)) throw problem(commonProblems.notFound, { documentId: id });
    const removed = await tx.document.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: now, version: { increment: 1 } },
    });
    if (removed.count === 0) throw problem(commonProblems.notFound, { documentId: id });
    audit({ subject: id, details: { state: row.state } });
    notify({ room: 'documents', id, personId: row.personId, officeId: null });
  });
  return undefined;
}
