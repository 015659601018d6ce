import { Readable } from 'node:stream';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import type { StoredFile } from '#platform/outside/files/port.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { documentChecked } from './events.ts';
import { checkedFileName } from './file-names.ts';
import { type Accepted, inspectFile } from './inspect/inspect.ts';
import type { Refusal } from './inspect/refusals.ts';
import { discardUnclaimed, lockLibrary } from './library.ts';
import { reportOnStored, signedColumns } from './look-at-signatures.ts';
import { acceptedFormats } from './rules.ts';
import { isBroken } from './signed.ts';

const checkedColumns = {
  id: true,
  personId: true,
  state: true,
  removedAt: true,
  fileName: true,
  size: true,
  storageKey: true,
  sealedKey: true,
  createdAt: true,
} as const;

interface Quarantined {
  readonly id: string;
  readonly personId: string;
  readonly fileName: string;
  readonly size: number;
  readonly storageKey: string;
  readonly sealedKey: string;
  readonly createdAt: Date;
}

interface Pictures {
  readonly file: StoredFile;
  readonly preview: StoredFile;
}

type Columns = Parameters<Transaction['document']['updateMany']>[0]['data'];

/** A verdict is given once: what is decided, or taken out meanwhile, is not looked at again. */
async function findQuarantined(ctx: Context, id: string): Promise<Quarantined | null> {
  const row = await ctx.db.document.findUnique({ where: { id }, select: checkedColumns });
  if (!row || row.removedAt !== null || (row.state !== 'checking' && row.state !== 'failed')) return null;
  const { storageKey, sealedKey } = row;
  return storageKey === null || sealedKey === null ? null : { ...row, storageKey, sealedKey };
}

/** No verdict of the scanner is an error, never a good answer: the file stays closed and the job is tried again. */
async function judge(ctx: Context, { size, storageKey, sealedKey, id }: Quarantined): Promise<Accepted | Refusal> {
  const read = (): Promise<Readable> => ctx.files.open(storageKey, sealedKey);
  const inspection = await inspectFile({ read, size, accepted: acceptedFormats, maxBytes: ctx.config.DOCUMENT_LIMIT });
  if (!inspection.ok) return inspection;
  const verdict = await ctx.scan.scan(await read());
  if (verdict.clean) return inspection;
  ctx.log.warn({ documentId: id, signature: verdict.signature }, 'virus found');
  return { ok: false, code: 'documents.infected', params: {} };
}

const keep = (ctx: Context, bytes: Buffer): Promise<StoredFile> =>
  ctx.files.put(Readable.from([bytes]), { maxBytes: bytes.length });

async function keepPictures(ctx: Context, { normalized, preview }: Accepted): Promise<Pictures | null> {
  if (!normalized || !preview) return null;
  const file = await keep(ctx, normalized.bytes);
  const small = await keep(ctx, preview.bytes).catch(async (failure: unknown) => {
    await ctx.files.remove(file.key);
    throw failure;
  });
  return { file, preview: small };
}

const picturesColumns = ({ file, preview }: Pictures): Columns => ({
  storageKey: file.key,
  sealedKey: file.fileKey,
  size: file.size,
  sha256: Buffer.from(file.sha256, 'hex'),
  previewKey: preview.key,
  sealedPreview: preview.fileKey,
});

interface Verdict {
  readonly act: 'documents.confirm' | 'documents.reject';
  readonly columns: Columns;
  readonly details: Readonly<Record<string, unknown>>;
}

const settle = (
  ctx: Context,
  { id, personId, storageKey }: Quarantined,
  { act, columns, details }: Verdict,
): Promise<void> =>
  write(ctx, act, async ({ tx, now, audit, publish, notify }) => {
    await lockLibrary(tx, personId);
    const state = act === 'documents.confirm' ? 'confirmed' : 'rejected';
    // The version guards what the owner says of the document; the check changes none of that and does not move it.
    const settled = await tx.document.updateMany({
      where: { id, storageKey, state: { in: ['checking', 'failed'] } },
      data: { ...columns, state, checkedAt: now },
    });
    if (settled.count === 0) throw problem(commonProblems.staleVersion, { documentId: id });
    audit({ subject: id, details: { to: state, ...details } });
    publish(documentChecked({ documentId: id, state }));
    notify({ room: 'documents', id, personId, officeId: null });
  });

async function reject(ctx: Context, document: Quarantined, { code, params }: Refusal): Promise<void> {
  const columns = { refusalCode: code, refusalParams: params, storageKey: null, sealedKey: null };
  await settle(ctx, document, { act: 'documents.reject', columns, details: { code } });
  await ctx.files.remove(document.storageKey);
}

interface Looked {
  readonly broken: boolean;
  readonly columns: Columns;
}

/** Who signed the file. Where that cannot be told now, the file is none the worse: the job looks again. */
async function lookAtSignatures(ctx: Context, document: Quarantined, { signed }: Accepted): Promise<Looked> {
  if (!signed) return { broken: false, columns: {} };
  try {
    const report = await reportOnStored(ctx, document);
    return { broken: report !== null && isBroken(report), columns: signedColumns(ctx, document.id, report) };
  } catch (failure) {
    ctx.log.error({ err: failure, documentId: document.id }, 'signatures of a document could not be looked at');
    return { broken: false, columns: { signaturesDueAt: ctx.now() } };
  }
}

async function confirm(
  ctx: Context,
  document: Quarantined,
  { accepted, signed }: { readonly accepted: Accepted; readonly signed: Columns },
): Promise<void> {
  const pictures = await keepPictures(ctx, accepted);
  const columns = {
    mediaType: accepted.mediaType,
    fileName: checkedFileName(document.fileName, accepted.kind),
    pages: accepted.pages ?? null,
    ...(pictures && picturesColumns(pictures)),
    ...signed,
  };
  await settle(ctx, document, { act: 'documents.confirm', columns, details: { kind: accepted.kind } }).catch(
    async (failure: unknown) => {
      if (pictures)
        await discardUnclaimed(ctx, {
          personId: document.personId,
          documentId: document.id,
          keys: [pictures.file.key, pictures.preview.key],
        });
      throw failure;
    },
  );
  // Only now: until the row points to the new picture, this is the only copy.
  if (pictures) await ctx.files.remove(document.storageKey);
}

/** Says what a quarantined file is and opens or refuses it. Throws when there is no verdict yet: the job is tried again. */
export async function checkDocument(ctx: Context, documentId: string): Promise<void> {
  const document = await findQuarantined(ctx, documentId);
  if (!document) return;
  const verdict = await judge(ctx, document);
  if (!verdict.ok) return reject(ctx, document, verdict);
  const { broken, columns } = await lookAtSignatures(ctx, document, verdict);
  if (broken) return reject(ctx, document, { ok: false, code: 'documents.signature_broken', params: {} });
  await confirm(ctx, document, { accepted: verdict, signed: columns });
}
