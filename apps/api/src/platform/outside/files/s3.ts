import { AwsClient } from 'aws4fetch';
import { mkdirSync, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { addAbortSignal, pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { assertFileKey, FileMissing, type FileStore, StorageFull, StorageUnavailable } from './port.ts';
import { type ListingPage, listingPageOf } from './s3-listing.ts';
import { type Keyring, opening, unwrapFileKey, wrapFileKey } from './seal.ts';
import { type SpooledForTransfer, spoolForTransfer, sweepFolder } from './spool.ts';

export interface S3Store {
  /** Origin of the service, addressed path-style: `https://s3.example.org`. */
  readonly endpoint: string;
  readonly region: string;
  /** A bucket of this cabinet alone: files in it that the cabinet does not know are deleted in the end. */
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Folder for uploads on their way; holds only sealed bytes. */
  readonly spoolFolder: string;
  readonly keyring: Keyring;
  /** How long one answer may take before StorageUnavailable; 5000 unless told. */
  readonly timeoutMs?: number;
}

/** `what` stands behind the bucket's name: `/key`, or `?list-type=2…`. */
type Ask = (method: 'GET' | 'HEAD' | 'PUT' | 'DELETE', what: string, init?: RequestInit) => Promise<Response>;

const patienceOf = ({ timeoutMs }: S3Store): number => timeoutMs ?? 5000;

const object = (key: string): string => {
  assertFileKey(key);
  return `/${key}`;
};

const asking = (store: S3Store): Ask => {
  const { accessKeyId, secretAccessKey, region } = store;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2, initRetryMs: 50 });
  return async (method, what, init = {}) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceOf(store));
    try {
      return await client.fetch(`${store.endpoint}/${store.bucket}${what}`, {
        ...init,
        method,
        signal: patience.signal,
      });
    } catch (cause) {
      throw new StorageUnavailable('The file storage does not answer', { cause });
    } finally {
      // Headers have come; the body may take as long as its reader does.
      clearTimeout(timer);
    }
  };
};

const refusal = async (answer: Response): Promise<Error> => {
  await answer.body?.cancel();
  if (answer.status === 404) return new FileMissing('No such file');
  if (answer.status === 507) return new StorageFull('The file storage is full');
  return new StorageUnavailable(`The file storage answered ${answer.status}`);
};

/** Sends the sealed file with its hash in the signature, so a byte changed on the way is refused by the service. */
const upload = async (ask: Ask, { id, path, sealedSha256 }: SpooledForTransfer): Promise<void> => {
  const answer = await ask('PUT', object(id), {
    body: await openAsBlob(path),
    headers: {
      'content-type': 'application/octet-stream',
      'x-amz-content-sha256': sealedSha256.toString('hex'),
      'x-amz-checksum-sha256': sealedSha256.toString('base64'),
    },
  });
  if (!answer.ok) throw await refusal(answer);
  await answer.body?.cancel();
};

/** A page of 1000 keys is some 400 kB. */
const largestPage = 4 * 1024 * 1024;

const pageText = async (store: S3Store, body: ReadableStream): Promise<string> => {
  // The answer's headers have come in time; the rest must not take for ever either.
  const stream = addAbortSignal(AbortSignal.timeout(patienceOf(store)), Readable.fromWeb(body));
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    // Boundary: a byte stream yields byte arrays.
    const bytes = Buffer.from(piece as Uint8Array);
    pieces.push(bytes);
    size += bytes.length;
    if (size > largestPage) throw new Error('A page of keys without end');
  }
  return Buffer.concat(pieces).toString('utf8');
};

const readPage = async (store: S3Store, ask: Ask, token: string | null): Promise<ListingPage> => {
  const from = token === null ? '' : `&continuation-token=${encodeURIComponent(token)}`;
  const answer = await ask('GET', `?list-type=2${from}`);
  if (!answer.ok || !answer.body) throw await refusal(answer);
  try {
    // Boundary: the DOM's and Node's declarations of the same stream differ in name only.
    const page = listingPageOf(await pageText(store, answer.body as ReadableStream));
    if (page.next !== null && page.next === token) throw new Error('The same page again');
    return page;
  } catch (cause) {
    throw new StorageUnavailable('The list of files cannot be read', { cause });
  }
};

async function* oldKeys(store: S3Store, ask: Ask, olderThan: Date): AsyncGenerator<readonly string[]> {
  let token: string | null = null;
  do {
    const { objects, next }: ListingPage = await readPage(store, ask, token);
    const old = objects.filter(({ writtenAt }) => writtenAt < olderThan).map(({ key }) => key);
    if (old.length > 0) yield old;
    token = next;
  } while (token !== null);
}

const isBucketThere = async (ask: Ask): Promise<boolean> => {
  const answer = await ask('HEAD', '').catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok === true;
};

/** Keeps sealed files in a bucket of any service that speaks S3. */
export const s3FileStore = (store: S3Store): FileStore => {
  mkdirSync(store.spoolFolder, { recursive: true, mode: 0o700 });
  const ask = asking(store);
  return {
    async put(source, options) {
      const spooled = await spoolForTransfer(store.spoolFolder, source, options);
      try {
        await upload(ask, spooled);
      } finally {
        await rm(spooled.path, { force: true });
      }
      const { id, size, sha256, key } = spooled;
      return { key: id, size, sha256, fileKey: wrapFileKey(store.keyring, id, key) };
    },
    async open(key, fileKey) {
      const address = object(key);
      const open = opening(unwrapFileKey(store.keyring, key, fileKey), key);
      const answer = await ask('GET', address);
      if (!answer.ok || !answer.body) throw await refusal(answer);
      // Boundary: the DOM's and Node's declarations of the same stream differ in name only.
      const sealed = Readable.fromWeb(answer.body as ReadableStream);
      return pipeline(sealed, open, () => {});
    },
    async remove(key) {
      const answer = await ask('DELETE', object(key));
      if (!answer.ok && answer.status !== 404) throw await refusal(answer);
      await answer.body?.cancel();
    },
    async exists(key) {
      const answer = await ask('HEAD', object(key));
      if (!answer.ok && answer.status !== 404) throw await refusal(answer);
      return answer.ok;
    },
    keys: (olderThan) => oldKeys(store, ask, olderThan),
    sweepTemporary: (olderThan) => sweepFolder(store.spoolFolder, olderThan),
    isReady: () => isBucketThere(ask),
  };
};
