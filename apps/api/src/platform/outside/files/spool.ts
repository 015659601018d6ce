import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
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

// What is sealed waits for half a mebibyte to go to the disk in one call.
const writtenTogether = 524_288;

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

const writeAll = async (file: FileHandle, parts: readonly Uint8Array[]): Promise<void> => {
  const { bytesWritten } = await file.writev(parts);
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  // A disk that is nearly full takes a part; the rest is refused with the reason.
  if (bytesWritten < total) await file.writeFile(Buffer.concat(parts).subarray(bytesWritten));
};

/** Gives memory back at once: waiting for the garbage collector costs a large process more than the encryption itself. */
const free = ({ buffer, byteLength }: Uint8Array): void => {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
};

interface Sealed {
  readonly size: number;
  readonly sha256: Buffer;
  readonly sealedSha256: Buffer | null;
}

interface Sealing {
  readonly id: string;
  readonly key: Buffer;
  readonly maxBytes: number;
  /** Hash the sealed bytes too. */
  readonly forTransfer: boolean;
}

/** One pass over the arriving bytes: counted, hashed, sealed, written. */
async function sealInto(file: FileHandle, source: Readable, how: Sealing): Promise<Sealed> {
  const sealer = sealing(how.key, how.id);
  const plainHash = createHash('sha256');
  const sealedHash = how.forTransfer ? createHash('sha256') : null;
  let size = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const keep = (parts: readonly Uint8Array[]): void => {
    for (const part of parts) {
      sealedHash?.update(part);
      waiting.push(part);
      waitingBytes += part.length;
    }
  };
  const flush = async (): Promise<void> => {
    const parts = waiting;
    waiting = [];
    waitingBytes = 0;
    await writeAll(file, parts);
    parts.forEach(free);
  };
  for await (const bytes of source as AsyncIterable<Buffer>) {
    size += bytes.length;
    if (size > how.maxBytes) throw new FileTooLarge(how.maxBytes);
    plainHash.update(bytes);
    keep(sealer.push(bytes));
    if (waitingBytes >= writtenTogether) await flush();
  }
  keep(sealer.end());
  await flush();
  return { size, sha256: plainHash.digest(), sealedSha256: sealedHash?.digest() ?? null };
}

async function sealToDisk(path: string, source: Readable, how: Sealing): Promise<Sealed> {
  const file = await open(path, 'wx', 0o600);
  try {
    const sealed = await sealInto(file, source, how);
    // The name given later must never point to bytes that are not there.
    await file.sync();
    return sealed;
  } finally {
    await file.close();
  }
}

const spoolFile = async (
  folder: string,
  source: Readable,
  { maxBytes, signal, forTransfer }: PutOptions & Pick<Sealing, 'forTransfer'>,
): Promise<Spooled & Pick<Sealed, 'sealedSha256'>> => {
  const id = randomUUID();
  const path = join(folder, id);
  const key = newFileKey();
  // It may break off before the file is open; reading will tell, and until then somebody must listen.
  source.on('error', () => {});
  if (signal) addAbortSignal(signal, source);
  try {
    const { sha256, ...sealed } = await sealToDisk(path, source, { id, key, maxBytes, forTransfer });
    return { id, path, key, ...sealed, sha256: sha256.toString('hex') };
  } catch (failure) {
    source.destroy();
    await rm(path, { force: true });
    throw inOurWords(failure);
  }
};

/** Writes the stream, sealed, into the folder; on any failure the partial file is gone before this throws. */
export const spool = (folder: string, source: Readable, options: PutOptions): Promise<Spooled> =>
  spoolFile(folder, source, { ...options, forTransfer: false });

/** The same for a file that goes on to another store: hashed once more as it leaves. */
export const spoolForTransfer = async (
  folder: string,
  source: Readable,
  options: PutOptions,
): Promise<SpooledForTransfer> => {
  const { sealedSha256, ...spooled } = await spoolFile(folder, source, { ...options, forTransfer: true });
  if (!sealedSha256) throw new Error('A file for transfer was not hashed as it was sealed');
  return { ...spooled, sealedSha256 };
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
