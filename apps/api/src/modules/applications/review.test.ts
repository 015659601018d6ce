import * as routes from '@cabinet/contracts/applications';
import * as inbox from '@cabinet/contracts/inbox';
import type { LiveNotice } from '#platform/live.ts';
import { openLiveHub } from '#platform/http/live.ts';
import { expect, test } from 'vitest';
import { aClaimedDesk, anOfficer, aSentDesk, type Desk } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const one = ({ draft }: Desk) => ({ applicationId: draft.id });
const view = async (desk: Desk) =>
  (await cabinet.call(desk.owner, routes.readApplicationRoute, { params: one(desk) })).body;
const versionOf = async ({ draft }: Desk) =>
  (await cabinet.db.application.findUniqueOrThrow({ where: { id: draft.id } })).version;

const judge = async (
  desk: Desk,
  officer: Caller,
  verdict: { verdict: 'accepted' } | { verdict: 'needs_rework'; remark: string },
) => {
  const { slots } = await view(desk);
  const attachmentId = slots[0]?.documents[0]?.id ?? '';
  return cabinet.call(officer, inbox.judgeDocumentRoute, {
    params: { ...one(desk), attachmentId },
    body: { version: await versionOf(desk), ...verdict },
  });
};
const decide = async (
  desk: Desk,
  officer: Caller,
  decision: {
    outcome: 'approved' | 'refused' | 'closed';
    reason: string;
    ground?: string | null;
    forIncompleteness?: boolean;
  },
) =>
  cabinet.call(officer, inbox.decideApplicationRoute, {
    params: one(desk),
    body: { version: await versionOf(desk), ground: null, ...decision },
  });

test('O2 of two officers who take an application at once exactly one has it', async () => {
  const desk = await aSentDesk(cabinet);
  const officers = [await anOfficer(cabinet, desk.officeId, 'Перша'), await anOfficer(cabinet, desk.officeId, 'Друга')];

  const answers = await Promise.all(
    officers.map((officer) =>
      cabinet.call(officer, inbox.claimApplicationRoute, { params: one(desk), body: { version: desk.draft.version } }),
    ),
  );

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('applications.claimed_by_other');
  expect(await cabinet.db.applicationEvent.count({ where: { applicationId: desk.draft.id, act: 'claim' } })).toBe(1);
});

test('O2 nothing is decided before somebody takes the application, nor by anybody else after', async () => {
  const desk = await aSentDesk(cabinet);
  const [officer, colleague] = [await anOfficer(cabinet, desk.officeId), await anOfficer(cabinet, desk.officeId)];
  const refusal = { outcome: 'refused', reason: 'Неправдиві відомості', ground: 'Закон' } as const;

  const early = await decide(desk, officer, refusal);
  await cabinet.call(officer, inbox.claimApplicationRoute, {
    params: one(desk),
    body: { version: desk.draft.version },
  });
  const foreign = await decide(desk, colleague, refusal);

  expect(early.body.code).toBe('applications.not_claimed');
  expect(foreign.body.code).toBe('applications.claimed_by_other');
});

test('a released application goes back to the queue and its clock goes on', async () => {
  const desk = await aClaimedDesk(cabinet);

  const { body } = await cabinet.call(desk.officer, inbox.releaseApplicationRoute, {
    params: one(desk),
    body: { version: desk.review.version },
  });

  expect(body).toMatchObject({
    state: 'submitted',
    claimedByName: null,
    claimedByMe: false,
    dueOn: desk.draft.dueOn,
    acts: ['claim'],
  });
  expect(body.clock.map(({ owner, ground, state }) => `${owner}: ${ground}, ${state}`)).toEqual([
    'office: submit, submitted',
    'office: claim, in_review',
    'office: release, submitted',
  ]);
});

test('F9 F11 F17 a decision has a reason, a name and a time, and the applicant sees all of them', async () => {
  const desk = await aClaimedDesk(cabinet);
  cabinet.clock.forward(60_000);

  const { body } = await decide(desk, desk.officer, {
    outcome: 'refused',
    reason: '  Відсутні необхідні документи ',
    ground: 'Закон № 5203-VI, стаття 10',
  });
  const seen = await view(desk);

  expect(body.state).toBe('refused');
  expect(seen).toMatchObject({
    state: 'refused',
    decisionReason: 'Відсутні необхідні документи',
    decisionGround: 'Закон № 5203-VI, стаття 10',
    decidedByName: 'Службенко О. П.',
    decidedAt: cabinet.clock.now().toISOString(),
    acts: ['appeal'],
  });
  expect(seen.timeline.map(({ act, actorRole, toState }) => [act, actorRole, toState])).toEqual([
    ['create', 'applicant', 'draft'],
    ['submit', 'applicant', 'submitted'],
    ['claim', 'officer', 'in_review'],
    ['refuse', 'officer', 'refused'],
  ]);
  expect(seen.clock.at(-1)?.endedAt).toBe(cabinet.clock.now().toISOString());
});

test.each(['', '  ', '\u00a0\u00a0\u00a0\u00a0', '\u200b\u200b\u200b\u200b', 'ні'])(
  'F9 F16 a reason of %j is no reason',
  async (reason) => {
    const desk = await aClaimedDesk(cabinet);

    const { status, body } = await decide(desk, desk.officer, { outcome: 'refused', reason, ground: 'Закон' });

    expect([status, body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
      422,
      [['/reason', 'applications.text_missing']],
    ]);
    expect((await view(desk)).state).toBe('in_review');
  },
);

test('F9 a refusal and a closing name their legal ground', async () => {
  const desk = await aClaimedDesk(cabinet);

  for (const outcome of ['refused', 'closed'] as const) {
    const { body } = await decide(desk, desk.officer, { outcome, reason: 'Є причина', ground: '\u00a0' });
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/ground', 'applications.ground_missing'],
    ]);
  }
});

test('F20 what the pre-check let through is not refused for incompleteness', async () => {
  const desk = await aClaimedDesk(cabinet);
  const refusal = { outcome: 'refused', reason: 'Бракує документа', ground: 'Закон', forIncompleteness: true } as const;

  const complete = await decide(desk, desk.officer, refusal);
  await judge(desk, desk.officer, { verdict: 'needs_rework', remark: 'Нечітка копія' });
  const remarked = await decide(desk, desk.officer, refusal);
  // Only something that was really never there may be the ground.
  await cabinet.db.applicationDocument.deleteMany({ where: { applicationId: desk.draft.id } });
  const review = await cabinet.call(desk.officer, inbox.reviewApplicationRoute, { params: one(desk) });
  const lacking = await decide(desk, desk.officer, refusal);

  expect(complete.body.code).toBe('applications.complete_after_all');
  expect(remarked.body.code).toBe('applications.complete_after_all');
  expect(review.body.incompleteness.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/slots/idDoc', 'precheck.document_missing'],
  ]);
  expect(lacking.body.state).toBe('refused');
});

test('F14 each document has a verdict, a remark and a name, and approval waits for all of them', async () => {
  const desk = await aClaimedDesk(cabinet);
  const approval = { outcome: 'approved', reason: 'Усе гаразд' } as const;

  const undecided = await decide(desk, desk.officer, approval);
  await judge(desk, desk.officer, { verdict: 'needs_rework', remark: 'Немає другої сторінки' });
  const returned = await view(desk);
  const unmended = await decide(desk, desk.officer, approval);
  await judge(desk, desk.officer, { verdict: 'accepted' });
  const approved = await decide(desk, desk.officer, approval);

  expect(undecided.body.code).toBe('applications.documents_undecided');
  expect(returned.slots[0]).toMatchObject({
    state: 'needs_rework',
    documents: [{ remark: 'Немає другої сторінки', judgedByName: 'Службенко О. П.' }],
  });
  expect(unmended.body.code).toBe('applications.documents_undecided');
  expect(approved.body).toMatchObject({
    state: 'approved',
    slots: [{ state: 'accepted', documents: [{ remark: null }] }, {}],
  });
});

test('F14 a document is not returned without a remark', async () => {
  const desk = await aClaimedDesk(cabinet);

  const { status, body } = await judge(desk, desk.officer, { verdict: 'needs_rework', remark: ' \u00a0 ' });

  expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/remark']);
});

test('F21 the status has one code in list, view and inbox', async () => {
  const desk = await aClaimedDesk(cabinet);
  const list = await cabinet.call(desk.owner, routes.listApplicationsRoute);
  const listed = await cabinet.call(desk.officer, inbox.listInboxRoute);

  expect([list.body.items[0]?.state, (await view(desk)).state, listed.body.items[0]?.state]).toEqual([
    'in_review',
    'in_review',
    'in_review',
  ]);
});

test('F23 each act tells the open pages of the applicant and of the office, naming the application only', async () => {
  const desk = await aSentDesk(cabinet);
  const hub = await openLiveHub(cabinet.services.config.DATABASE_URL, cabinet.services.log);
  const told: LiveNotice[] = [];
  const arrived = new Promise<void>((resume) =>
    hub.on('notice', (notice) => {
      told.push(notice);
      if (notice.id === desk.draft.id) resume();
    }),
  );
  const officer = await anOfficer(cabinet, desk.officeId);

  await cabinet.call(officer, inbox.claimApplicationRoute, {
    params: one(desk),
    body: { version: desk.draft.version },
  });
  await arrived;
  await hub.close();

  expect(told).toEqual([{ room: 'applications', id: desk.draft.id, personId: desk.personId, officeId: desk.officeId }]);
});

test('every opening by an officer is in the applicant’s journal, with a name and a purpose', async () => {
  const desk = await aClaimedDesk(cabinet);

  // Once more at once is the same look; after an hour it is another.
  await cabinet.call(desk.officer, inbox.reviewApplicationRoute, { params: one(desk) });
  cabinet.clock.forward(3_600_000);
  await cabinet.call(desk.officer, inbox.reviewApplicationRoute, { params: one(desk) });
  await cabinet.call(desk.officer, inbox.listInboxRoute);
  await cabinet.call(desk.officer, inbox.listInboxRoute);

  const readings = await cabinet.db.readRecord.findMany({ where: { personId: desk.personId }, orderBy: { id: 'asc' } });
  expect(readings.map(({ what, purpose, readerName }) => [what, purpose, readerName])).toEqual([
    ['applications.view', 'review', 'Службенко О. П.'],
    ['applications.view', 'review', 'Службенко О. П.'],
    ['inbox.list', 'inbox', 'Службенко О. П.'],
  ]);
});

test('a suspended review stops the clock for a third party and resumes with the same officer', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet, { term: { unit: 'workDays', value: 5 } });

  const suspended = await cabinet.call(desk.officer, inbox.suspendApplicationRoute, {
    params: one(desk),
    body: { version: desk.review.version, reason: 'Чекаємо на відповідь реєстру', owner: 'thirdParty' },
  });
  cabinet.clock.set('2026-11-23T09:00:00.000Z');
  const resumed = await cabinet.call(desk.officer, inbox.resumeApplicationRoute, {
    params: one(desk),
    body: { version: suspended.body.version },
  });

  expect(desk.draft.dueOn).toBe('2026-11-25');
  expect(suspended.body).toMatchObject({
    state: 'suspended',
    dueOn: null,
    clock: [
      { owner: 'office', state: 'submitted' },
      { owner: 'office', state: 'in_review' },
      { owner: 'thirdParty', ground: 'suspend', state: 'suspended', endedAt: null },
    ],
  });
  // 19, 20 and 23 November began while another was waited for; then come 24, 25, 26, 27 and Monday 30.
  expect(resumed.body).toMatchObject({ state: 'in_review', claimedByMe: true, dueOn: '2026-11-30' });
});

test('a refusal is appealed within thirty days and decided by another officer; set aside, the review goes on', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet);
  await decide(desk, desk.officer, { outcome: 'refused', reason: 'Є причина', ground: 'Закон' });
  const other = await anOfficer(cabinet, desk.officeId, 'Інший');
  cabinet.clock.set('2026-11-20T09:00:00.000Z');
  const appealed = await cabinet.call(desk.owner, routes.appealApplicationRoute, {
    params: one(desk),
    body: { version: await versionOf(desk), reason: 'Не згодна' },
  });
  const outcome = { outcome: 'set_aside', reason: 'Відмова без підстав' } as const;

  const same = await cabinet.call(desk.officer, inbox.decideAppealRoute, {
    params: one(desk),
    body: { version: appealed.body.version, ...outcome },
  });
  const { body } = await cabinet.call(other, inbox.decideAppealRoute, {
    params: one(desk),
    body: { version: appealed.body.version, ...outcome },
  });

  expect([appealed.body.state, same.status]).toEqual(['appealed', 409]);
  expect(body).toMatchObject({ state: 'in_review', claimedByMe: true, decidedAt: null, decisionReason: null });
  expect(body.clock.map(({ owner }) => owner)).toEqual(['office', 'office', 'law', 'office']);
});

test('a refusal is not appealed after the term of the law', async () => {
  const desk = await aClaimedDesk(cabinet);
  await decide(desk, desk.officer, { outcome: 'refused', reason: 'Є причина', ground: 'Закон' });
  cabinet.clock.forward(31 * 86_400_000);

  const late = await cabinet.call(desk.owner, routes.appealApplicationRoute, {
    params: one(desk),
    body: { version: await versionOf(desk), reason: 'Не згодна' },
  });
  const body = await view(desk);

  expect([late.status, body.acts]).toEqual([409, []]);
});
