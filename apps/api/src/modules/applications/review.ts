import type { ReviewedApplication } from '@cabinet/contracts/applications';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';
import { recordRead } from '#platform/read-log.ts';
import { openDocumentFile } from '../documents/public.ts';
import { type NoteRow, toReviewed } from './shape.ts';
import { readForReview, reread, type Whole } from './whole.ts';

const notesOf = (db: Pick<Transaction, 'internalNote'>, applicationId: string): Promise<NoteRow[]> =>
  db.internalNote.findMany({
    where: { applicationId },
    select: { id: true, at: true, authorName: true, text: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });

const recordOpening = (ctx: Context, { row }: Whole): Promise<void> =>
  recordRead(ctx, { personId: row.personId, what: 'applications.view', subjectId: row.id, purpose: 'review' });

/** An officer opens an application of their office; the applicant's journal says so. */
export async function reviewApplication(ctx: Context, id: string): Promise<ReviewedApplication> {
  const whole = await readForReview(ctx, id);
  await recordOpening(ctx, whole);
  return toReviewed(ctx, whole, await notesOf(ctx.db, id));
}

/** The office's view inside the transaction that has just changed it. */
export const answerOffice = async (ctx: Context, tx: Transaction, id: string): Promise<ReviewedApplication> =>
  toReviewed(ctx, await reread(ctx, tx, id), await notesOf(tx, id));

/** For acts that an officer may do without having opened the application: the journal has it before they see the answer. */
export async function recordedFirst(
  ctx: Context,
  id: string,
  act: () => Promise<ReviewedApplication>,
): Promise<ReviewedApplication> {
  await recordOpening(ctx, await readForReview(ctx, id));
  return act();
}

/** A file of an application of the officer's office; each opening is in the applicant's journal. */
export async function openReviewedFile(
  ctx: Context,
  asked: { applicationId: string; documentId: string },
  part: 'content' | 'preview',
): Promise<FileAnswer> {
  const whole = await readForReview(ctx, asked.applicationId);
  if (!whole.attachments.some(({ documentId }) => documentId === asked.documentId))
    throw problem(commonProblems.notFound, asked);
  await recordRead(ctx, {
    personId: whole.row.personId,
    what: 'documents.open',
    subjectId: asked.documentId,
    purpose: 'review',
  });
  return openDocumentFile(ctx, asked.documentId, part);
}
