import { createHash } from 'node:crypto';
import { importProblems, type ProductImport } from '@cabinet/contracts/product-imports';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/http/mount.ts';
import type { StoredFile } from '#platform/outside/files/port.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { receiveFile } from '../../documents/public.ts';
import { tableBrought } from '../events.ts';
import { readImport } from './imports.ts';
import { editorOf } from '../products/product-rows.ts';

const largestTable = 5 * 1024 * 1024;
const longestName = 120;

const nameOf = (given: string | undefined): string =>
  (given ?? '')
    .replace(/^.*[\\/]/, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .toWellFormed()
    .trim()
    .slice(-longestName) || 'table';

/** The same key with another file is another request. */
const withFile = (ctx: Context, { sha256 }: StoredFile): Context => {
  if (!ctx.intention) return ctx;
  const requestHash = new Uint8Array(createHash('sha256').update(ctx.intention.requestHash).update(sha256).digest());
  return { ...ctx, intention: { key: ctx.intention.key, requestHash } };
};

const insert = (ctx: Context, fileName: string, stored: StoredFile): Promise<{ id: string; key: string }> =>
  write(withFile(ctx, stored), 'catalogue.add_import', async ({ tx, now, audit, publish }) => {
    const { id: createdBy, name: createdByName } = editorOf(ctx);
    const id = ctx.newId();
    await tx.productImport.create({
      data: {
        ...{ id, fileName, state: 'reading', createdBy, createdByName, createdAt: now },
        ...{ storageKey: stored.key, sealedKey: stored.fileKey },
      },
    });
    audit({ subject: id, details: { size: stored.size, sha256: stored.sha256 } });
    publish(tableBrought({ importId: id }));
    return { id, key: stored.key };
  });

/** Takes a table and queues its reading; what is in it is looked at there. Throws catalogue.not_a_table by its name. */
export async function addImport(ctx: Context, upload: Upload): Promise<ProductImport> {
  // Boundary: a part may be called a file without having a name.
  const fileName = nameOf(upload.fileName as string | undefined);
  if (!/\.(csv|txt|tsv|xlsx)$/i.test(fileName)) {
    upload.stream.resume();
    throw problem(importProblems.notTable, { ending: fileName.slice(-5) });
  }
  const stored = await receiveFile(ctx, upload.stream, largestTable);
  const { id, key } = await insert(ctx, fileName, stored).catch(async (failure: unknown) => {
    await ctx.files.remove(stored.key);
    throw failure;
  });
  // A retry gets the first answer, and its own copy of the table belongs to nobody.
  if (key !== stored.key) await ctx.files.remove(stored.key);
  return readImport(ctx, id);
}
