import { crc32 as checksumOfNode } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fault, patched, record, small, text } from '../../test/zip-octets.ts';
import { type Bytes, concat, fromHex } from '../bytes.ts';
import { crc32 } from './crc32.ts';
import { readZip } from './zip.ts';
import { type FileToZip, writeZip } from './zip-writer.ts';

test('the checksum is the published CRC-32', async () => {
  expect(await crc32(text('123456789'))).toBe(0xcbf43926);
  expect(await crc32(new Uint8Array(0))).toBe(0);
  const large = Uint8Array.from({ length: 2_500_000 }, (_, index) => (index * index) >> 3);
  expect(await crc32(large)).toBe(checksumOfNode(large));
});

test('files come back as they went in, whatever their names and contents are', async () => {
  const name = fc
    .array(
      fc
        .string({
          unit: fc.constantFrom('а', 'b', 'Ї', '1', '_', '-', ' ', '.', '%', '#', '’'),
          minLength: 1,
          maxLength: 8,
        })
        .map((part) => `${part}x`),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => parts.join('/'));
  const file = fc.record({
    name,
    content: fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(5000).map((length) => new Uint8Array(length)),
    ),
    stored: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(file, { selector: ({ name }) => name.toLowerCase(), maxLength: 6 }),
      async (files) => {
        const own = files.map((each): FileToZip => ({ ...each, content: each.content.slice() }));
        const read = await readZip(await writeZip(own));
        expect(read).toEqual(own.map(({ name, content }) => ({ name, content })));
      },
    ),
    { numRuns: 100 },
  );
});

test('the first file can be told by the first octets of the archive', async () => {
  const archive = await small();

  expect(new TextDecoder().decode(archive.subarray(30, 41))).toBe('mimetypea/b');
});

test('an archive without a time of its own is the same every time', async () => {
  expect(await small()).toEqual(await small());
});

// Made by Python's zipfile writing to a stream: the sizes follow the data in a descriptor.
const streamed = fromHex(`
  504b03041400080808000000210000000000000000000000000006000000d0b02e7478744b4c4a4e444500504b070804c026dc07000000120000
  00504b010214031400080808000000210004c026dc0700000012000000060000000000000000000000800100000000d0b02e747874504b050600
  00000001000100340000003b0000000000`);

test('a descriptor behind the data is understood, and has to say what the directory says', async () => {
  expect(await readZip(streamed)).toEqual([{ name: 'а.txt', content: text('abc'.repeat(6)) }]);
  expect(await fault(patched(streamed, [55, 1, 0x11]))).toBe('damaged');
  expect(await fault(patched(streamed, [43, 1, 0]))).toBe('damaged');
});

test.each<[string, (archive: Bytes) => Bytes, string]>([
  ['nothing', () => new Uint8Array(0), 'not-a-zip'],
  ['another file', () => new Uint8Array(200), 'not-a-zip'],
  ['an octet after the end', (archive) => concat(archive, Uint8Array.of(0)), 'damaged'],
  ['an octet before the first file', (archive) => concat(Uint8Array.of(0), archive), 'damaged'],
  ['a cut archive', (archive) => archive.subarray(0, archive.length - 30), 'not-a-zip'],
  ['a wrong checksum', (archive) => patched(archive, [41, 1, 0]), 'damaged'],
  [
    'a count above the directory',
    (a) => patched(a, [record(a, 'end') + 8, 2, 3], [record(a, 'end') + 10, 2, 3]),
    'damaged',
  ],
  [
    'a count below the directory',
    (a) => patched(a, [record(a, 'end') + 8, 2, 1], [record(a, 'end') + 10, 2, 1]),
    'damaged',
  ],
  ['too many files', (a) => patched(a, [record(a, 'end') + 8, 2, 5000], [record(a, 'end') + 10, 2, 5000]), 'too-large'],
  ['Zip64', (a) => patched(a, [record(a, 'end') + 16, 4, 0xffffffff]), 'unsupported'],
  ['several parts', (a) => patched(a, [record(a, 'end') + 4, 2, 1]), 'unsupported'],
  ['a wrong start of the directory', (a) => patched(a, [record(a, 'end') + 16, 4, 1]), 'damaged'],
  ['encrypted data', (a) => patched(a, [record(a, 'central') + 8, 2, 0x801]), 'unsupported'],
  ['another compression', (a) => patched(a, [8, 2, 12], [record(a, 'central') + 10, 2, 12]), 'unsupported'],
  ['a method that only the local header names', (a) => patched(a, [8, 2, 8]), 'damaged'],
  ['a name that only the local header has', (a) => patched(a, [30, 1, 0x4d]), 'damaged'],
  ['a size that only the local header has', (a) => patched(a, [22, 4, 2]), 'damaged'],
  ['two files in one place', (a) => patched(a, [record(a, 'central', 1) + 42, 4, 0]), 'damaged'],
  ['a file beyond the directory', (a) => patched(a, [record(a, 'central', 1) + 42, 4, 1 << 30]), 'damaged'],
  [
    'a symbolic link',
    (a) => patched(a, [record(a, 'central') + 5, 1, 3], [record(a, 'central') + 40, 2, 0xa1ff]),
    'unsupported',
  ],
  ['a name that is not UTF-8', (a) => patched(a, [30, 1, 0xff], [record(a, 'central') + 46, 1, 0xff]), 'bad-name'],
  [
    'a folder above',
    (a) =>
      patched(
        a,
        [30, 2, 0x2e2e],
        [32, 1, 0x2f],
        [record(a, 'central') + 46, 2, 0x2e2e],
        [record(a, 'central') + 48, 1, 0x2f],
      ),
    'bad-name',
  ],
  ['gigabytes promised', (a) => patched(a, [record(a, 'central', 1) + 24, 4, 0xf0000000]), 'too-large'],
  [
    'more than can be in there',
    (a) => patched(a, [record(a, 'central', 1) + 24, 4, 1 << 24], [record(a, 'local', 1) + 22, 4, 1 << 24]),
    'damaged',
  ],
  [
    'more data than declared',
    (a) => patched(a, [record(a, 'central', 1) + 24, 4, 5], [record(a, 'local', 1) + 22, 4, 5]),
    'damaged',
  ],
  [
    'less data than declared',
    (a) => patched(a, [record(a, 'central', 1) + 24, 4, 800], [record(a, 'local', 1) + 22, 4, 800]),
    'damaged',
  ],
])('an archive with %s is refused', async (_, spoil, expected) => {
  expect(await fault(spoil(await small()))).toBe(expected);
});

test('what unpacks to more than the limit is refused before it is unpacked', async () => {
  const bomb = await writeZip([{ name: 'zeros', content: new Uint8Array(4_000_000) }]);

  expect(bomb.length).toBeLessThan(10_000);
  await expect(readZip(bomb, { entries: 1, totalSize: 3_999_999 })).rejects.toMatchObject({ fault: 'too-large' });
  expect((await readZip(bomb, { entries: 1, totalSize: 4_000_000 }))[0]?.content.length).toBe(4_000_000);
});

test.each([
  '',
  '/етап',
  '../а',
  'а/../б',
  'а//б',
  './а',
  'C:а',
  'а\\б',
  'а\u0000',
  'а\u202Efdp',
  'а\u200Bб',
  'а\u00ADб',
  'а\u2028б',
  'а.txt:б.exe',
  'CON',
  'тека/nul.txt',
  'lpt1 .pdf',
  'а'.repeat(600),
  '\uD800',
])('a file is not written under the name %j', async (name) => {
  await expect(writeZip([{ name, content: new Uint8Array(0) }])).rejects.toMatchObject({ fault: 'bad-name' });
});

test.each([
  ['Заява.pdf', 'заява.pdf'],
  ['й', 'и\u0306'],
  ['а', 'а. '],
])('%j and %j are one file', async (one, other) => {
  const files = [one, other].map((name) => ({ name, content: new Uint8Array(0) }));

  await expect(writeZip(files)).rejects.toMatchObject({ fault: 'duplicate-name' });
});

test('folders are passed over', async () => {
  const archive = await writeZip([
    { name: 'METAx', content: new Uint8Array(0) },
    { name: 'a', content: text('a') },
  ]);
  const folder = patched(archive, [34, 1, 0x2f], [record(archive, 'central') + 50, 1, 0x2f]);

  expect(await readZip(folder)).toEqual([{ name: 'a', content: text('a') }]);
});

test('no octet of an archive can be changed into something that breaks the reader', async () => {
  const archive = await small();
  await fc.assert(
    fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(255), fc.nat(archive.length), async (at, value, length) => {
      const outcome = await fault(patched(archive, [at, 1, value]).subarray(0, length === 0 ? archive.length : length));
      expect(typeof outcome).toBe('string');
    }),
    { numRuns: 2000 },
  );
});
