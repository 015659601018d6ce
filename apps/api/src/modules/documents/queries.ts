import type { listDocumentsRoute, readFileRulesRoute, WholeDocument } from '@cabinet/contracts/documents';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { AnswerOf, QueryOf } from '@cabinet/contracts/http/route';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { pageAfter, toPage } from '#platform/page.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { libraryUse } from './library.ts';
import { openDocumentFile } from './open-file.ts';
import { isInLibraryOf } from './policy.ts';
import { type DocumentRow, documentSelect, toDocument } from './row.ts';
import { acceptedFormats } from './rules.ts';
import { signaturesOf } from './signed.ts';

/** Sizes and formats by context, as this installation is set up. */
export async function readFileRules({ config }: Context): Promise<AnswerOf<typeof readFileRulesRoute>> {
  return {
    document: { maxBytes: config.DOCUMENT_LIMIT, formats: [...acceptedFormats] },
    attachment: { maxBytes: config.ATTACHMENT_LIMIT, formats: [...acceptedFormats] },
    libraryBytes: config.LIBRARY_BYTES,
    libraryFiles: config.LIBRARY_FILES,
  };
}

/** The library of whoever asks, newest first. */
export async function listDocuments(
  ctx: Context,
  query: QueryOf<typeof listDocumentsRoute>,
): Promise<AnswerOf<typeof listDocumentsRoute>> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const rows = await ctx.db.document.findMany({
    where: {
      personId,
      removedAt: null,
      origin: { not: 'held' },
      ...(query.kind && { kind: query.kind }),
      ...(query.state && { state: query.state }),
    },
    select: documentSelect,
    orderBy: { id: 'desc' },
    ...pageAfter(query.cursor, query.limit),
  });
  return {
    ...toPage(rows, query.limit, (row) => toDocument(row, ctx)),
    ...(await libraryUse(ctx.db, personId)),
  };
}

async function findOwn(ctx: Context, id: string): Promise<DocumentRow> {
  const row = await ctx.db.document.findUnique({ where: { id }, select: documentSelect });
  if (!row || !isInLibraryOf(ctx.actor, row)) throw problem(commonProblems.notFound, { documentId: id });
  return row;
}

export async function readDocument(ctx: Context, id: string): Promise<WholeDocument> {
  const row = await findOwn(ctx, id);
  return { ...toDocument(row, ctx), signatures: signaturesOf(ctx.secrets, row) };
}

/** The file itself; that it was taken is recorded. */
export async function readContent(ctx: Context, id: string): Promise<FileAnswer> {
  await findOwn(ctx, id);
  const file = await openDocumentFile(ctx, id, 'content');
  await write(ctx, 'documents.download', async ({ audit }) => audit({ subject: id })).catch((failure: unknown) => {
    file.stream.destroy();
    throw failure;
  });
  return file;
}

export async function readPreview(ctx: Context, id: string): Promise<FileAnswer> {
  await findOwn(ctx, id);
  return openDocumentFile(ctx, id, 'preview');
}
