import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { listDocumentsRoute, uploadDocumentRoute } from '@cabinet/contracts/documents';
import { anId } from '@cabinet/testkit/random';
import { storeDocument } from '@cabinet/testkit/documents';
import { beforeEach, expect, test } from 'vitest';
import { StorageFull, StorageUnavailable } from '#platform/outside/files/port.ts';
import { aRealPdf } from '#test/corpus/pdfs.ts';
import { aPdfOf, type Owner, useLibrary } from './test-library.ts';

const limit = 300_000;
const library = useLibrary({ DOCUMENT_LIMIT: String(limit), LIBRARY_BYTES: '1000000', LIBRARY_FILES: '6' });
const { cabinet } = library;

let owner: Owner;
beforeEach(async () => {
  owner = await library.anOwner();
});

const mine = () => cabinet.db.document.findMany({ where: { personId: owner.personId, removedAt: null } });

interface Form {
  readonly body: Buffer;
  readonly headers?: Record<string, string>;
}

const type = 'multipart/form-data; boundary=edge';
const part = (name: string, value: string, more = ''): string => `--edge\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const aForm = (file: Buffer, fileName = 'a.pdf', end = '\r\n--edge--\r\n'): Buffer =>
  Buffer.concat([Buffer.from(part('kind', 'other')), Buffer.from(part('file', '', `; filename="${fileName}"`).slice(0, -2)), file, Buffer.from(end)]);
const post = ({ body, headers = {} }: Form) =>
  cabinet.app.inject({
    method: 'POST', url: '/api/v1/documents', payload: body,
    headers: { cookie: owner.cookie, 'x-form-token': owner.formToken, 'content-type': type, ...headers },
  });

test('H5 keeps kind, title, number, issuer and dates', async () => {
  const facts = { kind: 'disability', title: 'Довідка МСЕК', number: '12ААБ 123456', issuer: 'Обласна МСЕК № 2', issuedOn: '2024-05-06', expiresOn: '2027-05-06' };

  const { status, body } = await library.add(owner, await aRealPdf(), 'скан.pdf', facts);

  expect(status).toBe(201);
  expect(body).toMatchObject({ ...facts, origin: 'uploaded', fileName: 'скан.pdf', version: 1, usedIn: [] });
});

test('H5 the title is the name of the file when nothing else is said, and the rest may stay empty', async () => {
  const { body } = await library.add(owner, await aRealPdf(), 'Паспорт, перша сторінка.pdf', { number: '', issuedOn: ' ' });

  expect(body).toMatchObject({ title: 'Паспорт, перша сторінка.pdf', number: null, issuer: null, issuedOn: null, expiresOn: null });
});

test.each([
  ['no kind', { kind: '' }, '/kind', 'field.required'],
  ['a kind that does not exist', { kind: 'spell' }, '/kind', 'field.choice'],
  ['a decision, which only the cabinet makes', { kind: 'decision' }, '/kind', 'field.choice'],
  ['a day that does not exist', { issuedOn: '2026-02-30' }, '/issuedOn', 'field.date'],
  ['a day to come', { issuedOn: '2026-11-19' }, '/issuedOn', 'people.document_issued_in_future'],
  ['an end before the beginning', { issuedOn: '2026-01-02', expiresOn: '2026-01-01' }, '/expiresOn', 'people.document_dates_reversed'],
  ['a title with a zero byte', { title: 'a\0b' }, '/title', 'field.format'],
  ['a title of 121 letters', { title: 'я'.repeat(121) }, '/title', 'field.too_long'],
])('H5 refuses %s and keeps nothing', async (_what, fields, pointer, code) => {
  const before = (await library.onDisk()).length;

  const { status, body } = await library.add(owner, await aRealPdf(), 'a.pdf', fields);

  expect(status).toBe(422);
  expect(body.errors).toMatchObject([{ pointer, code }]);
  expect((await library.onDisk()).length).toBe(before);
});

test('H2 a file of exactly the limit passes, one byte more is refused with the limit named', async () => {
  const before = (await library.onDisk()).length;

  const exact = await library.add(owner, aPdfOf(limit));
  const over = await library.add(owner, aPdfOf(limit + 1));
  const farOver = await library.add(owner, aPdfOf(limit * 20));

  expect(exact.status).toBe(201);
  expect(exact.body.size).toBe(limit);
  for (const refused of [over, farOver]) {
    expect(refused.status).toBe(413);
    expect(refused.body).toMatchObject({ code: 'documents.file_too_large', facts: { limit, atLeast: limit + 1 } });
    expect(refused.body.errors?.[0]?.text).toContain('0.29 МБ');
  }
  expect((await library.onDisk()).length).toBe(before + 1);
});

test('an empty file is refused', async () => {
  const { status, body } = await library.add(owner, Buffer.alloc(0));

  expect(status).toBe(422);
  expect(body.code).toBe('documents.file_empty');
  expect(await mine()).toEqual([]);
});

test('a form without a file, or cut off inside the file, leaves nothing', async () => {
  const before = (await library.onDisk()).length;

  const without = await post({ body: Buffer.from(`${part('kind', 'other')}--edge--\r\n`) });
  const cut = await post({ body: aForm(await aRealPdf(), 'a.pdf', '') });

  expect(without.statusCode).toBe(422);
  expect(without.json()).toMatchObject({ errors: [{ pointer: '/file', code: 'field.required' }] });
  expect(cut.statusCode).toBe(400);
  expect((await library.onDisk()).length).toBe(before);
  expect(await mine()).toEqual([]);
});

test('S8 a form without the token of this session is refused', async () => {
  const other = await library.anOwner();
  const body = aForm(await aRealPdf());

  const answers = await Promise.all(['', 'a', other.formToken].map((token) => post({ body, headers: { 'x-form-token': token } })));

  expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual(Array(3).fill([403, 'common.foreign_origin']));
  expect((await library.add(null, await aRealPdf())).status).toBe(401);
  expect(await mine()).toEqual([]);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\a.pdf', 'a.pdf'],
  ['фото\u202Efdp.exe', 'фотоfdp.exe'],
  ['довідка\0.pdf', 'довідка.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['довідка%0D%0ASet-Cookie: a=b.pdf', 'довідка%0D%0ASet-Cookie_ a=b.pdf'],
  ['', 'document'],
])('S17 the name %j becomes a plain one', async (given, kept) => {
  const answer = await post({ body: aForm(await aRealPdf(), given) });
  await cabinet.runJobs();
  const content = await cabinet.app.inject({ url: `/api/v1/documents/${answer.json().id}/content`, headers: { cookie: owner.cookie } });

  expect(answer.json()).toMatchObject({ fileName: kept });
  expect(content.headers['content-disposition']).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~!$&+^`|%#-]+$/);
  expect(Object.keys(content.headers)).not.toContain('set-cookie');
});

test('S17 a name of 300 letters is cut to 120, its ending kept', async () => {
  const { body } = await library.add(owner, await aRealPdf(), `${'ї'.repeat(300)}.pdf`);

  expect(body.fileName.length).toBeLessThanOrEqual(120);
  expect(body.fileName).toMatch(/ї\.pdf$/);
});

test('S17 a line break in the name’s header makes no file at all', async () => {
  const answer = await post({ body: aForm(await aRealPdf(), 'a\r\nx-evil: 1\r\n.pdf') });

  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(await mine()).toEqual([]);
});

test('H16 the library is full at exactly its bytes, not before', async () => {
  for (let times = 0; times < 3; times += 1) await library.add(owner, aPdfOf(limit));

  const over = await library.add(owner, aPdfOf(100_001));
  const exact = await library.add(owner, aPdfOf(100_000));
  const early = await library.add(owner, aPdfOf(2000));

  expect([over.status, exact.status, early.status]).toEqual([409, 201, 409]);
  expect(early.body).toMatchObject({ code: 'documents.library_full', facts: { usedBytes: 1_000_000, libraryBytes: 1_000_000, usedFiles: 4 } });
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

test('S19 the number of files is a limit of its own', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => library.add(owner, aPdfOf(2000))));

  expect(answers.filter(({ status }) => status === 201)).toHaveLength(6);
});

test('a retry with the same key keeps one document and one file; another file under the key is refused', async () => {
  const before = (await library.onDisk()).length;
  const body = aForm(await aRealPdf());
  const headers = { 'idempotency-key': `key-${anId()}` };

  const answers = [await post({ body, headers }), ...(await Promise.all([post({ body, headers }), post({ body, headers })]))];
  const other = await post({ body: aForm(await aRealPdf({ pages: 2 })), headers });

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  expect(other.json()).toMatchObject({ status: 422, code: 'common.idempotency_key_reused' });
  expect(await mine()).toHaveLength(1);
  expect((await library.onDisk()).length).toBe(before + 1);
});

test('H6 a rejected file is replaced: the new one comes, the old one goes, in one act', async () => {
  const old = await library.addChecked(owner, Buffer.from('not a document'), 'a.pdf');

  const { status, body } = await library.add(owner, await aRealPdf(), 'b.pdf', { replaces: old.id });
  const list = await cabinet.call(owner, listDocumentsRoute);

  expect(old.state).toBe('rejected');
  expect(status).toBe(201);
  expect(body.replacesId).toBe(old.id);
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

test.each([
  ['full', new StorageFull('No space left'), 507, 'common.storage_full'],
  ['away', new StorageUnavailable('No answer'), 503, 'common.busy'],
])('R3 storage that is %s is told, and nothing is kept', async (_state, failure, status, code) => {
  const { files } = cabinet.services;
  const put = async (source: Readable): Promise<never> => {
    for await (const _chunk of source) break;
    throw failure;
  };
  Object.assign(cabinet.services, { files: { ...files, put } });
  const answer = await library.add(owner, await aRealPdf()).finally(() => Object.assign(cabinet.services, { files }));

  expect(answer).toMatchObject({ status, body: { code } });
  expect(await mine()).toEqual([]);
});

const listening = async (): Promise<number> => {
  if (!cabinet.app.server.listening) await cabinet.app.listen({ port: 0, host: '127.0.0.1' });
  // Boundary: a TCP server's address is always of this shape.
  return (cabinet.app.server.address() as AddressInfo).port;
};
const headOf = (length: number): string =>
  [
    'POST /api/v1/documents HTTP/1.1', 'host: localhost', `cookie: ${owner.cookie}`, `x-form-token: ${owner.formToken}`,
    `content-type: ${type}`, `content-length: ${length}`, '', '',
  ].join('\r\n');

test('a browser that goes away in the middle leaves nothing behind', async () => {
  const before = (await library.onDisk()).length;
  const body = aForm(aPdfOf(200_000));
  const socket = connect(await listening(), '127.0.0.1');
  socket.write(headOf(body.length));
  socket.write(body.subarray(0, 150_000));
  await expect.poll(async () => (await library.onDisk()).length).toBe(before + 1);

  socket.destroy();

  await expect.poll(async () => (await library.onDisk()).length).toBe(before);
  expect(await mine()).toEqual([]);
});

test('a browser that sends far too much still reads why it was refused', async () => {
  const body = aForm(Buffer.alloc(20_000_000, 1));
  const socket = connect(await listening(), '127.0.0.1');
  let answer = '';
  socket.on('data', (bytes) => {
    answer += bytes.toString();
  });
  socket.write(headOf(body.length));

  const sent = new Promise<void>((done) => socket.write(body, () => done()));

  await sent;
  await expect.poll(() => answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*documents\.file_too_large/);
  socket.destroy();
});

test('an upload is answered within a second', async () => {
  const started = performance.now();

  await cabinet.upload(owner, uploadDocumentRoute, { name: 'a.pdf', bytes: aPdfOf(limit) }, { kind: 'other' });

  expect(performance.now() - started).toBeLessThan(1000);
});
