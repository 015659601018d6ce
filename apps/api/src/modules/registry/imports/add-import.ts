import { createHash } from 'node:crypto';
import { largestRegistryFile, type RegistryImport, registryImportProblems } from '@cabinet/contracts/registry-imports';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import type { Upload } from '#platform/http/mount.ts';
import type { StoredFile } from '#platform/outside/files/port.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { receiveFile } from '../../documents/public.ts';
import { fileBrought } from '../events.ts';
import { assertImporter, readImport } from './imports.ts';

const longestName = 120;

const nameOf = (given: string | undefined): string =>
  (given ?? '')
    .replace(/^.*[\\/]/, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .toWellFormed()
    .trim()
    .slice(-longestName) || 'file';

/** The same key with another file is another request. */
const withFile = (ctx: Context, { sha256 }: StoredFile): Context => {
  if (!ctx.intention) return ctx;
  const requestHash = new Uint8Array(createHash('sha256').update(ctx.intention.requestHash).update(sha256).digest());
  return { ...ctx, intention: { key: ctx.intention.key, requestHash } };
};

const insert = (ctx: Context, fileName: string, stored: StoredFile): Promise<{ id: string; key: string }> =>
  write(withFile(ctx, stored), 'registry.add_import', async ({ tx, now, audit, publish }) => {
    const { accountId: createdBy, name: createdByName } = asRole(ctx.actor, 'officer');
    const id = ctx.newId();
    await tx.registryImport.create({
      data: {
        ...{ id, fileName, state: 'reading', createdBy, createdByName, createdAt: now },
        ...{ storageKey: stored.key, sealedKey: stored.fileKey },
      },
    });
    audit({ subject: id, details: { size: stored.size, sha256: stored.sha256 } });
    publish(fileBrought({ importId: id }));
    return { id, key: stored.key };
  });

/** Takes a file of people and queues its reading. Throws registry.not_an_import by its name. */
export async function addImport(ctx: Context, upload: Upload): Promise<RegistryImport> {
  // Boundary: a part may be called a file without having a name.
  const fileName = nameOf(upload.fileName as string | undefined);
  try {
    assertImporter(ctx);
    if (!/\.(csv|txt|tsv|json|ndjson|jsonl)$/i.test(fileName))
      throw problem(registryImportProblems.notFile, { ending: fileName.slice(-6) });
  } catch (refusal) {
    upload.stream.resume();
    throw refusal;
  }
  const stored = await receiveFile(ctx, upload.stream, largestRegistryFile);
  const { id, key } = await insert(ctx, fileName, stored).catch(async (failure: unknown) => {
    await ctx.files.remove(stored.key);
    throw failure;
  });
  // A retry gets the first answer, and its own copy of the file belongs to nobody.
  if (key !== stored.key) await ctx.files.remove(stored.key);
  return readImport(ctx, id);
}
