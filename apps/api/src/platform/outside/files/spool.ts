import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileTooLarge, type PutOptions, StorageFull, UploadBroken } from './port.ts';
import { newFileKey, sealing } from './seal.ts';

/** A sealed file under a temporary name, complete and flushed to the disk. */
export interface Spooled {
  readonly id: string;
  readonly path: string;
  readonly key: Buffer;
  readonly size: number;
  readonly sha256: string;
}

/** A spooled file that will be sent on: the receiver checks what arrives. */
export interface SpooledForTransfer extends Spooled {
  /** SHA-256 of the sealed bytes. */
  readonly sealedSha256: Buffer;
}

interface Spooling extends PutOptions {
  /** What the sealed bytes pass through on their way to the disk. */
  readonly sealedThrough?: Transform;
}

// A writer that may hold a few chunks puts them on the disk in one call; with Node's 16 KiB every chunk is a call.
const writerBytes = 524_288;

const brokenUpload = new Set([
  'ABORT_ERR',
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_DESTROYED',
]);

/** Says a failure of the disk or of the sender in the port's words; anything else stays as it is. */
export const inOurWords = (failure: unknown): unknown => {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StorageFull('No space left', { cause: failure });
  const aborted = failure instanceof Error && /abort/i.test(`${failure.name} ${failure.message}`);
  if (aborted || brokenUpload.has(code)) return new UploadBroken('The upload stopped', { cause: failure });
  return failure;
};

/** Passes bytes through, counting and hashing them; fails with FileTooLarge at the first byte over the limit. */
const metered = (maxBytes: number): { stream: Transform; read: () => { size: number; sha256: Buffer } } => {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(bytes: Buffer, _encoding, done) {
      size += bytes.length;
      if (size > maxBytes) return done(new FileTooLarge(maxBytes));
      hash.update(bytes);
      done(null, bytes);
    },
  });
  return { stream, read: () => ({ size, sha256: hash.digest() }) };
};

/** Writes the stream, sealed, into the folder; on any failure the partial file is gone before this throws. */
export const spool = async (folder: string, source: Readable, options: Spooling): Promise<Spooled> => {
  const id = randomUUID();
  const path = join(folder, id);
  const key = newFileKey();
  const plain = metered(options.maxBytes);
  // `flush` makes the close wait for fsync, so the name given later never points to bytes that are not there.
  const file = createWriteStream(path, { flags: 'wx', flush: true, mode: 0o600, highWaterMark: writerBytes });
  const { sealedThrough } = options;
  const sealer = sealing(key, id);
  const steps = sealedThrough
    ? ([source, plain.stream, sealer, sealedThrough, file] as const)
    : ([source, plain.stream, sealer, file] as const);
  try {
    await pipeline(steps, options.signal ? { signal: options.signal } : {});
  } catch (failure) {
    // An upload stopped before the file was opened would otherwise create it after the removal.
    if (!file.closed) await once(file, 'close');
    await rm(path, { force: true });
    throw inOurWords(failure);
  }
  const { size, sha256 } = plain.read();
  return { id, path, key, size, sha256: sha256.toString('hex') };
};

/** The same for a file that goes on to another store: hashed once more as it leaves. */
export const spoolForTransfer = async (
  folder: string,
  source: Readable,
  options: PutOptions,
): Promise<SpooledForTransfer> => {
  const sealed = metered(Number.POSITIVE_INFINITY);
  const spooled = await spool(folder, source, { ...options, sealedThrough: sealed.stream });
  return { ...spooled, sealedSha256: sealed.read().sha256 };
};

/** Deletes files of the folder last written before the moment; answers how many. */
export const sweepFolder = async (folder: string, olderThan: Date): Promise<number> => {
  let swept = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || found.mtime >= olderThan) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
};
