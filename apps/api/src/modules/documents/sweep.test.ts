import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { removeDocumentRoute } from '@cabinet/contracts/documents';
import { storeOffice } from '@cabinet/testkit/offices';
import { aWord, anId } from '@cabinet/testkit/random';
import { storeRecovery } from '@cabinet/testkit/recoveries';
import { storeService } from '@cabinet/testkit/services';
import { beforeEach, expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { aRealPdf } from '#test/corpus/pdfs.ts';
import { aPng } from '#test/corpus/pictures.ts';
import { discardUnclaimed } from './library.ts';
import { openDocumentFile, storeIssuedPaper } from './public.ts';
import { sweepFiles } from './sweep.ts';
import { type Owner, useLibrary } from './test/library.ts';

const library = useLibrary();
const { cabinet } = library;
const hour = 3_600_000;

let owner: Owner;
beforeEach(async () => {
  // Files on the disk are dated by the machine's clock.
  cabinet.clock.set(new Date());
  owner = await library.anOwner();
});

const asHouse = () => jobContext(cabinet.services, 'test', cabinet.services.newId());
const put = async (bytes: Buffer) => cabinet.services.files.put(Readable.from([bytes]), { maxBytes: bytes.length });

const anApplicationWith = async (documentId: string, state: string): Promise<void> => {
  const officeId = await storeOffice(cabinet.db);
  const { serviceId } = await storeService(cabinet.db, [officeId]);
  const { currentRevisionId } = await cabinet.db.service.findUniqueOrThrow({
    where: { id: serviceId },
    select: { currentRevisionId: true },
  });
  const now = cabinet.clock.now();
  await cabinet.db.application.create({
    data: {
      id: anId(),
      number: aWord('N'),
      personId: owner.personId,
      serviceId,
      revisionId: currentRevisionId ?? '',
      officeId,
      state,
      answers: {},
      createdAt: now,
      updatedAt: now,
      documents: { create: { id: anId(), requirementCode: 'idDoc', documentId, state: 'attached', addedAt: now } },
    },
  });
};

const removed = async (id: string): Promise<void> => {
  await cabinet.call(owner, removeDocumentRoute, { params: { documentId: id as never } });
};

test('H4 H16 a sent application keeps the bytes of a removed document', async () => {
  const { id } = await library.addChecked(owner, await aPng(), 'a.png');
  await anApplicationWith(id, 'submitted');
  await removed(id);
  cabinet.clock.forward(2 * hour);

  await sweepFiles(asHouse());
  const file = await openDocumentFile(asHouse(), id, 'content');

  expect((await file.stream.toArray()).length).toBeGreaterThan(0);
});

test.each([
  ['nowhere else', null],
  ['in a draft only', 'draft'],
])('H16 the bytes of a removed document that lies %s are deleted', async (_where, state) => {
  const before = (await library.onDisk()).length;
  const { id } = await library.addChecked(owner, await aPng(), 'a.png');
  if (state) await anApplicationWith(id, state);
  await removed(id);

  await sweepFiles(asHouse());
  const atOnce = (await library.onDisk()).length;
  cabinet.clock.forward(2 * hour);
  await sweepFiles(asHouse());

  expect(atOnce).toBe(before + 2);
  expect((await library.onDisk()).length).toBe(before);
  expect(await cabinet.db.document.findUniqueOrThrow({ where: { id } })).toMatchObject({
    storageKey: null,
    sealedKey: null,
    previewKey: null,
    sealedPreview: null,
  });
});

test('a file whose write never came is deleted after a day, and nothing else is', async () => {
  const { id } = await library.addChecked(owner, await aPng(), 'a.png');
  const orphan = await put(Buffer.from('between put and row the machine lost its power'));

  await sweepFiles(asHouse());
  const young = await cabinet.services.files.exists(orphan.key);
  cabinet.clock.forward(25 * hour);
  await sweepFiles(asHouse());

  expect(young).toBe(true);
  expect(await cabinet.services.files.exists(orphan.key)).toBe(false);
  expect((await openDocumentFile(asHouse(), id, 'content')).size).toBeGreaterThan(0);
  expect((await openDocumentFile(asHouse(), id, 'preview')).inline).toBe(true);
});

test('the scan of somebody who cannot get in is kept while its request has it', async () => {
  const scan = await put(Buffer.from('a passport'));
  await storeRecovery(
    { db: cabinet.db, secrets: cabinet.services.secrets },
    { scanKey: scan.key, sealedScan: scan.fileKey, scanType: 'image/jpeg' },
  );
  cabinet.clock.forward(25 * hour);
  await sweepFiles(asHouse());
  expect(await cabinet.services.files.exists(scan.key)).toBe(true);
});

test('papers the cabinet issued keep their bytes even when their owner takes them out', async () => {
  const paper = {
    personId: owner.personId,
    kind: 'receipt' as const,
    title: 'Квитанція',
    fileName: 'квитанція.pdf',
    bytes: await aRealPdf(),
    causeKey: aWord('receipt'),
  };
  const id = await storeIssuedPaper(asHouse(), paper);
  await removed(id);
  cabinet.clock.forward(30 * hour);

  await sweepFiles(asHouse());

  expect((await openDocumentFile(asHouse(), id, 'content')).mediaType).toBe('application/pdf');
});

test('after a write whose answer got lost, the file its row names stays and the others go', async () => {
  const { id } = await library.addChecked(owner, await aPng(), 'a.png');
  const { storageKey } = await cabinet.db.document.findUniqueOrThrow({ where: { id }, select: { storageKey: true } });
  const other = await put(Buffer.from('of a write that was rolled back'));

  await discardUnclaimed(asHouse(), { personId: owner.personId, documentId: id, keys: [storageKey ?? '', other.key] });

  expect(await cabinet.services.files.exists(storageKey ?? '')).toBe(true);
  expect(await cabinet.services.files.exists(other.key)).toBe(false);
});

test('H16 a file that cannot be deleted keeps no other from being deleted, and the timer says that it failed', async () => {
  const before = (await library.onDisk()).length;
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1) ids.push((await library.addChecked(owner, await aPng(), 'a.png')).id);
  const { storageKey } = await cabinet.db.document.findUniqueOrThrow({ where: { id: ids[0] ?? '' } });
  const path = join(cabinet.services.config.FILES_DIRECTORY, storageKey?.slice(0, 2) ?? '', storageKey ?? '');
  await rm(path);
  await mkdir(path);
  for (const id of ids) await removed(id);
  cabinet.clock.forward(2 * hour);

  await expect(sweepFiles(asHouse())).rejects.toThrow('1 of 3 rows failed');

  await rm(path, { recursive: true });
  // What is left is the picture of the one that failed: an orphan, for the next sweep.
  expect((await library.onDisk()).length).toBe(before + 1);
});
