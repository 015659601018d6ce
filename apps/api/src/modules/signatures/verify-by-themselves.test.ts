import * as signatures from '@cabinet/contracts/signatures';
import { verifySignatureRoute } from '@cabinet/contracts/verify-signature';
import { verifyHere } from '@cabinet/kep/browser/verify-room';
import { fromBase64, toBase64, toHex, utf8 } from '@cabinet/kep/bytes';
import { asicManifestOf, writeAsice } from '@cabinet/kep/asice/asice';
import { signCades } from '@cabinet/kep/cms/sign';
import { sha256Of } from '@cabinet/kep/node/sha256';
import type { IssuedUser } from '@cabinet/kep/testing/issue-user';
import type { RelayedQuestion } from '@cabinet/kep/verify/relayed-revocation';
import { afterEach, describe, expect, test } from 'vitest';
import { useSigning } from '#test/signing.ts';

const room = useSigning();
const { cabinet } = room;

const content = utf8('Довідка № 1');

const trust = async () => (await cabinet.call(null, signatures.readTrustRoute)).body;

const askDoor = (body: object) => cabinet.call(null, signatures.askRevocationRoute, { body: body as never });

const questionOf = ({ certificate }: Pick<IssuedUser, 'certificate'>) => ({
  issuerSha256: sha256Of(room.centre().centre.ca.certificate),
  serial: toHex(certificate.serial),
  at: cabinet.clock.now().toISOString(),
});

/** As a browser does it: both doors, and nothing of the file. */
const verifyByDoors = async (file: Uint8Array<ArrayBuffer>) => {
  const asked: RelayedQuestion[] = [];
  const { testsCount, ...portable } = await trust();
  const answer = await verifyHere(
    { file: new Blob([file]), trust: portable, testsCount },
    async (question) => {
      asked.push(question);
      const { body } = await askDoor({ ...question, at: question.at.toISOString() });
      return { source: body.source, der: body.der.map(fromBase64) };
    },
    cabinet.clock.now,
  );
  return { answer, asked };
};

afterEach(() => room.centre().switch('all', 'well'));

describe('what is believed here', () => {
  test('is told to everybody: roots, centres with their statuses over time, and that tests are tests', async () => {
    const { body, headers } = await cabinet.call(null, signatures.readTrustRoute);
    const { root, ca } = room.centre().centre;
    expect(body.anchors).toEqual([{ certificate: toBase64(root.certificate.der), test: true, states: [] }]);
    const own = body.intermediates.find(({ certificate }) => certificate === toBase64(ca.certificate.der));
    expect(own?.states).toMatchObject([{ status: 'granted' }]);
    expect(new Date(own?.states[0]?.since ?? '').getTime()).toBeLessThan(cabinet.clock.now().getTime());
    expect(body.testsCount).toBe(true);
    expect(headers['cache-control']).toContain('max-age=300');
  });
});

describe('whether a certificate was revoked', () => {
  test('a centre is asked by the number of the certificate, and its signed answer comes back as it is', async () => {
    const { body, status } = await askDoor(questionOf(await room.aSigner()));
    expect(status).toBe(200);
    expect(body.source).toBe('ocsp');
    expect(body.der).toHaveLength(1);
  });

  test('a centre that is silent is told as silent, not as an error', async () => {
    const signer = await room.aSigner();
    for (const mood of ['down', 'failing', 'babbling', 'wrong-signature'] as const) {
      room.centre().switch('all', mood);
      expect(await askDoor(questionOf(signer))).toMatchObject({ status: 200, body: { source: 'silent', der: [] } });
    }
  });

  test('nobody can have another house asked: an issuer that is not trusted here is unknown', async () => {
    const { certificate } = await room.aSigner();
    const refused = await askDoor({ ...questionOf({ certificate }), issuerSha256: sha256Of(certificate) });
    expect(refused).toMatchObject({ status: 404, body: { code: 'signatures.centre_unknown' } });
  });

  test('one centre is asked no more than so often, wherever the questions come from', async () => {
    const asked = questionOf(await room.aSigner());
    const key = `centre-asked:${asked.issuerSha256}`;
    const expire = BigInt(cabinet.clock.now().getTime() + 600_000);
    await cabinet.db.throttle.upsert({
      ...{ where: { key }, create: { key, points: 2_999, expire }, update: { points: 2_999, expire } },
    });
    expect((await askDoor(asked)).status).toBe(200);
    expect(await askDoor(asked)).toMatchObject({ status: 429, body: { code: 'common.too_many_requests' } });
    await cabinet.db.throttle.delete({ where: { key } });
  });

  test.each([
    ['/issuerSha256', { issuerSha256: 'http://127.0.0.1/' }],
    ['/serial', { serial: 'ff' }],
    ['/serial', { serial: '01'.repeat(33) }],
    ['/at', { at: 'вчора' }],
  ])('a question that is none is refused at %s', async (pointer, wrong) => {
    const { body, status } = await askDoor({ ...questionOf(await room.aSigner()), ...wrong });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer }]);
  });
});

describe('a browser verifies by itself, with these two doors alone', () => {
  test('an attached signature gets the verdict that the door for files gives, and its content can be saved', async () => {
    const { key, certificate } = await room.aSigner();
    const signed = await signCades({ key, certificate, content, detached: false });
    const { answer, asked } = await verifyByDoors(signed);
    const { body } = await cabinet.call(null, verifySignatureRoute, {
      body: { signature: toBase64(signed) },
    });
    if (answer.kind !== 'verified') throw new Error(answer.kind);
    expect(signatures.SignatureReport.parse(answer.report)).toEqual({ ...body, checkedAt: answer.report.checkedAt });
    expect(answer.report).toMatchObject({ verdict: 'total-passed', signers: [{ revocation: { source: 'ocsp' } }] });
    expect(new Uint8Array(await (answer.contents[0] as Blob).arrayBuffer())).toEqual(content);
    expect(asked.map(({ serial }) => serial)).toEqual([toHex(certificate.serial)]);
  });

  test('a container tells each file, and a centre that is silent leaves the verdict open', async () => {
    const { key, certificate } = await room.aSigner();
    const files = [{ name: 'Заява.txt', content }];
    const manifest = await asicManifestOf(files);
    const signature = await signCades({ key, certificate, content: manifest, detached: true });
    const container = await writeAsice({ files, signature, manifest });
    const well = await verifyByDoors(container);
    expect(well.answer).toMatchObject({
      report: { verdict: 'total-passed', kind: 'asic-e', files: [{ name: 'Заява.txt', signed: true }] },
    });
    room.centre().switch('all', 'down');
    const silent = await verifyByDoors(container);
    expect(silent.answer).toMatchObject({
      report: { verdict: 'indeterminate', signers: [{ subIndication: 'TRY_LATER' }] },
    });
  });

  test('a certificate that was revoked before is refused by the centre’s own answer', async () => {
    const { key, certificate } = await room.aSigner();
    const signed = await signCades({ key, certificate, content, detached: false });
    room.centre().centre.revoke(certificate.serial, new Date(cabinet.clock.now().getTime() - 60_000), 1);
    expect((await verifyByDoors(signed)).answer).toMatchObject({
      report: { verdict: 'total-failed', signers: [{ subIndication: 'REVOKED' }] },
    });
  });
});
