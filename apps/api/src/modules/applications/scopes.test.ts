import type { OfficeId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import { storeApplication } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeService } from '@cabinet/testkit/services';
import { expect, test } from 'vitest';
import { anAidDesk, anEnterprise, aidService, approved, atTheFund, wish } from '#test/aid.ts';
import { anApplicant, anOfficer, fill } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const idsIn = async (caller: Caller, query: { scope: inbox.InboxScope; state?: 'queued'; officeId?: OfficeId }) =>
  (await cabinet.call(caller, inbox.listInboxRoute, { query })).body.items.map(({ id }) => id as string);

/** A branch of the Fund, and what lies there. */
const aBranch = async () => {
  const officeId = await storeOffice(cabinet.db, { kind: 'fund_branch' });
  const { serviceId } = await storeService(cabinet.db, [officeId], aidService);
  const { personId } = await anApplicant(cabinet);
  const officer = await anOfficer(cabinet, officeId);
  const store = (state: string, row: Record<string, unknown> = {}) =>
    storeApplication(cabinet.db, { personId, officeId, serviceId, state, row: { device: Buffer.from([1]), ...row } });
  return { officer, store };
};

test('O4 what the Fund has decided and not yet given waits apart from what is done', async () => {
  const { officer, store } = await aBranch();
  const approvedNeed = await store('approved');
  const queued = await store('queued');
  const papers = await store('approved', { answers: { requestKind: 'updateDocuments' } });
  const noDevice = await store('approved', { device: null });
  const [making, issued, expired] = [await store('making'), await store('issued'), await store('expired')];

  expect((await idsIn(officer, { scope: 'toProvide' })).sort()).toEqual([approvedNeed, queued].sort());
  expect(await idsIn(officer, { scope: 'toProvide', state: 'queued' })).toEqual([queued]);
  expect(await idsIn(officer, { scope: 'underWay' })).toEqual([making]);
  expect((await idsIn(officer, { scope: 'done' })).sort()).toEqual([papers, noDevice, issued, expired].sort());
  expect(await idsIn(officer, { scope: 'open' })).toEqual([]);
});

test('O4 whoever is asked to speak before a refusal stays in the work of the officer', async () => {
  const { officer, store } = await aBranch();
  const mine = await store('hearing', { claimedById: officer.accountId, claimedByName: 'Я' });
  const nobodys = await store('hearing');

  expect(await idsIn(officer, { scope: 'mine' })).toEqual([mine]);
  expect((await idsIn(officer, { scope: 'open' })).sort()).toEqual([mine, nobodys].sort());
  expect(await idsIn(officer, { scope: 'unclaimed' })).toEqual([nobodys]);
});

test('D8 whoever handed a case to the Fund follows it in a part of its own, and does nothing in it', async () => {
  await anEnterprise(cabinet);
  const desk = await anAidDesk(cabinet);
  await fill(cabinet, desk, 'idDoc');
  await wish(cabinet, desk);
  const { officer, fund } = await atTheFund(cabinet, desk);
  const { id } = desk.draft;

  expect(await idsIn(officer, { scope: 'handed' })).toEqual([id]);
  expect(await idsIn(officer, { scope: 'handed', officeId: desk.officeId })).toEqual([id]);
  expect(await idsIn(officer, { scope: 'handed', officeId: desk.fundId })).toEqual([]);
  expect(await idsIn(officer, { scope: 'open' })).toEqual([]);
  expect(await idsIn(fund, { scope: 'handed' })).toEqual([]);
  expect(await idsIn(fund, { scope: 'mine' })).toEqual([id]);
  const seen = await cabinet.call(officer, inbox.reviewApplicationRoute, { params: { applicationId: id } });
  expect([seen.status, seen.body.acts]).toEqual([200, []]);
});

test('E5 the Fund is offered what the case is about: a device is referred, money is paid', async () => {
  await anEnterprise(cabinet);
  const device = await approved(cabinet);
  const bought = await anAidDesk(cabinet);
  await wish(cabinet, bought, { manner: 'compensate', paidOn: '2026-10-01', price: 900_000 });
  const money = await approved(cabinet, bought);
  const actsOf = async ({ fund, draft }: typeof device) =>
    (await cabinet.call(fund, inbox.reviewApplicationRoute, { params: { applicationId: draft.id } })).body.acts;

  expect((await actsOf(device)).sort()).toEqual(['enqueue', 'issueReferral', 'terminate']);
  expect(await actsOf(money)).toEqual(['pay']);
});
