import * as applications from '@cabinet/contracts/applications';
import { recoverRoute, signInRoute } from '@cabinet/contracts/identity';
import type { OfficeId } from '@cabinet/contracts/ids';
import * as inbox from '@cabinet/contracts/inbox';
import { sendMessageRoute } from '@cabinet/contracts/notifications';
import { changeProfileRoute, readProfileRoute } from '@cabinet/contracts/persons';
import {
  changePasswordRoute,
  confirmSecondFactorRoute,
  proveAgainRoute,
  startSecondFactorRoute,
} from '@cabinet/contracts/security';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { storeService } from '@cabinet/testkit/services';
import { TOTP } from 'otpauth';
import { beforeAll, expect, test } from 'vitest';
import { type Caller, useCabinet } from './cabinet.ts';
import { aRealPdf } from './corpus/pdfs.ts';
import { addToLibrary, confirmedApplicant, fillProfile } from './story.ts';

const lines: string[] = [];
const cabinet = useCabinet({ LOG_LEVEL: 'debug' }, { write: (line: string) => void lines.push(line) });

/** What is known to the person, the office and the sealed columns, and to nobody else. */
const canary = {
  surname: 'Канаренко',
  street: 'Канаркова',
  taxId: '2149099248',
  phone: '+380677654321',
  login: 'kanarka',
  email: 'kanarka@canary.example',
  password: 'кенар-Співає-Вранці-63',
  nextPassword: 'кенар-Мовчить-Увечері-64',
  diagnosis: 'Канаркова хвороба',
  fileName: 'канарка-виписка.pdf',
  title: 'Виписка канарки',
  answer: 'Канаркове пояснення',
  remark: 'Канаркове зауваження',
  question: 'Канаркове запитання',
  reason: 'Канаркова підстава рішення',
  note: 'Канаркова нотатка',
  message: 'Канарковий лист',
} as const;

/** Keys, codes and tokens, met on the way. */
const secrets: Record<string, string> = { password: canary.password, nextPassword: canary.nextPassword };

const disability = {
  group: 'II' as const,
  causes: ['general_illness' as const],
  document: { kind: 'lkk_conclusion' as const, number: 'КНР-771', issuer: canary.diagnosis, issuedOn: '2024-05-06' },
};

async function settleIn(): Promise<Caller> {
  const { owner, link } = await confirmedApplicant(cabinet, {
    login: canary.login,
    email: canary.email,
    password: canary.password,
    passwordConfirmation: canary.password,
    name: { surname: canary.surname, givenName: 'Марія', patronymic: 'Іванівна' },
  });
  await fillProfile(cabinet, owner, { taxId: canary.taxId, alternativePhone: canary.phone, disability });
  Object.assign(secrets, { link, cookie: owner.cookie.split('=')[1]?.split(';')[0] ?? '', formToken: owner.formToken });
  return owner;
}

async function beWrongInManyWays(owner: Caller): Promise<void> {
  const { body: profile } = await cabinet.call(owner, readProfileRoute);
  const change = (more: object) =>
    cabinet.call(owner, changeProfileRoute, { body: { version: profile.version, change: more } as never });
  expect((await change({ name: { surname: `${canary.surname}+`, givenName: canary.diagnosis } })).status).toBe(422);
  expect((await change({ taxId: `${canary.taxId}0`, registeredAddress: { street: canary.street } })).status).toBe(422);
  expect(
    (await cabinet.call(null, signInRoute, { body: { identifier: canary.email, password: `${canary.password}!` } }))
      .status,
  ).toBe(401);
  expect(
    (
      await cabinet.call(null, recoverRoute, {
        body: { token: `${secrets.link}x`, password: canary.nextPassword, passwordConfirmation: canary.nextPassword },
      })
    ).status,
  ).toBeGreaterThanOrEqual(400);
  await cabinet.app.inject({ url: `/api/v1/services?search=${encodeURIComponent(canary.diagnosis)}` });
  await cabinet.app.inject({ url: `/api/v1/${encodeURIComponent(canary.surname)}?token=${secrets.link}` });
  await cabinet.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: `{"password":"${canary.password}",`,
    headers: { 'content-type': 'application/json', cookie: owner.cookie },
  });
  // A refusal of the database itself, whose own words quote the row.
  await cabinet.db.$executeRaw`alter table person add constraint canary check ("givenName" <> 'Зламана')`;
  expect((await change({ name: { surname: canary.surname, givenName: 'Зламана' } })).status).toBe(500);
  await cabinet.db.$executeRaw`alter table person drop constraint canary`;
}

async function secureAccount(owner: Caller): Promise<void> {
  expect((await cabinet.call(owner, proveAgainRoute, { body: { password: canary.password } })).status).toBe(204);
  const again = await cabinet.call(null, signInRoute, {
    body: { identifier: canary.login, password: canary.password },
  });
  const cookie = String([again.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
  const caller = { ...owner, cookie };
  secrets.secondCookie = cookie.split('=')[1] ?? '';
  const started = await cabinet.call(caller, startSecondFactorRoute);
  const code = new TOTP({ secret: started.body.secret }).generate({ timestamp: cabinet.clock.now().getTime() });
  const confirmed = await cabinet.call(caller, confirmSecondFactorRoute, { body: { code } });
  expect(confirmed.status).toBe(200);
  Object.assign(secrets, { totpSecret: started.body.secret, recoveryCode: confirmed.body.recoveryCodes[0] ?? '' });
  const next = { cookie: String([confirmed.headers['set-cookie']].flat()[0]).split(';')[0] ?? cookie };
  await cabinet.call({ ...caller, ...next }, changePasswordRoute, {
    body: { current: canary.password, password: canary.nextPassword, passwordConfirmation: canary.nextPassword },
  });
}

async function applyAndBeAnswered(owner: Caller): Promise<void> {
  const officeId = (await storeOffice(cabinet.db)) as OfficeId;
  const { code } = await storeService(cabinet.db, [officeId]);
  const clerk = await cabinet.sessionFor((await storeStaff(cabinet.db, [officeId])).accountId);
  const document = await addToLibrary(
    cabinet,
    owner,
    { name: canary.fileName, bytes: await aRealPdf() },
    { kind: 'medical', title: canary.title },
  );
  const created = await cabinet.call(
    owner,
    applications.createApplicationRoute,
    { body: { serviceCode: code, officeId } },
    { 'idempotency-key': 'canary-create' },
  );
  const params = { applicationId: created.body.id };
  const filled = await cabinet.call(owner, applications.fillSlotRoute, {
    params: { ...params, code: 'idDoc', documentId: document.id },
    body: { version: created.body.version },
  });
  const change = { answers: { purpose: canary.answer }, declaration: true };
  const saved = await cabinet.call(
    owner,
    applications.changeDraftRoute,
    { params, body: { version: filled.body.version, change } },
    { 'idempotency-key': 'canary-change' },
  );
  const sent = await cabinet.call(
    owner,
    applications.submitApplicationRoute,
    { params, body: { version: saved.body.version } },
    { 'idempotency-key': 'canary-submit' },
  );
  expect(sent.body.state).toBe('submitted');
  cabinet.mailbox.failNext(1, 550);
  await cabinet.runJobs();

  const claimed = await cabinet.call(
    clerk,
    inbox.claimApplicationRoute,
    { params, body: { version: sent.body.version } },
    { 'idempotency-key': 'canary-claim' },
  );
  await cabinet.call(clerk, inbox.listInboxRoute, { query: { search: canary.surname } });
  await cabinet.call(clerk, inbox.addNoteRoute, { params, body: { text: canary.note } });
  const attachmentId = claimed.body.slots[0]?.documents[0]?.id ?? '';
  const returned = await cabinet.call(clerk, inbox.judgeDocumentRoute, {
    params: { ...params, attachmentId },
    body: { version: claimed.body.version, verdict: 'needs_rework', remark: canary.remark },
  });
  const requests = [{ kind: 'explain' as const, requirementCode: null, pointer: null, text: canary.question }];
  const asked = await cabinet.call(clerk, inbox.askForInformationRoute, {
    params,
    body: { version: returned.body.version, dueOn: '2026-11-27', requests },
  });
  await cabinet.call(clerk, sendMessageRoute, {
    body: {
      to: { kind: 'application', applicationId: params.applicationId },
      subject: canary.message,
      body: canary.message,
    },
  });
  await cabinet.runJobs();
  const ended = await cabinet.call(clerk, inbox.endInformationRoute, {
    params,
    body: { version: asked.body.version, reason: canary.reason },
  });
  const closed = await cabinet.call(clerk, inbox.decideApplicationRoute, {
    params,
    body: { version: ended.body.version, outcome: 'closed', reason: canary.reason, ground: canary.reason },
  });
  expect(closed.body.state).toBe('closed');
  await cabinet.runJobs();
}

beforeAll(async () => {
  const owner = await settleIn();
  await beWrongInManyWays(owner);
  await applyAndBeAnswered(owner);
  await secureAccount(owner);
  await cabinet.runJobs();
}, 60_000);

const told = { ...canary, ...{ document: 'КНР-771' } };

/** Where the words of a row hold one of the given values: as text, as JSON escapes, or as bytes written in hex. */
const hits = (where: string, text: string, wanted: Readonly<Record<string, string>>): string[] =>
  Object.entries(wanted)
    .filter(
      ([, value]) =>
        value.length > 0 &&
        [value, encodeURIComponent(value), Buffer.from(value).toString('hex')].some((form) => text.includes(form)),
    )
    .map(([name]) => `${where}: ${name}`);

const rowsOf = async (table: string): Promise<string> =>
  (await cabinet.db.$queryRawUnsafe<{ row: string }[]>(`select t::text as row from ${table} t`))
    .map(({ row }) => row)
    .join('\n');

test('S23 the log tells nothing of persons and no secrets, however detailed it is and whatever goes wrong', () => {
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.some((line) => line.includes('"status":500'))).toBe(true);
  expect(hits('log', lines.join(''), { ...told, ...secrets })).toEqual([]);
});

test.each(['pgboss.job', 'letter', 'audit_record', 'idempotency_record', 'throttle', 'read_record'])(
  'S23 %s holds nothing of the person and no secrets',
  async (table) => {
    const rows = await rowsOf(table);
    expect(rows.length).toBeGreaterThan(100);
    expect(hits(table, rows, { ...told, ...secrets })).toEqual([]);
  },
);

test('S25 no table holds a password, a token, a code, an identity number or words about health as it is', async () => {
  const tables = await cabinet.db.$queryRaw<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`;
  expect(tables.length).toBeGreaterThan(25);
  const sealed = { taxId: canary.taxId, diagnosis: canary.diagnosis, document: 'КНР-771', ...secrets };
  for (const { name } of tables) expect(hits(name, await rowsOf(name), sealed)).toEqual([]);
});

test('S23 letters and their subjects name no reason, no document and no words of the office', () => {
  const letters = cabinet.mailbox.letters(canary.email);
  expect(letters.length).toBeGreaterThan(3);
  const { taxId, diagnosis, fileName, title, answer, remark, question, reason, note, message } = canary;
  for (const { subject, text, html } of letters) {
    expect(
      hits('letter', `${subject}${text}${html}`, {
        taxId,
        diagnosis,
        fileName,
        title,
        answer,
        remark,
        question,
        reason,
        note,
        message,
      }),
    ).toEqual([]);
  }
});

test('the search finds what is there: the person’s own row has the name', async () => {
  expect(hits('person', await rowsOf('person'), { surname: canary.surname })).toEqual(['person: surname']);
});
