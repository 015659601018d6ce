import { expect, test } from 'vitest';
import { fault, patched, record, small, text } from '../../test/zip-octets.ts';
import { type Bytes, concat } from '../bytes.ts';
import { readZip } from './zip.ts';

const extra = (id: number, length: number): Bytes =>
  concat(Uint8Array.of(id & 0xff, id >> 8, length, 0), new Uint8Array(length));

const commented = (bytes: Bytes, comment: Bytes): Bytes =>
  concat(patched(bytes, [bytes.length - 2, 2, comment.length]), comment);

/** More octets behind the name of the first file in the directory; `field` says where their length stands. */
const withDirectoryField = (bytes: Bytes, field: 30 | 32, more: Bytes): Bytes => {
  const at = record(bytes, 'central');
  const end = record(bytes, 'end');
  const view = new DataView(bytes.buffer);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const length = view.getUint32(end + 12, true) + more.length;
  const changed = patched(bytes, [at + field, 2, more.length], [end + 12, 4, length]);
  return concat(changed.subarray(0, nameEnd), more, changed.subarray(nameEnd));
};

/** Octets between the local header of the nth file and its data; what lies behind has moved. */
const withLocalExtra = (bytes: Bytes, more: Bytes, nth = 0): Bytes => {
  const at = record(bytes, 'local', nth);
  const end = record(bytes, 'end');
  const view = new DataView(bytes.buffer);
  const nameEnd = at + 30 + view.getUint16(at + 26, true);
  const second = record(bytes, 'central', 1);
  const changed = patched(
    bytes,
    [at + 28, 2, more.length],
    [end + 16, 4, view.getUint32(end + 16, true) + more.length],
    ...(nth === 0 ? [[second + 42, 4, view.getUint32(second + 42, true) + more.length] as const] : []),
  );
  return concat(changed.subarray(0, nameEnd), more, changed.subarray(nameEnd));
};

// Programs differ in what they make of these, so that one archive could be two.
test.each<[string, (archive: Bytes) => Bytes, string]>([
  ['a comment that is more than words', (a) => commented(a, text('PK\u0005\u0006')), 'damaged'],
  ['a comment that nobody reads', (a) => commented(a, text('a'.repeat(256))), 'damaged'],
  ['another archive in its comment', (a) => commented(a, concat(a, text('\n'))), 'damaged'],
  ['a comment that is shorter than it says', (a) => patched(a, [a.length - 2, 2, 1]), 'damaged'],
  ['a comment that is longer than it says', (a) => concat(commented(a, text('abc')), text('d')), 'damaged'],
  ['more than words in the comment of a file', (a) => withDirectoryField(a, 32, text('a\nb')), 'damaged'],
  ['another name for UNIX in an extra field', (a) => withDirectoryField(a, 30, extra(0x7075, 30)), 'unsupported'],
  ['another comment in an extra field', (a) => withDirectoryField(a, 30, extra(0x6375, 30)), 'unsupported'],
  ['sizes in an extra field', (a) => withDirectoryField(a, 30, extra(0x0001, 16)), 'unsupported'],
  ['an extra field that nobody knows', (a) => withDirectoryField(a, 30, extra(0x6666, 4)), 'unsupported'],
  ['times that fill too much', (a) => withDirectoryField(a, 30, extra(0x5455, 61)), 'unsupported'],
  ['an extra field that is cut off', (a) => withDirectoryField(a, 30, Uint8Array.of(0x55, 0x54, 9, 0, 1)), 'damaged'],
  ['an extra field beside the mimetype', (a) => withLocalExtra(a, extra(0x5455, 5)), 'unsupported'],
  ['another name in an extra field beside a file', (a) => withLocalExtra(a, extra(0x7075, 30), 1), 'unsupported'],
  [
    'a Ukrainian name whose letters nobody says',
    (a) => patched(a, [record(a, 'local', 1) + 6, 2, 0], [record(a, 'central', 1) + 8, 2, 0]),
    'bad-name',
  ],
])('an archive with %s is refused', async (_, spoil, expected) => {
  expect(await fault(spoil(await small()))).toBe(expected);
});

test('words in comments are passed over: writers of containers leave their names there', async () => {
  const named = withDirectoryField(
    await small(),
    32,
    text('LIBDIGIDOCPP/3.14 format: application/vnd.etsi.asic-e+zip'),
  );
  const archive = commented(named, text('mimetype=application/vnd.etsi.asic-e+zip'));

  expect((await readZip(archive)).map(({ name }) => name)).toEqual(['mimetype', 'тека/заява.json']);
});

test('times in extra fields of files are passed over', async () => {
  const archive = withLocalExtra(withDirectoryField(await small(), 30, extra(0x5455, 5)), extra(0x000a, 32), 1);

  expect((await readZip(archive)).map(({ name }) => name)).toEqual(['mimetype', 'тека/заява.json']);
});
