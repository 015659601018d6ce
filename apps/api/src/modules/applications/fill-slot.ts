import { type Application, applicationProblems } from '@cabinet/contracts/applications';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import { factsOf } from '@cabinet/domain/precheck';
import { type Requirement, requirementsFor } from '@cabinet/domain/requirements';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write, type Writing } from '#platform/write.ts';
import { assertVersion, changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { isSlotOpen, placeToTake } from './slots.ts';
import { addEntry, sinceAsked } from './timeline.ts';
import { type Attachment, dayOfCheck, filled, lockOwn, type Whole } from './whole.ts';

export const requirementOf = (ctx: Context, whole: Whole, code: string): Requirement => {
  const all = requirementsFor(whole.row.definition, factsOf(filled(whole, dayOfCheck(ctx, whole.row))));
  const found = all.find((requirement) => requirement.code === code);
  if (!found) throw problem(commonProblems.notFound, { code });
  return found;
};

export const currentIn = ({ attachments }: Whole, code: string): Attachment[] =>
  attachments.filter(({ requirementCode, replacedAt }) => requirementCode === code && replacedAt === null);

async function assertOwnDocument(tx: Transaction, { row }: Whole, documentId: string): Promise<void> {
  const document = await tx.document.findFirst({
    where: {
      id: documentId,
      personId: row.personId,
      origin: { not: 'held' },
      removedAt: null,
      state: { in: ['checking', 'confirmed'] },
    },
    select: { id: true },
  });
  if (!document) throw problem(applicationProblems.documentUnknown, { documentId });
}

/** Tells of a file put in or taken out in answer to a question: as often as the service has slots, not as often as it is tried. */
export async function tellOfFile(
  ctx: Context,
  { tx, now }: Writing,
  { row }: Whole,
  act: 'addDocument' | 'replaceDocument' | 'clearDocument',
): Promise<void> {
  if (row.state === 'draft' || sinceAsked(row, act).length >= row.definition.documents.length) return;
  await addEntry(ctx, tx, { applicationId: row.id, at: now, act });
}

async function putInto(
  ctx: Context,
  writing: Writing,
  whole: Whole,
  put: { requirement: Requirement; documentId: string },
): Promise<void> {
  const { tx, now } = writing;
  const { code, document } = put.requirement;
  const current = currentIn(whole, code);
  const place = placeToTake(whole.row, code, current);
  if (current.length - (place ? 1 : 0) >= document.maxFiles) throw problem(applicationProblems.slotFull, { code });
  // The returned version and its remark stay on record.
  if (place) await tx.applicationDocument.update({ where: { id: place.id }, data: { replacedAt: now } });
  const id = ctx.newId();
  await tx.applicationDocument.create({
    data: {
      id,
      applicationId: whole.row.id,
      requirementCode: code,
      documentId: put.documentId,
      state: 'attached',
      addedAt: now,
    },
  });
  await tellOfFile(ctx, writing, whole, place ? 'replaceDocument' : 'addDocument');
}

interface Filling {
  readonly id: string;
  readonly code: string;
  readonly documentId: string;
  readonly version: number;
}

/** F5, F15: puts a document of the library into a slot; in a slot that waits for a correction it takes the place of the returned one. */
export async function fillSlot(ctx: Context, { id, code, documentId, version }: Filling): Promise<Application> {
  return write(ctx, 'applications.fill_slot', async (writing) => {
    const { tx, audit } = writing;
    const whole = await lockOwn(ctx, tx, id);
    const requirement = requirementOf(ctx, whole, code);
    if (!isSlotOpen(whole.row, requirement, currentIn(whole, code)))
      throw problem(applicationProblems.notAllowedNow, { state: whole.row.state, code });
    assertVersion(whole, version);
    await assertOwnDocument(tx, whole, documentId);
    audit({ subject: id, details: { slot: code, documentId } });
    if (!currentIn(whole, code).some((filed) => filed.documentId === documentId)) {
      await putInto(ctx, writing, whole, { requirement, documentId });
      await changeRow(writing, whole, {});
      tellPages(writing, whole.row, whole.row.state !== 'draft');
    }
    return answerOwner(ctx, tx, id);
  });
}
