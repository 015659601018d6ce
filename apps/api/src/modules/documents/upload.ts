import { createHash } from 'node:crypto';
import { type Document, documentProblems } from '@cabinet/contracts/documents';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Transaction } from '@cabinet/db/open-database';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/http/mount.ts';
import type { StoredFile } from '#platform/outside/files/port.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { documentAdded } from './events.ts';
import { discardUnclaimed, libraryUse, lockLibrary, unsweptBytes, waitingChecks } from './library.ts';
import { isInLibraryOf } from './policy.ts';
import { receiveFile } from './receive.ts';
import { documentSelect, toDocument } from './row.ts';
import { hasRoomFor } from './rules.ts';
import { readUploadFields, type UploadAsked } from './upload-fields.ts';

interface Arrival extends UploadAsked {
  readonly id: string;
  readonly personId: string;
  readonly stored: StoredFile;
}

interface Wish {
  readonly personId: string;
  readonly replaces: string | null;
  /** Bytes. */
  readonly size: number;
}

async function assertRoom(ctx: Context, db: Transaction, { personId, replaces, size }: Wish): Promise<void> {
  const { LIBRARY_BYTES: bytes, LIBRARY_FILES: files } = ctx.config;
  const use = await libraryUse(db, personId, replaces ?? undefined);
  // As much again may wait to be swept, so that making room works at once and cannot be repeated without end.
  const waits = (await unsweptBytes(db, personId)) > bytes;
  if (waits || !hasRoomFor(use, size, { bytes, files })) {
    throw problemWith(documentProblems.libraryFull, { shown: { ...use, libraryBytes: bytes, libraryFiles: files } });
  }
}

async function assertReplaceable(
  ctx: Context,
  db: Pick<Transaction, 'document'>,
  replaces: string | null,
): Promise<void> {
  if (replaces === null) return;
  const earlier = await db.document.findUnique({
    where: { id: replaces },
    select: { personId: true, removedAt: true, origin: true },
  });
  if (!earlier || !isInLibraryOf(ctx.actor, earlier)) throw problem(commonProblems.notFound, { documentId: replaces });
  if (earlier.origin !== 'uploaded') throw problem(documentProblems.notReplaceable, { documentId: replaces });
}

async function takeOutReplaced(tx: Transaction, id: string, now: Date): Promise<void> {
  const taken = await tx.document.updateMany({
    where: { id, removedAt: null },
    data: { removedAt: now, version: { increment: 1 } },
  });
  if (taken.count === 0) throw problem(commonProblems.notFound, { documentId: id });
}

/** The same key with another file is another request, and the request's own fingerprint does not know the file. */
const withFile = (ctx: Context, { facts, fileName, replaces, stored }: Arrival): Context => {
  if (!ctx.intention) return ctx;
  const what = JSON.stringify([facts, fileName, replaces, stored.sha256]);
  const requestHash = new Uint8Array(createHash('sha256').update(ctx.intention.requestHash).update(what).digest());
  return { ...ctx, intention: { key: ctx.intention.key, requestHash } };
};

// What has just come lies in no application yet.
const { uses: _uses, ...ownColumns } = documentSelect;

const insert = (ctx: Context, arrival: Arrival): Promise<Document> =>
  write(withFile(ctx, arrival), 'documents.upload', async ({ tx, now, audit, publish, notify }) => {
    const { id, personId, facts, fileName, replaces, stored } = arrival;
    await lockLibrary(tx, personId);
    await assertReplaceable(ctx, tx, replaces);
    await assertRoom(ctx, tx, { personId, replaces, size: stored.size });
    if (replaces !== null) await takeOutReplaced(tx, replaces, now);
    const row = await tx.document.create({
      data: {
        ...facts,
        id,
        personId,
        fileName,
        origin: 'uploaded',
        state: 'checking',
        replacesId: replaces,
        size: stored.size,
        sha256: Buffer.from(stored.sha256, 'hex'),
        storageKey: stored.key,
        sealedKey: stored.fileKey,
        createdAt: now,
      },
      select: ownColumns,
    });
    audit({ subject: id, details: { kind: facts.kind, size: stored.size, replaces } });
    publish(documentAdded({ documentId: id, before: await waitingChecks(tx, personId, id) }));
    notify({ room: 'documents', id, personId, officeId: null });
    return toDocument({ ...row, uses: [] }, ctx);
  });

/** What can be refused before a byte of the file is read. */
async function askedOf(ctx: Context, personId: string, upload: Upload): Promise<UploadAsked> {
  const asked = readUploadFields(upload, kyivDate(ctx.now()));
  await assertReplaceable(ctx, ctx.db, asked.replaces);
  await assertRoom(ctx, ctx.db, { personId, replaces: asked.replaces, size: 1 });
  return asked;
}

/** Takes a file into quarantine and queues its check. Taking the place of another document, it takes that one out of the library. */
export async function uploadDocument(ctx: Context, upload: Upload): Promise<Document> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const asked = await askedOf(ctx, personId, upload).catch((refusal: unknown) => {
    upload.stream.resume();
    throw refusal;
  });
  const stored = await receiveFile(ctx, upload.stream, ctx.config.DOCUMENT_LIMIT);
  const id = ctx.newId();
  const document = await insert(ctx, { ...asked, id, personId, stored }).catch(async (failure: unknown) => {
    await discardUnclaimed(ctx, { personId, documentId: id, keys: [stored.key] });
    throw failure;
  });
  // A retry gets the first upload's answer, and its own copy of the file belongs to nobody.
  if (document.id !== id) await ctx.files.remove(stored.key);
  return document;
}
