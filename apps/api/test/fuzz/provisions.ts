import { storeStaff } from '@cabinet/testkit/accounts';
import { referred, storeAid, storeEnterprise, storeOrder, storeProvision } from '@cabinet/testkit/aid';
import { storeOffice } from '@cabinet/testkit/offices';
import type { Cabinet, Caller } from '../cabinet.ts';
import type { Prepare } from './scene.ts';

const placeOf = ({ db, services }: Cabinet) => ({ db, secrets: services.secrets });

const anOfficerOf = async (cabinet: Cabinet, officeId: string): Promise<Caller> =>
  cabinet.sessionFor((await storeStaff(cabinet.db, [officeId])).accountId);

/** A case that somebody of an office of this kind has taken, and where it can be handed. */
const received =
  (to: 'fund_branch' | 'cnap'): Prepare =>
  async (cabinet, { known }) => {
    const officeId = await storeOffice(cabinet.db, { kind: 'social_protection' });
    const caller = await anOfficerOf(cabinet, officeId);
    const row = { claimedById: caller.accountId, claimedByName: 'Службенко О.' };
    const { applicationId } = await storeAid(placeOf(cabinet), { state: 'in_review', officeId, row });
    const target = await storeOffice(cabinet.db, { kind: to });
    return { caller, version: 1, known: { ...known, applicationId, officeId: target } };
  };

/** A case at a branch of the Fund, and an officer of it who has taken it. */
const atTheFund =
  (state: string, paysBack = false): Prepare =>
  async (cabinet, { known }) => {
    const officeId = await storeOffice(cabinet.db, { kind: 'fund_branch' });
    const caller = await anOfficerOf(cabinet, officeId);
    const row = { claimedById: caller.accountId, claimedByName: 'Фонденко І.' };
    const { applicationId } = await storeAid(placeOf(cabinet), { state, officeId, paysBack, row });
    return { caller, version: 1, known: { ...known, applicationId } };
  };

/** A case of the applicant who asks, who may choose an enterprise or has chosen one. */
const ofApplicant =
  (state: string, order: string | null = null): Prepare =>
  async (cabinet, { known }) => {
    const place = placeOf(cabinet);
    const aid = await storeAid(place, { state });
    const officeId = await storeEnterprise(place, 'Вигадане колесо');
    if (state !== 'draft' && state !== 'hearing') await storeProvision(place, aid, referred());
    if (order) await storeOrder(place, aid, { officeId, state: order });
    const caller = await cabinet.sessionFor(aid.accountId);
    return { caller, version: 1, known: { ...known, applicationId: aid.applicationId, officeId } };
  };

/** An order, and somebody who works at its enterprise. */
const anOrder =
  (state: string, caseState: string): Prepare =>
  async (cabinet, { known }) => {
    const place = placeOf(cabinet);
    const aid = await storeAid(place, { state: caseState });
    const officeId = await storeEnterprise(place, 'Вигадане колесо');
    await storeProvision(place, aid, referred());
    const orderId = await storeOrder(place, aid, { officeId, state });
    return { caller: await anOfficerOf(cabinet, officeId), version: 1, known: { ...known, orderId } };
  };

export const provisionScenes: Readonly<Record<string, Prepare>> = {
  'PUT /applications/:applicationId/device': ofApplicant('draft'),
  'GET /applications/:applicationId/devices': ofApplicant('draft'),
  'POST /inbox/:applicationId/forward': received('fund_branch'),
  'POST /inbox/:applicationId/reroute': received('cnap'),
  'POST /inbox/:applicationId/hearing': atTheFund('in_review'),
  'POST /applications/:applicationId/speak': ofApplicant('hearing'),
  'GET /applications/:applicationId/enterprises': ofApplicant('referral_issued'),
  'POST /applications/:applicationId/enterprise': ofApplicant('referral_issued'),
  'POST /applications/:applicationId/enterprise/reconsider': ofApplicant('enterprise_chosen', 'chosen'),
  'POST /inbox/:applicationId/queue': atTheFund('approved'),
  'POST /inbox/:applicationId/referral': atTheFund('approved'),
  'POST /inbox/:applicationId/termination': atTheFund('approved'),
  'POST /inbox/:applicationId/payment': atTheFund('approved', true),
  'GET /orders/:orderId': anOrder('chosen', 'enterprise_chosen'),
  'POST /orders/:orderId/accept': anOrder('chosen', 'enterprise_chosen'),
  'POST /orders/:orderId/decline': anOrder('chosen', 'enterprise_chosen'),
  'POST /orders/:orderId/stage': anOrder('accepted', 'order_accepted'),
  'PUT /orders/:orderId/measurements': anOrder('accepted', 'order_accepted'),
  'POST /orders/:orderId/issue': anOrder('ready', 'ready'),
};
