import { randomUUID } from 'node:crypto';
import { aProgrammeLine } from '@cabinet/testkit/programme-lines';
import { aWord } from '@cabinet/testkit/random';
import { aDefinition } from '@cabinet/testkit/services';
import { consultationBodies } from './consultation-inputs.ts';
import { contentBodies, contentSearches } from './content-inputs.ts';
import { feedbackBodies } from './feedback-inputs.ts';
import type { Known } from './known.ts';
import { productBodies, productSearches } from './product-inputs.ts';
import { provisionBodies } from './provision-inputs.ts';
import { receptionBodies, receptionSearches } from './reception-inputs.ts';
import { recoveryBodies } from './recovery-inputs.ts';
import { referenceBodies } from './reference-inputs.ts';
import { extractBodies } from './extract-inputs.ts';
import { registryBodies } from './registry-inputs.ts';
import { scheduleBodies } from './schedule-inputs.ts';
import { signatureBodies } from './signature-inputs.ts';
import { visitBodies, visitSearches } from './visit-inputs.ts';
import { aRegistration, goodPassword } from './visitors.ts';

export type { Known } from './known.ts';

/** Names of things that do not exist. */
export const absent = (): Known => ({
  applicationId: randomUUID(),
  documentId: randomUUID(),
  attachmentId: randomUUID(),
  messageId: randomUUID(),
  sessionId: randomUUID(),
  signerKeyId: randomUUID(),
  accountId: randomUUID(),
  letterId: randomUUID(),
  officeId: randomUUID(),
  requestId: randomUUID(),
  deskId: randomUUID(),
  topicId: randomUUID(),
  topicCode: 'no-such-topic',
  timetableId: randomUUID(),
  exceptionId: randomUUID(),
  closureId: randomUUID(),
  priorityId: randomUUID(),
  date: '2026-11-25',
  serviceCode: 'no-such-service',
  placeCode: 'UA99999999999999999',
  consultationId: randomUUID(),
  templateId: randomUUID(),
  itemId: randomUUID(),
  revision: '1',
  holdId: randomUUID(),
  entryId: randomUUID(),
  offerId: randomUUID(),
  releaseId: randomUUID(),
  incidentId: randomUUID(),
  feedbackId: randomUUID(),
  recoveryId: randomUUID(),
  classCode: '99',
  number: '2000000000',
  makerId: randomUUID(),
  productId: randomUUID(),
  fileId: randomUUID(),
  providerId: randomUUID(),
  key: 'noSuchKey',
  synonymsId: randomUUID(),
  importId: randomUUID(),
  listId: randomUUID(),
  lineId: randomUUID(),
  cardId: randomUUID(),
  duplicateId: randomUUID(),
  claimId: randomUUID(),
  codeId: randomUUID(),
  extractId: randomUUID(),
  orderId: randomUUID(),
  reminderPass: 'no-such-pass',
  pass: 'no-such-pass',
  proof: Buffer.from('{}').toString('base64').padEnd(20, '='),
  visitId: randomUUID(),
  screenId: randomUUID(),
  screenPass: 'no-such-pass',
  placePass: 'no-such-pass',
});

const version = 1;
const reason = 'Достатньо довга причина';
const office = () => ({
  code: aWord('C').toUpperCase().slice(0, 9),
  nameUk: 'ЦНАП Зразкової громади',
  nameEn: 'Sample community service centre',
  addressUk: 'вул. Зразкова, 1',
  addressEn: '1 Zrazkova St',
  phone: '+380671234567',
  email: 'cnap@example.ua',
  textContact: 'Чат на сайті',
  hours: [{ weekday: 1, opens: '08:00', closes: '17:00', breakFrom: '12:00', breakTo: '13:00' }],
  active: true,
});
const member = {
  surname: 'Службенко',
  givenName: 'Оксана',
  patronymic: 'Петрівна',
  positionUk: 'адміністратор ЦНАП',
  positionEn: 'service centre officer',
};
const twice = { password: goodPassword, passwordConfirmation: goodPassword };

/** A body that its contract accepts, for every door that takes one. */
export const bodies: Readonly<Record<string, (known: Known) => unknown>> = {
  'POST /password-check': () => ({ password: goodPassword }),
  ...signatureBodies,
  'POST /registration': ({ proof }) => ({ form: aRegistration(), proof }),
  'POST /registration/confirm': () => ({ token: aWord('no-such-token-of-a-link') }),
  'POST /sign-in': () => ({ identifier: aWord('nobody'), password: goodPassword }),
  'POST /sign-in/second-factor': () => ({ code: '123456' }),
  'POST /sign-in/phone': ({ proof }) => ({ phone: '+380671234567', proof }),
  'POST /sign-in/phone/code': () => ({ phone: '+380671234567', code: '123456' }),
  'POST /second-factor/confirm': () => ({ code: '123456' }),
  'POST /recovery': ({ proof }) => ({ identifier: aWord('nobody'), proof }),
  'POST /recovery/phone': ({ proof }) => ({ identifier: aWord('nobody'), proof }),
  'POST /recovery/phone/code': () => ({ identifier: aWord('nobody'), code: '123456' }),
  'POST /recovery/open': () => ({ token: aWord('no-such-token-of-a-link') }),
  'POST /recovery/complete': () => ({ token: aWord('no-such-token-of-a-link'), ...twice }),
  'POST /session/prove': () => ({ password: goodPassword }),
  'POST /password': () => ({ current: goodPassword, ...twice }),
  'POST /contacts/email': () => ({ email: `${aWord('new')}@example.ua` }),
  'POST /contacts/phone': () => ({ phone: '+380671234567' }),
  'POST /contacts/phone/confirm': () => ({ code: '123456' }),
  'POST /account/reactivate': () => ({ consent: true }),
  'POST /accounts/:accountId/block': () => ({ reason }),
  'POST /accounts/:accountId/unblock': () => ({ reason }),
  'POST /managed-offices': () => office(),
  'PUT /managed-offices/:officeId': () => ({ version, office: office() }),
  'POST /staff': ({ officeId }) => ({
    ...member,
    role: 'officer',
    login: aWord('clerk'),
    email: `${aWord('clerk')}@example.ua`,
    officeIds: [officeId],
  }),
  'PUT /staff/:accountId': ({ officeId }) => ({ version, member: { ...member, officeIds: [officeId] } }),
  'PATCH /profile': () => ({ version, change: { notifyByEmail: true } }),
  'POST /profile/programme-lines': ({ classCode }) => ({ line: aProgrammeLine({ classCode }) }),
  'PUT /profile/programme-lines/:lineId': ({ classCode }) => ({ version, line: aProgrammeLine({ classCode }) }),
  'PUT /services/:code': ({ officeId, serviceCode }) => ({
    definition: aDefinition({ code: serviceCode }),
    officeIds: [officeId],
    basedOnRevision: null,
  }),
  'PATCH /documents/:documentId': () => ({ version, facts: { title: 'Нова назва' } }),
  'POST /applications': ({ serviceCode, officeId }) => ({ serviceCode, officeId }),
  'PATCH /applications/:applicationId': () => ({ version, change: { declaration: true } }),
  'PUT /applications/:applicationId/slots/:code/:documentId': () => ({ version }),
  'POST /applications/:applicationId/submit': () => ({ version }),
  'POST /applications/:applicationId/answer': ({ requestId }) => ({ version, answers: [{ requestId, text: reason }] }),
  'POST /applications/:applicationId/withdraw': () => ({ version, reason }),
  'POST /applications/:applicationId/appeal': () => ({ version, reason }),
  'POST /inbox/:applicationId/claim': () => ({ version }),
  'POST /inbox/:applicationId/release': () => ({ version }),
  'POST /inbox/:applicationId/take-over': () => ({ version, reason }),
  'POST /inbox/:applicationId/documents/:attachmentId/verdict': () => ({ version, verdict: 'accepted' }),
  'POST /inbox/:applicationId/requests': () => ({
    version,
    dueOn: '2026-11-27',
    requests: [{ kind: 'explain', requirementCode: null, pointer: null, text: reason }],
  }),
  'POST /inbox/:applicationId/requests/cancel': () => ({ version, reason }),
  'POST /inbox/:applicationId/suspend': () => ({ version, reason, owner: 'law' }),
  'POST /inbox/:applicationId/resume': () => ({ version }),
  'POST /inbox/:applicationId/decision': () => ({ version, outcome: 'closed', reason, ground: reason }),
  'POST /inbox/:applicationId/appeal': () => ({ version, outcome: 'upheld', reason }),
  'POST /inbox/:applicationId/notes': () => ({ text: reason }),
  'POST /messages': ({ applicationId }) => ({
    to: { kind: 'application', applicationId },
    subject: reason,
    body: reason,
  }),
  ...scheduleBodies,
  ...visitBodies,
  ...receptionBodies,
  ...consultationBodies,
  ...contentBodies,
  ...productBodies,
  ...provisionBodies,
  ...referenceBodies,
  ...registryBodies,
  ...extractBodies,
  ...feedbackBodies,
  ...recoveryBodies,
  'PUT /managed-incidents/:incidentId/note': () => ({ version, note: { uk: reason, en: 'Reason' } }),
};

const codeFor = (path: string, known: Known): string => {
  if (path.startsWith('/places')) return known.placeCode;
  if (path.startsWith('/services')) return known.serviceCode;
  if (path.includes('classes/')) return known.classCode;
  return path.startsWith('/topics') ? known.topicCode : 'idDoc';
};

/** The address of a door with its parameters filled in. */
export const addressFor = (path: string, known: Known): string => {
  const values: Readonly<Record<string, string>> = {
    ...(known as unknown as Record<string, string>),
    code: codeFor(path, known),
  };
  return `/api/v1${path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))}`;
};

/** Parameters without which a door cannot be asked at all. */
export const searches: Readonly<Record<string, (known: Known) => string>> = {
  'GET /places': () => '?search=ме',
  'GET /messages/recipients-count': ({ officeId }) => `?officeId=${officeId}`,
  ...contentSearches,
  ...productSearches,
  'GET /search': () => '?q=кр',
  'GET /catalogue/comparison': ({ number }) => `?numbers=${number}`,
  'GET /catalogue/suggestions': () => '?q=кр',
  ...receptionSearches,
  ...visitSearches,
};
