import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { aRealPdf } from '#test/corpus/pdfs.ts';
import { aJpg, aPng, aRealPhoto, paddedTo } from '#test/corpus/pictures.ts';
import { aDoc, aDocx } from '#test/corpus/words.ts';
import { type FileToInspect, inspectFile } from './inspect.ts';
import type { FileKind } from './sniff.ts';

const everything: readonly FileKind[] = ['jpg', 'png', 'pdf', 'doc', 'docx'];
const fileOf = (bytes: Buffer, more: Partial<FileToInspect> = {}): FileToInspect => ({
  read: () => Readable.from([bytes]),
  size: bytes.length,
  accepted: everything,
  ...more,
});

test('H6 a pdf is taken with its number of pages', async () => {
  const pdf = await aRealPdf({ pages: 3 });
  expect(await inspectFile(fileOf(pdf))).toEqual({ ok: true, kind: 'pdf', mediaType: 'application/pdf', pages: 3 });
});

test('H6 a photo is taken upright, with its size and a preview', async () => {
  const photo = await inspectFile(fileOf(await aRealPhoto({ width: 400, height: 300 })));
  expect(photo).toMatchObject({ ok: true, kind: 'jpg', mediaType: 'image/jpeg', width: 300, height: 400 });
  expect(photo.ok && photo.normalized?.bytes.length).toBeGreaterThan(1000);
  expect(photo.ok && photo.preview).toMatchObject({ width: 300, height: 400 });
});

test('H2 exactly 5 MiB is taken, one byte more is refused and the limit is named', async () => {
  const limit = 5 * 1024 * 1024;
  const jpg = await aJpg();
  expect(await inspectFile(fileOf(paddedTo(jpg, limit)))).toMatchObject({ ok: true });
  expect(await inspectFile(fileOf(paddedTo(jpg, limit + 1)))).toMatchObject({
    code: 'documents.too_large',
    params: { limit: 5 },
  });
  expect(await inspectFile(fileOf(jpg, { maxBytes: jpg.length }))).toMatchObject({ ok: true });
  expect(await inspectFile(fileOf(jpg, { maxBytes: jpg.length - 1 }))).toMatchObject({ code: 'documents.too_large' });
});

test.each([
  { kind: 'png', bytes: () => aPng() },
  { kind: 'docx', bytes: () => aDocx() },
  { kind: 'doc', bytes: () => aDoc() },
] as const)(
  'H14 a good $kind is refused where only pdf and jpg are taken, and both are named',
  async ({ kind, bytes }) => {
    const found = kind.toUpperCase();
    expect(await inspectFile(fileOf(await bytes(), { accepted: ['pdf', 'jpg'] }))).toEqual({
      ok: false,
      code: 'documents.kind_not_accepted',
      params: { found, accepted: 'pdf, jpg' },
    });
  },
);

test('a file that came shorter or longer than it was counted is refused as incomplete', async () => {
  const png = await aPng();
  for (const size of [png.length - 1, png.length + 1]) {
    expect(await inspectFile(fileOf(png, { size }))).toMatchObject({ ok: false, code: 'documents.incomplete' });
  }
});

test('R17 a file that does not open from the store is an error, not a refusal', async () => {
  const read = () => Promise.reject(new Error('damaged'));
  await expect(inspectFile(fileOf(Buffer.from('x'), { read }))).rejects.toThrow('damaged');
});
