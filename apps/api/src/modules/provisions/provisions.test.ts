import * as routes from '@cabinet/contracts/applications';
import * as inbox from '@cabinet/contracts/inbox';
import * as provisions from '@cabinet/contracts/provisions';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { jobContext } from '#platform/context.ts';
import { anAidDesk, anEnterprise, approved, atTheFund, chairClass, ordered, wish } from '#test/aid.ts';
import { anOfficer, fill } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';
import { expireReferrals } from './stop.ts';

const cabinet = useCabinet();
const of = (desk: { draft: { id: routes.Application['id'] } }) => ({ applicationId: desk.draft.id });
const view = async (desk: Awaited<ReturnType<typeof approved>>) =>
  (await cabinet.call(desk.owner, routes.readApplicationRoute, { params: of(desk) })).body;

test('E5 from an approved need to the device in hand: three offices act, each sees what is its own', async () => {
  const enterprise = await anEnterprise(cabinet);
  const desk = await approved(cabinet);
  const order = await ordered(cabinet, desk, enterprise);
  expect(order).toMatchObject({
    ...{ state: 'chosen', wishes: 'Синю раму', quantity: 1, kind: 'supply', overdue: false },
    ...{ deviceClass: { code: chairClass }, acts: ['accept', 'decline'] },
    customer: { fullName: expect.stringContaining('Тестенко') },
  });
  // The enterprise has no door to the application, and a stranger none to the order.
  expect((await cabinet.call(enterprise.worker, inbox.reviewApplicationRoute, { params: of(desk) })).status).toBe(404);
  const params = { orderId: order.id };
  for (const stranger of [desk.fund, desk.officer, await anOfficer(cabinet, desk.officeId)])
    expect((await cabinet.call(stranger, provisions.readOrderRoute, { params })).status).toBe(404);

  const { worker } = enterprise;
  const now = async () =>
    (await cabinet.call(worker, provisions.readOrderRoute, { params })).body as provisions.DeviceOrder;
  const version = async () => ({ version: (await now()).version });
  const stale = await cabinet.call(worker, provisions.acceptOrderRoute, { params, body: { version: 7 } });
  expect(stale.status).toBe(409);
  const accepted = await cabinet.call(worker, provisions.acceptOrderRoute, { params, body: await version() });
  expect(accepted.body).toMatchObject({ state: 'accepted', stageDueOn: '2026-12-16' });
  const sizes = { heightMm: 1650, pelvisWidthMm: 380 };
  await cabinet.call(worker, provisions.measureRoute, { params, body: { ...(await version()), measurements: sizes } });
  for (const stage of ['fitting', 'making', 'ready'] as const)
    expect(
      (await cabinet.call(worker, provisions.moveOrderRoute, { params, body: { ...(await version()), stage } })).body,
    ).toMatchObject({ state: stage, measurements: sizes });
  const handed = {
    ...{ issuedOn: '2026-11-18', name: 'Крісло «Крок»', serialNumber: 'SN-1' },
    hasInstruction: true,
    hasWarranty: true,
    actSigned: true,
  } as const;
  const ahead = { ...handed, issuedOn: '2026-11-19', ...(await version()) };
  expect((await cabinet.call(worker, provisions.issueDeviceRoute, { params, body: ahead })).status).toBe(422);
  const body = { ...handed, ...(await version()) };
  expect((await cabinet.call(worker, provisions.issueDeviceRoute, { params, body })).body).toMatchObject({
    state: 'issued',
    acts: [],
  });
  expect(await view(desk)).toMatchObject({ state: 'issued', acts: [] });
  expect(await cabinet.db.device.findMany({ where: { personId: desk.personId } })).toMatchObject([
    { classCode: chairClass, issuedOn: '2026-11-18', termEndsOn: '2030-11-18' },
  ]);
  // The ledger has an owner for every moment between sending and the device.
  const { clock } = (await view(desk)) as routes.Application;
  expect(clock.at(-1)?.endedAt).not.toBeNull();
  for (const [at, interval] of clock.slice(1).entries()) expect(interval.startedAt).toBe(clock[at]?.endedAt);
});

test('E5 a queue keeps the order of registration, says why a place changed, and nobody jumps it silently', async () => {
  const enterprise = await anEnterprise(cabinet);
  const first = await approved(cabinet);
  const others = [];
  for (const _ of [1, 2]) {
    cabinet.clock.forward(1000);
    const desk = await anAidDesk(cabinet, { fundId: first.fundId });
    await wish(cabinet, desk);
    others.push(await approved(cabinet, desk));
  }
  const [second, third] = others;
  if (!second || !third) throw new Error('Two more were approved');
  const enqueue = async (desk: typeof first, outOfTurn: 'defender' | null = null) => {
    const body = { version: await desk.version(), reason: 'Немає коштів до січня', outOfTurn };
    const answer = await cabinet.call(desk.fund, provisions.enqueueRoute, { params: of(desk), body });
    return (answer.body as { provision: provisions.Provision }).provision.queue;
  };
  const queueOf = async (desk: typeof first) => {
    const answer = await cabinet.call(desk.owner, provisions.readProvisionRoute, { params: of(desk) });
    return (answer.body as { provision: provisions.Provision }).provision.queue;
  };
  expect(await enqueue(first)).toMatchObject({ place: 1, moves: [{ place: 1, reason: 'entered' }] });
  expect(await enqueue(third)).toMatchObject({ place: 2 });
  // Registered before the third, so before it in the queue, whenever it was put there.
  expect(await enqueue(second)).toMatchObject({ place: 2 });
  expect(await queueOf(third)).toMatchObject({ place: 3, moves: [{ place: 3, reason: 'entered' }, { place: 2 }] });

  const refer = async (desk: typeof first, outOfOrder: string | null = null) =>
    cabinet.call(desk.fund, provisions.issueReferralRoute, {
      params: of(desk),
      body: { version: await desk.version(), outOfOrder },
    });
  expect(await refer(third)).toMatchObject({ status: 409, body: { code: 'provisions.not_first' } });
  expect((await refer(first)).status).toBe(200);
  expect(await queueOf(first)).toBeNull();
  expect(await queueOf(second)).toMatchObject({ place: 1, moves: [{ place: 1, reason: 'somebody_served' }, {}] });

  const taken = await cabinet.call(second.owner, routes.withdrawApplicationRoute, {
    params: of(second),
    body: { version: await second.version(), reason: 'Купила сама' },
  });
  expect(taken.status).toBe(200);
  await cabinet.runJobs();
  expect(await queueOf(third)).toMatchObject({ place: 1, moves: [{ place: 1, reason: 'somebody_left' }, {}, {}, {}] });
  expect((await refer(third)).status).toBe(200);
  expect(enterprise.officeId).toBeTruthy();
});

test('E5 whoever goes out of turn is before the others; out of order only with a reason in the timeline', async () => {
  await anEnterprise(cabinet);
  const first = await approved(cabinet);
  cabinet.clock.forward(1000);
  const desk = await anAidDesk(cabinet, { fundId: first.fundId });
  await wish(cabinet, desk);
  const defender = await approved(cabinet, desk);
  const enqueue = async (one: typeof first, outOfTurn: 'defender' | null) =>
    cabinet.call(one.fund, provisions.enqueueRoute, {
      params: of(one),
      body: { version: await one.version(), reason: 'Черга', outOfTurn },
    });
  await enqueue(first, null);
  expect((await enqueue(defender, 'defender')).body).toMatchObject({ provision: { queue: { place: 1 } } });
  const moved = await cabinet.call(first.owner, provisions.readProvisionRoute, { params: of(first) });
  expect(moved.body).toMatchObject({
    provision: { queue: { place: 2, moves: [{ place: 2, reason: 'out_of_turn_entered' }, { place: 1 }] } },
  });
  const body = { version: await first.version(), outOfOrder: 'Загроза життю, висновок лікаря' };
  expect((await cabinet.call(first.fund, provisions.issueReferralRoute, { params: of(first), body })).status).toBe(200);
  expect((await view(first)).timeline.at(-1)).toMatchObject({ act: 'issueReferral', text: body.outOfOrder });
});

test('E5 an enterprise may decline: the person reads why and chooses another; a choice can be taken back', async () => {
  const [one, other] = [await anEnterprise(cabinet), await anEnterprise(cabinet)];
  const desk = await approved(cabinet);
  const order = await ordered(cabinet, desk, one);
  const params = { orderId: order.id };
  const body = { version: order.version, reason: 'Немає таких коліс' };
  expect((await cabinet.call(one.worker, provisions.declineOrderRoute, { params, body })).body).toMatchObject({
    state: 'declined',
  });
  // Who makes nothing for her any more does not go on reading where she lives.
  const kept = (await cabinet.call(one.worker, provisions.readOrderRoute, { params })).body;
  expect(kept).toMatchObject({
    customer: null,
    wishes: '',
    measurements: null,
  });
  const seen = await cabinet.call(desk.owner, provisions.readProvisionRoute, { params: of(desk) });
  expect(seen.body).toMatchObject({ provision: { orders: [{ state: 'declined', declineReason: body.reason }] } });
  const list = await cabinet.call(desk.owner, provisions.listEnterprisesRoute, { params: of(desk) });
  expect((list.body as { items: provisions.Enterprise[] }).items.map(({ officeId }) => officeId)).toContain(
    other.officeId,
  );
  const unfit = { version: await desk.version(), officeId: desk.fundId };
  expect(
    (await cabinet.call(desk.owner, provisions.chooseEnterpriseRoute, { params: of(desk), body: unfit })).body,
  ).toMatchObject({ code: 'provisions.enterprise_unfit' });
  const choice = { version: await desk.version(), officeId: other.officeId };
  expect(
    (await cabinet.call(desk.owner, provisions.chooseEnterpriseRoute, { params: of(desk), body: choice })).status,
  ).toBe(200);
  const back = await cabinet.call(desk.owner, provisions.reconsiderEnterpriseRoute, {
    params: of(desk),
    body: { version: await desk.version() },
  });
  expect(back.body).toMatchObject({ provision: { orders: [{ state: 'taken_back' }, { state: 'declined' }] } });
});

test('E5 a second device is not taken on while the former serves, but two months before its end it is', async () => {
  const enterprise = await anEnterprise(cabinet);
  const desk = await anAidDesk(cabinet);
  await wish(cabinet, desk, { requestKind: 'replacement', early: true });
  await cabinet.db.device.create({
    data: {
      ...{ id: desk.draft.id, personId: desk.personId, classCode: chairClass, quantity: 1 },
      ...{ issuedOn: '2023-11-20', termEndsOn: '2027-11-20', createdAt: cabinet.clock.now() },
      passport: Buffer.from([1]),
    },
  });
  const early = await approved(cabinet, desk);
  const order = await ordered(cabinet, early, enterprise);
  const accept = () =>
    cabinet.call(enterprise.worker, provisions.acceptOrderRoute, {
      params: { orderId: order.id },
      body: { version: order.version },
    });
  expect((await accept()).status).toBe(200);
});

test('a referral that nobody used ends after sixty days, and not a day earlier', async () => {
  const desk = await approved(cabinet);
  const body = { version: await desk.version() };
  await cabinet.call(desk.fund, provisions.issueReferralRoute, { params: of(desk), body });
  const start = cabinet.clock.now();
  const stateAfter = async (days: number) => {
    cabinet.clock.set(new Date(start.getTime() + days * 86_400_000));
    await expireReferrals(jobContext(cabinet.services, 'test', anId()));
    return (await cabinet.db.application.findUniqueOrThrow({ where: { id: desk.draft.id } })).state;
  };
  expect([await stateAfter(60), await stateAfter(61)]).toEqual(['referral_issued', 'expired']);
  cabinet.clock.set(start);
});

test('the Fund ends the right: the order of the enterprise ends with it', async () => {
  const enterprise = await anEnterprise(cabinet);
  const desk = await approved(cabinet);
  const order = await ordered(cabinet, desk, enterprise);
  const body = { version: await desk.version(), ground: 'emigrated' as const, reason: 'Виїзд за кордон' };
  expect((await cabinet.call(desk.fund, provisions.terminateRightRoute, { params: of(desk), body })).status).toBe(200);
  const params = { orderId: order.id };
  expect((await cabinet.call(enterprise.worker, provisions.readOrderRoute, { params })).body).toMatchObject({
    state: 'ended',
    acts: [],
  });
  expect(
    (
      await cabinet.call(enterprise.worker, provisions.acceptOrderRoute, {
        params,
        body: { version: order.version + 1 },
      })
    ).status,
  ).toBe(409);
});

test('E5 a compensation is paid within the limit, not ordered', async () => {
  await cabinet.db.limitPrice.create({
    data: {
      ...{ id: anId(), classCode: chairClass, kopiykas: 950_000, act: 'Зразковий наказ', validFrom: '2026-01-01' },
      ...{ createdAt: cabinet.clock.now(), createdByName: 'Редактор' },
    },
  });
  const desk = await anAidDesk(cabinet);
  await wish(cabinet, desk, { manner: 'compensate', paidOn: '2026-10-01', price: 2_000_000 });
  const paid = await approved(cabinet, desk);
  const version = async () => ({ version: await paid.version() });
  const refused = await cabinet.call(paid.fund, provisions.issueReferralRoute, {
    params: of(paid),
    body: await version(),
  });
  expect(refused.status).toBe(409);
  const body = { kopiykas: 950_001, paidOn: '2026-11-18' };
  const pay = async (more: object) =>
    cabinet.call(paid.fund, provisions.notePaymentRoute, {
      params: of(paid),
      body: { ...body, ...more, ...(await version()) },
    });
  expect((await pay({})).body).toMatchObject({ errors: [{ pointer: '/kopiykas' }] });
  expect((await pay({ kopiykas: 950_000 })).body).toEqual({ paid: true });
  expect(await view(paid)).toMatchObject({ state: 'paid' });
});

test('only the Fund decides, and refuses nobody unheard', async () => {
  const desk = await anAidDesk(cabinet);
  await fill(cabinet, desk, 'idDoc');
  await wish(cabinet, desk);
  const { officer, fund } = await atTheFund(cabinet, desk);
  const body = {
    version: await desk.version(),
    outcome: 'refused' as const,
    reason: 'Потреби не видно',
    ground: 'Підстава для відмови',
    forIncompleteness: false,
  };
  const decide = (who: typeof fund) => cabinet.call(who, inbox.decideApplicationRoute, { params: of(desk), body });
  expect((await decide(officer)).status).toBe(404);
  expect(await decide(fund)).toMatchObject({ status: 409, body: { code: 'applications.not_heard' } });
});
