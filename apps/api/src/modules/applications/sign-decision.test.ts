import * as decisions from '@cabinet/contracts/decision-signing';
import { verifySignedFile } from '@cabinet/kep/asice/signed-file';
import { readAsice } from '@cabinet/kep/asice/asice';
import { expect, test } from 'vitest';
import { parsePdf, readAloud } from '#platform/paper/parsed-pdf.ts';
import { paramsOf } from '#test/signed-applications.ts';
import { aDecidingDesk, aRefusal, decideSigned } from '#test/signed-decisions.ts';
import { useSigning } from '#test/signing.ts';

const room = useSigning();
const { cabinet } = room;

test('an officer signs a decision with a key of the account; both sides see who signed and can take it along', async () => {
  const desk = await aDecidingDesk(room);
  const decided = await decideSigned(cabinet, desk);
  expect(decided.status).toBe(200);
  const params = paramsOf(desk);
  const seen = await cabinet.call(desk.owner, decisions.readDecisionSignatureRoute, { params });
  expect(seen.body.signature?.report).toMatchObject({
    ...{ verdict: 'total-passed', kind: 'qualified', testCentre: true },
    signer: { fullName: expect.stringContaining('Службенко') },
  });
  const reviewed = await cabinet.call(desk.officer, decisions.reviewDecisionSignatureRoute, { params });
  expect(reviewed.body).toEqual(seen.body);

  const url = `/api/v1/applications/${desk.draft.id}/decision/container`;
  const answer = await cabinet.app.inject({ method: 'GET', url, headers: { cookie: desk.owner.cookie } });
  const bytes = new Uint8Array(answer.rawPayload);
  const container = await readAsice(bytes);
  const decision = container.files.find(({ name }) => name === 'decision.json');
  expect(JSON.parse(new TextDecoder().decode(decision?.content))).toMatchObject({
    ...{ application: desk.draft.number, outcome: 'refused', reason: aRefusal().reason, ground: aRefusal().ground },
    ...{ round: 1, applicationManifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  const now = cabinet.clock.now();
  const { signing } = cabinet.services;
  const report = await verifySignedFile(bytes, {
    ...{ at: now, receivedAt: now, trust: signing.trust(), revocation: signing.revocation },
    policy: { allowTestAnchors: true, purposes: ['signature'], requireQualified: true, requireIssuerGranted: true },
  });
  expect([report.kind, report.verdict, report.problem]).toEqual(['asic-e', 'total-passed', null]);
});

test('a key that is not the officer’s, or a signature over another decision, decides nothing', async () => {
  const desk = await aDecidingDesk(room);
  const foreign = await decideSigned(cabinet, desk, { signer: await room.aSigner() });
  expect(foreign.body.code).toBe('applications.key_not_bound');
  const other = { ...aRefusal(), reason: 'Інша причина' };
  const changed = await decideSigned(cabinet, desk, { signedOver: other });
  expect(changed.body).toMatchObject({ code: 'signatures.refused', facts: { reason: 'HASH_FAILURE' } });
  const { state } = await cabinet.db.application.findUniqueOrThrow({ where: { id: desk.draft.id } });
  expect(state).toBe('in_review');
});

test('a decision without a signature has none to show', async () => {
  const desk = await aDecidingDesk(room);
  const seen = await cabinet.call(desk.owner, decisions.readDecisionSignatureRoute, { params: paramsOf(desk) });
  expect(seen.body.signature).toBeNull();
});

test('the report on a signature is a paper that says who signed, when, and each check', async () => {
  const desk = await aDecidingDesk(room);
  await decideSigned(cabinet, desk);
  const url = `/api/v1/inbox/${desk.draft.id}/decision/signature/report`;
  const answer = await cabinet.app.inject({ method: 'GET', url, headers: { cookie: desk.officer.cookie } });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  const { pages } = await parsePdf(answer.rawPayload);
  const said = pages.flatMap(({ root }) => readAloud(root)).join('\n');
  expect(said).toContain(`рішення за заявою № ${desk.draft.number}`);
  expect(said).toContain('Службенко Оксана Петрівна');
  expect(said).toContain('Підпис дійсний');
  expect(said).toContain('Без юридичної сили');
  expect(said).toContain('Документ не змінювали після підписання');
});
