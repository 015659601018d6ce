import { createApplicationRoute } from '@cabinet/contracts/applications';
import { issueCodeRoute } from '@cabinet/contracts/authorization-codes';
import { readRegistrationCodeRoute } from '@cabinet/contracts/code-access';
import type { OfficeId } from '@cabinet/contracts/ids';
import { changeProfileRoute } from '@cabinet/contracts/persons';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeReadyApplicant } from '@cabinet/testkit/applications';
import { storeService } from '@cabinet/testkit/services';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { anId } from '@cabinet/testkit/random';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import type { Cabinet, Caller } from '../cabinet.ts';
import { somebodyNew } from '../registry-inputs.ts';
import type { Prepare, World } from './scene.ts';

const store = (cabinet: Cabinet): Promise<string> =>
  storeCard({ db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() }, somebodyNew());

/** A card that nobody has an account for. */
const aCardThere: Prepare = async (cabinet, { known }) => ({
  version: 1,
  known: { ...known, cardId: await store(cabinet) },
});

/** Two cards that may be of one person. */
const aPair: Prepare = async (cabinet, { known }) => {
  const [one = '', other = ''] = [await store(cabinet), await store(cabinet)].toSorted();
  const duplicateId = anId();
  const pair = { cardId: one, otherId: other, grounds: ['name'], state: 'open', foundAt: cabinet.clock.now() };
  await cabinet.db.registryDuplicate.create({ data: { id: duplicateId, ...pair } });
  return { version: 1, known: { ...known, duplicateId } };
};

/** A card whose number somebody else has proved. */
const aClaim: Prepare = async (cabinet, { known }) => {
  const { personId } = await storeApplicant(cabinet.db);
  const [claimId, cardId] = [anId(), await store(cabinet)];
  const claim = { cardId, personId: personId ?? '', ground: 'name', state: 'open', foundAt: cabinet.clock.now() };
  await cabinet.db.registryClaim.create({ data: { id: claimId, ...claim } });
  return { version: 1, known: { ...known, claimId } };
};

/** Somebody who linked a card by a certificate, and the code that an office gave them. */
const aKnower: Prepare = async (cabinet, world) => {
  const { code, codeId } = await issued(cabinet, world);
  const { accountId, personId } = await storeApplicant(cabinet.db);
  const { cardId } = await cabinet.db.authorizationCode.findUniqueOrThrow({ where: { id: codeId } });
  await cabinet.db.registryCard.update({ where: { id: cardId }, data: { personId, provedBy: 'code' } });
  return { caller: await cabinet.sessionFor(accountId), body: { code } };
};

/** An officer of an office that brings files. */
async function aBringer(cabinet: Cabinet): Promise<Caller> {
  const officeId = await storeOffice(cabinet.db, { kind: 'social_protection' });
  return cabinet.sessionFor((await storeStaff(cabinet.db, [officeId])).accountId);
}

/** A file that such an officer has brought, checked and not yet carried out. */
const aFile: Prepare = async (cabinet, { known }) => {
  const [importId, caller] = [anId(), await aBringer(cabinet)];
  const by = { createdBy: caller.accountId, createdByName: 'Службенко О. П.', createdAt: new Date() };
  await cabinet.db.registryImport.create({
    data: { id: importId, fileName: 'people.csv', state: 'checked', rows: 1, ...by },
  });
  await cabinet.db.registryImportLine.create({ data: { id: anId(), importId, row: 2 } });
  return { caller, version: 1, known: { ...known, importId } };
};

/** Somebody whose profile has a number to be looked up by. */
const numbered: Prepare = async (cabinet) => {
  const { accountId, personId } = await storeApplicant(cabinet.db);
  const caller = await cabinet.sessionFor(accountId);
  const { version } = await cabinet.db.person.findUniqueOrThrow({ where: { id: personId ?? '' } });
  const change = { birthDate: '1985-03-18', taxId: aTaxId('1985-03-18', 'female') };
  await cabinet.call(caller, changeProfileRoute, { body: { version, change } });
  return { caller };
};

async function issued(cabinet: Cabinet, { callers }: World): Promise<{ code: string; codeId: string }> {
  const cardId = await store(cabinet);
  // Nobody issues as many codes in an hour as are tried here.
  await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'registry-codes' } } });
  const { body } = await cabinet.call(callers.officer, issueCodeRoute, {
    params: { cardId: cardId as never },
    body: { seen: aCard().document as never },
  });
  return { code: body.code, codeId: body.issued.id };
}

const aCode: Prepare = async (cabinet, world) => {
  const { code, codeId } = await issued(cabinet, world);
  return { body: { code }, known: { ...world.known, codeId } };
};

const aCodeToShow: Prepare = async (cabinet, world) => {
  await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'authorization-code' } } });
  return { caller: null, body: { code: (await issued(cabinet, world)).code } };
};

/** A browser that has shown a code: the ticket is for it alone. */
const aTicket: Prepare = async (cabinet, world) => {
  const shown = await aCodeToShow(cabinet, world);
  const answer = await cabinet.call(null, readRegistrationCodeRoute, {
    body: { code: String(shown.body?.code), birthDate: '1985-03-18' },
  });
  const cookie = [answer.headers['set-cookie']]
    .flat()
    .map((one) => String(one).split(';')[0])
    .join('; ');
  return {
    caller: { accountId: '', personId: null, cookie, formToken: '' },
    body: { ticket: answer.body.ticket },
  };
};

/** A draft whose form is a card. */
const aCardDraft: Prepare = async (cabinet, { known, officeId }) => {
  const { accountId } = await storeReadyApplicant(cabinet.db);
  const caller = await cabinet.sessionFor(accountId);
  const { code: serviceCode } = await storeService(cabinet.db, [officeId], { form: 'registryCard' });
  const { body } = await cabinet.call(caller, createApplicationRoute, {
    body: { serviceCode, officeId: officeId as OfficeId },
  });
  return { caller, version: body.version, known: { ...known, applicationId: body.id } };
};

export const registryScenes: Readonly<Record<string, Prepare>> = {
  'POST /registry/own-card/check': numbered,
  'GET /registry/imports': async (cabinet) => ({ caller: await aBringer(cabinet) }),
  'GET /registry/cards/:cardId': aCardThere,
  'PATCH /registry/cards/:cardId': aCardThere,
  'POST /registry/cards/:cardId/close': aCardThere,
  'GET /registry/cards/:cardId/changes': aCardThere,
  'GET /registry/cards/:cardId/codes': aCardThere,
  'POST /registry/cards/:cardId/codes': async (cabinet, world) => {
    await cabinet.db.throttle.deleteMany({ where: { key: { startsWith: 'registry-codes' } } });
    return aCardThere(cabinet, world);
  },
  'POST /registry/look-up': async ({ db }) => {
    await db.throttle.deleteMany({ where: { key: { startsWith: 'registry-look-up' } } });
    return {};
  },
  'POST /registry/duplicates/:duplicateId/settle': aPair,
  'POST /registry/claims/:claimId/settle': aClaim,
  'POST /registry/own-card/code': aKnower,
  'GET /registry/imports/:importId': aFile,
  'GET /registry/imports/:importId/faults': aFile,
  'GET /registry/imports/:importId/fault-table': aFile,
  'POST /registry/imports/:importId/carrying-out': aFile,
  'PUT /applications/:applicationId/card': aCardDraft,
  'POST /registry/codes/:codeId/revoke': aCode,
  'POST /registry/codes/:codeId/receipt': aCode,
  'POST /registration/code/read': aCodeToShow,
  'POST /registration/code': aTicket,
};
