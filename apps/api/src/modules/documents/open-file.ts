import { documentProblems } from '@cabinet/contracts/documents';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import type { FileAnswer } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';

export type FilePart = 'content' | 'preview';

const fileColumns = {
  state: true,
  fileName: true,
  mediaType: true,
  size: true,
  storageKey: true,
  sealedKey: true,
  previewKey: true,
  sealedPreview: true,
} as const;

const previewName = (fileName: string): string => `${fileName.replace(/\.\w+$/, '')}.jpg`;

/**
 * The bytes of a confirmed document, or the picture the cabinet made of it. Asks nobody's leave: the caller has.
 * Throws documents.not_ready before the check is over, common.not_found when there is no such file or no longer.
 */
export async function openDocumentFile(ctx: Context, documentId: string, part: FilePart): Promise<FileAnswer> {
  const row = await ctx.db.document.findUnique({ where: { id: documentId }, select: fileColumns });
  if (!row) throw problem(commonProblems.notFound, { documentId });
  if (row.state !== 'confirmed') throw problem(documentProblems.notReady, { documentId, state: row.state });
  const { fileName, size, mediaType } = row;
  const [key, sealedKey] = part === 'content' ? [row.storageKey, row.sealedKey] : [row.previewKey, row.sealedPreview];
  if (key === null || sealedKey === null || mediaType === null)
    throw problem(commonProblems.notFound, { documentId, part });
  const stream = await ctx.files.open(key, sealedKey);
  if (part === 'content') return { stream, mediaType, size, fileName };
  return { stream, mediaType: 'image/jpeg', fileName: previewName(fileName), inline: true };
}
