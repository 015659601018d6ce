import { type CatalogueFile, managedProductProblems } from '@cabinet/contracts/managed-products';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/http/mount.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { type CheckedFile, receiveChecked } from '../../documents/public.ts';

const day = 24 * 3_600_000;
/** The words of the problem name the number. */
const mostInDay = 2000;

const insert = (ctx: Context, { stored, ...facts }: CheckedFile): Promise<CatalogueFile> =>
  // A retry brings another copy of the file; the one that nobody names is swept.
  write({ ...ctx, intention: null }, 'catalogue.add_file', async ({ tx, now, audit }) => {
    const file = { ...facts, id: ctx.newId(), size: stored.size };
    await tx.catalogueFile.create({
      data: { ...file, storageKey: stored.key, sealedKey: stored.fileKey, createdAt: now },
    });
    audit({ subject: file.id, details: { mediaType: file.mediaType, size: file.size, sha256: stored.sha256 } });
    return file;
  });

async function assertRoom(ctx: Context): Promise<void> {
  const since = new Date(ctx.now().getTime() - day);
  if ((await ctx.db.catalogueFile.count({ where: { createdAt: { gt: since } } })) >= mostInDay)
    throw problem(managedProductProblems.filesFull);
}

/** Takes a photograph or an instruction, checked and cleaned. Until a product that is published names it only editors see it. */
export async function addCatalogueFile(ctx: Context, upload: Upload): Promise<CatalogueFile> {
  await assertRoom(ctx).catch((refusal: unknown) => {
    upload.stream.resume();
    throw refusal;
  });
  const checked = await receiveChecked(ctx, upload, ['jpg', 'png', 'pdf']);
  // What a lost connection to the database leaves in the store belongs to nobody: documents.sweep finds it.
  return insert(ctx, checked);
}
