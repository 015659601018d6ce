import * as signatures from '@cabinet/contracts/signatures';
import { verifySignatureRoute } from '@cabinet/contracts/verify-signature';
import { writeManifest } from '@cabinet/kep/asice/manifest';
import { writeZip } from '@cabinet/kep/asice/zip-writer';
import { toBase64, utf8 } from '@cabinet/kep/bytes';
import { signCades } from '@cabinet/kep/cms/sign';
import { describe, expect, test } from 'vitest';
import { useSigning } from '#test/signing.ts';
import { inTurnToVerify } from './in-turns.ts';

const room = useSigning();
const { cabinet } = room;

const content = utf8('Довідка № 1');
const verify = (signature: string, over?: string) =>
  cabinet.call(null, verifySignatureRoute, {
    body: { signature, ...(over !== undefined && { content: over }) },
  });

describe('anybody has a signed file verified', () => {
  test('an attached signature tells who signed, by which centre, and every check; nothing is kept', async () => {
    const { key, certificate } = await room.aSigner();
    const before = await cabinet.db.signature.count();
    const { status, body } = await verify(toBase64(await signCades({ key, certificate, content, detached: false })));
    expect(status).toBe(200);
    expect(body).toMatchObject({ verdict: 'total-passed', kind: 'p7s-attached', problem: null });
    expect(body.signers[0]).toMatchObject({
      ...{ level: 'BES', kind: 'qualified', testCentre: true, signer: { purpose: 'signature' } },
      revocation: { source: 'ocsp', status: 'good' },
    });
    expect(body.signers[0]?.checks.length).toBeGreaterThan(15);
    expect(await cabinet.db.signature.count()).toBe(before);
  });

  test('a detached one asks for its file, and fails with another', async () => {
    const { key, certificate } = await room.aSigner();
    const signature = toBase64(await signCades({ key, certificate, content, detached: true }));
    expect((await verify(signature)).body).toMatchObject({ problem: 'content-needed' });
    expect((await verify(signature, toBase64(content))).body.verdict).toBe('total-passed');
    const other = (await verify(signature, toBase64(utf8('Довідка № 2')))).body;
    expect(other.verdict).toBe('total-failed');
    expect(other.signers[0]).toMatchObject({ subIndication: 'HASH_FAILURE', signer: null });
  });

  test('a seal of an organization is told as one', async () => {
    const { key, certificate } = await room.aSigner({ seal: true, organization: 'ЦНАП', edrpou: '12345678' });
    const { body } = await verify(toBase64(await signCades({ key, certificate, content, detached: false })));
    expect(body.signers[0]?.signer).toMatchObject({ purpose: 'seal', organization: 'ЦНАП' });
  });

  test.each([
    ['a picture', Buffer.from('iVBORw0KGgoAAAANSUhEUg==', 'base64')],
    ['an empty archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['the beginning of a signature', Buffer.from('3082010206092a864886f70d010702', 'hex')],
  ])('%s is told for what it is', async (_what, bytes) => {
    const { status, body } = await verify(bytes.toString('base64'));
    expect(status).toBe(200);
    expect(body.verdict).toBe('total-failed');
    expect(body.problem).not.toBeNull();
  });

  test('while the line is full, whoever comes is told when to come again, and then is served', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const held = Promise.allSettled(Array.from({ length: 100 }, () => inTurnToVerify(() => promise)));
    const { status, body, headers } = await verify('AAAA');
    expect(status).toBe(429);
    expect(body.code).toBe('common.too_many_requests');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    resolve();
    await held;
    expect((await verify('AAAA')).status).toBe(200);
  });

  test('a file that asks for more work than is done for one is told as too large', async () => {
    const name = 'META-INF/signature001.p7s';
    const manifest = new TextDecoder()
      .decode(writeManifest(name, [{ name: 'а', sha256: new Uint8Array(32) }]))
      .replace('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmldsig-more#gost34311');
    const container = await writeZip([
      { name: 'mimetype', content: utf8('application/vnd.etsi.asic-e+zip'), stored: true },
      { name: 'а', content: new Uint8Array(40 * 1024 * 1024) },
      { name: 'META-INF/ASiCManifest001.xml', content: utf8(manifest) },
      { name, content: utf8('підпис') },
    ]);
    const { status, body } = await verify(toBase64(container));
    expect(status).toBe(200);
    expect(body).toMatchObject({ problem: 'too-large', signers: [] });
    expect(body.verdict).not.toBe('total-passed');
  });

  test('what is no base64 is refused at its field, and sixty files in ten minutes are enough', async () => {
    const wrong = await verify('це не base64');
    expect(wrong.body.errors).toMatchObject([{ pointer: '/signature', code: 'field.format' }]);
    let refused = 0;
    for (let nth = 0; nth < 61; nth += 1) if ((await verify('AAAA')).status === 429) refused += 1;
    expect(refused).toBeGreaterThan(0);
  });
});

describe('centres', () => {
  test('people choose of those the trust folder names, a centre of tests marked as one', async () => {
    const { body } = await cabinet.call(null, signatures.listCentresRoute);
    expect(body.items).toMatchObject([{ looksUp: true, test: true }]);
    expect(body.items[0]?.name).toContain('Тестовий КНЕДП');
  });

  test('a key without a certificate gets it from its centre, by the id of the key alone', async () => {
    const { body } = await cabinet.call(null, signatures.listCentresRoute);
    const centreId = body.items[0]?.id ?? '';
    const { certificate } = await room.aSigner();
    const { keyIdOf } = await import('@cabinet/kep/x509/certificate');
    const keyIds = [Buffer.from(keyIdOf(certificate.publicKeyBits)).toString('hex')];
    const ask = (more: object) =>
      cabinet.call(null, signatures.lookUpCertificatesRoute, { body: { centreId, keyIds, ...more } });
    expect((await ask({})).body.certificates).toEqual([toBase64(certificate.der)]);
    expect((await ask({ keyIds: ['00'.repeat(32)] })).body.code).toBe('signatures.no_certificate');
    const [own = ''] = keyIds;
    const pair = await ask({ keyIds: ['00'.repeat(32), own] });
    expect(pair.body.certificates).toEqual([toBase64(certificate.der)]);
    const three = await ask({ keyIds: ['00'.repeat(32), '11'.repeat(32), own] });
    expect(three.status).toBe(422);
    expect(three.body.errors).toMatchObject([{ pointer: '/keyIds' }]);
    expect((await ask({ centreId: 'Інший КНЕДП' })).body.code).toBe('signatures.centre_unknown');
    room.centre().switch('cmp', 'down');
    expect((await ask({})).body.code).toBe('signatures.centre_silent');
    room.centre().switch('cmp', 'well');
  });
});
