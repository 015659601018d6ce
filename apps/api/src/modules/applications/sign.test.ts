import { buffer } from 'node:stream/consumers';
import * as signing from '@cabinet/contracts/application-signing';
import * as routes from '@cabinet/contracts/applications';
import { uploadDocumentRoute } from '@cabinet/contracts/documents';
import { signatureTimeStamp } from '@cabinet/kep/algorithms/oids';
import { octetString, sequence } from '@cabinet/kep/asn1/der-writer';
import { readAsice } from '@cabinet/kep/asice/asice';
import { verifySignedFile } from '@cabinet/kep/asice/signed-file';
import { fromBase64, toBase64, utf8 } from '@cabinet/kep/bytes';
import { addUnsignedAttribute } from '@cabinet/kep/cms/unsigned';
import { describe, expect, test } from 'vitest';
import { jobs } from '#app';
import { anApplicant, anOfficer, type Desk } from '#test/applications.ts';
import { type Caller, contextOf } from '#test/cabinet.ts';
import { rawPdf } from '#test/corpus/pdfs.ts';
import { aReadyDesk, paramsOf, readPackage, sendDraft, signAs, signatureOver } from '#test/signed-applications.ts';
import { useSigning } from '#test/signing.ts';
import { runJob } from '#platform/jobs/worker.ts';
import { parsePdf, readAloud } from '#platform/paper/parsed-pdf.ts';
import { openDocumentFile } from '../documents/public.ts';

const room = useSigning();
const { cabinet } = room;

const containerOf = async (desk: Desk, { caller = desk.owner, room: of = 'applications' } = {}) => {
  const url = `/api/v1/${of}/${desk.draft.id}/container`;
  const answer = await cabinet.app.inject({ method: 'GET', url, headers: { cookie: caller.cookie } });
  return { status: answer.statusCode, bytes: new Uint8Array(answer.rawPayload), headers: answer.headers };
};
const lookAgain = async (): Promise<void> => {
  const job = jobs.find(({ name }) => name === 'signatures.look-again');
  if (!job) throw new Error('No such job');
  await runJob(cabinet.services, job, {});
};
const verified = (bytes: Uint8Array<ArrayBuffer>) => {
  const now = cabinet.clock.now();
  const { signing: centres } = cabinet.services;
  return verifySignedFile(bytes, {
    ...{ at: now, receivedAt: now, trust: centres.trust(), revocation: centres.revocation },
    policy: { allowTestAnchors: true, purposes: ['signature'], requireQualified: true, requireIssuerGranted: true },
  });
};
const seenBy = async (officer: Caller, desk: Desk) =>
  (await cabinet.call(officer, signing.reviewSignatureRoute, { params: paramsOf(desk) })).body.signature;

describe('F12 an application and its attachments are signed', () => {
  test('the signature stands for the form and every file; the container is verified by itself, with a time-stamp', async () => {
    const desk = await aReadyDesk(room);
    const pack = await readPackage(cabinet, desk);
    expect(pack.files.map(({ name }) => name)).toEqual(['application.json', expect.stringMatching(/^01-/)]);
    expect(pack.signature).toBeNull();
    const signed = await signAs(cabinet, desk, desk.signer);
    expect(signed.status).toBe(200);
    expect(signed.body.signature).toMatchObject({
      ...{ pending: false, current: true },
      report: { verdict: 'total-passed', level: 'BES', signer: { fullName: expect.stringContaining('Шевченко') } },
    });
    await cabinet.runJobs();
    await lookAgain();
    expect((await readPackage(cabinet, desk)).signature?.report.level).toBe('T');

    const { status, bytes, headers } = await containerOf(desk);
    expect([status, headers['content-type']]).toEqual([200, 'application/vnd.etsi.asic-e+zip']);
    const container = await readAsice(bytes);
    const form = container.files.find(({ name }) => name === 'application.json');
    expect(new TextDecoder().decode(form?.content)).toContain(desk.draft.number);
    const report = await verified(bytes);
    expect([report.kind, report.verdict, report.problem]).toEqual(['asic-e', 'total-passed', null]);

    // Years later the certificate has ended and its centre is gone: the time-stamp still proves when it was good.
    expect(report.signatures[0]?.report.signers[0]?.bestTimeFrom).toBe('timestamp');
  });

  test('a draft that was changed is not signed any more, and says so', async () => {
    const desk = await aReadyDesk(room);
    const { body } = await signAs(cabinet, desk, desk.signer);
    const changed = await cabinet.call(desk.owner, routes.changeDraftRoute, {
      params: paramsOf(desk),
      body: { version: body.version, change: { answers: { purpose: 'для суду' } } },
    });
    expect(changed.status).toBe(200);
    expect((await readPackage(cabinet, desk)).signature?.current).toBe(false);
    expect((await sendDraft(cabinet, desk)).body.errors).toMatchObject([
      { pointer: '/signature', code: 'applications.signature_outdated' },
    ]);
    cabinet.clock.forward(60_000);
    await signAs(cabinet, desk, desk.signer);
    expect((await sendDraft(cabinet, desk)).status).toBe(200);
  });

  test('an outdated signature is taken off, and the draft is sent without one', async () => {
    const desk = await aReadyDesk(room);
    await signAs(cabinet, desk, desk.signer);
    await desk.change({ answers: { purpose: 'для суду' } });
    const params = paramsOf(desk);
    const taken = await cabinet.call(desk.owner, signing.withdrawSignatureRoute, { params });
    expect([taken.status, taken.body.signature]).toEqual([200, null]);
    expect((await containerOf(desk)).status).toBe(404);
    const sent = await sendDraft(cabinet, desk);
    expect(sent.body.timeline.map(({ act }) => act).filter((act) => act.includes('sign'))).toEqual(['sign', 'unsign']);
    const late = await cabinet.call(desk.owner, signing.withdrawSignatureRoute, { params });
    expect(late.body.code).toBe('applications.not_allowed_now');
  });

  test('a signature over other bytes is refused, and a stranger’s draft is not there', async () => {
    const desk = await aReadyDesk(room);
    const { manifest, version } = await readPackage(cabinet, desk);
    const wrong = { version, signature: await signatureOver(desk.signer, toBase64(utf8(`${manifest}.`))) };
    const altered = await cabinet.call(desk.owner, signing.signPackageRoute, { params: paramsOf(desk), body: wrong });
    expect(altered.body).toMatchObject({ code: 'signatures.refused', facts: { reason: 'HASH_FAILURE' } });

    const stranger = (await anApplicant(cabinet)).owner;
    const foreign = await cabinet.call(stranger, signing.readPackageRoute, { params: paramsOf(desk) });
    expect(foreign.status).toBe(404);
    expect((await containerOf(desk, { caller: stranger })).status).toBe(404);
  });

  test('a signature with a time-stamp that proves nothing is refused: it would keep the house’s own away', async () => {
    const desk = await aReadyDesk(room);
    const { manifest, version } = await readPackage(cabinet, desk);
    const clean = fromBase64(await signatureOver(desk.signer, manifest));
    const stamped = addUnsignedAttribute(clean, 0, signatureTimeStamp, sequence(octetString(Uint8Array.of(1))));
    const body = { version, signature: toBase64(stamped) };
    const refused = await cabinet.call(desk.owner, signing.signPackageRoute, { params: paramsOf(desk), body });
    expect(refused.body).toMatchObject({ code: 'signatures.refused', facts: { check: 'signature-time-stamp' } });
  });

  test('a centre that is silent keeps the signature waiting, and the job asks again until it answers', async () => {
    const desk = await aReadyDesk(room);
    room.centre().switch('all', 'down');
    cabinet.clock.forward(2 * 3_600_000);
    const waiting = await signAs(cabinet, desk, desk.signer);
    expect(waiting.body.signature).toMatchObject({ pending: true, report: { subIndication: 'TRY_LATER' } });
    room.centre().switch('all', 'well');
    cabinet.clock.forward(61_000);
    await lookAgain();
    expect((await readPackage(cabinet, desk)).signature).toMatchObject({
      pending: false,
      report: { verdict: 'total-passed', level: 'T' },
    });
  });

  test('a file that is still being checked cannot be signed yet: the check may make another of it', async () => {
    const desk = await aReadyDesk(room);
    const file = { name: 'довідка.pdf', bytes: rawPdf({ objects: ['(unchecked)'] }) };
    const { body: document } = await cabinet.upload(desk.owner, uploadDocumentRoute, file, { kind: 'identity' });
    const { version } = await readPackage(cabinet, desk);
    const params = { ...paramsOf(desk), code: 'idDoc', documentId: document.id };
    await cabinet.call(desk.owner, routes.fillSlotRoute, { params, body: { version } });
    const pack = await readPackage(cabinet, desk);
    expect([pack.manifest, pack.files]).toEqual([null, []]);
    const body = { version: pack.version, signature: await signatureOver(desk.signer, toBase64(utf8('{}'))) };
    const early = await cabinet.call(desk.owner, signing.signPackageRoute, { params: paramsOf(desk), body });
    expect(early.body.code).toBe('applications.not_allowed_now');
    await cabinet.runJobs();
    expect((await signAs(cabinet, desk, desk.signer)).status).toBe(200);
  });

  test('a signature that was taken off cannot be put on again: it stands for a round that is over', async () => {
    const desk = await aReadyDesk(room);
    const { manifest, version } = await readPackage(cabinet, desk);
    const body = { version, signature: await signatureOver(desk.signer, manifest) };
    const params = paramsOf(desk);
    expect((await cabinet.call(desk.owner, signing.signPackageRoute, { params, body })).status).toBe(200);
    await cabinet.call(desk.owner, signing.withdrawSignatureRoute, { params });
    const again = await cabinet.call(desk.owner, signing.signPackageRoute, { params, body });
    expect(again.body).toMatchObject({ code: 'signatures.refused', facts: { reason: 'HASH_FAILURE' } });
    expect((await signAs(cabinet, desk, desk.signer)).status).toBe(200);
  });
});

describe('F12 what was signed goes on being told after sending', () => {
  test('the office sees who signed, opens the container, and the applicant’s journal has both', async () => {
    const desk = await aReadyDesk(room);
    await signAs(cabinet, desk, desk.signer);
    const officer = await anOfficer(cabinet, desk.officeId);
    const early = await cabinet.call(officer, signing.reviewSignatureRoute, { params: paramsOf(desk) });
    expect(early.status).toBe(404);
    expect((await sendDraft(cabinet, desk)).status).toBe(200);
    expect(await seenBy(officer, desk)).toMatchObject({ current: true, report: { verdict: 'total-passed' } });

    const opened = await containerOf(desk, { caller: officer, room: 'inbox' });
    expect((await verified(opened.bytes)).verdict).toBe('total-passed');
    const looks = await cabinet.db.readRecord.findMany({ where: { personId: desk.personId } });
    expect(looks.map(({ what }) => what).sort()).toEqual(['applications.container', 'applications.view']);
    const elsewhere = await anOfficer(cabinet, (await aReadyDesk(room)).officeId);
    expect((await containerOf(desk, { caller: elsewhere, room: 'inbox' })).status).toBe(404);
  });

  test('a centre that changes its name changes nothing of the signature; what the applicant mends does', async () => {
    const desk = await aReadyDesk(room);
    await signAs(cabinet, desk, desk.signer);
    await sendDraft(cabinet, desk);
    const officer = await anOfficer(cabinet, desk.officeId);
    await cabinet.db.office.update({ where: { id: desk.officeId }, data: { nameUk: 'ЦНАП, що має нову назву' } });
    expect(await seenBy(officer, desk)).toMatchObject({ current: true });

    cabinet.clock.forward(60_000);
    const entry = { id: crypto.randomUUID(), applicationId: desk.draft.id, at: cabinet.clock.now() };
    await cabinet.db.applicationEvent.create({
      data: { ...entry, act: 'fixField', actorRole: 'applicant', actorName: 'Марія', text: '/answers/purpose' },
    });
    expect(await seenBy(officer, desk)).toMatchObject({ current: false });
    expect((await readPackage(cabinet, desk)).signature).toMatchObject({ current: false });
  });

  test('F13 the receipt names who signed and when, and that the centre is one of tests', async () => {
    const desk = await aReadyDesk(room);
    await signAs(cabinet, desk, desk.signer);
    await sendDraft(cabinet, desk);
    await cabinet.runJobs();
    const { body } = await cabinet.call(desk.owner, routes.readApplicationRoute, { params: paramsOf(desk) });
    expect(body.timeline.map(({ act }) => act)).toContain('sign');
    const house = contextOf(cabinet, { role: 'system', job: 'test' });
    const { stream } = await openDocumentFile(house, body.receiptId ?? '', 'content');
    const { pages } = await parsePdf(await buffer(stream));
    const heard = pages.flatMap(({ root }) => readAloud(root)).join('\n');
    expect(heard).toMatch(/TH: Підписано КЕП\nTD: Шевченко Марія Іванівна, \d+ .+за київським часом/);
    expect(heard).toContain('без юридичної сили');
  });

  test('with a draft that is removed goes what was signed over it', async () => {
    const desk = await aReadyDesk(room);
    await signAs(cabinet, desk, desk.signer);
    const where = { subjectId: desk.draft.id };
    expect(await cabinet.db.signature.count({ where })).toBe(1);
    const removed = await cabinet.call(desk.owner, routes.removeDraftRoute, { params: paramsOf(desk) });
    expect(removed.status).toBe(204);
    expect(await cabinet.db.signature.count({ where })).toBe(0);
  });

  test('one that cannot be looked at lets the others pass, and a time-stamp is asked for once', async () => {
    const [damaged, good] = [await aReadyDesk(room), await aReadyDesk(room)];
    await signAs(cabinet, damaged, damaged.signer);
    await cabinet.db.signature.updateMany({
      where: { subjectId: damaged.draft.id },
      data: { cms: new Uint8Array([1, 2, 3]), checkAgainAt: new Date(0) },
    });
    room.centre().switch('ocsp', 'down');
    room.centre().switch('crl', 'down');
    await signAs(cabinet, good, good.signer);
    const rowOf = ({ draft }: Desk) => cabinet.db.signature.findFirstOrThrow({ where: { subjectId: draft.id } });
    cabinet.clock.forward(61_000);
    await expect(lookAgain()).rejects.toThrow('1 of ');
    expect((await rowOf(damaged)).attempts).toBe(1);
    const once = await rowOf(good);
    expect([once.attempts, once.verdict]).toEqual([1, 'indeterminate']);
    cabinet.clock.forward(10 * 60_000);
    await expect(lookAgain()).rejects.toThrow('1 of ');
    const twice = await rowOf(good);
    expect([twice.attempts, twice.cms.length]).toEqual([2, once.cms.length]);
    room.centre().switch('all', 'well');
    cabinet.clock.forward(10 * 60_000);
    await expect(lookAgain()).rejects.toThrow('1 of ');
    expect(await rowOf(good)).toMatchObject({ verdict: 'total-passed', level: 'T', checkAgainAt: null });
    await cabinet.db.signature.deleteMany({ where: { subjectId: damaged.draft.id } });
  });
});
