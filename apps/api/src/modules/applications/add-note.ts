import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { write, type Writing } from '#platform/write.ts';
import { answerOffice } from './review.ts';
import { lockForReview } from './whole.ts';

interface Note {
  readonly applicationId: string;
  readonly text: string;
}

/** Keeps a note of whoever acts; answers its id. */
export async function keepNote(ctx: Context, { tx, now }: Writing, note: Note): Promise<string> {
  const { accountId: authorId, name: authorName } = asRole(ctx.actor, 'officer');
  const id = ctx.newId();
  await tx.internalNote.create({ data: { ...note, id, at: now, authorId, authorName } });
  return id;
}

/**
 * A note for colleagues. It changes neither the version nor the date of the application and tells no page of the
 * applicant, so that not even its existence shows.
 */
export async function addNote(ctx: Context, id: string, text: string): Promise<ReviewedApplication> {
  return write(ctx, 'applications.add_note', async (writing) => {
    const { tx, audit, notify } = writing;
    const { row } = await lockForReview(ctx, tx, id);
    const noteId = await keepNote(ctx, writing, { applicationId: id, text });
    audit({ subject: id, details: { noteId } });
    notify({ room: 'applications', id, personId: null, officeId: row.officeId });
    return answerOffice(ctx, tx, id);
  });
}
