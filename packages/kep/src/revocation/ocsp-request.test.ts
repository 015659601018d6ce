import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import * as oids from '../algorithms/oids.ts';
import { DerError, readDer } from '../asn1/der.ts';
import { integer, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import { type Bytes, fromHex, toHex } from '../bytes.ts';
import { parseExtensions } from '../x509/extensions.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { namesCertificate } from './certificate-id.ts';
import { nonceOf, readOcspRequest, writeOcspRequest } from './ocsp-request.ts';

const certificate = parseCertificate(sample('user.cer'));
const issuer = parseCertificate(sample('ca.cer'));

test.each([oids.sha1, oids.sha256, oids.gost34311])(
  'a request with the digest %s names its certificate',
  async (hash) => {
    const nonce = fromHex('00112233445566778899aabbccddeeff');
    const request = readOcspRequest(await writeOcspRequest({ certificate, issuer, nonce, hash }));
    const [id, ...others] = request.certificates;
    if (!id) throw new Error('No certificate');
    expect(others).toEqual([]);
    expect(request.nonce).toEqual(nonce);
    expect(id.digestOid).toBe(hash);
    expect(await namesCertificate(id, certificate, issuer)).toBe(true);
    expect(await namesCertificate(id, parseCertificate(sample('tsp.cer')), issuer)).toBe(false);
    expect(await namesCertificate(id, certificate, parseCertificate(sample('root.cer')))).toBe(false);
  },
);

test('the octets of a request by SHA-1 are those OpenSSL writes', async () => {
  const request = await writeOcspRequest({ certificate, issuer, hash: oids.sha1 });
  // openssl ocsp -issuer ca.pem -cert user.pem -no_nonce -reqout request.der
  expect(toHex(request)).toBe(
    '305530533051304f304d300906052b0e03021a05000414d6b1392aeb56f5b9ff88b82975aadaf76da1332c041419e3d2cc7297741487e96216b50206e4e8abd14d021459bf71d9bb754855cc71bcb5e8036197672d885f',
  );
  expect(readOcspRequest(request).nonce).toBeUndefined();
});

test('a nonce is read with its own tag and without', () => {
  const withValue = (value: Bytes) =>
    nonceOf(parseExtensions(readDer(sequence(sequence(objectId(oids.ocspNonce), octetString(value))))));
  expect(withValue(octetString(Uint8Array.of(1, 2, 3)))).toEqual(Uint8Array.of(1, 2, 3));
  expect(withValue(Uint8Array.of(1, 2, 3))).toEqual(Uint8Array.of(1, 2, 3));
});

test('a request about nothing, or no request at all, is refused', () => {
  for (const wrong of [sequence(sequence(sequence())), sequence(), integer(1), sample('user.cer')])
    expect(() => readOcspRequest(wrong)).toThrow(DerError);
});
