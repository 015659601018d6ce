import { recoverRoute } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import * as managed from '@cabinet/contracts/managed-recoveries';
import { askUnblockRoute } from '@cabinet/contracts/unblock-requests';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { anUnblockForm } from '@cabinet/testkit/recoveries';
import { aWord } from '@cabinet/testkit/random';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aProof, goodPassword, problemIn, sessionOf } from '#test/visitors.ts';

const cabinet = useCabinet();
const birthDate = '1980-05-17';
const document = { kind: 'id_card' as const, number: '001234567' };

let officer: Caller;
let administrator: Caller;

beforeAll(async () => {
  officer = await cabinet.sessionFor((await storeStaff(cabinet.db, [await storeOffice(cabinet.db)])).accountId);
  administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
});

beforeEach(async () => {
  cabinet.mailbox.clear();
  await cabinet.db.throttle.deleteMany({});
});

const anOwner = async (more: Record<string, unknown> = {}) => {
  const taxId = aTaxId(birthDate, 'female');
  const login = aWord('owner');
  const email = `${login}@example.org`;
  const { accountId, personId } = await storeApplicant(cabinet.db, {
    account: { login, loginKey: login, email, emailKey: email, ...more },
    person: { birthDate, taxIdIndex: cabinet.services.secrets.blindIndex('taxId', taxId) },
  });
  return { accountId: accountId as AccountId, personId, taxId, login, email };
};

const find = async (key: string, who: Caller = officer) =>
  (await cabinet.call(who, managed.findAccountRoute, { body: { key } })).body.found;

const help = (form: managed.InPersonForm, who: Caller | null = officer) =>
  cabinet.call(who, managed.helpInPersonRoute, { body: form });

const stateOf = async (accountId: string) =>
  (await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } })).state;

const open = async (recoveryId: string, who: Caller = officer) =>
  (await cabinet.call(who, managed.readRecoveryRoute, { params: { recoveryId } })).body;

describe('B38 somebody comes in person', () => {
  test('is found by РНОКПП, login or address, whole and not in part; each look is in their journal', async () => {
    const owner = await anOwner();
    for (const key of [owner.taxId, owner.login, owner.email])
      expect((await find(key))?.accountId).toBe(owner.accountId);
    for (const key of [owner.login.slice(0, -1), owner.taxId.slice(0, 9), owner.email.slice(0, 8)])
      expect(await find(key)).toBeNull();
    const reads = await cabinet.db.readRecord.count({ where: { personId: owner.personId, what: 'recoveries.view' } });
    expect(reads).toBeGreaterThan(0);
  });

  test('staff are never found', async () => {
    const login = aWord('clerk');
    await storeStaff(cabinet.db, [], { account: { login, loginKey: login } });
    expect(await find(login)).toBeNull();
  });

  test('gets a link to a contact named on the spot; the document that was seen is kept sealed, with who saw it', async () => {
    const owner = await anOwner();
    const email = `${aWord('spot')}@example.org`;
    const session = await cabinet.sessionFor(owner.accountId);
    const act = { name: 'link' as const, contact: { email }, dropsSecondFactor: false };
    const { status, body } = await help({ accountId: owner.accountId, document, act });
    expect(status).toBe(201);
    expect((await sessionOf(cabinet, session)).actor).toBeNull();
    const row = await cabinet.db.recoveryRequest.findUniqueOrThrow({ where: { id: body.id } });
    expect(Buffer.from(row.claim ?? []).toString('latin1')).not.toContain(document.number);
    expect([row.decidedBy, row.state, row.kind]).toEqual([officer.accountId, 'approved', 'in_person']);
    expect(await open(body.id)).toMatchObject({ claim: { document }, found: { login: owner.login } });

    await cabinet.runJobs();
    const token = /\/recover#(\S+)/.exec(cabinet.mailbox.letters(email)[0]?.text ?? '')?.[1] ?? '';
    expect(cabinet.mailbox.letters(owner.email)[0]?.text).toContain('/not-me#');
    const body2 = { token, password: goodPassword, passwordConfirmation: goodPassword };
    expect((await cabinet.call(null, recoverRoute, { body: body2 })).status).toBe(200);
    expect((await cabinet.db.account.findUniqueOrThrow({ where: { id: owner.accountId } })).email).toBe(email);
  });

  test('is unblocked by an officer who has seen the document, and by nobody without one', async () => {
    const owner = await anOwner({ state: 'blocked', stateReason: 'Підозрілі входи' });
    const act = { name: 'unblock' as const, reason: 'Прийшла з паспортом, усе пояснила' };
    const nameless = { accountId: owner.accountId, document: { ...document, number: '' }, act };
    expect((await help(nameless)).body.errors).toMatchObject([{ pointer: '/document/number' }]);
    expect((await help({ accountId: owner.accountId, document, act })).status).toBe(201);
    expect(await stateOf(owner.accountId)).toBe('active');
    expect(problemIn(await help({ accountId: owner.accountId, document, act })).code).toBe('recoveries.not_blocked');
    const audits = await cabinet.db.auditRecord.findMany({
      where: { subject: owner.accountId, action: 'identity.unblock' },
    });
    expect(audits.map(({ actorId }) => actorId)).toEqual([officer.accountId]);
  });

  test('nobody else may help: applicants, editors and visitors are refused, accounts of staff are not there', async () => {
    const owner = await anOwner({ state: 'blocked' });
    const staff = await storeStaff(cabinet.db, [], { account: { state: 'blocked' } });
    const editor = await cabinet.sessionFor(
      (await storeStaff(cabinet.db, [], { account: { role: 'editor' } })).accountId,
    );
    const applicant = await cabinet.sessionFor((await anOwner()).accountId);
    const act = { name: 'unblock' as const, reason: 'Прошу розблокувати' };
    const form = { accountId: owner.accountId, document, act };
    for (const who of [editor, applicant]) expect((await help(form, who)).status).toBe(403);
    expect((await help(form, null)).status).toBe(401);
    expect((await help({ ...form, accountId: staff.accountId as AccountId })).status).toBe(404);
  });
});

describe('B37 a blocked person asks to be unblocked', () => {
  const ask = async (form = anUnblockForm()) =>
    cabinet.call(null, askUnblockRoute, { body: { form, proof: await aProof(cabinet) } });
  const idOf = async (number: string) => (await cabinet.db.recoveryRequest.findUniqueOrThrow({ where: { number } })).id;
  const decide = (recoveryId: string, decision: managed.RecoveryDecision, who: Caller) =>
    cabinet.call(who, managed.decideRecoveryRoute, { params: { recoveryId }, body: { version: 1, decision } });

  test('with a reason from a list and in words; staff see both, an administrator unblocks, a letter tells it', async () => {
    const owner = await anOwner({ state: 'blocked', stateReason: 'Підозрілі входи' });
    const form = anUnblockForm({ identifier: owner.login, reason: 'somebody_else' });
    const { status, body } = await ask(form);
    expect(status).toBe(201);
    const recoveryId = await idOf(body.number);
    const shown = await open(recoveryId);
    expect(shown.claim).toMatchObject({ kind: 'unblock', reason: 'somebody_else', text: form.text });
    expect(shown.found).toMatchObject({ login: owner.login, stateReason: 'Підозрілі входи' });

    const approved = { outcome: 'approved' as const, accountId: owner.accountId, dropsSecondFactor: false };
    expect(problemIn(await decide(recoveryId, approved, officer)).code).toBe('recoveries.account_blocked');
    expect(await stateOf(owner.accountId)).toBe('blocked');
    expect((await decide(recoveryId, approved, administrator)).status).toBe(200);
    expect(await stateOf(owner.accountId)).toBe('active');
    await cabinet.runJobs();
    const subjects = cabinet.mailbox.letters(form.email).map(({ subject }) => subject);
    expect(subjects).toContain('Ваш обліковий запис розблоковано');
  });

  test('S10 the answer is the same for a name that is nobody’s, and for one that is not blocked', async () => {
    const open1 = await ask(anUnblockForm({ identifier: (await anOwner()).login }));
    const nobody = await ask();
    expect([nobody.status, Object.keys(nobody.body)]).toEqual([open1.status, Object.keys(open1.body)]);
  });

  test('an unproved account that is unblocked waits for its confirmation again', async () => {
    const owner = await anOwner({ state: 'blocked', emailVerifiedAt: null });
    const { body } = await ask(anUnblockForm({ identifier: owner.login }));
    const approved = { outcome: 'approved' as const, accountId: owner.accountId, dropsSecondFactor: false };
    expect((await decide(await idOf(body.number), approved, administrator)).status).toBe(200);
    expect(await stateOf(owner.accountId)).toBe('awaiting_confirmation');
  });
});

test.each(['enterprise', 'fund_branch'])(
  'who works at an office of kind %s helps nobody in and sees no request',
  async (kind) => {
    const officeId = await storeOffice(cabinet.db, { kind });
    const worker = await cabinet.sessionFor((await storeStaff(cabinet.db, [officeId])).accountId);
    const { accountId, taxId } = await anOwner();
    expect((await cabinet.call(worker, managed.findAccountRoute, { body: { key: taxId } })).status).toBe(403);
    expect((await cabinet.call(worker, managed.listRecoveriesRoute)).status).toBe(403);
    const act = { name: 'link' as const, contact: { email: 'thief@example.org' }, dropsSecondFactor: true };
    const helped = await cabinet.call(worker, managed.helpInPersonRoute, {
      body: { accountId, document, act } as never,
    });
    expect(helped.status).toBe(403);
    expect(await cabinet.db.recoveryRequest.count({ where: { accountId } })).toBe(0);
  },
);
