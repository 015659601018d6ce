import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import { problem } from '#platform/problem.ts';
import { type DocumentRow, documentSelect } from './row.ts';

/** A document of this person that may be put into an application: in the library, checked or still being checked. Throws common.not_found. */
export async function findUsableDocument(
  db: Pick<Transaction, 'document'>,
  personId: string,
  documentId: string,
): Promise<DocumentRow> {
  const row = await db.document.findFirst({
    where: { id: documentId, personId, removedAt: null, state: { in: ['checking', 'confirmed'] } },
    select: documentSelect,
  });
  if (!row) throw problem(commonProblems.notFound, { documentId });
  return row;
}
