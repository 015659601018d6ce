import { setTimeout as sleep } from 'node:timers/promises';
import * as routes from '@cabinet/contracts/applications';
import type { DocumentId, OfficeId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import type { ServiceDefinition, ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeLibraryDocument, storeReadyApplicant } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeService } from '@cabinet/testkit/services';
import type {} from '@fastify/under-pressure';
import type { Cabinet, Caller } from './cabinet.ts';

/** A session that lasts for the months a test may take. */
async function signIn(cabinet: Cabinet, accountId: string): Promise<Caller> {
  const caller = await cabinet.sessionFor(accountId);
  await cabinet.db.session.updateMany({ where: { accountId }, data: { expiresAt: new Date('2030-01-01T00:00:00Z') } });
  return caller;
}

/** Starting a cabinet holds the event loop up, and the server turns calls away until it has measured it anew. */
async function calm({ app }: Cabinet): Promise<void> {
  while (app.isUnderPressure()) await sleep(50);
}

/** Someone who may send applications, signed in. */
export async function anApplicant(cabinet: Cabinet): Promise<{ owner: Caller; personId: string }> {
  await calm(cabinet);
  const { accountId, personId } = await storeReadyApplicant(cabinet.db);
  return { owner: await signIn(cabinet, accountId), personId };
}

/** An officer of an office, signed in. */
export const anOfficer = async (cabinet: Cabinet, officeId: string, surname = 'Службенко'): Promise<Caller> =>
  signIn(cabinet, (await storeStaff(cabinet.db, [officeId], { surname })).accountId);

export interface Desk {
  readonly owner: Caller;
  readonly personId: string;
  readonly officeId: OfficeId;
  readonly serviceId: string;
  readonly code: string;
  readonly definition: ServiceDefinition;
  readonly draft: routes.Application;
  /** Saves parts of the draft with its present version. */
  change(change: routes.DraftChange): Promise<routes.Application>;
}

/** An office with a service, an applicant, and a draft of theirs. */
export async function aDesk(cabinet: Cabinet, service: Partial<ServiceDefinitionInput> = {}): Promise<Desk> {
  const officeId = (await storeOffice(cabinet.db)) as OfficeId;
  const { serviceId, code, definition } = await storeService(cabinet.db, [officeId], service);
  const { owner, personId } = await anApplicant(cabinet);
  const created = await cabinet.call(owner, routes.createApplicationRoute, { body: { serviceCode: code, officeId } });
  if (created.status !== 201) throw new Error(`No draft: ${JSON.stringify(created.body)}`);
  const params = { applicationId: created.body.id };
  const change = async (parts: routes.DraftChange): Promise<routes.Application> => {
    const { version } = await cabinet.db.application.findUniqueOrThrow({ where: { id: created.body.id } });
    const saved = await cabinet.call(owner, routes.changeDraftRoute, { params, body: { version, change: parts } });
    if (saved.status !== 200) throw new Error(`Not saved: ${JSON.stringify(saved.body)}`);
    return saved.body;
  };
  return { owner, personId, officeId, serviceId, code, definition, draft: created.body, change };
}

/** Puts a new document of the owner's library into a slot; answers the document's id. */
export async function fill(cabinet: Cabinet, { owner, personId, draft }: Desk, code: string): Promise<DocumentId> {
  const documentId = (await storeLibraryDocument(cabinet.db, personId)) as DocumentId;
  const { version } = await cabinet.db.application.findUniqueOrThrow({ where: { id: draft.id } });
  const filled = await cabinet.call(owner, routes.fillSlotRoute, {
    params: { applicationId: draft.id, code, documentId },
    body: { version },
  });
  if (filled.status !== 200) throw new Error(`Not filled: ${JSON.stringify(filled.body)}`);
  return documentId;
}

/** The desk with its draft filled in so that the pre-check is clean. */
export async function aFilledDesk(cabinet: Cabinet, service: Partial<ServiceDefinitionInput> = {}): Promise<Desk> {
  const desk = await aDesk(cabinet, service);
  await fill(cabinet, desk, 'idDoc');
  const draft = await desk.change({ answers: { purpose: 'для банку' }, declaration: true });
  return { ...desk, draft };
}

/** The desk after sending: `draft` is the application as it was answered then. */
export async function aSentDesk(cabinet: Cabinet, service: Partial<ServiceDefinitionInput> = {}): Promise<Desk> {
  const desk = await aFilledDesk(cabinet, service);
  const sent = await cabinet.call(desk.owner, routes.submitApplicationRoute, {
    params: { applicationId: desk.draft.id },
    body: { version: desk.draft.version },
  });
  if (sent.status !== 200) throw new Error(`Not sent: ${JSON.stringify(sent.body)}`);
  return { ...desk, draft: sent.body };
}

/** A sent desk, taken by an officer of its office. */
export async function claimed<D extends Desk>(
  cabinet: Cabinet,
  desk: D,
): Promise<D & { officer: Caller; review: inbox.ReviewedApplication }> {
  const officer = await anOfficer(cabinet, desk.officeId);
  const answer = await cabinet.call(officer, inbox.claimApplicationRoute, {
    params: { applicationId: desk.draft.id },
    body: { version: desk.draft.version },
  });
  if (answer.status !== 200) throw new Error(`Not claimed: ${JSON.stringify(answer.body)}`);
  return { ...desk, officer, review: answer.body };
}

/** The desk with the application taken by an officer. */
export const aClaimedDesk = async (cabinet: Cabinet, service: Partial<ServiceDefinitionInput> = {}) =>
  claimed(cabinet, await aSentDesk(cabinet, service));
