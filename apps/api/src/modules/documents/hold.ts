import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/http/mount.ts';
import type { StoredFile } from '#platform/outside/files/port.ts';
import { write } from '#platform/write.ts';
import { documentAdded } from './events.ts';
import { arrivingFileName } from './file-names.ts';
import { discardUnclaimed, waitingChecks } from './library.ts';
import { receiveFile } from './receive.ts';

interface Wish {
  /** Who will get it. */
  readonly personId: string;
  /** Bytes; exactly so many pass. */
  readonly maxBytes: number;
}

interface Arrival {
  readonly id: string;
  readonly personId: string;
  readonly fileName: string;
  readonly stored: StoredFile;
}

const insert = (ctx: Context, { id, personId, fileName, stored }: Arrival): Promise<void> =>
  // The caller's intention covers the caller's own act.
  write({ ...ctx, intention: null }, 'documents.hold', async ({ tx, now, audit, publish }) => {
    await tx.document.create({
      data: {
        id,
        personId,
        fileName,
        title: fileName.slice(0, 120),
        kind: 'other',
        origin: 'held',
        state: 'checking',
        size: stored.size,
        sha256: Buffer.from(stored.sha256, 'hex'),
        storageKey: stored.key,
        sealedKey: stored.fileKey,
        createdAt: now,
      },
    });
    audit({ subject: id, details: { size: stored.size } });
    publish(documentAdded({ documentId: id, before: await waitingChecks(tx, personId, id) }));
  });

/**
 * Takes a file that an office means for a person into quarantine and queues its check; answers its id. The person sees
 * nothing of it before handOver(). What nobody names within an hour is swept away. Not inside a write: it stores a file.
 */
export async function holdFile(ctx: Context, upload: Upload, { personId, maxBytes }: Wish): Promise<string> {
  const stored = await receiveFile(ctx, upload.stream, maxBytes);
  const id = ctx.newId();
  const fileName = arrivingFileName((upload.fileName as string | undefined) ?? '');
  await insert(ctx, { id, personId, fileName, stored }).catch(async (failure: unknown) => {
    await discardUnclaimed(ctx, { personId, documentId: id, keys: [stored.key] });
    throw failure;
  });
  return id;
}

/** Puts held files into the library of the person they are for, in the caller's transaction. */
export async function handOver(tx: Pick<Transaction, 'document'>, documentIds: readonly string[]): Promise<void> {
  await tx.document.updateMany({
    where: { id: { in: [...documentIds] }, origin: 'held' },
    data: { origin: 'issued' },
  });
}
