import { listDocumentsRoute } from '@cabinet/contracts/documents';
import { storeDocument } from '@cabinet/testkit/documents';
import { anId, aWord } from '@cabinet/testkit/random';
import { beforeEach, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { aRealPdf } from '#test/corpus/pdfs.ts';
import { findUsableDocument, openDocumentFile, storeIssuedPaper } from './public.ts';
import { type Owner, useLibrary } from './test/library.ts';

const library = useLibrary();
const { cabinet } = library;

let owner: Owner;
beforeEach(async () => {
  owner = await library.anOwner();
});

const asHouse = () => jobContext(cabinet.services, 'test', cabinet.services.newId());
const aPaper = async (causeKey: string) => ({
  personId: owner.personId,
  kind: 'receipt' as const,
  title: 'Квитанція про прийняття',
  fileName: 'квитанція.pdf',
  bytes: await aRealPdf(),
  causeKey,
});

test('H3 a paper the cabinet made is in the library at once and opens', async () => {
  const paper = await aPaper(aWord('receipt'));

  const id = await storeIssuedPaper(asHouse(), paper);
  const { body } = await cabinet.call(owner, listDocumentsRoute);
  const file = await openDocumentFile(asHouse(), id, 'content');

  expect(body.items).toMatchObject([
    { id, origin: 'issued', state: 'confirmed', kind: 'receipt', title: paper.title, size: paper.bytes.length },
  ]);
  expect(Buffer.concat(await file.stream.toArray()).equals(paper.bytes)).toBe(true);
});

test('one cause makes one paper, however often and at the same moment it is told', async () => {
  const paper = await aPaper(aWord('receipt'));
  const before = (await library.onDisk()).length;

  const ids = await Promise.all(Array.from({ length: 4 }, () => storeIssuedPaper(asHouse(), paper)));
  ids.push(await storeIssuedPaper(asHouse(), paper));

  expect(new Set(ids).size).toBe(1);
  expect((await library.onDisk()).length).toBe(before + 1);
  expect(await cabinet.db.auditRecord.count({ where: { action: 'documents.issue', subject: ids[0] ?? '' } })).toBe(1);
});

test.each([
  ['confirmed', {}, true],
  ['being checked', { state: 'checking' }, true],
  ['rejected', { state: 'rejected' }, false],
  ['whose check broke off', { state: 'failed' }, false],
  ['taken out', { removedAt: new Date() }, false],
])('H4 a document that is %s may go into an application: %#', async (_state, more, usable) => {
  const id = await storeDocument(cabinet.db, owner.personId, more);

  const found = await findUsableDocument(cabinet.db, owner.personId, id).then(
    (row) => row.id,
    (refusal: unknown) => (refusal instanceof Error ? refusal.message : ''),
  );

  expect(found).toBe(usable ? id : 'common.not_found');
});

test('another’s document and one that does not exist are not found', async () => {
  const theirs = await storeDocument(cabinet.db, (await library.anOwner()).personId);

  for (const id of [theirs, anId()]) {
    await expect(findUsableDocument(cabinet.db, owner.personId, id)).rejects.toThrow('common.not_found');
  }
});

test('only a confirmed file is handed out, whoever asks', async () => {
  const { body } = await library.add(owner, await aRealPdf());

  await expect(openDocumentFile(asHouse(), body.id, 'content')).rejects.toThrow('documents.not_ready');
  await expect(openDocumentFile(asHouse(), anId(), 'content')).rejects.toThrow('common.not_found');
});
