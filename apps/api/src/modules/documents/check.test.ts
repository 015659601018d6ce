import { listDocumentsRoute, readContentRoute, readPreviewRoute } from '@cabinet/contracts/documents';
import type { DocumentId } from '@cabinet/contracts/ids';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { startClamdDouble } from '@cabinet/launch/virus-scan/clamd-double';
import { testVirus } from '@cabinet/launch/virus-scan/test-virus';
import { aRealPdf, pdfStream, rawPdf } from '#test/corpus/pdfs.ts';
import { aPng, aRealPhoto } from '#test/corpus/pictures.ts';
import { aDocx } from '#test/corpus/words.ts';
import { checkDocument } from './check.ts';
import { reviveChecks } from './revive.ts';
import { aCanary, aPdfOf, type Owner, useLibrary } from './test/library.ts';

const clamd = await startClamdDouble();
afterAll(() => clamd.stop());
const library = useLibrary({ CLAMD: `tcp://127.0.0.1:${clamd.port}` });
const { cabinet } = library;
const minutes = 60_000;

let owner: Owner;
beforeEach(async () => {
  clamd.mood = 'well';
  owner = await library.anOwner();
});

const asHouse = () => jobContext(cabinet.services, 'test', cabinet.services.newId());
const bytesOf = async (id: string, route: typeof readContentRoute | typeof readPreviewRoute = readContentRoute) =>
  cabinet.app.inject({ url: `/api/v1${route.path.replace(':documentId', id)}`, headers: { cookie: owner.cookie } });
const anInfectedPdf = () => rawPdf({ objects: [pdfStream('', testVirus.toString('latin1'), false)] });

test('H6 a file is being checked, then confirmed, with its kind, pages and fingerprint', async () => {
  const bytes = await aRealPdf({ pages: 3 });

  const added = await library.add(owner, bytes, 'довідка.pdf');
  await cabinet.runJobs();
  const checked = await library.one(owner, added.body.id);

  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({ state: 'checking', mediaType: null, hasPreview: false });
  expect(checked).toMatchObject({
    state: 'confirmed',
    mediaType: 'application/pdf',
    pages: 3,
    size: bytes.length,
    refusal: null,
    hasPreview: false,
  });
  expect((await bytesOf(checked.id)).rawPayload.equals(bytes)).toBe(true);
});

test('H6 nobody opens a file before its check is over', async () => {
  const { body } = await library.add(owner, await aRealPdf());

  const early = await bytesOf(body.id);

  expect(early.statusCode).toBe(409);
  expect(early.json()).toMatchObject({ code: 'documents.not_ready' });
});

test('S16 camera data and the place are gone from a photo, and it stands upright', async () => {
  const photo = await aRealPhoto();
  const checked = await library.addChecked(owner, photo, 'IMG_0001.JPG');

  const content = await bytesOf(checked.id);
  const preview = await bytesOf(checked.id, readPreviewRoute);
  const about = await sharp(content.rawPayload).metadata();

  expect(photo.includes('TestCamera-7')).toBe(true);
  expect(checked).toMatchObject({
    state: 'confirmed',
    mediaType: 'image/jpeg',
    fileName: 'IMG_0001.jpg',
    hasPreview: true,
    size: content.rawPayload.length,
  });
  expect(about).toMatchObject({ width: 1200, height: 1600 });
  expect(about.exif).toBeUndefined();
  expect(content.rawPayload.includes('TestCamera-7')).toBe(false);
  expect(content.headers['content-disposition']).toMatch(/^attachment; /);
  expect(preview.headers['content-disposition']).toMatch(/^inline; /);
  expect(preview.headers['content-type']).toBe('image/jpeg');
  expect((await sharp(preview.rawPayload).metadata()).format).toBe('jpeg');
});

test('the original of a redrawn picture leaves the store', async () => {
  const before = (await library.onDisk()).length;

  await library.addChecked(owner, await aPng(), 'печатка.png');

  expect((await library.onDisk()).length).toBe(before + 2);
});

test.each([
  [
    'a program called .pdf',
    'рахунок.pdf',
    Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(4000, 1)]),
    'documents.program',
  ],
  ['a web page called .jpg', 'фото.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), 'documents.web_page'],
  [
    'a PDF with a script',
    'довідка.pdf',
    rawPdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }),
    'documents.pdf_script',
  ],
  ['a file with a virus', 'довідка.pdf', anInfectedPdf(), 'documents.infected'],
])('H2 S16 %s is rejected with a reason, and its bytes are deleted', async (_what, name, bytes, code) => {
  const before = (await library.onDisk()).length;

  const checked = await library.addChecked(owner, bytes, name);
  const row = await cabinet.db.document.findUniqueOrThrow({ where: { id: checked.id } });

  expect(checked).toMatchObject({ state: 'rejected', refusal: { code } });
  expect(checked.refusal?.text).toMatch(/^[А-ЯҐЄІЇ]/u);
  expect(checked.refusal?.text).not.toMatch(/[{}]/);
  expect(row).toMatchObject({ storageKey: null, sealedKey: null, previewKey: null });
  expect((await library.onDisk()).length).toBe(before);
  expect((await bytesOf(checked.id)).statusCode).toBe(409);
});

test('the reason is told in the language of the reader', async () => {
  const { id } = await library.addChecked(owner, Buffer.from('just words'), 'note.pdf');

  const { body } = await cabinet.call(owner, listDocumentsRoute, {}, { 'accept-language': 'en' });

  expect(body.items.find((item) => item.id === id)?.refusal?.text).toContain(
    'jpg, png, pdf, doc, docx, p7s, asice, asics',
  );
  expect(body.items.find((item) => item.id === id)?.refusal?.text).toContain('Save the document as PDF');
});

test('the name follows what the file really is', async () => {
  const checked = await library.addChecked(owner, aDocx(), 'заява.doc');

  expect(checked).toMatchObject({ state: 'confirmed', fileName: 'заява.docx' });
});

test('R14 without the scanner a file stays closed, and is confirmed once the scanner is back', async () => {
  clamd.mood = 'hanging up';
  const { body } = await library.add(owner, await aRealPdf());
  await cabinet.runJobs({ tolerate: true });
  const during = await library.one(owner, body.id);
  const opened = await bytesOf(body.id);

  clamd.mood = 'well';
  cabinet.clock.forward(6 * minutes);
  await reviveChecks(asHouse());
  await cabinet.runJobs();

  expect(during.state).toBe('checking');
  expect(opened.statusCode).toBe(409);
  expect((await library.one(owner, body.id)).state).toBe('confirmed');
});

test('R14 after an hour the owner is told, and the check is still made when the scanner is back', async () => {
  clamd.mood = 'babbling';
  const { body } = await library.add(owner, anInfectedPdf());
  await cabinet.runJobs({ tolerate: true });
  cabinet.clock.forward(61 * minutes);
  await reviveChecks(asHouse());
  await cabinet.runJobs({ tolerate: true });
  const told = await library.one(owner, body.id);

  clamd.mood = 'well';
  await reviveChecks(asHouse());
  await cabinet.runJobs();

  expect(told.state).toBe('failed');
  expect(await library.one(owner, body.id)).toMatchObject({
    state: 'rejected',
    refusal: { code: 'documents.infected' },
  });
});

test('a verdict is given once: a job told again changes nothing', async () => {
  const rejected = await library.addChecked(owner, anInfectedPdf());
  const confirmed = await library.addChecked(owner, await aPng(), 'a.png');
  const before = await cabinet.db.auditRecord.count();

  await checkDocument(asHouse(), rejected.id);
  await checkDocument(asHouse(), confirmed.id);

  expect(await library.one(owner, rejected.id)).toEqual(rejected);
  expect(await library.one(owner, confirmed.id)).toEqual(confirmed);
  expect(await cabinet.db.auditRecord.count()).toBe(before);
});

test('two workers with the same file agree: one verdict, no bytes left over', async () => {
  const before = (await library.onDisk()).length;
  const { body } = await library.add(owner, await aPng(), 'a.png');

  await Promise.allSettled([checkDocument(asHouse(), body.id), checkDocument(asHouse(), body.id)]);
  await cabinet.runJobs();

  expect((await library.one(owner, body.id)).state).toBe('confirmed');
  expect((await bytesOf(body.id)).statusCode).toBe(200);
  expect((await library.onDisk()).length).toBe(before + 2);
});

test('H10 what lies on the disk shows nothing of what is in it', async () => {
  const canary = aCanary();
  const checked = await library.addChecked(owner, aPdfOf(20_000, canary));

  const content = await bytesOf(checked.id);

  expect(content.rawPayload.includes(canary)).toBe(true);
  expect((await library.onDisk()).some((bytes) => bytes.includes(canary) || bytes.includes('%PDF'))).toBe(false);
});

test('the owner’s open pages hear of the verdict', async () => {
  const client = await cabinet.services.database.pool.connect();
  const heard: string[] = [];
  client.on('notification', ({ payload }) => void heard.push(payload ?? ''));
  await client.query('listen cabinet_live');

  const { id } = await library.addChecked(owner, await aRealPdf());
  await client.query('select 1');
  await client.query('unlisten cabinet_live');
  client.removeAllListeners('notification');
  client.release();

  expect(heard.map((notice) => JSON.parse(notice) as unknown)).toContainEqual({
    room: 'documents',
    id: id as DocumentId,
    personId: owner.personId,
    officeId: null,
  });
});
