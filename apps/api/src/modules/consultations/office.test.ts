import * as inbox from '@cabinet/contracts/consultation-inbox';
import * as routes from '@cabinet/contracts/consultations';
import type { AccountId, OfficeId } from '@cabinet/contracts/ids';
import { blockAccountRoute } from '@cabinet/contracts/accounts';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { anOfficer } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { type Asking, aQuestion, aSentQuestion, aTakenQuestion, anAnsweredQuestion } from '#test/consultations.ts';

const cabinet = useCabinet();
const dayMs = 86_400_000;

const one = ({ consultation }: Asking) => ({ consultationId: consultation.id });
const versionOf = async ({ consultation: { id } }: Asking) =>
  (await cabinet.db.consultation.findUniqueOrThrow({ where: { id } })).version;
const list = async (officer: Caller, query: object = {}) =>
  (await cabinet.call(officer, inbox.listConsultationInboxRoute, { query })).body;
const idsOf = async (officer: Caller, query: object = {}) => (await list(officer, query)).items.map(({ id }) => id);

test('O1 of two officers who take a question at once exactly one has it', async () => {
  const asking = await aSentQuestion(cabinet);
  const officers = [await anOfficer(cabinet, asking.officeId), await anOfficer(cabinet, asking.officeId)];

  const answers = await Promise.all(
    officers.map((officer) =>
      cabinet.call(officer, inbox.claimConsultationRoute, {
        params: one(asking),
        body: { version: asking.consultation.version },
      }),
    ),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('consultations.claimed_by_other');
});

test('O1 nobody answers before taking it, nor a colleague after, and a released one waits in the queue', async () => {
  const asking = await aSentQuestion(cabinet);
  const [officer, colleague] = [await anOfficer(cabinet, asking.officeId), await anOfficer(cabinet, asking.officeId)];
  const act = async (who: Caller, route: typeof inbox.claimConsultationRoute) =>
    cabinet.call(who, route, { params: one(asking), body: { version: await versionOf(asking) } });
  const answer = async (who: Caller) =>
    cabinet.call(who, inbox.answerConsultationRoute, {
      params: one(asking),
      body: { version: await versionOf(asking), text: 'Відповідь', proposal: null },
    });

  const early = await answer(officer);
  await act(officer, inbox.claimConsultationRoute);
  const foreign = await answer(colleague);
  const notTheirs = await act(colleague, inbox.releaseConsultationRoute);
  const released = await act(officer, inbox.releaseConsultationRoute);

  expect(early.body.code).toBe('consultations.not_claimed');
  expect(foreign.body.code).toBe('consultations.claimed_by_other');
  expect(notTheirs.body.code).toBe('consultations.claimed_by_other');
  expect(released.body).toMatchObject({ state: 'sent', claimedByName: null, acts: ['claim', 'assign'] });
});

test('a question is handed to a colleague of the same office only, and taken over from one', async () => {
  const taken = await aTakenQuestion(cabinet);
  const colleague = await anOfficer(cabinet, taken.officeId, 'Колежанко');
  const stranger = await anOfficer(cabinet, await storeOffice(cabinet.db));
  const assign = async (who: Caller, accountId: string) =>
    cabinet.call(who, inbox.assignConsultationRoute, {
      params: one(taken),
      body: { version: await versionOf(taken), accountId: accountId as AccountId },
    });

  const colleagues = await cabinet.call(taken.officer, inbox.listColleaguesRoute, { params: one(taken) });
  const wrong = await assign(taken.officer, stranger.accountId);
  const handed = await assign(taken.officer, colleague.accountId);
  const back = await assign(taken.officer, taken.officer.accountId);
  const over = await cabinet.call(taken.officer, inbox.takeOverConsultationRoute, {
    params: one(taken),
    body: { version: await versionOf(taken) },
  });

  expect(colleagues.body.items).toEqual([{ accountId: colleague.accountId, name: 'Колежанко О. П.' }]);
  expect(wrong.body.code).toBe('consultations.not_colleague');
  expect(handed.body).toMatchObject({ claimedByName: 'Колежанко О. П.', claimedByMe: false, acts: ['takeOver'] });
  expect(back.body.code).toBe('consultations.claimed_by_other');
  expect(over.body).toMatchObject({ claimedByMe: true, acts: ['release', 'assign', 'answer'] });
  expect(over.body.entries.map(({ act }) => act)).toEqual(['send', 'claim', 'assign', 'takeOver']);
});

test('the owner hears nothing of who took it from whom', async () => {
  const taken = await aTakenQuestion(cabinet);

  const { body } = await cabinet.call(taken.owner, routes.readConsultationRoute, { params: one(taken) });

  expect(body.entries.map(({ act }) => act)).toEqual(['send']);
  expect(JSON.stringify(body)).not.toContain('claimedBy');
});

test('O4 the inbox shows what waits by due date, and each filter what it says', async () => {
  const first = await aSentQuestion(cabinet);
  const officer = await anOfficer(cabinet, first.officeId);
  const start = cabinet.clock.now();
  cabinet.clock.forward(dayMs);
  const second = (
    await cabinet.call(first.owner, routes.createConsultationRoute, {
      body: { topicCode: null, topicText: 'Інше', officeId: first.officeId, text: 'Друге' },
    })
  ).body;
  await cabinet.call(first.owner, routes.sendConsultationRoute, {
    params: { consultationId: second.id },
    body: { version: second.version },
  });
  await cabinet.call(officer, inbox.claimConsultationRoute, {
    params: { consultationId: second.id },
    body: { version: 2 },
  });

  expect(await idsOf(officer)).toEqual([first.consultation.id, second.id]);
  expect(await idsOf(officer, { scope: 'mine' })).toEqual([second.id]);
  expect(await idsOf(officer, { scope: 'unclaimed' })).toEqual([first.consultation.id]);
  expect(await idsOf(officer, { topic: first.topicCode })).toEqual([first.consultation.id]);
  expect(await idsOf(officer, { search: second.number.toLowerCase() })).toEqual([second.id]);
  expect(await idsOf(officer, { search: 'тестенко' })).toHaveLength(2);
  expect(await idsOf(officer, { search: 'Хтось інший' })).toEqual([]);
  expect(await idsOf(officer, { scope: 'done' })).toEqual([]);
  expect(await idsOf(officer, { scope: 'overdue' })).toEqual([]);
  cabinet.clock.set('2026-12-04T09:00:00Z');
  expect(await list(officer, { scope: 'overdue' })).toMatchObject({
    items: [{ id: first.consultation.id, overdue: true, daysLeft: -1 }],
    overdue: 1,
  });
  const page = await list(officer, { limit: 1 });
  expect(await idsOf(officer, { limit: 1, cursor: page.nextCursor })).toEqual([second.id]);
  cabinet.clock.set(start);
});

test('S2 an officer of another office sees nothing, and nobody but its owner a draft', async () => {
  const [sent, draft] = [await aSentQuestion(cabinet), await aQuestion(cabinet)];
  const stranger = await anOfficer(cabinet, await storeOffice(cabinet.db));
  const own = await anOfficer(cabinet, draft.officeId);

  const foreign = await cabinet.call(stranger, inbox.reviewConsultationRoute, { params: one(sent) });
  const early = await cabinet.call(own, inbox.reviewConsultationRoute, { params: one(draft) });
  const neighbour = await cabinet.call(draft.owner, routes.readConsultationRoute, { params: one(sent) });

  expect([foreign.status, early.status, neighbour.status]).toEqual([404, 404, 404]);
  expect(await idsOf(stranger, { officeId: sent.officeId as OfficeId })).toEqual([]);
  expect(await idsOf(own)).toEqual([]);
  expect(await cabinet.db.readRecord.count({ where: { personId: { in: [sent.personId, draft.personId] } } })).toBe(0);
});

test('every look of staff is in the journal of whoever asked', async () => {
  const asking = await aSentQuestion(cabinet);
  const officer = await anOfficer(cabinet, asking.officeId);

  await list(officer);
  await list(officer);
  await cabinet.call(officer, inbox.reviewConsultationRoute, { params: one(asking) });

  const reads = await cabinet.db.readRecord.findMany({ where: { personId: asking.personId }, orderBy: { id: 'asc' } });
  expect(reads.map(({ what, subjectId }) => [what, subjectId])).toEqual([
    ['consultations.list', asking.consultation.id],
    ['consultations.view', asking.consultation.id],
  ]);
});

test('what a blocked officer had taken goes back to the queue', async () => {
  const taken = await aTakenQuestion(cabinet);
  const answered = await anAnsweredQuestion(cabinet);
  const administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);

  for (const { officer } of [taken, answered])
    await cabinet.call(administrator, blockAccountRoute, {
      params: { accountId: officer.accountId as AccountId },
      body: { reason: 'Звільнено з посади' },
    });
  await cabinet.runJobs();

  const rows = await cabinet.db.consultation.findMany({
    where: { id: { in: [taken.consultation.id, answered.consultation.id] } },
    select: { state: true, claimedById: true },
    orderBy: { state: 'desc' },
  });
  expect(rows).toEqual([
    { state: 'sent', claimedById: null },
    { state: 'answered', claimedById: answered.officer.accountId },
  ]);
});
