import type { Database } from '@cabinet/db/open-database';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeLibraryDocument, storeReadyApplicant } from '@cabinet/testkit/applications';
import { storeConsultation } from '@cabinet/testkit/consultations';
import { anId } from '@cabinet/testkit/random';
import { aQuestion } from '../consultations.ts';
import type { Cabinet, Caller } from '../cabinet.ts';
import type { Known } from '../door-inputs.ts';

/** What is there already, and who must come or be there besides. */
type Prepare = (
  cabinet: Cabinet,
  world: { readonly known: Known; readonly officeId: string },
) => Promise<{ readonly caller?: Caller | null; readonly version?: number; readonly known?: Known }>;

/** Stores a ready answer of an office; answers its id. */
export async function aTemplate(db: Database, officeId: string): Promise<string> {
  const id = anId();
  await db.answerTemplate.create({
    data: { id, officeId, title: 'Документи', text: 'Паспорт.', updatedAt: new Date('2026-11-17T09:00:00Z') },
  });
  return id;
}

/** A draft that can be sent, of somebody new. */
const aDraft: Prepare = async (cabinet, { known }) => {
  const { owner, personId, officeId, consultation } = await aQuestion(cabinet);
  const documentId = await storeLibraryDocument(cabinet.db, personId);
  return {
    caller: owner,
    version: consultation.version,
    known: { ...known, officeId, consultationId: consultation.id, documentId },
  };
};

const aDraftWithFile: Prepare = async (cabinet, world) => {
  const scene = await aDraft(cabinet, world);
  const { consultationId = '', documentId = '' } = scene.known ?? {};
  await cabinet.db.consultationAttachment.create({
    data: { id: anId(), consultationId, documentId, addedAt: new Date('2026-11-17T09:00:00Z') },
  });
  return scene;
};

const ofSomebody =
  (state: 'answered' | 'closed'): Prepare =>
  async (cabinet, { known, officeId }) => {
    const { accountId, personId } = await storeReadyApplicant(cabinet.db);
    const consultationId = await storeConsultation(cabinet.db, { personId, officeId, state });
    return { caller: await cabinet.sessionFor(accountId), version: 1, known: { ...known, consultationId } };
  };

/** A question in the office, taken by the officer of the scene, by a colleague, or by nobody. */
const sent =
  (whose: 'own' | 'colleague' | 'nobody'): Prepare =>
  async (cabinet, { known, officeId }) => {
    const { personId } = await storeReadyApplicant(cabinet.db);
    const [officer, colleague] = [await storeStaff(cabinet.db, [officeId]), await storeStaff(cabinet.db, [officeId])];
    const holder = { own: officer.accountId, colleague: colleague.accountId, nobody: undefined }[whose];
    const consultationId = await storeConsultation(cabinet.db, {
      personId,
      officeId,
      state: 'sent',
      ...(holder && { claimedById: holder }),
    });
    const caller = await cabinet.sessionFor(officer.accountId);
    return { caller, version: 1, known: { ...known, consultationId, accountId: colleague.accountId } };
  };

const withAnswerFile: Prepare = async (cabinet, world) => {
  const scene = await sent('own')(cabinet, world);
  const { consultationId = '' } = scene.known ?? {};
  const { personId } = await cabinet.db.consultation.findUniqueOrThrow({ where: { id: consultationId } });
  const documentId = await storeLibraryDocument(cabinet.db, personId, { origin: 'held' });
  await cabinet.db.consultationAttachment.create({
    data: { id: anId(), consultationId, documentId, addedAt: new Date('2026-11-17T09:00:00Z'), byOffice: true },
  });
  return { ...scene, known: { ...world.known, consultationId, documentId } };
};

const aNewTemplate: Prepare = async (cabinet, { known, officeId }) => ({
  version: 1,
  known: { ...known, templateId: await aTemplate(cabinet.db, officeId) },
});

const own = '/consultations/:consultationId';
const office = '/consultation-inbox/:consultationId';

/** What must be there before the doors of consultations accept an honest request. */
export const consultationScenes: Readonly<Record<string, Prepare>> = {
  'POST /consultations': aDraft,
  [`PATCH ${own}`]: aDraft,
  [`DELETE ${own}`]: aDraft,
  [`POST ${own}/send`]: aDraft,
  [`PUT ${own}/files/:documentId`]: aDraft,
  [`DELETE ${own}/files/:documentId`]: aDraftWithFile,
  [`POST ${own}/ask`]: ofSomebody('answered'),
  [`POST ${own}/close`]: ofSomebody('answered'),
  [`POST ${own}/reopen`]: ofSomebody('closed'),
  [`POST ${own}/rate`]: ofSomebody('answered'),
  [`POST ${office}/claim`]: sent('nobody'),
  [`POST ${office}/release`]: sent('own'),
  [`POST ${office}/take-over`]: sent('colleague'),
  [`POST ${office}/assign`]: sent('own'),
  [`POST ${office}/answer`]: sent('own'),
  [`POST ${office}/files`]: sent('own'),
  [`DELETE ${office}/files/:documentId`]: withAnswerFile,
  'PUT /answer-templates/:templateId': aNewTemplate,
  'DELETE /answer-templates/:templateId': aNewTemplate,
};
