import type { ReviewedApplication } from '@cabinet/contracts/applications';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { answerOffice, recordedFirst } from './review.ts';
import { lockForReview } from './whole.ts';

/**
 * A note for colleagues. It changes neither the version nor the date of the application and tells no page of the
 * applicant, so that not even its existence shows.
 */
export async function addNote(ctx: Context, id: string, text: string): Promise<ReviewedApplication> {
  const { accountId, name } = asRole(ctx.actor, 'officer');
  return recordedFirst(ctx, id, () =>
    write(ctx, 'applications.add_note', async ({ tx, now, audit, notify }) => {
      const { row } = await lockForReview(ctx, tx, id);
      const noteId = ctx.newId();
      await tx.internalNote.create({
        data: { id: noteId, applicationId: id, at: now, authorId: accountId, authorName: name, text },
      });
      audit({ subject: id, details: { noteId } });
      notify({ room: 'applications', id, personId: null, officeId: row.officeId });
      return answerOffice(ctx, tx, id);
    }),
  );
}
