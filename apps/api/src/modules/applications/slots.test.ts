import * as routes from '@cabinet/contracts/applications';
import type { DocumentId } from '@cabinet/contracts/ids';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { expect, test } from 'vitest';
import { aDesk, anApplicant } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

test('F4 F6 a document becomes mandatory only when its condition holds, and the reason is said', async () => {
  const { change, draft } = await aDesk(cabinet);
  const marks = (slots: routes.Slot[]) =>
    slots.map(({ code, mandatory, reason }) => [code, mandatory, reason?.uk ?? null]);

  const later = await change({ submittedBy: 'representative' });

  expect(marks(draft.slots)).toEqual([
    ['idDoc', true, null],
    ['poa', false, null],
  ]);
  expect(marks(later.slots)).toEqual([
    ['idDoc', true, null],
    ['poa', true, 'Заяву подає представник'],
  ]);
});

test('F5 a slot is filled from the library and cleared; the document stays in the library', async () => {
  const { owner, personId, draft } = await aDesk(cabinet);
  const documentId = (await storeLibraryDocument(cabinet.db, personId)) as DocumentId;
  const params = { applicationId: draft.id, code: 'idDoc', documentId };

  const filled = await cabinet.call(owner, routes.fillSlotRoute, { params, body: { version: draft.version } });
  const cleared = await cabinet.call(owner, routes.clearSlotRoute, { params });

  expect(filled.body.slots[0]).toMatchObject({
    state: 'attached',
    open: true,
    documents: [{ state: 'attached', document: { id: documentId } }],
  });
  expect(cleared.body.slots[0]).toMatchObject({ state: 'missing', documents: [] });
  expect((await cabinet.db.document.findUniqueOrThrow({ where: { id: documentId } })).removedAt).toBeNull();
});

test('F5 a slot takes no document of another person, none that was rejected or removed, and no more than it holds', async () => {
  const { owner, personId, draft } = await aDesk(cabinet);
  const stranger = await anApplicant(cabinet);
  const fill = async (documentId: string, version: number) =>
    cabinet.call(owner, routes.fillSlotRoute, {
      params: { applicationId: draft.id, code: 'idDoc', documentId: documentId as DocumentId },
      body: { version },
    });

  const bad = [
    await storeLibraryDocument(cabinet.db, stranger.personId),
    await storeLibraryDocument(cabinet.db, personId, { state: 'rejected' }),
    await storeLibraryDocument(cabinet.db, personId, { removedAt: new Date('2026-11-10T08:00:00Z') }),
  ];
  for (const id of bad) expect((await fill(id, 1)).body.code).toBe('applications.document_unknown');
  for (let version = 1; version <= 5; version += 1)
    expect((await fill(await storeLibraryDocument(cabinet.db, personId), version)).status).toBe(200);

  expect((await fill(await storeLibraryDocument(cabinet.db, personId), 6)).body.code).toBe('applications.slot_full');
});

test('F5 a document taken out of the library no longer lies in a draft', async () => {
  const { owner, personId, draft } = await aDesk(cabinet);
  const documentId = (await storeLibraryDocument(cabinet.db, personId)) as DocumentId;
  await cabinet.call(owner, routes.fillSlotRoute, {
    params: { applicationId: draft.id, code: 'idDoc', documentId },
    body: { version: 1 },
  });
  await cabinet.db.document.update({ where: { id: documentId }, data: { removedAt: cabinet.clock.now() } });

  const { body } = await cabinet.call(owner, routes.readApplicationRoute, { params: { applicationId: draft.id } });

  expect(body.slots[0]).toMatchObject({ state: 'missing', documents: [] });
  expect(body.precheck.map(({ code }) => code)).toContain('precheck.document_missing');
});
