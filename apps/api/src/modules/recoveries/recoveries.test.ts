import { recoverRoute, secondFactorRoute } from '@cabinet/contracts/identity';
import type { AccountId } from '@cabinet/contracts/ids';
import * as managed from '@cabinet/contracts/managed-recoveries';
import { askRecoveryOfStaffRoute } from '@cabinet/contracts/recoveries';
import { askWhyLateRoute, objectRoute, readRecoveryStatusRoute } from '@cabinet/contracts/recovery-status';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aRecoveryForm, aScan } from '@cabinet/testkit/recoveries';
import { aWord } from '@cabinet/testkit/random';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { Secret } from 'otpauth';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aProof, goodPassword, problemIn, sessionOf, signedIn } from '#test/visitors.ts';
import { jobContext } from '#platform/context.ts';
import { forgetClaims } from './forget.ts';

const cabinet = useCabinet();
const hour = 3_600_000;
const birthDate = '1980-05-17';

let officer: Caller;
let colleague: Caller;
let administrator: Caller;

const anOfficer = async () => {
  const { accountId } = await storeStaff(cabinet.db, [await storeOffice(cabinet.db)]);
  return cabinet.sessionFor(accountId);
};

beforeAll(async () => {
  officer = await anOfficer();
  colleague = await anOfficer();
  administrator = await cabinet.sessionFor((await storeStaff(cabinet.db, [])).accountId);
});

beforeEach(async () => {
  cabinet.mailbox.clear();
  cabinet.sms.clear();
  await cabinet.db.throttle.deleteMany({});
});

/** Somebody with an authenticator app, a number of their own and an address they have no way into any more. */
const anOwner = async (more: Record<string, unknown> = {}) => {
  const taxId = aTaxId(birthDate, 'female');
  const login = aWord('owner');
  const email = `${login}@example.org`;
  const secret = new Secret({ size: 20 });
  const { secrets } = cabinet.services;
  const stored = await storeApplicant(cabinet.db, {
    account: { login, loginKey: login, email, emailKey: email, ...more },
    person: { birthDate, taxIdIndex: secrets.blindIndex('taxId', taxId) },
  });
  const { accountId } = stored;
  await cabinet.db.account.update({
    where: { id: accountId },
    data: {
      totpSecret: secrets.seal({ table: 'account', id: accountId, column: 'totpSecret' }, secret.base32),
      totpConfirmedAt: new Date(),
      consents: { create: { id: crypto.randomUUID(), kind: 'personal_data', textVersion: '1', givenAt: new Date() } },
    },
  });
  return { ...stored, accountId: accountId as AccountId, taxId, login, email };
};

const file = async (form = aRecoveryForm(), scan = aScan) =>
  cabinet.call(null, askRecoveryOfStaffRoute, { body: { form, scan, proof: await aProof(cabinet) } });

const idOf = async (number: string): Promise<string> =>
  (await cabinet.db.recoveryRequest.findUniqueOrThrow({ where: { number } })).id;

const open = (recoveryId: string, who: Caller | null = officer) =>
  cabinet.call(who, managed.readRecoveryRoute, { params: { recoveryId } });

const decide = (recoveryId: string, decision: managed.RecoveryDecision, { who = officer, version = 1 } = {}) =>
  cabinet.call(who, managed.decideRecoveryRoute, { params: { recoveryId }, body: { version, decision } });

const look = (number: string, born = birthDate) =>
  cabinet.call(null, readRecoveryStatusRoute, { body: { number, birthDate: born } });

const tokenIn = (text: string | undefined, page: string): string =>
  new RegExp(`${page}#(\\S+)`).exec(text ?? '')?.[1] ?? '';

const letterTo = async (email: string) => {
  await cabinet.runJobs();
  return cabinet.mailbox.letters(email);
};

/** The request of this owner, filed; answers its number, id and where the answer goes. */
const filed = async (owner: { taxId: string }, over: Partial<ReturnType<typeof aRecoveryForm>> = {}) => {
  const email = `${aWord('fresh')}@example.org`;
  const form = aRecoveryForm({ identity: { by: 'tax_id', taxId: owner.taxId }, contact: { email }, ...over });
  const { body } = await file(form);
  return { number: body.number, recoveryId: await idOf(body.number), email, form };
};

const setPassword = (token: string) =>
  cabinet.call(null, recoverRoute, { body: { token, password: goodPassword, passwordConfirmation: goodPassword } });

describe('B36 somebody who has lost phone and mail', () => {
  test('files a request without signing in, gets a number and a due time a day later, on screen and by letter', async () => {
    const form = aRecoveryForm();
    const { status, body } = await file(form);

    expect([status, body.dueAt]).toEqual([201, new Date(cabinet.clock.now().getTime() + 24 * hour).toISOString()]);
    expect(body.number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const [letter] = await letterTo(form.contact.email ?? '');
    expect(letter?.text).toContain(body.number);
    for (const secret of ['Тестенко', birthDate]) expect(letter?.text).not.toContain(secret);
  });

  test('all that was typed lies sealed, the scan under a key of its own', async () => {
    const form = aRecoveryForm();
    const { body } = await file(form);
    const row = await cabinet.db.recoveryRequest.findUniqueOrThrow({ where: { number: body.number } });
    const kept = Buffer.from(row.claim ?? []).toString('latin1');
    for (const secret of [form.contact.email, 'taxId', '1980'])
      expect(kept.includes(Buffer.from(secret ?? '').toString('latin1'))).toBe(false);
    expect([row.scanType, typeof row.sealedScan]).toEqual(['image/jpeg', 'string']);
  });

  test('S10 the answer is the same whether or not there is such a person', async () => {
    const owner = await anOwner();
    const known = await file(aRecoveryForm({ identity: { by: 'tax_id', taxId: owner.taxId } }));
    const unknown = await file();
    expect(Object.keys(unknown.body)).toEqual(Object.keys(known.body));
    expect([unknown.status, unknown.body.dueAt]).toEqual([known.status, known.body.dueAt]);
  });

  test('S18 a file that is no picture or PDF, or carries a virus, is refused and nothing is kept', async () => {
    const before = await cabinet.db.recoveryRequest.count();
    const page = { fileName: 'паспорт.pdf', content: Buffer.from('<script>alert(1)</script>').toString('base64') };
    const refused = await file(aRecoveryForm(), page);
    expect([refused.status, refused.body.errors?.[0]?.code]).toEqual([422, 'documents.refused']);
    expect(await cabinet.db.recoveryRequest.count()).toBe(before);
  });

  test('S15 it costs work, three requests a day about one person are enough, and twenty an hour from one network', async () => {
    const unpaid = { form: aRecoveryForm(), scan: aScan, proof: 'bm90IGEgcHJvb2Y=' };
    expect(problemIn(await cabinet.call(null, askRecoveryOfStaffRoute, { body: unpaid })).code).toBe(
      'identity.proof_wrong',
    );
    const form = aRecoveryForm();
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await file(form)).status);
    expect(statuses).toEqual([201, 201, 201, 429]);
  });

  test('a contact is needed, and a birth date that has not come is refused', async () => {
    expect((await file(aRecoveryForm({ contact: {} }))).body.errors).toMatchObject([
      { pointer: '/form/contact/email', code: 'recoveries.contact_missing' },
    ]);
    expect((await file(aRecoveryForm({ birthDate: '2030-01-01' }))).body.errors).toMatchObject([
      { pointer: '/form/birthDate' },
    ]);
  });
});

describe('B43 B44 the state of a request', () => {
  test('opens with the number, as dictated, and the birth date; anything else is not there, and tries are counted', async () => {
    const { number } = await filed(await anOwner());
    const { body } = await look(number.toLowerCase().replace('-', ' '));
    expect(body).toMatchObject({ number, kind: 'recover', state: 'open', late: false, askedWhyAt: null });

    const wrong = await look(number, '1980-05-18');
    const nobody = await look('22222222', birthDate);
    expect([wrong.status, wrong.body.code]).toEqual([404, nobody.body.code]);
    const statuses = [];
    for (let tries = 0; tries < 25; tries += 1) statuses.push((await look(number, '1970-01-01')).status);
    expect(statuses.at(-1)).toBe(429);
  });

  test('«Чому так довго?» before the due time is refused; after it staff see it marked, overdue ones first', async () => {
    const { number, recoveryId } = await filed(await anOwner());
    const why = () => cabinet.call(null, askWhyLateRoute, { body: { number, birthDate } });
    expect(problemIn(await why()).code).toBe('recoveries.not_due');
    cabinet.clock.forward(25 * hour);
    officer = await cabinet.sessionFor(officer.accountId);
    colleague = await cabinet.sessionFor(colleague.accountId);
    administrator = await cabinet.sessionFor(administrator.accountId);

    const { body } = await why();
    expect(body).toMatchObject({ late: true, askedWhyAt: cabinet.clock.now().toISOString() });
    expect((await why()).body.askedWhyAt).toBe(body.askedWhyAt);
    const later = await filed(await anOwner());
    const { items } = (await cabinet.call(officer, managed.listRecoveriesRoute, { query: { limit: 100 } })).body;
    const [first, last] = [
      items.findIndex(({ id }) => id === recoveryId),
      items.findIndex(({ id }) => id === later.recoveryId),
    ];
    expect(first).toBeLessThan(last);
    expect(items[first]).toMatchObject({ late: true, askedWhyAt: body.askedWhyAt });
    expect(JSON.stringify(items)).not.toContain('Тестенко');
  });
});

describe('B36 officers decide', () => {
  test('see the claim beside the account of the РНОКПП, contacts in part only, and every look is recorded', async () => {
    const owner = await anOwner();
    const { recoveryId } = await filed(owner);
    const { body } = await open(recoveryId);

    expect(body.claim).toMatchObject({ kind: 'recover', loss: 'lost_phone' });
    expect(body.found).toMatchObject({ accountId: owner.accountId, login: owner.login, secondFactor: true, birthDate });
    expect(JSON.stringify(body.found)).not.toContain(owner.email);
    await open(recoveryId);
    const reads = await cabinet.db.readRecord.findMany({ where: { personId: owner.personId } });
    expect(reads.map(({ what, readerId }) => [what, readerId])).toEqual([['recoveries.view', officer.accountId]]);
    const looks = await cabinet.db.auditRecord.count({ where: { subject: recoveryId, action: 'recoveries.open' } });
    expect(looks).toBe(1);
  });

  test('only officers and administrators: others are refused at the door, and what is not there is not there', async () => {
    const owner = await anOwner();
    const { recoveryId } = await filed(owner);
    const editor = await storeStaff(cabinet.db, [], { account: { role: 'editor' } });
    for (const who of [await cabinet.sessionFor(owner.accountId), await cabinet.sessionFor(editor.accountId)])
      expect((await open(recoveryId, who)).status).toBe(403);
    expect((await open(recoveryId, null)).status).toBe(401);
    expect((await open(crypto.randomUUID())).status).toBe(404);
  });

  test('approval sends a link to the new contact; following it sets the password and the address, and ends every session', async () => {
    const owner = await anOwner({ phone: '+380671110001', phoneVerifiedAt: new Date() });
    const before = await cabinet.sessionFor(owner.accountId);
    const { recoveryId, email, number } = await filed(owner);
    const decided = await decide(recoveryId, {
      outcome: 'approved',
      accountId: owner.accountId,
      dropsSecondFactor: true,
    });
    expect(decided.body).toMatchObject({ state: 'approved', decision: { dropsSecondFactor: true }, version: 2 });
    expect((await sessionOf(cabinet, before)).actor).toBeNull();
    const still = await cabinet.db.account.findUniqueOrThrow({ where: { id: owner.accountId } });
    expect([still.email, still.totpConfirmedAt === null]).toEqual([owner.email, false]);

    const letters = await letterTo(email);
    const link = letters.find(({ text }) => text.includes('/recover#'));
    expect(link?.text).not.toContain(owner.login);
    const [told] = cabinet.mailbox.letters(owner.email);
    expect(told?.text).toContain('/not-me#');
    expect(cabinet.sms.messages('+380671110001')[0]?.text).toContain('/not-me#');
    expect(cabinet.sms.messages('+380671110001')[0]?.text.length).toBeLessThanOrEqual(160);

    const token = tokenIn(link?.text, '/recover');
    expect((await setPassword(token)).body).toEqual({ changed: true });
    const account = await cabinet.db.account.findUniqueOrThrow({ where: { id: owner.accountId } });
    expect(account).toMatchObject({ email, emailKey: email, totpConfirmedAt: null, state: 'active' });
    const { answer } = await signedIn(cabinet, { identifier: email, password: goodPassword });
    expect(answer.body.actor?.login).toBe(owner.login);
    expect(problemIn(await setPassword(token)).code).toBe('identity.link_dead');
    expect((await look(number)).body.state).toBe('approved');
  });

  test('the second factor stays where the officer did not take it off', async () => {
    const owner = await anOwner();
    const { recoveryId, email } = await filed(owner);
    await decide(recoveryId, { outcome: 'approved', accountId: owner.accountId, dropsSecondFactor: false });
    const link = (await letterTo(email)).find(({ text }) => text.includes('/recover#'));
    await setPassword(tokenIn(link?.text, '/recover'));

    const { answer, caller } = await signedIn(cabinet, { identifier: email, password: goodPassword });
    expect(answer.body.pending).toBe('second_factor');
    expect((await cabinet.call(caller, secondFactorRoute, { body: { code: '000000' } })).status).toBe(401);
  });

  test('S12 of ten uses of the link at once exactly one sets a password, and three days end it', async () => {
    const owner = await anOwner();
    const { recoveryId, email } = await filed(owner);
    await decide(recoveryId, { outcome: 'approved', accountId: owner.accountId, dropsSecondFactor: true });
    const token = tokenIn((await letterTo(email)).find(({ text }) => text.includes('/recover#'))?.text, '/recover');
    const answers = await Promise.all(Array.from({ length: 10 }, () => setPassword(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('a phone alone gets the link by an SMS of one part, and becomes the phone of the account', async () => {
    const owner = await anOwner();
    const phone = `+38063${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
    const { recoveryId } = await filed(owner, { contact: { phone } });
    await decide(recoveryId, { outcome: 'approved', accountId: owner.accountId, dropsSecondFactor: true });
    await cabinet.runJobs();
    const [sms] = cabinet.sms.messages(phone);
    expect(sms?.parts).toBe(1);
    expect((await setPassword(tokenIn(sms?.text, '/recover'))).status).toBe(200);
    const account = await cabinet.db.account.findUniqueOrThrow({ where: { id: owner.accountId } });
    expect([account.phone, account.email]).toEqual([phone, owner.email]);
  });

  test('a refusal goes by letter with its reason, and changes no account', async () => {
    const owner = await anOwner();
    const { recoveryId, email, number } = await filed(owner);
    const session = await cabinet.sessionFor(owner.accountId);
    await decide(recoveryId, { outcome: 'refused', reason: 'Скан не читається, надішліть чіткіший' });
    const letter = (await letterTo(email)).find(({ text }) => text.includes('Скан не читається'));
    expect(letter?.text).toContain(number);
    expect((await sessionOf(cabinet, session)).actor?.login).toBe(owner.login);
    expect(cabinet.mailbox.letters(owner.email)).toEqual([]);
  });

  test('of two officers the second sees what was decided, and nothing is overwritten, at once or later', async () => {
    const owner = await anOwner();
    const { recoveryId } = await filed(owner);
    const approved = { outcome: 'approved' as const, accountId: owner.accountId, dropsSecondFactor: false };
    const refused = { outcome: 'refused' as const, reason: 'Не той документ' };
    const answers = await Promise.all([decide(recoveryId, approved), decide(recoveryId, refused, { who: colleague })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200)?.body;
    const later = await decide(recoveryId, refused, { who: colleague, version: 2 });
    expect(problemIn(later).code).toBe('recoveries.decided');
    expect((await open(recoveryId, colleague)).body).toMatchObject({ state: won?.state, decidedBy: won?.decidedBy });
  });

  test('nobody is given an account of staff, one that is not there, or a contact that is somebody else’s', async () => {
    const owner = await anOwner();
    const staff = await storeStaff(cabinet.db, []);
    const other = await anOwner();
    const { recoveryId } = await filed(owner);
    const drop = { dropsSecondFactor: false };
    for (const accountId of [staff.accountId, crypto.randomUUID()] as AccountId[])
      expect((await decide(recoveryId, { outcome: 'approved', accountId: accountId, ...drop })).status).toBe(404);
    const taken = await filed(owner, { contact: { email: other.email } });
    const answer = await decide(taken.recoveryId, { outcome: 'approved', accountId: owner.accountId, ...drop });
    expect(problemIn(answer).code).toBe('recoveries.contact_taken');
  });

  test('B37 a blocked account is opened through a request by an administrator alone', async () => {
    const owner = await anOwner({ state: 'blocked', stateReason: 'Підозрілі входи' });
    const { recoveryId, email } = await filed(owner, { loss: 'account_blocked' });
    const approved = { outcome: 'approved' as const, accountId: owner.accountId, dropsSecondFactor: true };
    expect(problemIn(await decide(recoveryId, approved)).code).toBe('recoveries.account_blocked');
    expect((await decide(recoveryId, approved, { who: administrator })).status).toBe(200);
    const link = (await letterTo(email)).find(({ text }) => text.includes('/recover#'));
    expect((await setPassword(tokenIn(link?.text, '/recover'))).status).toBe(200);
  });
});

describe('«Це не я»', () => {
  const restored = async () => {
    const owner = await anOwner();
    const { recoveryId, email, number } = await filed(owner);
    await decide(recoveryId, { outcome: 'approved', accountId: owner.accountId, dropsSecondFactor: true });
    const link = tokenIn((await letterTo(email)).find(({ text }) => text.includes('/recover#'))?.text, '/recover');
    const objection = tokenIn(cabinet.mailbox.letters(owner.email)[0]?.text, '/not-me');
    return { owner, number, recoveryId, link, objection };
  };
  const object = (token: string) => cabinet.call(null, objectRoute, { body: { token } });

  test('in the letter to the former contact blocks the account, stops the link and puts a task before staff, once', async () => {
    const { owner, number, link, objection, recoveryId } = await restored();
    expect((await object(objection)).body).toEqual({ blocked: true });

    expect((await cabinet.db.account.findUniqueOrThrow({ where: { id: owner.accountId } })).state).toBe('blocked');
    expect(problemIn(await setPassword(link)).code).toBe('identity.link_dead');
    const task = await cabinet.db.recoveryRequest.findFirstOrThrow({
      where: { kind: 'objection', accountId: owner.accountId },
    });
    expect((await open(task.id)).body).toMatchObject({ state: 'open', claim: { kind: 'objection', against: number } });
    expect((await open(recoveryId)).body.decision?.objectedAt).not.toBeNull();
    expect(problemIn(await object(objection)).code).toBe('identity.link_dead');
    expect(
      (await decide(task.id, { outcome: 'refused', reason: 'Поговорили з власницею, доступ повернуто їй' })).status,
    ).toBe(200);
  });

  test('works also after the link was followed: whoever got in is out', async () => {
    const { owner, link, objection } = await restored();
    await setPassword(link);
    const intruder = await cabinet.sessionFor(owner.accountId);
    expect((await object(objection)).status).toBe(200);
    expect((await sessionOf(cabinet, intruder)).actor).toBeNull();
  });

  test('of ten at once one task is made; a forged or an old link does nothing', async () => {
    const { owner, objection } = await restored();
    const answers = await Promise.all(Array.from({ length: 10 }, () => object(objection)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await cabinet.db.recoveryRequest.count({ where: { kind: 'objection', accountId: owner.accountId } })).toBe(
      1,
    );

    const other = await restored();
    expect(problemIn(await object(`${other.recoveryId}.${objection.split('.')[1]}`)).code).toBe('identity.link_dead');
    cabinet.clock.forward(31 * 24 * hour);
    expect(problemIn(await object(other.objection)).code).toBe('identity.link_dead');
    officer = await cabinet.sessionFor(officer.accountId);
    colleague = await cabinet.sessionFor(colleague.accountId);
  });
});

test('ninety days after the decision what was typed and the scan are erased; what waits is not', async () => {
  const [old, waiting] = [await filed(await anOwner()), await filed(await anOwner())];
  await decide(old.recoveryId, { outcome: 'refused', reason: 'Документ прострочений' });
  const { scanKey } = await cabinet.db.recoveryRequest.findUniqueOrThrow({ where: { id: old.recoveryId } });
  const scan = await cabinet.call(officer, managed.readRecoveryScanRoute, { params: { recoveryId: old.recoveryId } });
  expect([scan.status, scan.headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
  await cabinet.runJobs();
  cabinet.clock.forward(91 * 24 * hour);
  await forgetClaims(jobContext(cabinet.services, 'test', cabinet.services.newId()));

  const row = await cabinet.db.recoveryRequest.findUniqueOrThrow({ where: { id: old.recoveryId } });
  expect(row).toMatchObject({ claim: null, verdict: null, lookupIndex: null, scanKey: null, state: 'refused' });
  expect(await cabinet.services.files.exists(scanKey ?? '')).toBe(false);
  expect((await look(old.number)).status).toBe(404);
  expect((await look(waiting.number)).body.late).toBe(true);
});
