import { listDocumentsRoute } from '@cabinet/contracts/documents';
import { anId, aWord } from '@cabinet/testkit/random';
import { beforeEach, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { aRealPdf } from '#test/corpus/pdfs.ts';
import { openDocumentFile, storeIssuedPaper } from './public.ts';
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

test('only a confirmed file is handed out, whoever asks', async () => {
  const { body } = await library.add(owner, await aRealPdf());

  await expect(openDocumentFile(asHouse(), body.id, 'content')).rejects.toThrow('documents.not_ready');
  await expect(openDocumentFile(asHouse(), anId(), 'content')).rejects.toThrow('common.not_found');
});
