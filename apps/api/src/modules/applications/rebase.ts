import type { Context } from '#platform/context.ts';
import { write, type Writing } from '#platform/write.ts';
import { findDefinition } from '../services/public.ts';
import { keptAnswers } from './answers.ts';
import { changeRow } from './move.ts';
import { addEntry } from './timeline.ts';
import { lockOwn, type Whole } from './whole.ts';

const isStale = ({ row }: Whole): boolean =>
  row.state === 'draft' && row.currentRevisionId !== null && row.currentRevisionId !== row.revisionId;

/**
 * Brings a draft to the present revision of its service inside a transaction: answers stay where the same question is
 * still asked, documents where the slot is still there (they stay in the library anyway). Says whether it changed.
 */
export async function rebase(ctx: Context, writing: Writing, whole: Whole): Promise<boolean> {
  const { row } = whole;
  if (!isStale(whole) || row.currentRevisionId === null) return false;
  const { tx, now, audit } = writing;
  const definition = await findDefinition(tx, row.currentRevisionId);
  const slots = definition.documents.map(({ code }) => code);
  await tx.applicationDocument.deleteMany({ where: { applicationId: row.id, requirementCode: { notIn: slots } } });
  await changeRow(writing, whole, {
    revisionId: row.currentRevisionId,
    answers: keptAnswers(row.definition, definition, row.answers),
  });
  await addEntry(ctx, tx, { applicationId: row.id, at: now, act: 'rebase' });
  audit({
    subject: row.id,
    details: { from: row.revisionId, to: row.currentRevisionId },
    action: 'applications.rebase',
  });
  return true;
}

/** The same when a draft is opened. */
export async function rebaseIfStale(ctx: Context, whole: Whole): Promise<boolean> {
  if (!isStale(whole)) return false;
  await write(ctx, 'applications.rebase', async (writing) => {
    const locked = await lockOwn(ctx, writing.tx, whole.row.id);
    const changed = await rebase(ctx, writing, locked);
    // Another page of the same person may have been quicker.
    if (!changed) writing.audit({ subject: whole.row.id, details: { already: true } });
    return { changed };
  });
  return true;
}
