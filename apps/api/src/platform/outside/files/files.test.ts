import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskFileStore } from './disk.ts';
import {
  FileDamaged,
  FileMissing,
  type FileStore,
  FileTooLarge,
  StorageFull,
  StorageUnavailable,
  UploadBroken,
} from './port.ts';
import { type S3Double, startS3Double } from './s3-double.ts';
import { s3FileStore } from './s3.ts';
import type { Keyring } from './seal.ts';

const keyring: Keyring = { current: 1, keys: new Map([[1, randomBytes(32)]]) };
const credentials = {
  accessKeyId: 'cabinet',
  secretAccessKey: randomBytes(16).toString('hex'),
  region: 'eu-central-1',
};
const maxBytes = 300_000;

let root = '';
let double: S3Double;
const stores = new Map<string, FileStore>();
const storeOf = (name: string): FileStore => {
  const store = stores.get(name);
  if (!store) throw new Error(`No store ${name}`);
  return store;
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cabinet-files-'));
  double = await startS3Double(credentials);
  stores.set('disk', diskFileStore({ root: join(root, 'disk'), keyring }));
  const spoolFolder = join(root, 's3');
  const { endpoint } = double;
  stores.set('s3', s3FileStore({ ...credentials, endpoint, bucket: 'cabinet', spoolFolder, keyring, timeoutMs: 400 }));
});
afterAll(async () => {
  await double.stop();
  await rm(root, { recursive: true, force: true });
});

/** Every file below the folders of the stores and in the bucket; an upload that failed must add none. */
const leftovers = async (): Promise<string[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return [...entries.filter((entry) => entry.isFile()).map((entry) => entry.name), ...double.objects.keys()].sort();
};

const pieces = (bytes: Buffer): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / 10_000) }, (_, at) => bytes.subarray(at * 10_000, (at + 1) * 10_000)),
  );

/** Makes a file look written long ago. */
const dateBack = async (name: string, key: string, to: Date): Promise<void> => {
  if (name === 'disk') await utimes(join(root, 'disk', key.slice(0, 2), key), to, to);
  else double.writtenAt.set(`/cabinet/${key}`, to);
};

const batchesOf = async (name: string, olderThan: Date): Promise<(readonly string[])[]> => {
  const batches: (readonly string[])[] = [];
  for await (const keys of storeOf(name).keys(olderThan)) batches.push(keys);
  return batches;
};

/** The sealed bytes at rest, and a way to put others in their place. */
const atRest = (name: string, key: string): { read(): Promise<Buffer>; write(bytes: Buffer): Promise<void> } => {
  const path = join(root, 'disk', key.slice(0, 2), key);
  if (name === 'disk') return { read: () => readFile(path), write: (bytes) => writeFile(path, bytes) };
  const object = `/cabinet/${key}`;
  return {
    read: async () => double.objects.get(object) ?? Buffer.alloc(0),
    write: async (bytes) => void double.objects.set(object, bytes),
  };
};

describe.each(['disk', 's3'])('%s', (name) => {
  test.each([0, 1, 65_536, maxBytes])(
    'a file of %i bytes is stored encrypted and comes back the same',
    async (size) => {
      const plain = randomBytes(size);

      const stored = await storeOf(name).put(pieces(plain), { maxBytes });
      const sealed = await atRest(name, stored.key).read();

      expect(stored).toMatchObject({ size, sha256: createHash('sha256').update(plain).digest('hex') });
      expect(sealed.length).toBeGreaterThan(size);
      expect(size > 1 && sealed.includes(plain.subarray(0, 64))).toBe(false);
      expect((await buffer(await storeOf(name).open(stored.key, stored.fileKey))).equals(plain)).toBe(true);
    },
  );

  test('H2 one byte over the limit is refused, names the limit and leaves nothing', async () => {
    const before = await leftovers();

    const refusal = await storeOf(name)
      .put(pieces(randomBytes(maxBytes + 1)), { maxBytes })
      .catch((thrown: unknown) => thrown);

    expect(refusal).toBeInstanceOf(FileTooLarge);
    expect(refusal).toMatchObject({ limit: maxBytes });
    expect(await leftovers()).toEqual(before);
  });

  test('R3 an upload whose sender goes away leaves nothing, whenever it happens', async () => {
    const before = await leftovers();
    for (const sent of [0, 1, 100_000]) {
      const source = new PassThrough();
      const stopped = storeOf(name)
        .put(source, { maxBytes })
        .catch((thrown: unknown) => thrown);
      source.write(randomBytes(sent));
      if (sent > 1) await new Promise((soon) => setTimeout(soon, 20));
      source.destroy();
      expect(await stopped).toBeInstanceOf(UploadBroken);
    }
    const byUs = AbortSignal.timeout(10);
    await expect(storeOf(name).put(new PassThrough(), { maxBytes, signal: byUs })).rejects.toBeInstanceOf(UploadBroken);
    expect(await leftovers()).toEqual(before);
  });

  test('R17 a byte flipped at rest, or the key of another file, is refused on reading', async () => {
    const stored = await storeOf(name).put(pieces(randomBytes(100_000)), { maxBytes });
    const other = await storeOf(name).put(pieces(randomBytes(10)), { maxBytes });
    const rest = atRest(name, stored.key);
    const altered = Buffer.from(await rest.read());
    altered[70_000] = (altered[70_000] ?? 0) ^ 1;
    await rest.write(altered);

    await expect(buffer(await storeOf(name).open(stored.key, stored.fileKey))).rejects.toBeInstanceOf(FileDamaged);
    await expect(storeOf(name).open(stored.key, other.fileKey)).rejects.toBeInstanceOf(FileDamaged);
  });

  test('a removed file is gone, and removing it again is no error', async () => {
    const { key, fileKey } = await storeOf(name).put(pieces(randomBytes(10)), { maxBytes });
    expect(await storeOf(name).exists(key)).toBe(true);

    await storeOf(name).remove(key);
    await storeOf(name).remove(key);

    expect(await storeOf(name).exists(key)).toBe(false);
    await expect(storeOf(name).open(key, fileKey)).rejects.toBeInstanceOf(FileMissing);
  });

  test.each([
    ['a path', '../../etc/passwd'],
    ['nothing', ''],
    ['a folder of the store', 'temporary'],
    ['a key and a path', '1d2ae518-17de-46b1-a762-412c2b142214/..'],
    ['a key and a NUL', '1d2ae518-17de-46b1-a762-412c2b142214\0'],
  ])('S17 %s is not the key of a file', async (_what, key) => {
    await expect(storeOf(name).open(key, '')).rejects.toBeInstanceOf(FileMissing);
    await expect(storeOf(name).remove(key)).rejects.toBeInstanceOf(FileMissing);
    await expect(storeOf(name).exists(key)).rejects.toBeInstanceOf(FileMissing);
  });

  test('files last written before a moment are named, each once, and younger ones and foreign things are not', async () => {
    const put = async (): Promise<string> => (await storeOf(name).put(pieces(randomBytes(10)), { maxBytes })).key;
    const old = [await put(), await put(), await put()];
    const young = await put();
    for (const key of old) await dateBack(name, key, new Date('2026-01-01'));
    double.objects.set('/cabinet/letters/a & b <1>.txt', Buffer.from('of somebody else'));
    double.objects.set(`/cabinet-2/${randomUUID()}`, Buffer.from('in another bucket'));
    if (name === 'disk') await writeFile(join(root, 'disk', young.slice(0, 2), 'notes.txt'), 'of somebody else');
    double.pageSize = 2;
    const before = await batchesOf(name, new Date('2026-02-01')).finally(() => {
      double.pageSize = 1000;
    });

    expect(before.flat().sort()).toEqual(old.sort());
    expect(before.every((batch) => batch.length > 0)).toBe(true);
    expect(await batchesOf(name, new Date('2025-01-01'))).toEqual([]);
    await storeOf(name).remove(old[0] ?? '');
    expect((await batchesOf(name, new Date('2026-02-01'))).flat().sort()).toEqual(old.slice(1));
  });

  test('what a crash left behind is swept once it is old, and never an upload under way', async () => {
    const folder = name === 'disk' ? join(root, 'disk', 'temporary') : join(root, 's3');
    const [old, fresh] = [join(folder, randomUUID()), join(folder, randomUUID())];
    await Promise.all([writeFile(old, 'x'), writeFile(fresh, 'x')]);
    await utimes(old, new Date('2026-01-01'), new Date('2026-01-01'));

    expect(await storeOf(name).sweepTemporary(new Date('2026-02-01'))).toBe(1);
    expect(await readdir(folder)).toEqual([fresh.slice(folder.length + 1)]);
    await rm(fresh);
  });
});

test.each(['disk', 's3'])('the %s store says that it is ready, and leaves nothing of asking', async (name) => {
  const before = await leftovers();

  expect(await storeOf(name).isReady()).toBe(true);
  expect(await leftovers()).toEqual(before);
});

test('a folder that is gone, a bucket that is not there and a service in trouble are not ready', async () => {
  const lost = diskFileStore({ root: join(root, 'lost'), keyring });
  await rm(join(root, 'lost'), { recursive: true });
  expect(await lost.isReady()).toBe(false);

  const { endpoint } = double;
  const spoolFolder = join(root, 's3');
  const noBucket = s3FileStore({ ...credentials, endpoint, bucket: 'nowhere', spoolFolder, keyring });
  expect(await noBucket.isReady()).toBe(false);
  for (const mood of ['hanging', 'failing', 'full'] as const) {
    double.mood = mood;
    expect(await storeOf('s3').isReady(), mood).toBe(false);
  }
  double.mood = 'well';
});

test.each([
  ['hanging', StorageUnavailable],
  ['failing', StorageUnavailable],
  ['flipping a bit', StorageUnavailable],
  ['full', StorageFull],
] as const)(
  'R14 while S3 is %s an upload fails in our words within seconds and leaves nothing',
  async (mood, refusal) => {
    const before = await leftovers();
    double.mood = mood;
    try {
      await expect(storeOf('s3').put(pieces(randomBytes(1000)), { maxBytes })).rejects.toBeInstanceOf(refusal);
    } finally {
      double.mood = 'well';
    }
    expect(await leftovers()).toEqual(before);
  },
);

test.each(['hanging', 'failing', 'full'] as const)(
  'R14 while S3 is %s no list of files is taken for whole',
  async (mood) => {
    double.mood = mood;
    try {
      await expect(batchesOf('s3', new Date())).rejects.toMatchObject({ name: expect.stringMatching(/^Storage/) });
    } finally {
      double.mood = 'well';
    }
  },
);

test('a request to S3 signed with another secret is refused', async () => {
  const forged = { ...credentials, secretAccessKey: 'wrong' };
  const store = s3FileStore({
    ...forged,
    endpoint: double.endpoint,
    bucket: 'cabinet',
    spoolFolder: join(root, 's3'),
    keyring,
  });
  await expect(store.put(pieces(randomBytes(10)), { maxBytes })).rejects.toBeInstanceOf(StorageUnavailable);
});
