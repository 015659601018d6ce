import { blockAccountRoute } from '@cabinet/contracts/accounts';
import * as routes from '@cabinet/contracts/applications';
import type { AccountId, OfficeId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import { changeStaffRoute } from '@cabinet/contracts/staff';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { expect, test } from 'vitest';
import { aClaimedDesk, anOfficer } from '#test/applications.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const reason = 'Колега захворів, повернеться за місяць';

type ClaimedDesk = Awaited<ReturnType<typeof aClaimedDesk>>;

const params = ({ draft }: ClaimedDesk) => ({ applicationId: draft.id });
const versionOf = async ({ draft }: ClaimedDesk): Promise<number> =>
  (await cabinet.db.application.findUniqueOrThrow({ where: { id: draft.id } })).version;

const takeOver = async (desk: ClaimedDesk, officer: Caller, why: string | null) =>
  cabinet.call(officer, inbox.takeOverApplicationRoute, {
    params: params(desk),
    body: { version: await versionOf(desk), reason: why },
  });

const block = async ({ officer }: ClaimedDesk): Promise<void> => {
  const administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
  const { status } = await cabinet.call(administrator, blockAccountRoute, {
    params: { accountId: officer.accountId as AccountId },
    body: { reason: 'Звільнено' },
  });
  expect(status).toBe(200);
};

const ask = async (desk: ClaimedDesk): Promise<void> => {
  const { status } = await cabinet.call(desk.officer, inbox.askForInformationRoute, {
    params: params(desk),
    body: {
      version: await versionOf(desk),
      dueOn: '2026-11-27',
      requests: [{ kind: 'explain', requirementCode: null, pointer: null, text: 'Поясніть, будь ласка' }],
    },
  });
  expect(status).toBe(200);
};

const seen = async (desk: ClaimedDesk, officer: Caller) =>
  (await cabinet.call(officer, inbox.reviewApplicationRoute, { params: params(desk) })).body;

const unclaimedFor = async (officer: Caller): Promise<string[]> =>
  (await cabinet.call(officer, inbox.listInboxRoute, { query: { scope: 'unclaimed' } })).body.items.map(({ id }) => id);

test('what a blocked officer had taken goes back to the queue, and the term goes on', async () => {
  const desk = await aClaimedDesk(cabinet);
  const colleague = await anOfficer(cabinet, desk.officeId);
  await block(desk);
  await cabinet.runJobs();

  const review = await seen(desk, colleague);
  expect(review).toMatchObject({ state: 'submitted', claimedByName: null, dueOn: desk.draft.dueOn });
  expect(review.timeline.at(-1)).toMatchObject({ act: 'release', actorRole: 'system' });
  expect(await unclaimedFor(colleague)).toEqual([desk.draft.id]);
});

test('a question of a blocked officer still waits for its answer; then a colleague goes on with the application', async () => {
  const desk = await aClaimedDesk(cabinet);
  const colleague = await anOfficer(cabinet, desk.officeId);
  await ask(desk);
  await block(desk);
  await cabinet.runJobs();

  expect(await seen(desk, colleague)).toMatchObject({ state: 'needs_info', claimedByName: null, acts: ['takeOver'] });
  expect(await unclaimedFor(colleague)).toEqual([desk.draft.id]);
  const { body: own } = await cabinet.call(desk.owner, routes.readApplicationRoute, { params: params(desk) });
  const answered = await cabinet.call(desk.owner, routes.answerRequestsRoute, {
    params: params(desk),
    body: { version: own.version, answers: own.requests.map(({ id }) => ({ requestId: id, text: 'Ось пояснення' })) },
  });
  expect(answered.body.state).toBe('in_review');

  const taken = await takeOver(desk, colleague, null);
  expect([taken.status, taken.body.claimedByMe, taken.body.state]).toEqual([200, true, 'in_review']);
  expect(taken.body.acts).toContain('approve');
});

test('whoever leaves an office leaves its applications there', async () => {
  const desk = await aClaimedDesk(cabinet);
  const administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
  const { status } = await cabinet.call(administrator, changeStaffRoute, {
    params: { accountId: desk.officer.accountId as AccountId },
    body: {
      version: 1,
      member: {
        surname: 'Службенко',
        givenName: 'Оксана',
        patronymic: 'Петрівна',
        positionUk: 'адміністратор ЦНАП',
        positionEn: 'service centre officer',
        officeIds: [(await storeOffice(cabinet.db)) as OfficeId],
      },
    },
  });
  expect(status).toBe(200);
  await cabinet.runJobs();

  expect(await seen(desk, await anOfficer(cabinet, desk.officeId))).toMatchObject({
    state: 'submitted',
    claimedByName: null,
  });
});

test.each(['blocked', 'of another office now'])(
  'a colleague takes over from an officer who is %s without a word, even before the cabinet has noticed',
  async (why) => {
    const desk = await aClaimedDesk(cabinet);
    const { accountId } = desk.officer;
    if (why === 'blocked') await cabinet.db.account.update({ where: { id: accountId }, data: { state: 'blocked' } });
    else await cabinet.db.staffOffice.deleteMany({ where: { accountId } });
    const colleague = await anOfficer(cabinet, desk.officeId);

    expect((await seen(desk, colleague)).acts).toEqual(['takeOver']);
    const { status, body } = await takeOver(desk, colleague, null);
    expect([status, body.claimedByMe, body.dueOn]).toEqual([200, true, desk.draft.dueOn]);
  },
);

test('from a colleague who is there one takes over with a reason only, and the applicant never reads it', async () => {
  const desk = await aClaimedDesk(cabinet);
  const colleague = await anOfficer(cabinet, desk.officeId, 'Заступенко');

  const silent = await takeOver(desk, colleague, null);
  const { status, body } = await takeOver(desk, colleague, reason);
  await cabinet.runJobs();

  expect([silent.status, silent.body.errors?.[0]?.pointer]).toEqual([422, '/reason']);
  expect([status, body.claimedByMe]).toEqual([200, true]);
  expect(body.notes.map(({ text, authorName }) => [text, authorName])).toEqual([[reason, 'Заступенко О. П.']]);
  const own = await cabinet.call(desk.owner, routes.readApplicationRoute, { params: params(desk) });
  expect(own.body.timeline.at(-1)?.act).toBe('takeOverFromColleague');
  expect(JSON.stringify([own.body, cabinet.mailbox.letters()])).not.toContain('захворів');
  const former = await cabinet.call(desk.officer, inbox.releaseApplicationRoute, {
    params: params(desk),
    body: { version: body.version },
  });
  expect(former.body.code).toBe('applications.claimed_by_other');
});

test('of two colleagues who take over at once exactly one has the application', async () => {
  const desk = await aClaimedDesk(cabinet);
  await cabinet.db.account.update({ where: { id: desk.officer.accountId }, data: { state: 'blocked' } });
  const colleagues = [await anOfficer(cabinet, desk.officeId), await anOfficer(cabinet, desk.officeId)];

  const answers = await Promise.all(colleagues.map((one) => takeOver(desk, one, null)));

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});
