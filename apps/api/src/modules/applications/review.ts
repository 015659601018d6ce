import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { CardFound } from '@cabinet/contracts/registry';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';
import { recordRead } from '#platform/read-log.ts';
import { openDocumentFile } from '../documents/public.ts';
import { findLikelyCards } from '../registry/public.ts';
import { type NoteRow, toReviewed } from './shape.ts';
import { readForReview, reread, type Whole } from './whole.ts';

const notesOf = (db: Pick<Transaction, 'internalNote'>, applicationId: string): Promise<NoteRow[]> =>
  db.internalNote.findMany({
    where: { applicationId },
    select: { id: true, at: true, authorName: true, text: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });

const officeOf = ({ row }: Whole) => ({ uk: row.officeUk, en: row.officeEn });

/** Puts a look at the application into its applicant's journal, before any of it leaves. */
export async function recordView(ctx: Context, whole: Whole, db: object = ctx.db): Promise<void> {
  const { id, personId } = whole.row;
  const reading = { personId, what: 'applications.view', subjectId: id, purpose: 'review', office: officeOf(whole) };
  await recordRead(ctx, reading, { db });
}

/** Whom the databank may know already; once it is decided the card says that itself. */
const likelyOf = async (ctx: Context, db: Transaction, { row, card }: Whole): Promise<CardFound[] | null> =>
  row.definition.form !== 'registryCard' || row.decidedAt !== null
    ? null
    : findLikelyCards(ctx, db, { applicationId: row.id, draft: card ?? {} });

/** The one way a whole application reaches staff: the applicant's journal has the look before the answer leaves. */
async function openForStaff(ctx: Context, db: Transaction, whole: Whole): Promise<ReviewedApplication> {
  await recordView(ctx, whole, db);
  return toReviewed(ctx, whole, {
    notes: await notesOf(db, whole.row.id),
    likelyCards: await likelyOf(ctx, db, whole),
  });
}

/** An officer opens an application of their office. */
export const reviewApplication = async (ctx: Context, id: string): Promise<ReviewedApplication> =>
  openForStaff(ctx, ctx.db, await readForReview(ctx, id));

/** The office's view inside the transaction that has just changed it. */
export const answerOffice = async (ctx: Context, tx: Transaction, id: string): Promise<ReviewedApplication> =>
  openForStaff(ctx, tx, await reread(ctx, tx, id));

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
    office: officeOf(whole),
  });
  return openDocumentFile(ctx, asked.documentId, part);
}
