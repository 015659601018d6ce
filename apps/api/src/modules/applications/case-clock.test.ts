import { readApplicationRoute } from '@cabinet/contracts/applications';
import { askWhyLateRoute, type CaseClock, readCaseClockRoute } from '@cabinet/contracts/case-clock';
import { forwardApplicationRoute } from '@cabinet/contracts/case-handling';
import type { OfficeId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { aClaimedDesk, anApplicant, anOfficer, type Desk } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();
const one = ({ draft }: Desk) => ({ applicationId: draft.id });
const hour = 3_600_000;
const day = 24 * hour;

const read = async (desk: Desk): Promise<CaseClock> =>
  (await cabinet.call(desk.owner, readCaseClockRoute, { params: one(desk) })).body;
const ask = (desk: Desk) => cabinet.call(desk.owner, askWhyLateRoute, { params: one(desk) });
const versionOf = async ({ draft }: Desk): Promise<number> =>
  (await cabinet.db.application.findUniqueOrThrow({ where: { id: draft.id } })).version;
const fiveDays = { term: { unit: 'workDays', value: 5 } } as const;

const sumOf = (parts: readonly { readonly milliseconds: number }[]): number =>
  parts.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

test('K3 a suspended review says since when, why and how long the clock stands', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet, fiveDays);
  cabinet.clock.forward(2 * hour);
  await cabinet.call(desk.officer, inbox.suspendApplicationRoute, {
    params: one(desk),
    body: { version: desk.review.version, reason: 'Чекаємо на відповідь реєстру', owner: 'thirdParty' },
  });
  cabinet.clock.forward(3 * day);

  const clock = await read(desk);

  expect(clock.now).toMatchObject({
    holder: 'otherBody',
    state: 'suspended',
    stateLabel: { uk: 'Призупинено' },
    ground: 'suspend',
    groundLabel: { uk: 'Призупинити' },
    reason: 'Чекаємо на відповідь реєстру',
    office: desk.draft.officeName,
    startedAt: '2026-11-18T11:00:00.000Z',
    milliseconds: 3 * day,
  });
  expect(clock).toMatchObject({ dueOn: null, daysLate: 0, mayAsk: false, isQueue: false });
  expect(sumOf(clock.spans)).toBe(3 * day + 2 * hour);
  expect(clock.shares).toEqual([
    { holder: 'office', office: desk.draft.officeName, milliseconds: 2 * hour },
    { holder: 'otherBody', office: null, milliseconds: 3 * day },
  ]);
});

test('K3 the time with the office that received a case and the time with the Fund are told apart', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet, { ...fiveDays, workflow: 'aid' });
  const fundId = (await storeOffice(cabinet.db, {
    ...{ kind: 'fund_branch', nameUk: 'Відділення Фонду', nameEn: 'Branch of the Fund' },
  })) as OfficeId;
  const attachmentId = desk.review.slots[0]?.documents[0]?.id ?? '';
  await cabinet.call(desk.officer, inbox.judgeDocumentRoute, {
    params: { ...one(desk), attachmentId },
    body: { version: await versionOf(desk), verdict: 'accepted' },
  });
  cabinet.clock.forward(day);
  const forwarded = await cabinet.call(desk.officer, forwardApplicationRoute, {
    params: one(desk),
    body: { version: await versionOf(desk), officeId: fundId },
  });
  cabinet.clock.forward(2 * day);

  const clock = await read(desk);

  expect(forwarded.status).toBe(200);
  expect(clock.shares).toEqual([
    { holder: 'office', office: desk.draft.officeName, milliseconds: day },
    { holder: 'office', office: { uk: 'Відділення Фонду', en: 'Branch of the Fund' }, milliseconds: 2 * day },
  ]);
  expect(clock.spans.map(({ ground, state }) => `${ground}: ${state}`)).toEqual([
    'submit: submitted',
    'claim: in_review',
    'forward: submitted',
  ]);
  // The term of the law goes on as if nothing had been handed over.
  expect(clock.dueOn).toBe(desk.draft.dueOn);
});

test('B44 before its day nobody is asked why; after it one press puts the question before staff, once a day', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet, fiveDays);
  const early = await ask(desk);
  const nothing = await cabinet.call(desk.officer, inbox.listInboxRoute, { query: { scope: 'overdue' } });
  // Wednesday was the last day; on Friday two working days have passed since.
  cabinet.clock.set('2026-11-27T09:00:00.000Z');
  const before = await read(desk);
  const version = await versionOf(desk);

  const asked = await ask(desk);
  cabinet.clock.forward(hour);
  const again = await ask(desk);
  const listed = await cabinet.call(desk.officer, inbox.listInboxRoute);
  const opened = await cabinet.call(desk.officer, inbox.reviewApplicationRoute, { params: one(desk) });
  const overdue = await cabinet.call(desk.officer, inbox.listInboxRoute, { query: { scope: 'overdue' } });
  cabinet.clock.forward(day);
  const nextDay = await ask(desk);

  expect(nothing.body.items).toEqual([]);
  expect([early.status, early.body.code]).toEqual([409, 'applications.not_late']);
  expect(before).toMatchObject({ dueOn: '2026-11-25', daysLate: 2, askedAt: null, mayAsk: true });
  expect(asked.body).toMatchObject({ askedAt: '2026-11-27T09:00:00.000Z', mayAsk: false });
  expect(again.body).toEqual({
    ...asked.body,
    at: again.body.at,
    now: again.body.now,
    spans: again.body.spans,
    shares: again.body.shares,
  });
  expect(listed.body.items).toMatchObject([{ overdue: true, lateAskedAt: '2026-11-27T09:00:00.000Z' }]);
  expect(opened.body).toMatchObject({ version, lateAskedAt: '2026-11-27T09:00:00.000Z' });
  expect(overdue.body.items).toEqual(listed.body.items);
  expect(nextDay.body.askedAt).toBe('2026-11-28T10:00:00.000Z');
});

test('B44 what was decided is late no more: its question is shown to nobody, and the lengths stand still', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet, fiveDays);
  cabinet.clock.set('2026-11-27T09:00:00.000Z');
  await ask(desk);
  const { body: decided } = await cabinet.call(desk.officer, inbox.decideApplicationRoute, {
    params: one(desk),
    body: { version: await versionOf(desk), outcome: 'closed', reason: 'Перевірка', ground: 'Закон' },
  });
  cabinet.clock.forward(day);

  const clock = await read(desk);
  const late = await ask(desk);

  expect(decided).toMatchObject({ overdue: false, lateAskedAt: null });
  expect(clock).toMatchObject({ now: null, dueOn: null, daysLate: 0, mayAsk: false, at: '2026-11-27T09:00:00.000Z' });
  expect(sumOf(clock.shares)).toBe(9 * day);
  expect(late.status).toBe(409);
});

test('the ledger of another, and of a draft, is not there', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet);
  const { owner } = await anApplicant(cabinet);
  const stranger = await anOfficer(cabinet, await storeOffice(cabinet.db));

  const foreign = await cabinet.call(owner, readCaseClockRoute, { params: one(desk) });
  const asked = await cabinet.call(owner, askWhyLateRoute, { params: one(desk) });
  const staff = await cabinet.call(stranger, readCaseClockRoute, { params: one(desk) });
  await cabinet.db.application.update({
    where: { id: desk.draft.id },
    data: { state: 'draft', submittedAt: null },
  });
  const draft = await cabinet.call(desk.owner, readCaseClockRoute, { params: one(desk) });
  const { body } = await cabinet.call(desk.owner, readApplicationRoute, { params: one(desk) });

  expect([foreign.status, asked.status, staff.status, draft.status]).toEqual([404, 404, 403, 404]);
  expect(body.usual).toBeNull();
});
