import {
  changeDocumentRoute,
  listDocumentsRoute,
  readContentRoute,
  readDocumentRoute,
  readFileRulesRoute,
  readPreviewRoute,
  removeDocumentRoute,
} from '@cabinet/contracts/documents';
import type { DocumentId } from '@cabinet/contracts/ids';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeApplication } from '@cabinet/testkit/applications';
import { storeDocument } from '@cabinet/testkit/documents';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { beforeEach, expect, test } from 'vitest';
import { aRealPdf } from '#test/corpus/pdfs.ts';
import { aPng } from '#test/corpus/pictures.ts';
import { type Owner, useLibrary } from './test/library.ts';

const library = useLibrary();
const { cabinet } = library;

let owner: Owner;
beforeEach(async () => {
  owner = await library.anOwner();
});

const withId = (id: string) => ({ params: { documentId: id as DocumentId } });

test('H1 the list shows name, date and size, newest first, and how much room is taken', async () => {
  const first = await library.addChecked(owner, await aPng(), '20200601.png');
  cabinet.clock.forward(60_000);
  const second = await library.addChecked(owner, await aRealPdf(), 'довідка.pdf');

  const { body } = await cabinet.call(owner, listDocumentsRoute);

  expect(body.items.map(({ fileName }) => fileName)).toEqual(['довідка.pdf', '20200601.png']);
  expect(body.items[1]).toMatchObject({ createdAt: first.createdAt, size: first.size });
  expect(body).toMatchObject({ usedFiles: 2, usedBytes: first.size + second.size, nextCursor: null });
});

test('H1 a long library is read page by page, and by kind and state', async () => {
  const ids = [];
  for (let n = 0; n < 5; n += 1) {
    ids.unshift(
      await storeDocument(cabinet.db, owner.personId, {
        id: anId(1_700_000_000_000 + n),
        kind: n === 2 ? 'medical' : 'identity',
        state: n === 4 ? 'rejected' : 'confirmed',
      }),
    );
  }

  const first = await cabinet.call(owner, listDocumentsRoute, { query: { limit: '3' } });
  const second = await cabinet.call(owner, listDocumentsRoute, {
    query: { limit: '3', cursor: first.body.nextCursor ?? '' },
  });
  const medical = await cabinet.call(owner, listDocumentsRoute, { query: { kind: 'medical' } });
  const rejected = await cabinet.call(owner, listDocumentsRoute, { query: { state: 'rejected' } });

  expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(ids);
  expect(second.body.nextCursor).toBeNull();
  expect(medical.body.items.map(({ id }) => id)).toEqual([ids[2]]);
  expect(rejected.body.items.map(({ id }) => id)).toEqual([ids[0]]);
});

test('H3 papers the cabinet issued stand in the list and take no room', async () => {
  const id = await storeDocument(cabinet.db, owner.personId, { origin: 'issued', kind: 'receipt', title: 'Квитанція' });

  const { body } = await cabinet.call(owner, listDocumentsRoute);

  expect(body.items).toMatchObject([{ id, origin: 'issued', kind: 'receipt' }]);
  expect(body).toMatchObject({ usedBytes: 0, usedFiles: 0 });
});

test('H14 sizes and formats are known before a file is chosen, to everybody', async () => {
  const { body } = await cabinet.call(null, readFileRulesRoute);

  expect(body.document).toEqual({
    maxBytes: 5_242_880,
    formats: ['jpg', 'png', 'pdf', 'doc', 'docx', 'p7s', 'asice', 'asics'],
  });
  expect(body.attachment.maxBytes).toBe(4_194_304);
  expect(body).toMatchObject({ libraryBytes: 104_857_600, libraryFiles: 200 });
});

test('H5 what is said of a document is corrected, and two windows do not overwrite each other', async () => {
  const documentId = await storeDocument(cabinet.db, owner.personId);
  const facts = { title: 'Паспорт громадянина', number: '001234567', issuedOn: '2020-01-15' };

  const changed = await cabinet.call(owner, changeDocumentRoute, {
    ...withId(documentId),
    body: { version: 1, facts },
  });
  const stale = await cabinet.call(owner, changeDocumentRoute, {
    ...withId(documentId),
    body: { version: 1, facts: { title: 'Інше' } },
  });
  const impossible = await cabinet.call(owner, changeDocumentRoute, {
    ...withId(documentId),
    body: { version: 2, facts: { expiresOn: '2019-01-01' } },
  });

  expect(changed.body).toMatchObject({ ...facts, version: 2, kind: 'identity' });
  expect([stale.status, stale.body.code]).toEqual([409, 'common.stale_version']);
  expect(impossible.body.errors).toMatchObject([
    { pointer: '/facts/expiresOn', code: 'people.document_dates_reversed' },
  ]);
});

test('H5 a document that lies in a sent application keeps what was said of it; one in a draft does not', async () => {
  const offices = [await storeOffice(cabinet.db)] as const;
  const { serviceId } = await storeService(cabinet.db, offices);
  const answers = [];
  for (const state of ['draft', 'withdrawn', 'submitted', 'approved']) {
    const documentId = await storeDocument(cabinet.db, owner.personId);
    const application = { personId: owner.personId, officeId: offices[0], serviceId, state };
    const applicationId = await storeApplication(cabinet.db, application);
    await cabinet.db.applicationDocument.create({
      data: {
        id: anId(),
        applicationId,
        requirementCode: 'idDoc',
        documentId,
        state: 'attached',
        addedAt: cabinet.clock.now(),
      },
    });
    const asked = { ...withId(documentId), body: { version: 1, facts: { number: '001234567' } } };
    const { status, body } = await cabinet.call(owner, changeDocumentRoute, asked);
    answers.push([state, status, body.code]);
  }

  expect(answers).toEqual([
    ['draft', 200, undefined],
    ['withdrawn', 200, undefined],
    ['submitted', 409, 'documents.in_use'],
    ['approved', 409, 'documents.in_use'],
  ]);
});

test('a paper the cabinet issued may be called otherwise, and nothing more', async () => {
  const documentId = await storeDocument(cabinet.db, owner.personId, { origin: 'issued', kind: 'decision' });

  const named = await cabinet.call(owner, changeDocumentRoute, {
    ...withId(documentId),
    body: { version: 1, facts: { title: 'Рішення про довідку' } },
  });
  const faked = await cabinet.call(owner, changeDocumentRoute, {
    ...withId(documentId),
    body: { version: 2, facts: { number: '1' } },
  });

  expect(named.body).toMatchObject({ title: 'Рішення про довідку', kind: 'decision' });
  expect(faked.body.errors).toMatchObject([{ pointer: '/facts/number' }]);
});

test('H16 a removed document is gone from every door', async () => {
  const { id } = await library.addChecked(owner, await aPng(), 'a.png');

  const removed = await cabinet.call(owner, removeDocumentRoute, withId(id));
  const doors = [readDocumentRoute, readContentRoute, readPreviewRoute, removeDocumentRoute];
  const answers = await Promise.all(doors.map(async (route) => (await cabinet.call(owner, route, withId(id))).status));

  expect(removed.status).toBe(204);
  expect(answers).toEqual([404, 404, 404, 404]);
  expect((await cabinet.call(owner, listDocumentsRoute)).body).toMatchObject({ items: [], usedFiles: 0 });
});

test('H8 a confirmed document is downloaded under its name, and that is recorded', async () => {
  const bytes = await aRealPdf();
  const { id } = await library.addChecked(owner, bytes, 'Довідка №1.pdf');

  const answer = await cabinet.app.inject({
    url: `/api/v1/documents/${id}/content`,
    headers: { cookie: owner.cookie },
  });

  expect(answer.rawPayload.equals(bytes)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(bytes.length),
    'content-disposition': `attachment; filename="_______ _1.pdf"; filename*=UTF-8''${encodeURIComponent('Довідка №1.pdf')}`,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(answer.headers['content-security-policy']).toContain('sandbox');
  expect(
    await cabinet.db.auditRecord.count({
      where: { action: 'documents.download', subject: id, actorId: owner.accountId },
    }),
  ).toBe(1);
});

test('a PDF has no preview: only pictures the cabinet drew itself are shown', async () => {
  const { id, hasPreview } = await library.addChecked(owner, await aRealPdf());

  const { status } = await cabinet.call(owner, readPreviewRoute, withId(id));

  expect(hasPreview).toBe(false);
  expect(status).toBe(404);
});

test('H10 before the account is confirmed nothing is given out', async () => {
  const newcomer = await library.anOwner({ state: 'awaiting_confirmation' });
  const documentId = await storeDocument(cabinet.db, newcomer.personId);

  const content = await cabinet.call(newcomer, readContentRoute, withId(documentId));
  const upload = await library.add(newcomer, await aRealPdf());

  expect(content).toMatchObject({ status: 403, body: { code: 'common.not_allowed' } });
  expect(upload.status).toBe(403);
});

test('a stranger’s document and one that does not exist are answered alike at every door', async () => {
  const { id } = await library.addChecked(await library.anOwner(), await aPng(), 'a.png');
  const change = { body: { version: 1, facts: { title: 'Моє' } } };
  const knock = async (documentId: string) => {
    const answers = [
      await cabinet.call(owner, readDocumentRoute, withId(documentId)),
      await cabinet.call(owner, readContentRoute, withId(documentId)),
      await cabinet.call(owner, readPreviewRoute, withId(documentId)),
      await cabinet.call(owner, changeDocumentRoute, { ...withId(documentId), ...change }),
      await cabinet.call(owner, removeDocumentRoute, withId(documentId)),
    ];
    return answers.map(({ status, body }) => ({ status, body: { ...body, requestId: '', supportCode: '' } }));
  };

  const strange = await knock(id);

  expect(strange.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(strange).toEqual(await knock(anId()));
  expect(strange).toEqual(await knock('1'));
});

test('staff have no door here', async () => {
  const officer = await cabinet.sessionFor((await storeStaff(cabinet.db, [await storeOffice(cabinet.db)])).accountId);
  const documentId = await storeDocument(cabinet.db, owner.personId);

  expect((await cabinet.call(officer, readContentRoute, withId(documentId))).status).toBe(403);
  expect((await cabinet.call(officer, listDocumentsRoute)).status).toBe(403);
  expect((await cabinet.call(null, listDocumentsRoute)).status).toBe(401);
});
