import { Readable } from 'node:stream';
import type { DocumentId } from '@cabinet/contracts/ids';
import type { Context } from '#platform/context.ts';
import type { StoredFile } from '#platform/outside/files/port.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import { write } from '#platform/write.ts';
import { discardUnclaimed } from './library.ts';

export interface IssuedPaper {
  readonly personId: string;
  readonly kind: 'receipt' | 'decision' | 'extract';
  readonly title: string;
  /** Ends in .pdf, or in .asice where it is `signed`. */
  readonly fileName: string;
  readonly bytes: Buffer;
  /** A container with a signature: who signed is looked at as with a file that a person brings. */
  readonly signed?: boolean;
  /** What the paper was made for, as ids: 'receipt <application id>'. */
  readonly causeKey: string;
}

const containerType = 'application/vnd.etsi.asic-e+zip';

const insertPaper = (
  ctx: Context,
  paper: IssuedPaper,
  { id, stored }: { id: string; stored: StoredFile },
): Promise<DocumentId> =>
  // The caller's intention covers the caller's own act, which may make several papers.
  write({ ...ctx, intention: null }, 'documents.issue', async ({ tx, now, audit, notify }) => {
    const { personId, kind, title, fileName, causeKey, signed = false } = paper;
    await tx.document.create({
      data: {
        id,
        personId,
        kind,
        title,
        fileName,
        causeKey,
        origin: 'issued',
        state: 'confirmed',
        mediaType: signed ? containerType : 'application/pdf',
        signaturesDueAt: signed ? now : null,
        size: stored.size,
        sha256: Buffer.from(stored.sha256, 'hex'),
        storageKey: stored.key,
        sealedKey: stored.fileKey,
        createdAt: now,
        checkedAt: now,
      },
    });
    audit({ subject: id, details: { kind, cause: causeKey } });
    notify({ room: 'documents', id, personId, officeId: null });
    return id as DocumentId;
  });

const findByCause = async (ctx: Context, causeKey: string): Promise<DocumentId | null> => {
  const row = await ctx.db.document.findUnique({ where: { causeKey }, select: { id: true } });
  return row && (row.id as DocumentId);
};

/**
 * Puts a PDF or a container the cabinet made into the person's library and answers its id. One cause makes one paper: told again, even at
 * the same moment, it answers the first one's id. Not inside a write: it stores a file.
 */
export async function storeIssuedPaper(ctx: Context, paper: IssuedPaper): Promise<DocumentId> {
  const earlier = await findByCause(ctx, paper.causeKey);
  if (earlier) return earlier;
  const stored = await ctx.files.put(Readable.from([paper.bytes]), { maxBytes: paper.bytes.length });
  const id = ctx.newId();
  return insertPaper(ctx, paper, { id, stored }).catch(async (refusal: unknown) => {
    await discardUnclaimed(ctx, { personId: paper.personId, documentId: id, keys: [stored.key] });
    const first = violatedIndex(refusal) === 'document_cause_key' ? await findByCause(ctx, paper.causeKey) : null;
    if (first === null) throw refusal;
    return first;
  });
}
