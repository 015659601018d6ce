import { revokeCodeRoute } from '@cabinet/contracts/authorization-codes';
import { registerByCodeRoute } from '@cabinet/contracts/code-access';
import { readSessionRoute } from '@cabinet/contracts/identity';
import { listProgrammeLinesRoute } from '@cabinet/contracts/programme-lines';
import { readProfileRoute } from '@cabinet/contracts/persons';
import { readOwnCardRoute } from '@cabinet/contracts/registry';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aCode, aForm, aHolder, anOfficer, redeem, show } from '#test/codes.ts';
import { callerWith, cookiesOf, problemIn } from '#test/visitors.ts';

const lines: string[] = [];
const cabinet = useCabinet({ LOG_LEVEL: 'debug' }, { write: (line: string) => void lines.push(line) });
const minute = 60_000;
let officer: Caller;

beforeAll(async () => {
  officer = await anOfficer(cabinet);
});
// Codes that one network may show are counted by the quarter of an hour.
beforeEach(() => cabinet.clock.forward(16 * minute));

const programme = {
  ...{ number: 'ІПР-12', issuedOn: '2025-02-11', issuer: 'Лікарня № 1 (зразок)', validUntil: '2028-02-11' },
  lines: [{ classCode: '12 22 03', quantity: 2, note: '' }],
};

test('B2 B16 C12 with a code of an office somebody without a signature becomes a person with an account: what the databank knows need not be typed', async () => {
  const holder = await aHolder(cabinet, { programme });
  const { code } = await aCode(cabinet, officer, holder);

  // As it is typed by hand: small letters, another keyboard, other dashes.
  const shown = await show(cabinet, code.toLowerCase().replaceAll('-', ' ').replaceAll('c', 'с'), holder.birthDate);
  expect(shown.status).toBe(200);
  expect(shown.body).toMatchObject({
    ...{ surname: 'Ярова', givenName: 'Олена', patronymic: 'Петрівна' },
    taxIdEnd: holder.content.numbers.taxId?.slice(-4),
  });

  const form = aForm();
  const made = await redeem(cabinet, shown.caller, shown.body.ticket, form);
  expect([made.status, made.body.email]).toEqual([201, form.email]);
  expect(made.body.session.actor).toMatchObject({ role: 'applicant', accountState: 'awaiting_confirmation' });
  const owner = callerWith(cookiesOf(made));
  expect((await cabinet.call(owner, readSessionRoute)).body.actor?.login).toBe(form.login);

  const { body: profile } = await cabinet.call(owner, readProfileRoute);
  expect(profile).toMatchObject({
    name: { surname: 'Ярова', givenName: 'Олена', patronymic: 'Петрівна' },
    ...{ sex: 'female', birthDate: holder.birthDate, taxId: holder.content.numbers.taxId, taxIdRefused: false },
    identityDocument: { kind: 'idCard', number: '001234567' },
    registeredAddress: { settlement: 'Мерефа', street: 'Зразкова', building: '9' },
    disability: { group: 'II', document: { number: 'Е-77/25' } },
    ...{ accessNeeds: ['large_print'], programmeLines: 1 },
  });
  const { body: devices } = await cabinet.call(owner, listProgrammeLinesRoute);
  expect(devices.items).toMatchObject([
    { source: 'registry', classCode: '12 22 03', quantity: 2, validUntil: '2028-02-11' },
  ]);
  const { body: own } = await cabinet.call(owner, readOwnCardRoute);
  expect(own.card).toMatchObject({ state: 'active', content: { person: { birthDate: holder.birthDate } } });

  await cabinet.runJobs();
  const letters = cabinet.mailbox.letters(form.email);
  expect(letters.map(({ links }) => links.some((link) => link.includes('/confirm#')))).toEqual([true]);
  const messages = await cabinet.db.message.findMany({ where: { person: { account: { login: form.login } } } });
  expect(messages.map(({ template }) => template)).toEqual(['registry.card_linked']);
});

test('B16 of fifty who use one code at once exactly one is registered; the others hear that the code was used', async () => {
  const holder = await aHolder(cabinet);
  const { code } = await aCode(cabinet, officer, holder);
  const shown = await Promise.all(Array.from({ length: 50 }, () => show(cabinet, code, holder.birthDate)));
  expect(shown.map(({ status }) => status)).toEqual(shown.map(() => 200));
  const before = await cabinet.db.account.count();

  // Passwords are hashed in turn: whoever is asked to come back does so.
  const insist = async (one: (typeof shown)[number]): Promise<Awaited<ReturnType<typeof redeem>>> => {
    const answer = await redeem(cabinet, one.caller, one.body.ticket);
    return answer.status === 503 ? insist(one) : answer;
  };
  const answers = await Promise.all(shown.map(insist));

  const told = answers.map(({ status, body }) => (status === 201 ? '201' : `${status} ${problemIn({ body }).code}`));
  expect(told.toSorted()).toEqual(['201', ...Array.from({ length: 49 }, () => '409 registry.code_already_used')]);
  expect(await cabinet.db.account.count()).toBe(before + 1);
  expect((await show(cabinet, code, holder.birthDate)).body.code).toBe('registry.code_already_used');
}, 60_000);

test('B5 a password with the name in the card is refused like one with a name that was typed', async () => {
  const holder = await aHolder(cabinet);
  const shown = await show(cabinet, (await aCode(cabinet, officer, holder)).code, holder.birthDate);
  const password = 'Ярова-Кленовий-Місток-41';
  const refused = await redeem(
    cabinet,
    shown.caller,
    shown.body.ticket,
    aForm({ password, passwordConfirmation: password }),
  );
  expect([refused.status, problemIn(refused).errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/form/password']]);
});

test('B16 a request sent twice after a lost answer makes one account', async () => {
  const holder = await aHolder(cabinet);
  const shown = await show(cabinet, (await aCode(cabinet, officer, holder)).code, holder.birthDate);
  const form = aForm();
  expect((await redeem(cabinet, shown.caller, shown.body.ticket, form)).status).toBe(201);
  const again = await redeem(cabinet, shown.caller, shown.body.ticket, form);
  expect([again.status, problemIn(again).code]).toEqual([409, 'registry.code_already_used']);
});

describe('B15 a ticket', () => {
  test('is for the browser that has shown the code', async () => {
    const holder = await aHolder(cabinet);
    const { code } = await aCode(cabinet, officer, holder);
    const shown = await show(cabinet, code, holder.birthDate);
    const other = await show(cabinet, code, holder.birthDate);
    for (const caller of [other.caller, callerWith(null)]) {
      const refused = await redeem(cabinet, caller, shown.body.ticket);
      expect([refused.status, problemIn(refused).code]).toEqual([410, 'registry.code_ticket_dead']);
    }
    const madeUp = shown.body.ticket.replace(/\.\d+\./, '.9999999999999.');
    expect(problemIn(await redeem(cabinet, shown.caller, madeUp)).code).toBe('registry.code_ticket_dead');
    expect((await redeem(cabinet, shown.caller, shown.body.ticket)).status).toBe(201);
  });

  test('is good for half an hour, and the code gives another one', async () => {
    const holder = await aHolder(cabinet);
    const { code } = await aCode(cabinet, officer, holder);
    const shown = await show(cabinet, code, holder.birthDate);
    cabinet.clock.forward(31 * minute);
    expect(problemIn(await redeem(cabinet, shown.caller, shown.body.ticket)).code).toBe('registry.code_ticket_dead');
    const again = await show(cabinet, code, holder.birthDate);
    expect((await redeem(cabinet, again.caller, again.body.ticket)).status).toBe(201);
  });
});

describe('B15 a code', () => {
  test('with a slip is noticed without asking whether there is one like it', async () => {
    const holder = await aHolder(cabinet);
    const { code } = await aCode(cabinet, officer, holder);
    const slip = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`;
    const refused = await show(cabinet, slip, holder.birthDate);
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [{ pointer: '/code', code: 'registry.code_format' }],
    ]);
    expect((await show(cabinet, '2222-2222-2222-2222', holder.birthDate)).body.code).toBe('registry.code_unknown');
  });

  test('ends after five wrong birth dates; each answer says how many tries are left', async () => {
    const holder = await aHolder(cabinet);
    const { code } = await aCode(cabinet, officer, holder);
    for (const left of [4, 3, 2, 1]) {
      const { status, body } = await show(cabinet, code, '1950-01-01');
      expect([status, body.errors]).toMatchObject([
        422,
        [{ pointer: '/birthDate', code: 'registry.code_birth_date', text: expect.stringContaining(String(left)) }],
      ]);
    }
    expect(problemIn(await show(cabinet, code, '1950-01-01')).code).toBe('registry.code_exhausted');
    const right = await show(cabinet, code, holder.birthDate);
    expect([right.status, right.body.code]).toEqual([410, 'registry.code_exhausted']);
  });

  test('that was tried to its end meanwhile registers nobody, even with a good ticket', async () => {
    const holder = await aHolder(cabinet);
    const { code } = await aCode(cabinet, officer, holder);
    const shown = await show(cabinet, code, holder.birthDate);
    await Promise.all(Array.from({ length: 8 }, () => show(cabinet, code, '1950-01-01')));
    expect(problemIn(await redeem(cabinet, shown.caller, shown.body.ticket)).code).toBe('registry.code_exhausted');
  });

  test('that was revoked opens nothing, at once, also for whoever has shown it', async () => {
    const holder = await aHolder(cabinet);
    const { code, issued } = await aCode(cabinet, officer, holder);
    const shown = await show(cabinet, code, holder.birthDate);
    const params = { codeId: issued.id };
    await cabinet.call(officer, revokeCodeRoute, { params, body: { ground: 'seen_by_others' } });
    expect(problemIn(await redeem(cabinet, shown.caller, shown.body.ticket)).code).toBe('registry.code_revoked');
    expect((await show(cabinet, code, holder.birthDate)).body.code).toBe('registry.code_revoked');
  });

  test('stops working when another one was issued', async () => {
    const holder = await aHolder(cabinet);
    const first = await aCode(cabinet, officer, holder);
    const second = await aCode(cabinet, officer, holder);
    expect((await show(cabinet, first.code, holder.birthDate)).body.code).toBe('registry.code_revoked');
    expect((await show(cabinet, second.code, holder.birthDate)).status).toBe(200);
  });

  test('works until the end of its fourteenth day in Kyiv', async () => {
    const holder = await aHolder(cabinet);
    const { code, issued } = await aCode(cabinet, officer, holder);
    const shown = await show(cabinet, code, holder.birthDate);
    cabinet.clock.set(new Date(Date.parse(issued.expiresAt) - 1));
    expect((await show(cabinet, code, holder.birthDate)).status).toBe(200);
    cabinet.clock.set(issued.expiresAt);
    expect((await show(cabinet, code, holder.birthDate)).body.code).toBe('registry.code_expired');
    expect(problemIn(await redeem(cabinet, shown.caller, shown.body.ticket)).code).toBe('registry.code_ticket_dead');
    officer = await anOfficer(cabinet);
  });

  test('of a person who has got an account another way leads to signing in', async () => {
    const holder = await aHolder(cabinet);
    const { code } = await aCode(cabinet, officer, holder);
    const shown = await show(cabinet, code, holder.birthDate);
    const { personId } = await storeApplicant(cabinet.db);
    await cabinet.db.registryCard.update({ where: { id: holder.cardId }, data: { personId } });
    expect((await show(cabinet, code, holder.birthDate)).body.code).toBe('registry.has_account');
    const refused = await redeem(cabinet, shown.caller, shown.body.ticket);
    expect([refused.status, problemIn(refused).code]).toEqual([409, 'registry.has_account']);
  });
});

test('B2 B3 B5 a refused form uses the code up no more than an empty one', async () => {
  const holder = await aHolder(cabinet);
  const shown = await show(cabinet, (await aCode(cabinet, officer, holder)).code, holder.birthDate);
  const taken = aForm();
  await storeApplicant(cabinet.db, { account: { login: taken.login, loginKey: taken.login } });
  const refused = async (form: Parameters<typeof redeem>[3]) => {
    const answer = await redeem(cabinet, shown.caller, shown.body.ticket, form);
    const { code, errors = [] } = problemIn(answer);
    return [answer.status, errors[0]?.pointer ?? code];
  };
  expect(await refused(aForm({ passwordConfirmation: 'інше' }))).toEqual([422, '/form/passwordConfirmation']);
  expect(await refused(aForm({ password: 'коротко', passwordConfirmation: 'коротко' }))).toEqual([
    422,
    '/form/password',
  ]);
  expect(await refused(aForm({ login: 'yarova85' }))).toEqual([422, '/form/login']);
  expect(await refused(taken)).toEqual([409, 'identity.login_taken']);
  const noConsent = { ...aForm(), consent: false } as never;
  expect(await refused(noConsent)).toEqual([422, '/form/consent']);
  expect((await redeem(cabinet, shown.caller, shown.body.ticket)).status).toBe(201);
});

test('B15 the code stands in no table, no log and no job: only its hash does', async () => {
  const codes = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const holder = await aHolder(cabinet);
      const { code } = await aCode(cabinet, officer, holder);
      await show(cabinet, code, '1950-01-01');
      return { code, shown: await show(cabinet, code, holder.birthDate) };
    }),
  );
  const [used] = codes;
  if (used) expect((await redeem(cabinet, used.shown.caller, used.shown.body.ticket)).status).toBe(201);
  const body = { ticket: used?.code ?? '', form: aForm() } as never;
  await cabinet.call(null, registerByCodeRoute, { body });
  await cabinet.runJobs();

  const tables = await cabinet.db.$queryRaw<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`;
  expect(tables.map(({ name }) => name)).toContain('public.authorization_code');
  const forms = codes.flatMap(({ code }) => {
    const bare = code.replaceAll('-', '');
    return [code, bare, code.toLowerCase(), Buffer.from(code).toString('hex'), Buffer.from(bare).toString('hex')];
  });
  const found = (text: string): boolean => forms.some((form) => text.includes(form));
  for (const { name } of tables) {
    const rows = await cabinet.db.$queryRawUnsafe<{ row: string }[]>(`select t::text as row from ${name} t`);
    expect([name, found(rows.map(({ row }) => row).join('\n'))]).toEqual([name, false]);
  }
  expect(lines.length).toBeGreaterThan(30);
  expect(found(lines.join(''))).toBe(false);
});
