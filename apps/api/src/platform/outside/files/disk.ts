import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream';
import { assertFileKey, FileMissing, type FileStore, isFileKey } from './port.ts';
import { type Keyring, opening, unwrapFileKey, wrapFileKey } from './seal.ts';
import { inOurWords, spool, sweepFolder } from './spool.ts';

export interface DiskStore {
  /** Folder of the store; temporary files live in it too, because a rename is atomic only within one file system. */
  readonly root: string;
  readonly keyring: Keyring;
}

/** A new name survives a power cut only when its folder is flushed as well. */
const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const settle = async (from: string, to: string, root: string): Promise<void> => {
  try {
    const fresh = await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await rename(from, to);
    await flushFolder(dirname(to));
    if (fresh) await flushFolder(root);
  } catch (failure) {
    await Promise.all([rm(from, { force: true }), rm(to, { force: true })]);
    throw inOurWords(failure);
  }
};

const shelf = /^[0-9a-f]{2}$/;
const atOnce = 1000;

const isOlder = async (path: string, moment: Date): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.mtime < moment;
};

async function* oldKeys(root: string, olderThan: Date): AsyncGenerator<readonly string[]> {
  let old: string[] = [];
  for (const name of await readdir(root)) {
    if (!shelf.test(name)) continue;
    for (const key of await readdir(join(root, name))) {
      if (isFileKey(key) && (await isOlder(join(root, name, key), olderThan))) old.push(key);
      if (old.length < atOnce) continue;
      yield old;
      old = [];
    }
  }
  if (old.length > 0) yield old;
}

/** A disk that is full, read-only or gone says so at the first small file. */
const takesFile = async (folder: string): Promise<boolean> => {
  const path = join(folder, randomUUID());
  try {
    await writeFile(path, path, { flush: true, mode: 0o600 });
    return (await readFile(path, 'utf8')) === path;
  } catch {
    return false;
  } finally {
    await rm(path, { force: true }).catch(() => {});
  }
};

/** Keeps sealed files in a folder of this machine. */
export const diskFileStore = ({ root, keyring }: DiskStore): FileStore => {
  const temporary = join(root, 'temporary');
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  // 256 folders keep listings short with a million files.
  const pathOf = (key: string): string => {
    assertFileKey(key);
    return join(root, key.slice(0, 2), key);
  };
  return {
    async put(source, options) {
      const { id, path, key, size, sha256 } = await spool(temporary, source, options);
      await settle(path, pathOf(id), root);
      return { key: id, size, sha256, fileKey: wrapFileKey(keyring, id, key) };
    },
    async open(key, fileKey) {
      const path = pathOf(key);
      const open = opening(unwrapFileKey(keyring, key, fileKey), key);
      const sealed = createReadStream(path);
      await once(sealed, 'open').catch((cause: unknown) => {
        throw new FileMissing('No such file', { cause });
      });
      // The failure reaches whoever reads the returned stream.
      return pipeline(sealed, open, () => {});
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async exists(key) {
      const path = pathOf(key);
      return access(path).then(
        () => true,
        () => false,
      );
    },
    keys: (olderThan) => oldKeys(root, olderThan),
    sweepTemporary: (olderThan) => sweepFolder(temporary, olderThan),
    isReady: () => takesFile(temporary),
  };
};
