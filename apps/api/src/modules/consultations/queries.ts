import type { Consultation, ConsultationState, ConsultationSummary } from '@cabinet/contracts/consultations';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Page } from '@cabinet/contracts/http/page';
import type { Transaction } from '@cabinet/db/open-database';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { openDocumentFile } from '../documents/public.ts';
import { asSummary, summarySelect } from './rows.ts';
import { dueOnOf, toConsultation, toSummary } from './shape.ts';
import { readOwn, reread } from './whole.ts';

export const readConsultation = async (ctx: Context, id: string): Promise<Consultation> =>
  toConsultation(ctx, ctx.db, await readOwn(ctx, id));

/** The owner's view inside the transaction that has just changed it. */
export const answerOwner = async (ctx: Context, tx: Transaction, id: string): Promise<Consultation> =>
  toConsultation(ctx, tx, await reread(tx, id));

interface ListQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly state?: ConsultationState | undefined;
}

/** A page of one's own consultations, the newest first; ids are made in the order of time. */
export async function listConsultations(
  ctx: Context,
  { cursor, limit, state }: ListQuery,
): Promise<Page<ConsultationSummary>> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const rows = await ctx.db.consultation.findMany({
    where: { personId, ...(state && { state }) },
    select: summarySelect,
    orderBy: { id: 'desc' },
    ...pageAfter(cursor, limit),
  });
  const { items, nextCursor } = toPage(rows, limit, asSummary);
  const shown: ConsultationSummary[] = [];
  for (const row of items) shown.push(toSummary(ctx.secrets, row, await dueOnOf(ctx, ctx.db, row)));
  return { items: shown, nextCursor };
}

/** A file of one's own consultation: what one has put in, and what the office has sent. */
export async function openOwnFile(ctx: Context, id: string, documentId: string): Promise<FileAnswer> {
  const { attachments } = await readOwn(ctx, id);
  const found = attachments.find((one) => one.documentId === documentId && (one.entryId !== null || !one.byOffice));
  if (!found) throw problem(commonProblems.notFound, { consultationId: id, documentId });
  return openDocumentFile(ctx, documentId, 'content');
}
