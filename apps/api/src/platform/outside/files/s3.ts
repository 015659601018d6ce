import { AwsClient } from 'aws4fetch';
import { mkdirSync, openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { assertFileKey, FileMissing, type FileStore, StorageFull, StorageUnavailable } from './port.ts';
import { type Keyring, opening, unwrapFileKey, wrapFileKey } from './seal.ts';
import { type Spooled, spool, sweepFolder } from './spool.ts';

export interface S3Store {
  /** Origin of the service, addressed path-style: `https://s3.example.org`. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Folder for uploads on their way; holds only sealed bytes. */
  readonly spoolFolder: string;
  readonly keyring: Keyring;
  /** How long one answer may take before StorageUnavailable; 5000 unless told. */
  readonly timeoutMs?: number;
}

type Ask = (method: 'GET' | 'HEAD' | 'PUT' | 'DELETE', key: string, init?: RequestInit) => Promise<Response>;

const asking = (store: S3Store): Ask => {
  const { accessKeyId, secretAccessKey, region } = store;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2, initRetryMs: 50 });
  return async (method, key, init = {}) => {
    assertFileKey(key);
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), store.timeoutMs ?? 5000);
    try {
      const address = `${store.endpoint}/${store.bucket}/${key}`;
      return await client.fetch(address, { ...init, method, signal: patience.signal });
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
const upload = async (ask: Ask, { id, path, sealedSha256 }: Spooled): Promise<void> => {
  const answer = await ask('PUT', id, {
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

/** Keeps sealed files in a bucket of any service that speaks S3. */
export const s3FileStore = (store: S3Store): FileStore => {
  mkdirSync(store.spoolFolder, { recursive: true, mode: 0o700 });
  const ask = asking(store);
  return {
    async put(source, options) {
      const spooled = await spool(store.spoolFolder, source, options);
      try {
        await upload(ask, spooled);
      } finally {
        await rm(spooled.path, { force: true });
      }
      const { id, size, sha256, key } = spooled;
      return { key: id, size, sha256, fileKey: wrapFileKey(store.keyring, id, key) };
    },
    async open(key, fileKey) {
      assertFileKey(key);
      const open = opening(unwrapFileKey(store.keyring, key, fileKey), key);
      const answer = await ask('GET', key);
      if (!answer.ok || !answer.body) throw await refusal(answer);
      // Boundary: the DOM's and Node's declarations of the same stream differ in name only.
      const sealed = Readable.fromWeb(answer.body as ReadableStream);
      return pipeline(sealed, open, () => {});
    },
    async remove(key) {
      const answer = await ask('DELETE', key);
      if (!answer.ok && answer.status !== 404) throw await refusal(answer);
      await answer.body?.cancel();
    },
    async exists(key) {
      const answer = await ask('HEAD', key);
      if (!answer.ok && answer.status !== 404) throw await refusal(answer);
      return answer.ok;
    },
    sweepTemporary: (olderThan) => sweepFolder(store.spoolFolder, olderThan),
  };
};
