import { readCatalogueFileRoute } from '@cabinet/contracts/catalogue-products';
import * as managed from '@cabinet/contracts/managed-products';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { aCane, storeProductRevision } from '@cabinet/testkit/managed-products';
import { storeProduct, storeShelves } from '@cabinet/testkit/products';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { jobs } from '#app';
import { contextOf, type Caller, useCabinet } from '#test/cabinet.ts';
import { corpus } from '#test/corpus/corpus.ts';
import { mebibyte } from '#test/corpus/corpus-file.ts';
import { aRealPdf } from '#test/corpus/pdfs.ts';
import { aJpg, aPng, aRealPhoto, paddedTo } from '#test/corpus/pictures.ts';
import { sweepCatalogueFiles } from './sweep-files.ts';

const cabinet = useCabinet();
const hour = 3_600_000;
let editor: Caller;
let applicant: Caller;
let makerId: string;

beforeAll(async () => {
  [makerId] = (await storeShelves(cabinet.db)).makers;
  editor = await cabinet.sessionFor((await storeStaff(cabinet.db, [], { account: { role: 'editor' } })).accountId);
  applicant = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
});

const put = (bytes: Buffer, name = 'фото.jpg') =>
  cabinet.upload(editor, managed.addCatalogueFileRoute, { name, bytes });
const idOf = async (bytes: Buffer, name?: string): Promise<string> => (await put(bytes, name)).body.id;

const fetched = async (fileId: string, caller: Caller | null = null, known = '') => {
  const { statusCode, headers, rawPayload } = await cabinet.app.inject({
    url: `/api/v1${readCatalogueFileRoute.path.replace(':fileId', fileId)}`,
    headers: { ...(caller && { cookie: caller.cookie }), ...(known && { 'if-none-match': known }) },
  });
  return { status: statusCode, headers, bytes: rawPayload };
};

const withFiles = (photo: string, paper?: string) => ({
  ...aCane(),
  photos: [{ fileId: photo, alt: { uk: 'Тростина', en: 'Cane' } }],
  instructions: paper ? [{ fileId: paper, title: { uk: 'Як', en: 'How' }, language: 'uk' as const }] : [],
});
const product = (definition: ReturnType<typeof withFiles>) => ({
  classCode: '12 03 03',
  manufacturerId: makerId,
  definition,
});

test('O10 a photograph loses where and by what it was taken, stands upright, and is at most 1600 px', async () => {
  const taken = await sharp(await aRealPhoto({ width: 2400, height: 1200 }))
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '50/1 27/1 0/1' } })
    .jpeg()
    .toBuffer();
  const { status, body } = await put(taken, '../../Крісло збоку.JPEG');
  expect(status).toBe(201);
  expect(body).toMatchObject({ fileName: 'Крісло збоку.jpg', mediaType: 'image/jpeg', width: 800, height: 1600 });

  const { bytes } = await fetched(body.id, editor);
  expect(bytes.length).toBe(body.size);
  expect(bytes.includes('SecretCamera')).toBe(false);
  const { width, exif } = await sharp(bytes).metadata();
  expect([width, exif]).toEqual([800, undefined]);
});

test('O10 bytes decide what a file is: a PNG is drawn anew as JPEG, a PDF stays as it is', async () => {
  const drawn = (await put(await aPng({ width: 320, height: 240 }), 'схема.pdf')).body;
  expect(drawn).toMatchObject({ mediaType: 'image/jpeg', fileName: 'схема.jpg', width: 320, height: 240 });
  const paper = (await put(await aRealPdf(), 'Як складати.png')).body;
  expect(paper).toMatchObject({ mediaType: 'application/pdf', fileName: 'Як складати.pdf', width: null, height: null });
});

// One file of each kind of refusal: that the checks know all of them is proved where they live.
const refusedElsewhere = ['documents.too_large', 'documents.empty', 'documents.too_complex'];
const kinds = Map.groupBy(corpus, ({ expected }) => expected);
const hostile = [...kinds].flatMap(([expected, files]) =>
  (expected.startsWith('documents.') && !refusedElsewhere.includes(expected)) || expected === 'docx'
    ? files.slice(0, 1)
    : [],
);

test('S16 there are hostile files to try', () => {
  expect(hostile.length).toBeGreaterThan(20);
});

test.each(hostile)('S16 the catalogue does not take $title: $expected', async ({ bytes }) => {
  const before = await cabinet.db.catalogueFile.count();
  const { status, body } = await put(await bytes(), 'фото.jpg');
  expect([status, body.code, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
    422,
    'common.invalid_request',
    ['/file documents.refused'],
  ]);
  expect(body.errors?.[0]?.text).toMatch(/\p{Script=Cyrillic}.*[^.]$/u);
  expect(await cabinet.db.catalogueFile.count()).toBe(before);
});

test('S16 what is too large or empty is refused before it is looked at', async () => {
  const large = await put(paddedTo(await aJpg(), 5 * mebibyte + 1));
  expect([large.status, large.body.code]).toEqual([413, 'documents.file_too_large']);
  const empty = await put(Buffer.alloc(0));
  expect([empty.status, empty.body.code]).toEqual([422, 'documents.file_empty']);
});

test('S16 nothing of a refused file stays in the store', async () => {
  const kept = async (): Promise<string[]> => {
    const keys: string[] = [];
    for await (const some of cabinet.services.files.keys(new Date('2100-01-01'))) keys.push(...some);
    return keys;
  };
  const before = await kept();
  await put(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
  const id = await idOf(await aJpg());
  const { storageKey } = await cabinet.db.catalogueFile.findUniqueOrThrow({ where: { id } });
  expect((await kept()).filter((key) => !before.includes(key))).toEqual([storageKey]);
});

test('O10 only editors put files in', async () => {
  for (const caller of [null, applicant]) {
    const bytes = await aJpg();
    const { status } = await cabinet.upload(caller, managed.addCatalogueFileRoute, { name: 'a.jpg', bytes });
    expect(status).toBe(caller ? 403 : 401);
  }
});

test('O10 until a product that is published names a file only editors see it', async () => {
  const [photo, paper] = [await idOf(await aJpg()), await idOf(await aRealPdf(), 'паспорт виробу.pdf')];
  const { id: productId } = await storeProduct(cabinet.db, { ...product(aCane() as never), state: 'new' });
  await storeProductRevision(cabinet.db, { ...product(withFiles(photo, paper)), productId, state: 'in_review' });

  for (const caller of [null, applicant]) expect((await fetched(photo, caller)).status).toBe(404);
  const { status, headers } = await fetched(photo, editor);
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);

  const published = await cabinet.call(editor, managed.publishProductRoute, {
    params: { productId: productId as managed.ProductId },
    body: { version: 1 },
  });
  expect(published.body.state).toBe('active');
  const picture = await fetched(photo);
  expect(picture.status).toBe(200);
  expect(picture.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=86400',
    'content-disposition': expect.stringMatching(/^inline/),
    'x-content-type-options': 'nosniff',
  });
  // Whoever has it asks whether it is shown still, and gets no second copy.
  const again = await fetched(photo, null, `W/${picture.headers.etag}`);
  expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, picture.headers.etag]);
  const instruction = await fetched(paper);
  expect(instruction.headers['content-disposition']).toMatch(/^attachment/);
  expect(instruction.headers['content-type']).toBe('application/pdf');

  await cabinet.call(editor, managed.actOnProductRoute, {
    params: { productId: productId as managed.ProductId },
    body: { version: published.body.version, act: 'delete', reasonUk: 'Помилка', reasonEn: 'Mistake' },
  });
  expect((await fetched(photo, null, picture.headers.etag)).status).toBe(404);
  expect((await fetched(photo, editor)).status).toBe(200);
});

test('O10 a file that is not there, or named by words, is not there', async () => {
  for (const id of ['2f1d5a52-6d35-4a94-9a1c-000000000000', '..%2F..%2Fetc%2Fpasswd'])
    expect((await fetched(id, editor)).status).toBe(404);
});

test('R3 the sweep of documents leaves the files of the catalogue alone', async () => {
  const id = await idOf(await aJpg());
  const { storageKey } = await cabinet.db.catalogueFile.findUniqueOrThrow({ where: { id } });
  const now = new Date(Date.now() + 48 * hour);
  const sweep = jobs.find(({ name }) => name === 'documents.sweep');
  await sweep?.run({ ...contextOf(cabinet, { role: 'system', job: 'documents.sweep' }), now: () => now }, {});
  expect(sweep).toBeDefined();
  expect(await cabinet.services.files.exists(storageKey)).toBe(true);
});

test('R3 files that nothing names go after a day, with their bytes; those that anything names stay', async () => {
  const ids = [await idOf(await aJpg()), await idOf(await aJpg()), await idOf(await aJpg()), await idOf(await aJpg())];
  const [spare = '', shown = '', drafted = '', past = ''] = ids;
  await storeProduct(cabinet.db, product(withFiles(shown)));
  const { id: productId } = await storeProduct(cabinet.db, product(withFiles(shown)));
  await storeProductRevision(cabinet.db, { ...product(withFiles(past)), productId, state: 'published' });
  await storeProductRevision(cabinet.db, { ...product(withFiles(drafted)), productId, state: 'draft' });
  const { storageKey } = await cabinet.db.catalogueFile.findUniqueOrThrow({ where: { id: spare } });
  const left = async () => {
    const rows = await cabinet.db.catalogueFile.findMany({ where: { id: { in: ids } }, select: { id: true } });
    return rows.map(({ id }) => id).sort();
  };
  const house = contextOf(cabinet, { role: 'system', job: 'catalogue.sweep-files' });

  cabinet.clock.forward(23 * hour);
  await sweepCatalogueFiles(house);
  expect(await left()).toEqual([...ids].sort());
  cabinet.clock.forward(2 * hour);
  await sweepCatalogueFiles(house);

  expect(await left()).toEqual([shown, drafted, past].sort());
  expect(await cabinet.services.files.exists(storageKey)).toBe(false);
  expect((await fetched(shown)).status).toBe(200);
});
