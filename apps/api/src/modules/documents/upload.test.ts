import { listDocumentsRoute, removeDocumentRoute } from '@cabinet/contracts/documents';
import { storeDocument } from '@cabinet/testkit/documents';
import { anId } from '@cabinet/testkit/random';
import { beforeEach, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { aRealPdf } from '#test/corpus/pdfs.ts';
import { sweepFiles } from './sweep.ts';
import { aForm, aPdfOf, type Owner, useLibrary } from './test/library.ts';

const limit = 300_000;
const library = useLibrary({ DOCUMENT_LIMIT: String(limit), LIBRARY_BYTES: '1000000', LIBRARY_FILES: '6' });
const { cabinet } = library;

let owner: Owner;
beforeEach(async () => {
  owner = await library.anOwner();
});

const mine = () => cabinet.db.document.findMany({ where: { personId: owner.personId, removedAt: null } });

test('H5 keeps kind, title, number, issuer and dates', async () => {
  const facts = {
    kind: 'disability',
    title: 'Довідка МСЕК',
    number: '12ААБ 123456',
    issuer: 'Обласна МСЕК № 2',
    issuedOn: '2024-05-06',
    expiresOn: '2027-05-06',
  };

  const { status, body } = await library.add(owner, await aRealPdf(), 'скан.pdf', facts);

  expect(status).toBe(201);
  expect(body).toMatchObject({ ...facts, origin: 'uploaded', fileName: 'скан.pdf', version: 1, usedIn: [] });
});

test('H5 the title is the name of the file when nothing else is said, and the rest may stay empty', async () => {
  const { body } = await library.add(owner, await aRealPdf(), 'Паспорт, перша сторінка.pdf', {
    number: '',
    issuedOn: ' ',
  });

  expect(body).toMatchObject({
    title: 'Паспорт, перша сторінка.pdf',
    number: null,
    issuer: null,
    issuedOn: null,
    expiresOn: null,
  });
});

test.each([
  ['no kind', { kind: '' }, '/kind', 'field.choice'],
  ['a kind that does not exist', { kind: 'spell' }, '/kind', 'field.choice'],
  ['a decision, which only the cabinet makes', { kind: 'decision' }, '/kind', 'field.choice'],
  ['a day that does not exist', { issuedOn: '2026-02-30' }, '/issuedOn', 'field.date'],
  ['a day to come', { issuedOn: '2026-11-19' }, '/issuedOn', 'people.document_issued_in_future'],
  [
    'an end before the beginning',
    { issuedOn: '2026-01-02', expiresOn: '2026-01-01' },
    '/expiresOn',
    'people.document_dates_reversed',
  ],
  ['a title with a zero byte', { title: 'a\0b' }, '/title', 'field.format'],
  ['a title of 121 letters', { title: 'я'.repeat(121) }, '/title', 'field.too_long'],
])('H5 refuses %s and keeps nothing', async (_what, fields, pointer, code) => {
  const before = (await library.onDisk()).length;

  const { status, body } = await library.add(owner, await aRealPdf(), 'a.pdf', fields);

  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ pointer, code }]);
  expect((await library.onDisk()).length).toBe(before);
});

test('H16 the library is full at exactly its bytes, not before', async () => {
  for (let times = 0; times < 3; times += 1) await library.add(owner, aPdfOf(limit));

  const over = await library.add(owner, aPdfOf(100_001));
  const exact = await library.add(owner, aPdfOf(100_000));
  const early = await library.add(owner, aPdfOf(2000));

  expect([over.status, exact.status, early.status]).toEqual([409, 201, 409]);
  expect(early.body).toMatchObject({
    code: 'documents.library_full',
    facts: { usedBytes: 1_000_000, libraryBytes: 1_000_000, usedFiles: 4 },
  });
});

test('S19 of twenty uploads at the same moment exactly so many pass as there is room for', async () => {
  const before = (await library.onDisk()).length;

  const answers = await Promise.all(Array.from({ length: 20 }, () => library.add(owner, aPdfOf(190_000))));
  const { body } = await cabinet.call(owner, listDocumentsRoute);

  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
  expect(body).toMatchObject({ usedBytes: 950_000, usedFiles: 5 });
  expect((await library.onDisk()).length).toBe(before + 5);
});

test('S19 adding and removing in turn does not fill the disk: what waits to be swept has a limit too', async () => {
  const answers: number[] = [];
  for (let times = 0; times < 8; times += 1) {
    const { status, body } = await library.add(owner, aPdfOf(190_000));
    answers.push(status);
    if (status === 201) await cabinet.call(owner, removeDocumentRoute, { params: { documentId: body.id } });
  }
  const refused = await library.add(owner, aPdfOf(2000));
  cabinet.clock.forward(61 * 60_000);
  await sweepFiles(jobContext(cabinet.services, 'test', cabinet.services.newId()));
  const waiting = await mine();

  expect(answers).toEqual([201, 201, 201, 201, 201, 201, 409, 409]);
  expect(refused.body).toMatchObject({ code: 'documents.library_full', facts: { usedBytes: 0 } });
  expect(waiting).toHaveLength(0);
  expect((await library.add(owner, aPdfOf(190_000))).status).toBe(201);
});

test('S19 the number of files is a limit of its own', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => library.add(owner, aPdfOf(2000))));

  expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
});

test('a retry with the same key keeps one document and one file; another file under the key is refused', async () => {
  const before = (await library.onDisk()).length;
  const body = aForm(await aRealPdf());
  const headers = { 'idempotency-key': `key-${anId()}` };

  const answers = [
    await library.post(owner, { body, headers }),
    ...(await Promise.all([library.post(owner, { body, headers }), library.post(owner, { body, headers })])),
  ];
  const other = await library.post(owner, { body: aForm(await aRealPdf({ pages: 2 })), headers });

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  expect(other.json()).toMatchObject({ status: 422, code: 'common.idempotency_key_reused' });
  expect(await mine()).toHaveLength(1);
  expect((await library.onDisk()).length).toBe(before + 1);
});

test('H6 a rejected file is replaced: the new one comes, the old one goes, in one act', async () => {
  const old = await storeDocument(cabinet.db, owner.personId, {
    state: 'rejected',
    refusalCode: 'documents.pdf_damaged',
  });

  const { status, body } = await library.add(owner, await aRealPdf(), 'b.pdf', { replaces: old });
  const list = await cabinet.call(owner, listDocumentsRoute);

  expect(status).toBe(201);
  expect(body.replacesId).toBe(old);
  expect(list.body.items.map(({ id }) => id)).toEqual([body.id]);
});

test('H6 the place of the replaced file counts as free', async () => {
  const ids = [];
  for (let times = 0; times < 6; times += 1) ids.push((await library.add(owner, aPdfOf(2000))).body.id);

  const { status } = await library.add(owner, aPdfOf(2000), 'b.pdf', { replaces: ids[0] ?? '' });

  expect(status).toBe(201);
  expect(await mine()).toHaveLength(6);
});

test('what is another’s, gone or made by the cabinet cannot be replaced', async () => {
  const stranger = await library.anOwner();
  const theirs = await storeDocument(cabinet.db, stranger.personId);
  const gone = await storeDocument(cabinet.db, owner.personId, { removedAt: new Date() });
  const issued = await storeDocument(cabinet.db, owner.personId, { origin: 'issued', kind: 'receipt' });
  const replacing = async (replaces: string) => {
    const { status, body } = await library.add(owner, await aRealPdf(), 'b.pdf', { replaces });
    return [status, body.code];
  };

  expect(await replacing(theirs)).toEqual(await replacing(anId()));
  expect(await replacing(gone)).toEqual([404, 'common.not_found']);
  expect(await replacing(issued)).toEqual([409, 'documents.not_replaceable']);
  expect((await cabinet.db.document.findUniqueOrThrow({ where: { id: theirs } })).removedAt).toBeNull();
});
