import * as routes from '@cabinet/contracts/applications';
import type { DocumentId, InformationRequestId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import { expect, test } from 'vitest';
import { aClaimedDesk } from '#test/applications.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

type Claimed = Awaited<ReturnType<typeof aClaimedDesk>>;
type Asked = {
  kind: 'add_document' | 'replace_document' | 'fix_field' | 'explain';
  requirementCode?: string;
  pointer?: string;
  text?: string;
};

const one = ({ draft }: Claimed) => ({ applicationId: draft.id });
const view = async (desk: Claimed) =>
  (await cabinet.call(desk.owner, routes.readApplicationRoute, { params: one(desk) })).body;
const versionOf = async ({ draft }: Claimed) =>
  (await cabinet.db.application.findUniqueOrThrow({ where: { id: draft.id } })).version;

const ask = async (desk: Claimed, requests: Asked[], dueOn = '2026-11-27') =>
  cabinet.call(desk.officer, inbox.askForInformationRoute, {
    params: one(desk),
    body: {
      version: await versionOf(desk),
      dueOn,
      requests: requests.map((request) => ({
        requirementCode: null,
        pointer: null,
        text: 'Будь ласка, уточніть',
        ...request,
      })),
    },
  });
const answer = async (desk: Claimed, texts: Record<string, string> = {}) =>
  cabinet.call(desk.owner, routes.answerRequestsRoute, {
    params: one(desk),
    body: {
      version: await versionOf(desk),
      answers: Object.entries(texts).map(([requestId, text]) => ({
        requestId: requestId as InformationRequestId,
        text,
      })),
    },
  });
const put = async (desk: Claimed, code: string) => {
  const documentId = (await storeLibraryDocument(cabinet.db, desk.personId)) as DocumentId;
  return cabinet.call(desk.owner, routes.fillSlotRoute, {
    params: { ...one(desk), code, documentId },
    body: { version: await versionOf(desk) },
  });
};
const later = (hours: number) => cabinet.clock.forward(hours * 3_600_000);

test('F15 a request pauses the term, and the answer brings it back to the same officer with a later due date', async () => {
  // Friday.
  cabinet.clock.set('2026-11-20T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet, { term: { unit: 'workDays', value: 5 } });
  later(1);
  const asked = await ask(desk, [{ kind: 'explain', text: 'Для якого саме банку?' }], '2026-12-01');
  // Tuesday: Monday and Tuesday began while the applicant was waited for; the weekend never counted.
  cabinet.clock.set('2026-11-24T09:00:00.000Z');
  const requestId = (await view(desk)).requests[0]?.id ?? '';

  const { body } = await answer(desk, { [requestId]: 'Для ощадного' });

  expect(desk.draft.dueOn).toBe('2026-11-27');
  expect(asked.body).toMatchObject({ state: 'needs_info', dueOn: null, claimedByMe: true, acts: ['endInformation'] });
  expect(body).toMatchObject({
    state: 'in_review',
    dueOn: '2026-12-01',
    requests: [{ state: 'answered', answerText: 'Для ощадного' }],
  });
  expect(body.clock.map(({ owner }) => owner)).toEqual(['office', 'office', 'applicant', 'office']);
});

test('the intervals of the clock ledger follow without a gap and sum to the wall time', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet);
  for (let round = 0; round < 3; round += 1) {
    later(5 + round);
    await ask(desk, [{ kind: 'explain' }]);
    later(30);
    const open = (await view(desk)).requests.find(({ state }) => state === 'open');
    await answer(desk, { [open?.id ?? '']: 'Пояснюю' });
  }
  later(7);
  await cabinet.call(desk.officer, inbox.decideApplicationRoute, {
    params: one(desk),
    body: { version: await versionOf(desk), outcome: 'closed', reason: 'Перевірка', ground: 'Закон' },
  });

  const { clock, submittedAt, decidedAt } = await view(desk);

  const held = clock.reduce(
    (sum, { startedAt, endedAt }) => sum + Date.parse(endedAt ?? '') - Date.parse(startedAt),
    0,
  );
  expect(held).toBe(Date.parse(decidedAt ?? '') - Date.parse(submittedAt ?? ''));
  for (const [place, { startedAt }] of clock.entries())
    if (place > 0) expect(startedAt).toBe(clock[place - 1]?.endedAt);
});

test('F15 a returned document is replaced in its slot; the earlier version and its remark stay on record', async () => {
  const desk = await aClaimedDesk(cabinet);
  const attachment = (await view(desk)).slots[0]?.documents[0];
  later(1);
  await cabinet.call(desk.officer, inbox.judgeDocumentRoute, {
    params: { ...one(desk), attachmentId: attachment?.id ?? '' },
    body: { version: await versionOf(desk), verdict: 'needs_rework', remark: 'Нечітко' },
  });
  await ask(desk, [{ kind: 'replace_document', requirementCode: 'idDoc' }]);
  later(1);

  const early = await answer(desk);
  const replaced = await put(desk, 'idDoc');
  const { status, body } = await answer(desk);

  expect([early.status, early.body.code]).toEqual([422, 'applications.unanswered_requests']);
  expect(replaced.body.slots[0]).toMatchObject({
    state: 'attached',
    open: true,
    documents: [{ remark: null }],
    replaced: [{ id: attachment?.id, remark: 'Нечітко', state: 'needs_rework' }],
  });
  expect([status, body.slots[0]?.open]).toEqual([200, false]);
  expect(body.timeline.map(({ act }) => act).slice(-4)).toEqual([
    'returnDocument',
    'requestInformation',
    'replaceDocument',
    'answerInformation',
  ]);
});

test('F15 a replacement that is taken out again gives the place back to the returned version', async () => {
  const desk = await aClaimedDesk(cabinet);
  later(1);
  await ask(desk, [{ kind: 'replace_document', requirementCode: 'idDoc' }]);
  later(1);
  const first = (await view(desk)).slots[0]?.documents[0]?.document.id;
  const replaced = await put(desk, 'idDoc');
  const documentId = replaced.body.slots[0]?.documents[0]?.document.id as DocumentId;

  const cleared = await cabinet.call(desk.owner, routes.clearSlotRoute, {
    params: { ...one(desk), code: 'idDoc', documentId },
  });
  const again = await cabinet.call(desk.owner, routes.clearSlotRoute, {
    params: { ...one(desk), code: 'idDoc', documentId: first as DocumentId },
  });

  expect(cleared.body.slots[0]).toMatchObject({ documents: [{ document: { id: first } }], replaced: [] });
  expect(again.status).toBe(409);
});

test('F15 only what was asked can be changed, and a mended field answers the request', async () => {
  const desk = await aClaimedDesk(cabinet);
  later(1);
  await ask(desk, [{ kind: 'fix_field', pointer: '/answers/purpose' }]);
  const change = async (parts: routes.DraftChange) =>
    cabinet.call(desk.owner, routes.changeDraftRoute, {
      params: one(desk),
      body: { version: await versionOf(desk), change: parts },
    });

  const foreign = await change({ objectName: 'Дім' });
  const slot = await put(desk, 'poa');
  const mended = await change({ answers: { purpose: 'для суду' } });
  const { body } = await answer(desk);

  expect([foreign.status, foreign.body.errors?.map(({ pointer }) => pointer)]).toEqual([409, ['/change/objectName']]);
  expect(slot.status).toBe(409);
  expect(mended.body.answers).toEqual({ purpose: 'для суду' });
  expect(body.state).toBe('in_review');
});

test('F15 a returned document is replaced at once, without a request, and nothing else is', async () => {
  const desk = await aClaimedDesk(cabinet);
  const filed = (await view(desk)).slots[0]?.documents[0];
  const early = await put(desk, 'idDoc');
  await cabinet.call(desk.officer, inbox.judgeDocumentRoute, {
    params: { ...one(desk), attachmentId: filed?.id ?? '' },
    body: { version: await versionOf(desk), verdict: 'needs_rework', remark: 'Знімок нечіткий' },
  });
  later(1);

  const { body, status } = await put(desk, 'idDoc');
  const again = await put(desk, 'idDoc');
  const review = await cabinet.call(desk.officer, inbox.reviewApplicationRoute, { params: one(desk) });

  expect([early.status, status, again.status]).toEqual([409, 200, 409]);
  expect(body).toMatchObject({ state: 'in_review', slots: [{ open: false, documents: [{ state: 'attached' }] }, {}] });
  expect(body.slots[0]?.replaced[0]).toMatchObject({ remark: 'Знімок нечіткий' });
  expect(review.body.slots[0]?.documents.map(({ id }) => id)).toEqual(body.slots[0]?.documents.map(({ id }) => id));
});

test('F15 what the applicant mends is the applicant’s alone until the answer is handed back', async () => {
  const desk = await aClaimedDesk(cabinet);
  later(1);
  await ask(desk, [
    { kind: 'fix_field', pointer: '/answers/purpose' },
    { kind: 'replace_document', requirementCode: 'idDoc' },
  ]);
  const seen = async () => {
    const { body } = await cabinet.call(desk.officer, inbox.reviewApplicationRoute, { params: one(desk) });
    return { answers: body.answers, documents: body.slots[0]?.documents.map(({ document }) => document.id) };
  };
  const before = await seen();

  later(1);
  await cabinet.call(desk.owner, routes.changeDraftRoute, {
    params: one(desk),
    body: { version: await versionOf(desk), change: { answers: { purpose: 'для суду' } } },
  });
  const added = (await put(desk, 'idDoc')).body.slots[0]?.documents.at(-1)?.document.id ?? '';
  const meanwhile = await seen();
  const opened = await cabinet.call(desk.officer, inbox.reviewContentRoute, {
    params: { ...one(desk), documentId: added as DocumentId },
  });
  await answer(desk);
  const after = await seen();

  expect(meanwhile).toEqual(before);
  expect(opened.status).toBe(404);
  expect(after.answers).toEqual({ purpose: 'для суду' });
  expect(after.documents).toContain(added);
});

test('F15 a field corrected again and again stands once in the timeline, and so do files tried in a slot', async () => {
  const desk = await aClaimedDesk(cabinet);
  later(1);
  await ask(desk, [
    { kind: 'fix_field', pointer: '/answers/purpose' },
    { kind: 'fix_field', pointer: '/objectName' },
    { kind: 'replace_document', requirementCode: 'idDoc' },
  ]);
  const change = async (parts: routes.DraftChange) =>
    cabinet.call(desk.owner, routes.changeDraftRoute, {
      params: one(desk),
      body: { version: await versionOf(desk), change: parts },
    });
  for (let time = 0; time < 6; time += 1) {
    await change({ answers: { purpose: `для суду ${time}` } });
    const documentId = (await put(desk, 'idDoc')).body.slots[0]?.documents[0]?.document.id as DocumentId;
    await cabinet.call(desk.owner, routes.clearSlotRoute, { params: { ...one(desk), code: 'idDoc', documentId } });
  }
  await change({ answers: { purpose: 'для банку' }, objectName: 'Дім' });

  const told = (await view(desk)).timeline.filter(({ actorRole, toState }) => actorRole === 'applicant' && !toState);

  expect(told.filter(({ act }) => act === 'fixField').map(({ text }) => text)).toEqual([
    '/answers/purpose',
    '/objectName',
  ]);
  const slots = desk.definition.documents.length;
  expect(told.filter(({ act }) => act === 'replaceDocument').length).toBeLessThanOrEqual(slots);
  expect(told.filter(({ act }) => act === 'clearDocument').length).toBeLessThanOrEqual(slots);
});

test('F15 a field corrected after a second question is told again', async () => {
  const desk = await aClaimedDesk(cabinet);
  for (let round = 0; round < 2; round += 1) {
    later(1);
    await ask(desk, [{ kind: 'fix_field', pointer: '/answers/purpose' }]);
    later(1);
    await cabinet.call(desk.owner, routes.changeDraftRoute, {
      params: one(desk),
      body: { version: await versionOf(desk), change: { answers: { purpose: `для суду ${round}` } } },
    });
    expect((await answer(desk)).status).toBe(200);
  }

  expect((await view(desk)).timeline.filter(({ act }) => act === 'fixField')).toHaveLength(2);
});

test('F15 a field emptied in answer to a request must be filled before the answer goes back', async () => {
  const desk = await aClaimedDesk(cabinet);
  later(1);
  await ask(desk, [{ kind: 'fix_field', pointer: '/answers/purpose' }]);
  await cabinet.call(desk.owner, routes.changeDraftRoute, {
    params: one(desk),
    body: { version: await versionOf(desk), change: { answers: { purpose: null } } },
  });

  const { status, body } = await answer(desk);

  expect([status, body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
    422,
    [['/answers/purpose', 'field.required']],
  ]);
});

test('F15 whoever cannot bring a document may say so; silence is no answer', async () => {
  const desk = await aClaimedDesk(cabinet);
  later(1);
  await ask(desk, [{ kind: 'add_document', requirementCode: 'poa' }]);
  const requestId = (await view(desk)).requests[0]?.id ?? '';

  const silent = await answer(desk, { [requestId]: ' ' });
  const stray = await answer(desk, { [desk.draft.id]: 'Не мій запит' });
  const { body } = await answer(desk, { [requestId]: 'Такого документа в мене немає' });

  expect(silent.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
    [`/requests/${requestId}`, 'applications.answer_missing'],
  ]);
  expect(stray.body.errors?.[0]?.pointer).toBe('/answers/0/requestId');
  expect(body.state).toBe('in_review');
});

test.each([
  { dueOn: '2026-11-18', code: 'applications.due_not_ahead' },
  { dueOn: '2026-11-22', code: 'applications.due_not_working_day' },
  { dueOn: '2026-12-21', code: 'applications.due_too_far' },
])('an answer is asked for by a working day ahead within a month: not by $dueOn', async ({ dueOn, code }) => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet);

  const { status, body } = await ask(desk, [{ kind: 'explain' }], dueOn);

  expect([status, body.errors?.map((error) => [error.pointer, error.code])]).toEqual([422, [['/dueOn', code]]]);
});

test('a request names a field or a document of this very service', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet);

  const { body } = await ask(desk, [
    { kind: 'fix_field', pointer: '/answers/nothing' },
    { kind: 'add_document', requirementCode: 'nothing' },
    { kind: 'replace_document' },
  ]);

  expect(body.errors?.map(({ pointer }) => pointer)).toEqual([
    '/requests/0/pointer',
    '/requests/1/requirementCode',
    '/requests/2/requirementCode',
  ]);
});

test('a request without an answer expires after its day, the officer goes on, and the term runs again', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet, { term: { unit: 'workDays', value: 5 } });
  await ask(desk, [{ kind: 'explain' }], '2026-11-20');
  const runTimer = async () => {
    await cabinet.services.queue.boss.send('applications.expire-requests', {});
    await cabinet.runJobs();
  };

  cabinet.clock.set('2026-11-20T21:30:00.000Z');
  await runTimer();
  const onTheDay = await view(desk);
  cabinet.clock.set('2026-11-20T22:30:00.000Z');
  await runTimer();
  await runTimer();
  const after = await view(desk);

  expect(onTheDay.state).toBe('needs_info');
  // 19 and 20 November began while the applicant was waited for; so did the morning of the 21st, a Saturday anyway.
  expect(after).toMatchObject({ state: 'in_review', dueOn: '2026-11-27', requests: [{ state: 'expired' }] });
  expect(after.timeline.slice(-2).map(({ act, actorRole }) => [act, actorRole])).toEqual([
    ['expireRequests', 'system'],
    ['endInformation', 'system'],
  ]);
});

test('an officer who no longer needs the answer cancels the question with a reason', async () => {
  cabinet.clock.set('2026-11-18T09:00:00.000Z');
  const desk = await aClaimedDesk(cabinet);
  await ask(desk, [{ kind: 'explain' }]);

  const { body } = await cabinet.call(desk.officer, inbox.endInformationRoute, {
    params: one(desk),
    body: { version: await versionOf(desk), reason: 'Знайшли самі' },
  });

  expect(body).toMatchObject({ state: 'in_review', requests: [{ state: 'cancelled' }] });
});
