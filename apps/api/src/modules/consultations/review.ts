import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { AccountId } from '@cabinet/contracts/ids';
import type { Transaction } from '@cabinet/db/open-database';
import { accountIdOf } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';
import { recordRead } from '#platform/read-log.ts';
import { openDocumentFile } from '../documents/public.ts';
import { colleaguesIn } from './presence.ts';
import type { Whole } from './rows.ts';
import { toReviewed } from './shape.ts';
import { readForReview, reread } from './whole.ts';

const officeOf = ({ office }: Whole) => ({ uk: office.nameUk, en: office.nameEn });

/** The one way a consultation reaches staff: the applicant's journal has the look before the answer leaves. */
async function openForStaff(ctx: Context, db: Transaction, whole: Whole): Promise<ReviewedConsultation> {
  const { id, personId } = whole;
  const reading = { personId, what: 'consultations.view', subjectId: id, purpose: 'review', office: officeOf(whole) };
  await recordRead(ctx, reading, { db });
  return toReviewed(ctx, db, whole);
}

/** An officer opens a consultation of their office. */
export const reviewConsultation = async (ctx: Context, id: string): Promise<ReviewedConsultation> =>
  openForStaff(ctx, ctx.db, await readForReview(ctx, id));

/** The office's view inside the transaction that has just changed it. */
export const answerOffice = async (ctx: Context, tx: Transaction, id: string): Promise<ReviewedConsultation> =>
  openForStaff(ctx, tx, await reread(tx, id));

/** Colleagues to whom it may be handed; whoever has it already is not among them. */
export async function listColleagues(
  ctx: Context,
  id: string,
): Promise<{ items: { accountId: AccountId; name: string }[] }> {
  const { officeId, claimedById } = await readForReview(ctx, id);
  const others = (await colleaguesIn(ctx.db, officeId)).filter(
    ({ accountId }) => accountId !== claimedById && accountId !== accountIdOf(ctx.actor),
  );
  return { items: others.map(({ accountId, name }) => ({ accountId: accountId as AccountId, name })) };
}

/** A file of a consultation of the officer's office; each opening is in the applicant's journal. */
export async function openReviewedFile(
  ctx: Context,
  asked: { consultationId: string; documentId: string },
  part: 'content' | 'preview',
): Promise<FileAnswer> {
  const whole = await readForReview(ctx, asked.consultationId);
  // What the person has put beside a further question is theirs until it is sent.
  const found = whole.attachments.find(
    ({ documentId, entryId, byOffice }) => documentId === asked.documentId && (entryId !== null || byOffice),
  );
  if (!found) throw problem(commonProblems.notFound, asked);
  await recordRead(ctx, {
    personId: whole.personId,
    what: 'documents.open',
    subjectId: asked.documentId,
    purpose: 'review',
    office: officeOf(whole),
  });
  return openDocumentFile(ctx, asked.documentId, part);
}
