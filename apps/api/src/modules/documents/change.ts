import { type changeDocumentRoute, type Document, documentProblems } from '@cabinet/contracts/documents';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { isInLibraryOf } from './policy.ts';
import { type DocumentRow, documentSelect, toDocument } from './row.ts';
import { factErrors } from './rules.ts';

type Change = BodyOf<typeof changeDocumentRoute>;
type Columns = Parameters<Transaction['document']['updateMany']>[0]['data'];

/** A paper the cabinet issued says itself what it is; its owner may only call it otherwise. */
const assertOwnWords = (row: DocumentRow, { facts }: Change, today: string): void => {
  if (row.origin === 'issued') {
    const other = Object.keys(facts).find((name) => name !== 'title');
    if (other !== undefined) throw fieldProblem(`/facts/${other}`, 'field.unknown');
    return;
  }
  const errors = factErrors({ ...row, ...facts }, today, '/facts');
  if (errors.length > 0) throw problemWith(commonProblems.invalidRequest, { errors });
};

/** An office has read these facts and may have decided or answered by them: what was sent keeps what it was sent with. */
async function isSent(tx: Transaction, documentId: string): Promise<boolean> {
  const inApplication = { documentId, replacedAt: null, application: { state: { notIn: ['draft', 'withdrawn'] } } };
  if ((await tx.applicationDocument.count({ where: inApplication })) > 0) return true;
  const inQuestion = { documentId, byOffice: false, entryId: { not: null } };
  return (await tx.consultationAttachment.count({ where: inQuestion })) > 0;
}

/** Corrects what is said of a document. */
export async function changeDocument(ctx: Context, id: string, change: Change): Promise<Document> {
  return write(ctx, 'documents.change', async ({ tx, now, audit, notify }) => {
    const row = await tx.document.findUnique({ where: { id }, select: documentSelect });
    if (!row || !isInLibraryOf(ctx.actor, row)) throw problem(commonProblems.notFound, { documentId: id });
    assertOwnWords(row, change, kyivDate(now));
    if (await isSent(tx, id)) throw problem(documentProblems.inUse, { documentId: id });
    const changed = await tx.document.updateMany({
      where: { id, removedAt: null, version: change.version },
      // Boundary: what was parsed from JSON holds no undefined.
      data: { ...(change.facts as Columns), version: { increment: 1 } },
    });
    if (changed.count === 0) throw problem(commonProblems.staleVersion, { documentId: id, version: change.version });
    audit({ subject: id, details: { fields: Object.keys(change.facts) } });
    notify({ room: 'documents', id, personId: row.personId, officeId: null });
    return toDocument(await tx.document.findUniqueOrThrow({ where: { id }, select: documentSelect }), ctx);
  });
}
