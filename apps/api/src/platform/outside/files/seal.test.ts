import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream';
import { expect, test } from 'vitest';
import { FileDamaged } from './port.ts';
import { type Keyring, newFileKey, opening, rewrapFileKey, sealing, unwrapFileKey, wrapFileKey } from './seal.ts';

const chunk = 65_536;
const sealedChunk = chunk + 16;
const head = 11;
const id = randomUUID();
const key = newFileKey();

const piecesOf = (bytes: Uint8Array, step: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / step) }, (_, at) =>
    Buffer.from(bytes.subarray(at * step, (at + 1) * step)),
  );
const through = (bytes: Uint8Array, transform: Transform, step = 30_000): Promise<Buffer> =>
  buffer(pipeline(Readable.from(piecesOf(bytes, step)), transform, () => {}));
const seal = async (bytes: Uint8Array, step = 30_000): Promise<Buffer> => {
  const sealer = sealing(key, id);
  const parts = piecesOf(bytes, step).flatMap((piece) => sealer.push(piece));
  return Buffer.concat([...parts, ...sealer.end()]);
};
const open = (bytes: Uint8Array, as = id): Promise<Buffer> => through(bytes, opening(key, as));
const refused = async (bytes: Uint8Array): Promise<void> => {
  await expect(open(bytes)).rejects.toBeInstanceOf(FileDamaged);
};

test.each([0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 17])(
  'a file of %i bytes comes back as it was',
  async (size) => {
    const plain = randomBytes(size);

    const sealed = await seal(plain);

    // Header 11, and 16 more for each chunk.
    expect(sealed.length).toBe(11 + size + 16 * Math.max(1, Math.ceil(size / chunk)));
    expect(size > 1 && sealed.includes(plain.subarray(0, 32))).toBe(false);
    expect((await open(sealed)).equals(plain)).toBe(true);
  },
);

test('however the network cuts the bytes, the same file comes back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 150_000 }),
      fc.integer({ min: 1_000, max: 80_000 }),
      async (size, step) => {
        const plain = randomBytes(size);
        const sealed = await seal(plain, step);
        expect((await through(sealed, opening(key, id), step)).equals(plain)).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});

test('R17 any flipped bit of a stored file is found', async () => {
  const sealed = await seal(randomBytes(chunk + 5_000));
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ (1 << bit);
      await refused(altered);
    }),
    { numRuns: 60 },
  );
});

test('R17 a file cut anywhere is found, at a chunk boundary too', async () => {
  const sealed = await seal(randomBytes(2 * chunk));
  for (const end of [0, 5, head, head + 16, head + sealedChunk, sealed.length - 1])
    await refused(sealed.subarray(0, end));
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), (end) => refused(sealed.subarray(0, end))),
    { numRuns: 30 },
  );
});

test('R17 chunks that change places, go missing, come twice or come from another file are found', async () => {
  const sealed = await seal(randomBytes(3 * chunk));
  const other = await seal(randomBytes(3 * chunk));
  const [header, first, second, third] = [
    sealed.subarray(0, head),
    sealed.subarray(head, head + sealedChunk),
    sealed.subarray(head + sealedChunk, head + 2 * sealedChunk),
    sealed.subarray(head + 2 * sealedChunk),
  ];

  await refused(Buffer.concat([header, second, first, third]));
  await refused(Buffer.concat([header, first, third]));
  await refused(Buffer.concat([header, first, first, second, third]));
  await refused(Buffer.concat([header, first, second, third, third]));
  await refused(Buffer.concat([header, first, other.subarray(head + sealedChunk)]));
  await refused(Buffer.concat([sealed, Buffer.from('x')]));
});

test('a stored file does not open under the name of another', async () => {
  await expect(open(await seal(Buffer.from('довідка')), randomUUID())).rejects.toBeInstanceOf(FileDamaged);
});

test('a file key opens only for its own file, and stays readable after the keys are rotated', () => {
  const first: Keyring = { current: 1, keys: new Map([[1, randomBytes(32)]]) };
  const both: Keyring = { current: 2, keys: new Map([...first.keys, [2, randomBytes(32)]]) };
  const onlyNew: Keyring = { current: 2, keys: new Map([...both.keys].slice(1)) };
  const wrapped = wrapFileKey(first, id, key);
  const rewrapped = rewrapFileKey(both, id, wrapped);

  expect(unwrapFileKey(both, id, wrapped)).toEqual(key);
  expect(rewrapped).toMatch(/^v2\./);
  expect(unwrapFileKey(onlyNew, id, rewrapped)).toEqual(key);
  expect(() => unwrapFileKey(onlyNew, id, wrapped)).toThrow(FileDamaged);
  expect(() => unwrapFileKey(both, randomUUID(), wrapped)).toThrow(FileDamaged);
  expect(() => unwrapFileKey(both, id, wrapped.replace('v1', 'v2'))).toThrow(FileDamaged);
  expect(() => unwrapFileKey(both, id, 'plain')).toThrow(FileDamaged);
});
