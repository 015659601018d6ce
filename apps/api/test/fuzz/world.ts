import { createApplicationRoute } from '@cabinet/contracts/applications';
import type { Route } from '@cabinet/contracts/http/route';
import type { OfficeId } from '@cabinet/contracts/ids';
import { hashPassword } from '@cabinet/secrets/password-hash';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeApplication, storeLibraryDocument, storeReadyApplicant } from '@cabinet/testkit/applications';
import { storeConsultation } from '@cabinet/testkit/consultations';
import { storeDocumentFile } from '@cabinet/testkit/documents';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeProvider } from '@cabinet/testkit/products';
import { storeProgrammeLine } from '@cabinet/testkit/programme-lines';
import { anId, aWord } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import type { Role } from '#platform/actor.ts';
import { anOfficer, aSentDesk } from '../applications.ts';
import type { Cabinet, Caller } from '../cabinet.ts';
import { aCatalogue } from '../catalogue.ts';
import { doorName } from '../contract-routes.ts';
import { absent, type Known } from '../door-inputs.ts';
import type { IdGovUaBeside } from '../id-gov-ua.ts';
import { testKeys } from '../settings.ts';
import type { SigningRoom } from '../signing.ts';
import { aProof, goodPassword } from '../visitors.ts';
import { aTemplate, consultationScenes } from './consultations.ts';
import { contentScenes } from './content.ts';
import { feedbackScenes } from './feedback.ts';
import { recoveryScenes } from './recoveries.ts';
import { idGovUaScenes } from './id-gov-ua.ts';
import { productScenes } from './products.ts';
import { provisionScenes } from './provisions.ts';
import { receptionScenes } from './reception.ts';
import { referenceScenes } from './reference.ts';
import { extractScenes } from './extracts.ts';
import { registryScenes } from './registry.ts';
import type { Prepare, Scene, World } from './scene.ts';
import { scheduleScenes } from './schedules.ts';
import { signatureScenes, signedThings } from './signatures.ts';
import { visitScenes } from './visits.ts';

export type { World } from './scene.ts';

export async function aWorld(room: SigningRoom, idGovUa: IdGovUaBeside): Promise<World> {
  const { cabinet } = room;
  const { db } = cabinet;
  const passwordHash = await hashPassword(goodPassword, testKeys.PASSWORD_PEPPER);
  const desk = await aSentDesk(cabinet);
  const officer = await anOfficer(cabinet, desk.officeId);
  const administrator = await cabinet.sessionFor((await storeStaff(db, [])).accountId);
  const editor = await cabinet.sessionFor((await storeStaff(db, [], { account: { role: 'editor' } })).accountId);
  const { id: documentId } = await storeFile(cabinet, desk.personId);
  const { makerId, classCode, number } = await aCatalogue(cabinet);
  const attached = await db.applicationDocument.findFirstOrThrow({ where: { applicationId: desk.draft.id } });
  const known: Known = {
    ...absent(),
    applicationId: desk.draft.id,
    documentId,
    attachmentId: attached.id,
    officeId: desk.officeId,
    serviceCode: desk.code,
    messageId: await storeMessage(cabinet, desk.personId),
    placeCode: 'UA63120150010020962',
    consultationId: await storeConsultation(db, {
      personId: desk.personId,
      officeId: desk.officeId,
      state: 'sent',
      documentId,
      claimedById: officer.accountId,
    }),
    templateId: await aTemplate(db, desk.officeId),
    makerId,
    classCode,
    number: String(number),
    providerId: await storeProvider(db),
  };
  return {
    known,
    callers: { anonymous: null, applicant: desk.owner, officer, administrator, editor },
    officeId: desk.officeId,
    serviceId: desk.serviceId,
    passwordHash,
    room,
    signed: await signedThings(room),
    idGovUa,
  };
}

const storeFile = async ({ db, services }: Cabinet, personId: string): Promise<{ id: string }> => {
  const id = await storeDocumentFile({ db, files: services.files }, personId, { bytes: Buffer.from('%PDF-1.4') });
  const { storageKey, sealedKey } = await db.document.findUniqueOrThrow({ where: { id } });
  return db.document.update({
    where: { id },
    data: { previewKey: storageKey, sealedPreview: sealedKey },
    select: { id: true },
  });
};

async function storeMessage({ db }: Cabinet, personId: string): Promise<string> {
  const id = anId();
  await db.message.create({
    data: {
      id,
      personId,
      template: 'test',
      subject: 'Тема',
      body: 'Текст',
      senderName: 'Хтось',
      senderRole: 'system',
      createdAt: new Date(),
      causeKey: id,
    },
  });
  return id;
}

/** Somebody of a role who has nothing to do with what is asked about; new each time, because some doors end the session. */
export async function aBystander(cabinet: Cabinet, role: Exclude<Role, 'system'>): Promise<Caller | null> {
  if (role === 'anonymous') return null;
  if (role === 'applicant') return cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
  const offices = role === 'officer' ? [await storeOffice(cabinet.db)] : [];
  return cabinet.sessionFor((await storeStaff(cabinet.db, offices, { account: { role } })).accountId);
}

const aNewApplicant: Prepare = async (cabinet, { passwordHash }) => {
  const { accountId } = await storeReadyApplicant(cabinet.db, { account: { passwordHash } });
  return { caller: await cabinet.sessionFor(accountId) };
};

const aLine: Prepare = async ({ db, services, sessionFor }, { known }) => {
  const { accountId, personId } = await storeReadyApplicant(db);
  const lineId = await storeProgrammeLine({ db, secrets: services.secrets }, personId);
  return { caller: await sessionFor(accountId), version: 1, known: { ...known, lineId } };
};

const aColleague: Prepare = async (cabinet, { known, officeId }) => {
  const { accountId } = await storeStaff(cabinet.db, [officeId]);
  return { version: 1, known: { ...known, accountId } };
};

const aRestingApplicant: Prepare = async (cabinet) => {
  const { accountId } = await storeApplicant(cabinet.db, { account: { state: 'inactive' } });
  return { caller: await cabinet.sessionFor(accountId) };
};

const aNewDraft: Prepare = async (cabinet, { known }) => {
  const { accountId, personId } = await storeReadyApplicant(cabinet.db);
  const caller = await cabinet.sessionFor(accountId);
  const { body } = await cabinet.call(caller, createApplicationRoute, {
    body: { serviceCode: known.serviceCode, officeId: known.officeId as OfficeId },
  });
  const documentId = await storeLibraryDocument(cabinet.db, personId);
  return { caller, version: body.version, known: { ...known, applicationId: body.id, documentId } };
};

const stored =
  (state: string, row: Parameters<typeof storeApplication>[1]['row'] = {}, clock = 'office'): Prepare =>
  async (cabinet, { known, officeId, serviceId }) => {
    const { accountId, personId } = await storeReadyApplicant(cabinet.db);
    const applicationId = await storeApplication(cabinet.db, {
      personId,
      officeId,
      serviceId,
      state,
      row,
      ...(clock && { clock }),
    });
    return { caller: await cabinet.sessionFor(accountId), version: 1, known: { ...known, applicationId } };
  };

/** An application that the officer of the scene has taken. */
const taken =
  (state: string): Prepare =>
  async (cabinet, world) => {
    const { accountId } = await storeStaff(cabinet.db, [world.officeId]);
    const scene = await stored(state, { claimedById: accountId, claimedByName: 'Службенко О. П.' })(cabinet, world);
    return { ...scene, caller: await cabinet.sessionFor(accountId) };
  };

/** An application that a colleague of the officer of the scene has taken. */
const withColleague: Prepare = async (cabinet, world) => ({
  ...(await taken('in_review')(cabinet, world)),
  caller: world.callers.officer,
});

const sentToOffice: Prepare = async (cabinet, world) => ({
  ...(await stored('submitted')(cabinet, world)),
  caller: world.callers.officer,
});

const anIncident: Prepare = async (cabinet, { known }) => {
  const incidentId = anId();
  const times = { startedAt: new Date('2026-11-17T09:00:00Z'), endedAt: new Date('2026-11-17T09:05:00Z') };
  await cabinet.db.incident.create({ data: { id: incidentId, component: 'mail', state: 'down', ...times } });
  return { version: 1, known: { ...known, incidentId } };
};

const aProved: Prepare = async (cabinet) => ({ body: { proof: await aProof(cabinet) } });

/** Doors that are opened in truth: what must be there before, so that an honest request is accepted. */
const scenes: Readonly<Record<string, Prepare>> = {
  'POST /registration': aProved,
  'POST /recovery': aProved,
  'POST /sign-in': async (cabinet, { passwordHash }) => {
    const login = aWord('login');
    await storeApplicant(cabinet.db, { account: { login, loginKey: login, passwordHash } });
    return { caller: null, body: { identifier: login } };
  },
  'POST /session/prove': aNewApplicant,
  'POST /password': async (cabinet, world) => ({
    ...(await aNewApplicant(cabinet, world)),
    body: { password: 'жовтий-Плуг-співає-91', passwordConfirmation: 'жовтий-Плуг-співає-91' },
  }),
  'GET /staff/:accountId': aColleague,
  'PUT /staff/:accountId': aColleague,
  'PUT /managed-offices/:officeId': async (cabinet, { known }) => ({
    version: 1,
    known: { ...known, officeId: await storeOffice(cabinet.db) },
  }),
  'POST /contacts/email': aNewApplicant,
  'POST /second-factor/start': aNewApplicant,
  'POST /second-factor/recovery-codes': async (cabinet) => {
    const { accountId } = await storeApplicant(cabinet.db, { account: { totpConfirmedAt: new Date() } });
    return { caller: await cabinet.sessionFor(accountId) };
  },
  'POST /consents/withdraw': aNewApplicant,
  'POST /account/deactivate': aNewApplicant,
  'POST /account/reactivate': aRestingApplicant,
  'POST /sign-out': aNewApplicant,
  'POST /devices/end-others': aNewApplicant,
  'PATCH /profile': async (cabinet, world) => ({ ...(await aNewApplicant(cabinet, world)), version: 1 }),
  'POST /profile/programme-lines': aNewApplicant,
  'PUT /profile/programme-lines/:lineId': aLine,
  'DELETE /profile/programme-lines/:lineId': aLine,
  'POST /accounts/:accountId/block': async (cabinet, { known }) => ({
    known: { ...known, accountId: (await storeApplicant(cabinet.db)).accountId },
  }),
  'PUT /services/:code': async (cabinet, { known, officeId }) => ({
    known: { ...known, serviceCode: (await storeService(cabinet.db, [officeId])).code },
    body: { basedOnRevision: 1 },
  }),
  'PATCH /documents/:documentId': async (cabinet) => ownDocument(cabinet),
  'DELETE /documents/:documentId': async (cabinet) => ownDocument(cabinet),
  'POST /documents': aNewApplicant,
  'GET /managed-incidents/:incidentId': anIncident,
  'PUT /managed-incidents/:incidentId/note': anIncident,
  'PATCH /applications/:applicationId': aNewDraft,
  'DELETE /applications/:applicationId': aNewDraft,
  'PUT /applications/:applicationId/slots/:code/:documentId': aNewDraft,
  'POST /applications': aNewApplicant,
  'POST /applications/:applicationId/withdraw': stored('submitted'),
  'POST /applications/:applicationId/appeal': stored(
    'refused',
    { decidedAt: new Date('2026-11-17T09:00:00Z'), decisionReason: 'Причина', decisionGround: 'Підстава' },
    '',
  ),
  'POST /applications/:applicationId/copy': stored('submitted'),
  'GET /applications/:applicationId/clock': stored('submitted'),
  'POST /applications/:applicationId/clock/question': stored('submitted', { dueOn: '2026-11-17' }),
  'POST /inbox/:applicationId/claim': sentToOffice,
  'POST /inbox/:applicationId/take-over': withColleague,
  'POST /inbox/:applicationId/release': taken('in_review'),
  'POST /inbox/:applicationId/requests': taken('in_review'),
  'POST /inbox/:applicationId/suspend': taken('in_review'),
  'POST /inbox/:applicationId/resume': taken('suspended'),
  'POST /inbox/:applicationId/decision': taken('in_review'),
  'POST /messages': async (cabinet, world) => sentToOffice(cabinet, world),
  ...scheduleScenes,
  ...visitScenes,
  ...receptionScenes,
  ...consultationScenes,
  ...contentScenes,
  ...productScenes,
  ...provisionScenes,
  ...referenceScenes,
  ...registryScenes,
  ...extractScenes,
  ...feedbackScenes,
  ...recoveryScenes,
  ...signatureScenes,
  ...idGovUaScenes,
};

async function ownDocument(cabinet: Cabinet): Promise<Partial<Scene>> {
  const { accountId, personId } = await storeApplicant(cabinet.db);
  const documentId = await storeLibraryDocument(cabinet.db, personId);
  return { caller: await cabinet.sessionFor(accountId), version: 1, known: { ...absent(), documentId } };
}

// These need a secret of a letter or of an app, or a state that takes a whole story: they have tests of their own.
const storied = new Set([
  'POST /registration/confirm',
  'POST /registration/resend',
  'POST /sign-in/second-factor',
  'POST /second-factor/confirm',
  'POST /second-factor/remove',
  'DELETE /devices/:sessionId',
  'POST /sign-in/phone/code',
  'POST /recovery/phone/code',
  'POST /recoveries/objection',
  'POST /recovery/open',
  'POST /recovery/complete',
  'POST /contacts/phone',
  'POST /contacts/phone/confirm',
  'POST /accounts/:accountId/unblock',
  'POST /applications/:applicationId/submit',
  'POST /applications/:applicationId/answer',
  'DELETE /applications/:applicationId/slots/:code/:documentId',
  'POST /inbox/:applicationId/documents/:attachmentId/verdict',
  'POST /inbox/:applicationId/requests/cancel',
  'POST /inbox/:applicationId/appeal',
  'POST /dead-letters/:letterId/resend',
  'GET /live',
  'GET /inbox/:applicationId/documents/:documentId/content',
  'GET /inbox/:applicationId/documents/:documentId/preview',
  'GET /places/:code',
  'GET /offices/:officeId/day/find',
  'POST /managed-catalogue-files',
  'POST /product-imports',
  'POST /registry/imports',
  'POST /extracts/:extractId/signature',
  // Asks for a key that no caller of these runs has.
  'POST /cbi/events',
]);

/** Whether honest requests at this door should be accepted. */
export const isStaged = (route: Route): boolean => !storied.has(doorName(route));

/** The scene of one run at a door, for the one who may enter it. */
export async function stage(
  cabinet: Cabinet,
  world: World,
  route: Route,
  role: Exclude<Role, 'system'>,
): Promise<Scene> {
  const prepared = await scenes[doorName(route)]?.(cabinet, world);
  const owner = world.callers[role];
  // A session of its own for each run: some doors end the one that knocks.
  const caller = owner && (await cabinet.sessionFor(owner.accountId));
  return { known: world.known, caller, version: 1, ...prepared };
}
