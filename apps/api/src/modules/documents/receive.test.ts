import { type AddressInfo, connect } from 'node:net';
import type { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { StorageFull, StorageUnavailable } from '#platform/outside/files/port.ts';
import { aRealPdf } from '#test/corpus/pdfs.ts';
import { aForm, aPart, aPdfOf, formType, type Owner, useLibrary } from './test/library.ts';

const limit = 300_000;
const library = useLibrary({ DOCUMENT_LIMIT: String(limit) });
const { cabinet } = library;

let owner: Owner;
beforeEach(async () => {
  owner = await library.anOwner();
});

const mine = () => cabinet.db.document.findMany({ where: { personId: owner.personId, removedAt: null } });

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

  const without = await library.post(owner, { body: Buffer.from(`${aPart('kind', 'other')}--edge--\r\n`) });
  const cut = await library.post(owner, { body: aForm(await aRealPdf(), 'a.pdf', '') });

  expect(without.statusCode).toBe(422);
  expect(without.json()).toMatchObject({ errors: [{ pointer: '/file', code: 'field.required' }] });
  expect(cut.statusCode).toBe(400);
  expect((await library.onDisk()).length).toBe(before);
  expect(await mine()).toEqual([]);
});

test('S8 a form without the token of this session is refused', async () => {
  const other = await library.anOwner();
  const body = aForm(await aRealPdf());

  const answers = await Promise.all(
    ['', 'a', other.formToken].map((token) => library.post(owner, { body, headers: { 'x-form-token': token } })),
  );

  expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual(
    Array(3).fill([403, 'common.foreign_origin']),
  );
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
  const answer = await library.post(owner, { body: aForm(await aRealPdf(), given) });
  await cabinet.runJobs();
  const content = await cabinet.app.inject({
    url: `/api/v1/documents/${answer.json().id}/content`,
    headers: { cookie: owner.cookie },
  });

  expect(answer.json()).toMatchObject({ fileName: kept });
  expect(content.headers['content-disposition']).toMatch(
    /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~!$&+^`|%#-]+$/,
  );
  expect(Object.keys(content.headers)).not.toContain('set-cookie');
});

test('S17 a name of 300 letters is cut to 120, its ending kept', async () => {
  const { body } = await library.add(owner, await aRealPdf(), `${'ї'.repeat(300)}.pdf`);

  expect(body.fileName.length).toBeLessThanOrEqual(120);
  expect(body.fileName).toMatch(/ї\.pdf$/);
});

test('S17 what stands behind a line break in the name is not part of it', async () => {
  const answer = await library.post(owner, { body: aForm(await aRealPdf(), 'a\r\nset-cookie: b=1\r\n.pdf') });
  await cabinet.runJobs();
  const content = await cabinet.app.inject({
    url: `/api/v1/documents/${answer.json().id}/content`,
    headers: { cookie: owner.cookie },
  });

  expect(answer.json().fileName).toBe('a');
  expect(content.headers['content-disposition']).toBe(`attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`);
  expect(content.headers).not.toHaveProperty('set-cookie');
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
    'POST /api/v1/documents HTTP/1.1',
    'host: localhost',
    `cookie: ${owner.cookie}`,
    `x-form-token: ${owner.formToken}`,
    `content-type: ${formType}`,
    `content-length: ${length}`,
    '',
    '',
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
