import * as codes from '@cabinet/contracts/authorization-codes';
import type { RegistryCardId } from '@cabinet/contracts/ids';
import { closeCardRoute } from '@cabinet/contracts/registry';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { parsePdf, readAloud } from '#platform/paper/parsed-pdf.ts';
import { type Caller, useCabinet } from '#test/cabinet.ts';
import { aCode, aHolder, anOfficer, issue, seen, show } from '#test/codes.ts';

const cabinet = useCabinet();
let officer: Caller;

beforeAll(async () => {
  officer = await anOfficer(cabinet);
});

const list = async (cardId: string, caller = officer) =>
  (await cabinet.call(caller, codes.listCodesRoute, { params: { cardId: cardId as RegistryCardId } })).body;
const revoke = (codeId: codes.IssuedCode['id'], ground: 'lost' | 'seen_by_others' | 'mistake', caller = officer) =>
  cabinet.call(caller, codes.revokeCodeRoute, { params: { codeId }, body: { ground } });
const print = async (codeId: string, code: string, caller = officer) => {
  const answer = await cabinet.app.inject({
    method: 'POST',
    url: `/api/v1/registry/codes/${codeId}/receipt`,
    headers: { cookie: caller.cookie, 'x-form-token': caller.formToken, 'content-type': 'application/json' },
    payload: JSON.stringify({ code }),
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: new Uint8Array(answer.rawPayload) };
};

/** The largest print in which a text stands on the first page, in points. */
const sizeOf = async (bytes: Uint8Array, text: string): Promise<number> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  const sizes = items.flatMap((item) => ('str' in item && item.str.includes(text) ? [item.height] : []));
  await task.destroy();
  return Math.max(0, ...sizes);
};

test('B14 D10 an officer issues a code after a visit: shown once, good for fourteen days, and in the journal without the code', async () => {
  const holder = await aHolder(cabinet);
  const { status, body } = await issue(cabinet, officer, holder);
  expect(status).toBe(201);
  expect(body.code).toMatch(/^(?:[2-9ACEHKMPTX]{4}-){3}[2-9ACEHKMPTX]{4}$/);
  expect(body.issued).toMatchObject({ state: 'good', triesLeft: 5, revokedFor: null, issuedBy: 'Службенко О. П.' });
  // Issued on the 18th of November: the last day is the 2nd of December, in Kyiv.
  expect(body.issued.expiresAt).toBe('2026-12-02T22:00:00.000Z');

  const { items } = await list(holder.cardId);
  expect(items).toEqual([body.issued]);
  expect(JSON.stringify(items)).not.toContain(body.code);
  const [entry] = await cabinet.db.auditRecord.findMany({
    where: { action: 'registry.issue_code', subject: holder.cardId },
  });
  expect(entry).toMatchObject({ actorId: officer.accountId, details: { codeId: body.issued.id, seen: 'idCard' } });
});

test('D10 a code is issued again: the one before stops working, and each act is in the journal', async () => {
  const holder = await aHolder(cabinet);
  const first = await aCode(cabinet, officer, holder);
  const second = await aCode(cabinet, await anOfficer(cabinet, 'social_protection'), holder);
  const third = await aCode(cabinet, officer, holder);

  expect((await list(holder.cardId)).items.map(({ id, state, revokedFor }) => [id, state, revokedFor])).toEqual([
    [third.issued.id, 'good', null],
    [second.issued.id, 'revoked', 'replaced'],
    [first.issued.id, 'revoked', 'replaced'],
  ]);
  const entries = await cabinet.db.auditRecord.count({
    where: { action: 'registry.issue_code', subject: holder.cardId },
  });
  expect(entries).toBe(3);
});

test('D10 a code is revoked at once, with a ground, and once', async () => {
  const holder = await aHolder(cabinet);
  const { code, issued } = await aCode(cabinet, officer, holder);
  const revoked = await revoke(issued.id, 'lost');
  expect([revoked.status, revoked.body]).toMatchObject([200, { state: 'revoked', revokedFor: 'lost' }]);
  expect((await revoke(issued.id, 'mistake')).body.revokedFor).toBe('lost');
  expect((await show(cabinet, code, holder.birthDate)).body.code).toBe('registry.code_revoked');
  const entries = await cabinet.db.auditRecord.findMany({
    where: { action: 'registry.revoke_code', subject: holder.cardId },
    orderBy: { id: 'asc' },
  });
  expect(entries[0]).toMatchObject({ details: { codeId: issued.id, ground: 'lost', revoked: true } });
});

test('D10 of two codes that are issued at once for one person one works', async () => {
  const holder = await aHolder(cabinet);
  const both = await Promise.all([issue(cabinet, officer, holder), issue(cabinet, officer, holder)]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  const states = (await list(holder.cardId)).items.map(({ state }) => state);
  expect(states.toSorted()).toEqual(['good', 'revoked']);
});

test('D10 no code is issued for a person with an account, for a closed card, and by whoever does not receive people', async () => {
  const holder = await aHolder(cabinet);
  for (const kind of ['fund_branch', 'enterprise'])
    expect((await issue(cabinet, await anOfficer(cabinet, kind), holder)).status).toBe(403);

  const withAccount = await aHolder(cabinet);
  const { personId } = await storeApplicant(cabinet.db);
  await cabinet.db.registryCard.update({
    where: { id: withAccount.cardId },
    data: { personId, provedBy: 'signature' },
  });
  expect((await issue(cabinet, officer, withAccount)).body.code).toBe('registry.has_account');

  const closed = await aHolder(cabinet);
  const body = { version: 1, ground: 'left' as const };
  await cabinet.call(officer, closeCardRoute, { params: { cardId: closed.cardId as RegistryCardId }, body });
  expect((await issue(cabinet, officer, closed)).body.code).toBe('registry.card_closed');
});

test('B14 the paper that was shown to the officer is asked for, and kept sealed', async () => {
  const { cardId } = await aHolder(cabinet);
  const params = { cardId: cardId as RegistryCardId };
  const without = await cabinet.call(officer, codes.issueCodeRoute, { params, body: {} as never });
  expect(without.status).toBe(422);
  await issue(cabinet, officer, { cardId });
  const [row] = await cabinet.db.authorizationCode.findMany({ where: { cardId } });
  expect(Buffer.from(row?.seen ?? []).toString('utf8')).not.toContain(seen.number);
});

test('B14 the receipt is a tagged PDF with the code in large print, its last day and what to do; it names nobody', async () => {
  const holder = await aHolder(cabinet);
  const { code, issued } = await aCode(cabinet, officer, holder);
  // Whatever was typed for it.
  const { status, headers, bytes } = await print(issued.id, code.toLowerCase());
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(headers['cache-control']).toContain('no-store');
  expect(String(headers['content-disposition'])).toContain('receipt.pdf');

  const { marked, info, pages } = await parsePdf(bytes);
  expect([marked, info.Title]).toEqual([true, 'Розписка про код авторизації']);
  const heard = pages.flatMap(({ root }) => readAloud(root));
  expect(heard[1]).toBe('H1: Розписка про код авторизації');
  expect(heard).toContain(`P: ${code.replaceAll('-', ' – ')}`);
  expect(heard.join('\n')).toContain('2 грудня');
  expect(heard.join('\n')).toContain('http://localhost:8080/register/code');
  expect(heard.join('\n')).not.toMatch(/Ярова|Олена|інвалід/i);
  expect(await sizeOf(bytes, code.slice(0, 4))).toBeGreaterThanOrEqual(24);
});

test('B15 a receipt is printed for whoever has the code, while it works', async () => {
  const holder = await aHolder(cabinet);
  const first = await aCode(cabinet, officer, holder);
  const second = await aCode(cabinet, officer, holder);
  expect((await print(second.issued.id, first.code)).status).toBe(404);
  expect((await print(second.issued.id, '2222-2222-2222-2222')).status).toBe(404);
  expect((await print(first.issued.id, first.code)).status).toBe(404);
  expect((await print(second.issued.id, second.code)).status).toBe(200);
  await revoke(second.issued.id, 'lost');
  expect((await print(second.issued.id, second.code)).status).toBe(404);
});

test('S25 an officer issues no more codes in an hour than come to a desk', async () => {
  const hasty = await anOfficer(cabinet);
  const holder = await aHolder(cabinet);
  for (let issued = 0; issued < 60; issued += 1) expect((await issue(cabinet, hasty, holder)).status).toBe(201);
  expect((await issue(cabinet, hasty, holder)).status).toBe(429);
});
