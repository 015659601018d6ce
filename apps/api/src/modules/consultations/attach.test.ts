import { changeDocumentRoute, listDocumentsRoute } from '@cabinet/contracts/documents';
import * as inbox from '@cabinet/contracts/consultation-inbox';
import * as routes from '@cabinet/contracts/consultations';
import type { DocumentId } from '@cabinet/contracts/ids';
import { expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { type Asking, aQuestion, attach, question, send } from '#test/consultations.ts';

const cabinet = useCabinet();

const one = ({ consultation }: Asking) => ({ consultationId: consultation.id });
const versionOf = async ({ consultation }: Asking) =>
  (await cabinet.db.consultation.findUniqueOrThrow({ where: { id: consultation.id } })).version;

/** A question that was sent with a document and answered. */
async function answered(): Promise<{ asking: Asking; documentId: DocumentId }> {
  const asking = await aQuestion(cabinet);
  const documentId = await attach(cabinet, asking);
  await send(cabinet, asking);
  const officer = await anOfficer(cabinet, asking.officeId);
  const params = one(asking);
  const claimed = await cabinet.call(officer, inbox.claimConsultationRoute, {
    params,
    body: { version: await versionOf(asking) },
  });
  await cabinet.call(officer, inbox.answerConsultationRoute, {
    params,
    body: { version: claimed.body.version, text: 'Потрібні паспорт і фото.', proposal: null },
  });
  return { asking, documentId };
}

const put = async (asking: Asking, documentId: DocumentId) =>
  cabinet.call(asking.owner, routes.attachFileRoute, {
    params: { ...one(asking), documentId },
    body: { version: await versionOf(asking) },
  });
const take = (asking: Asking, documentId: DocumentId) =>
  cabinet.call(asking.owner, routes.detachFileRoute, { params: { ...one(asking), documentId } });

test('G2 a document sent with the first question goes with a further one too, once, and stays with both', async () => {
  const { asking, documentId } = await answered();

  const attached = await put(asking, documentId);
  const again = await put(asking, documentId);
  const asked = await cabinet.call(asking.owner, routes.askFurtherRoute, {
    params: one(asking),
    body: { version: again.body.version, text: question },
  });

  expect(attached.body.files.map((file) => file.documentId)).toEqual([documentId]);
  expect(again.body.files).toHaveLength(1);
  expect(asked.status).toBe(200);
  expect(
    asked.body.entries.filter(({ files }) => files.length > 0).map(({ act, files }) => [act, files[0]?.documentId]),
  ).toEqual([
    ['send', documentId],
    ['askFurther', documentId],
  ]);
});

test('G9 a document put in again is taken out of the further question, and the first one keeps it', async () => {
  const { asking, documentId } = await answered();
  await put(asking, documentId);

  const taken = await take(asking, documentId);
  const late = await take(asking, documentId);

  expect(taken.body.files).toEqual([]);
  expect(taken.body.entries[0]?.files).toHaveLength(1);
  expect([late.status, late.body.code]).toEqual([409, 'consultations.not_allowed_now']);
});

test('a document is put in once however often it is sent at the same time', async () => {
  const { asking, documentId } = await answered();

  const answers = await Promise.all([put(asking, documentId), put(asking, documentId), put(asking, documentId)]);

  expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
  expect(await cabinet.db.consultationAttachment.count({ where: { documentId, entryId: null } })).toBe(1);
});

test('H16 the library names the consultations a document lies in, each once; what was sent is not described anew', async () => {
  const asking = await aQuestion(cabinet);
  const documentId = await attach(cabinet, asking);
  const { number } = asking.consultation;
  const rename = async (version: number) =>
    cabinet.call(asking.owner, changeDocumentRoute, {
      params: { documentId },
      body: { version, facts: { title: 'Інша назва' } },
    });

  const drafted = await rename(1);
  await send(cabinet, asking);
  const sent = await rename(2);
  const { body: library } = await cabinet.call(asking.owner, listDocumentsRoute);

  expect(drafted.body).toMatchObject({ title: 'Інша назва', usedIn: [], usedInConsultations: [number] });
  expect([sent.status, sent.body.code]).toEqual([409, 'documents.in_use']);
  expect(library.items.map(({ usedInConsultations }) => usedInConsultations)).toEqual([[number]]);
});
