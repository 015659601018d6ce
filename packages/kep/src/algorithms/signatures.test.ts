import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { aKey } from '../../test/small-certificates.ts';
import { sample } from '../../test/samples.ts';
import { DerError, readDer } from '../asn1/der.ts';
import { bitString, explicit, integer, nullValue, objectId, octetString, sequence } from '../asn1/der-writer.ts';
import { type Bytes, concat, utf8 } from '../bytes.ts';
import { curveNamed } from '../primitives/curve.ts';
import { publicKeyOf, signDigest } from '../primitives/dstu4145.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { digestOf } from './digests.ts';
import * as oids from './oids.ts';
import { type PublicKey, parsePublicKey } from './public-key.ts';
import { type AlgorithmIdentifier, algorithmOf } from './algorithm-identifier.ts';
import { verifySignature } from './signatures.ts';

const data = utf8('Заява');
const algorithm = (oid: string, parameters?: Bytes): AlgorithmIdentifier =>
  parameters ? { oid, parameters: readDer(parameters) } : { oid };

const curve = curveNamed('m257');
const privateKey = 0x1234567890abcdefn;
const point = publicKeyOf(curve, privateKey);
const dstu: PublicKey = { kind: 'dstu', curve, point, raw: curve.compress(point) };
const dstuSigned = async (digest: string): Promise<Bytes> =>
  signDigest(curve, await digestOf(digest, data), privateKey);

interface RsaKeys {
  readonly key: PublicKey;
  readonly sign: (scheme: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS', hash: string, saltLength?: number) => Promise<Bytes>;
}

const rsaKeys = async (): Promise<RsaKeys> => {
  const wish = { name: 'RSA-PSS', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' };
  const made = await crypto.subtle.generateKey(wish, true, ['sign', 'verify']);
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', made.privateKey);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', made.publicKey));
  return {
    key: parsePublicKey(readDer(spki)),
    sign: async (name, hash, saltLength = 0) => {
      const key = await crypto.subtle.importKey('pkcs8', pkcs8, { name, hash }, false, ['sign']);
      return new Uint8Array(await crypto.subtle.sign({ name, saltLength }, key, data));
    },
  };
};

let rsa: RsaKeys;
beforeAll(async () => {
  rsa = await rsaKeys();
});

const pss = (hash: string, mask: string, salt?: number, trailer?: number): Bytes =>
  sequence(
    explicit(0, sequence(objectId(hash), nullValue())),
    explicit(1, sequence(objectId(oids.mgf1), sequence(objectId(mask), nullValue()))),
    ...(salt === undefined ? [] : [explicit(2, integer(salt))]),
    ...(trailer === undefined ? [] : [explicit(3, integer(trailer))]),
  );

test('the certificates of the sample infrastructure are signed by their issuers and by nobody else', async () => {
  const [root, ca, user] = (['root.cer', 'ca.cer', 'user.cer'] as const).map((name) => parseCertificate(sample(name)));
  if (!root || !ca || !user) throw new Error('No samples');
  const isBy = (signed: typeof root, issuer: typeof root): Promise<boolean> => {
    const { tbs, signature, signatureAlgorithm } = signed;
    return verifySignature({ key: issuer.publicKey(), algorithm: signatureAlgorithm, data: tbs, signature });
  };
  expect(await Promise.all([isBy(root, root), isBy(ca, root), isBy(user, ca)])).toEqual([true, true, true]);
  expect(await Promise.all([isBy(user, root), isBy(ca, ca), isBy(user, user)])).toEqual([false, false, false]);
});

test.each([
  [oids.dstu4145, oids.gost34311],
  [oids.dstu4145LittleEndian, oids.gost34311],
  [oids.dstu4145Kupyna256, oids.kupyna256],
  [oids.dstu4145Kupyna256LittleEndian, oids.kupyna256],
  [oids.dstu4145Kupyna384LittleEndian, oids.kupyna384],
  [oids.dstu4145Kupyna512LittleEndian, oids.kupyna512],
])('a signature of %s is verified as it is and wrapped', async (oid, digest) => {
  const signature = await dstuSigned(digest);
  const check = { key: dstu, algorithm: algorithm(oid), data };
  expect(await verifySignature({ ...check, signature })).toBe(true);
  expect(await verifySignature({ ...check, signature: octetString(signature) })).toBe(true);
  expect(await verifySignature({ ...check, signature: octetString(octetString(signature)) })).toBe(false);
  expect(await verifySignature({ ...check, signature, data: utf8('Інша заява') })).toBe(false);
  expect(await verifySignature({ ...check, signature: concat(signature, Uint8Array.of(0, 0)) })).toBe(false);
});

test('the digest is the one the algorithm names', async () => {
  const signature = await dstuSigned(oids.kupyna256);
  const check = { key: dstu, data, signature };
  expect(await verifySignature({ ...check, algorithm: algorithm(oids.dstu4145LittleEndian) })).toBe(false);
  expect(
    await verifySignature({ ...check, algorithm: algorithm(oids.dstu4145LittleEndian), digestOid: oids.kupyna256 }),
  ).toBe(false);
});

test('parameters of a DSTU 4145 signature are absent, NULL or those of the key', async () => {
  const signature = await dstuSigned(oids.gost34311);
  const verified = (parameters: Bytes): Promise<boolean> =>
    verifySignature({ key: dstu, algorithm: algorithm(oids.dstu4145LittleEndian, parameters), data, signature });
  expect(await verified(nullValue())).toBe(true);
  expect(await verified(sequence(objectId(curve.parameters.oid)))).toBe(true);
  expect(await verified(sequence(objectId(curveNamed('m431').parameters.oid)))).toBe(false);
  expect(await verified(sequence())).toBe(false);
});

test('ECDSA is verified with SHA-2, under its own name or that of the key with a digest', async () => {
  const { spki, sign } = await aKey();
  const key = parsePublicKey(readDer(spki));
  const check = { key, data, signature: await sign(data) };
  expect(await verifySignature({ ...check, algorithm: algorithm(oids.ecdsaSha256) })).toBe(true);
  expect(await verifySignature({ ...check, algorithm: algorithm(oids.ecdsaSha256, nullValue()) })).toBe(true);
  const bare = algorithm(oids.ecPublicKey, objectId(oids.p256));
  expect(await verifySignature({ ...check, algorithm: bare, digestOid: oids.sha256 })).toBe(true);
  expect(await verifySignature({ ...check, algorithm: bare, digestOid: oids.sha1 })).toBe(false);
  expect(await verifySignature({ ...check, algorithm: bare })).toBe(false);
  const hiding = algorithm(oids.ecPublicKey, octetString(data));
  expect(await verifySignature({ ...check, algorithm: hiding, digestOid: oids.sha256 })).toBe(false);
  expect(await verifySignature({ ...check, algorithm: algorithm(oids.ecdsaSha384) })).toBe(false);
  expect(await verifySignature({ ...check, algorithm: algorithm('1.2.840.10045.4.1') })).toBe(false);
});

test('an ECDSA signature is two positive integers that fit, and nothing more', async () => {
  const { spki } = await aKey();
  const key = parsePublicKey(readDer(spki));
  for (const signature of [
    sequence(integer(1)),
    sequence(integer(1), integer(1), integer(1)),
    sequence(integer(-1), integer(1)),
    sequence(integer(1n << 256n), integer(1)),
    sequence(integer(0), integer(0)),
    concat(sequence(integer(1), integer(1)), Uint8Array.of(0)),
    new Uint8Array(64),
  ])
    expect(await verifySignature({ key, algorithm: algorithm(oids.ecdsaSha256), data, signature })).toBe(false);
});

test.each([
  [oids.rsaSha256, 'SHA-256'],
  [oids.rsaSha384, 'SHA-384'],
  [oids.rsaSha512, 'SHA-512'],
])('RSA PKCS #1 v1.5 of %s is verified', async (oid, hash) => {
  const signature = await rsa.sign('RSASSA-PKCS1-v1_5', hash);
  expect(await verifySignature({ key: rsa.key, algorithm: algorithm(oid, nullValue()), data, signature })).toBe(true);
  const bare = algorithm(oids.rsaEncryption, nullValue());
  const digestOid = { 'SHA-256': oids.sha256, 'SHA-384': oids.sha384, 'SHA-512': oids.sha512 }[hash] ?? '';
  expect(await verifySignature({ key: rsa.key, algorithm: bare, data, signature, digestOid })).toBe(true);
  expect(await verifySignature({ key: rsa.key, algorithm: bare, data, signature })).toBe(false);
  if (rsa.key.kind !== 'rsa') throw new Error('Not an RSA key');
  const pssOnly: PublicKey = { ...rsa.key, pssOnly: true };
  expect(await verifySignature({ key: pssOnly, algorithm: algorithm(oid, nullValue()), data, signature })).toBe(false);
});

test('RSA-PSS is verified with the digest and the salt its parameters name', async () => {
  const signature = await rsa.sign('RSA-PSS', 'SHA-256', 32);
  const verified = (parameters?: Bytes): Promise<boolean> =>
    verifySignature({ key: rsa.key, algorithm: algorithm(oids.rsaPss, parameters), data, signature });
  expect(await verified(pss(oids.sha256, oids.sha256, 32))).toBe(true);
  expect(await verified(pss(oids.sha256, oids.sha256, 32, 1))).toBe(true);
  expect(await verified(pss(oids.sha256, oids.sha256))).toBe(false);
  expect(await verified(pss(oids.sha256, oids.sha256, 32, 2))).toBe(false);
  expect(await verified(pss(oids.sha256, oids.sha1, 32))).toBe(false);
  expect(await verified(pss(oids.sha1, oids.sha1, 32))).toBe(false);
  expect(await verified(pss(oids.sha512, oids.sha512, 32))).toBe(false);
  expect(await verified(sequence())).toBe(false);
  expect(await verified()).toBe(false);
  const fields = readDer(pss(oids.sha256, oids.sha256, 32)).children.map(({ raw }) => raw);
  expect(await verified(sequence(...fields))).toBe(true);
  expect(await verified(sequence(...fields, octetString(data)))).toBe(false);
  const [, ...others] = fields;
  const hiding = explicit(0, sequence(objectId(oids.sha256), octetString(data)));
  expect(await verified(sequence(hiding, ...others))).toBe(false);
});

test('an algorithm of another kind than the key is refused', async () => {
  const signature = await dstuSigned(oids.gost34311);
  const check = { data, signature };
  expect(await verifySignature({ ...check, key: rsa.key, algorithm: algorithm(oids.dstu4145LittleEndian) })).toBe(
    false,
  );
  expect(await verifySignature({ ...check, key: dstu, algorithm: algorithm(oids.rsaSha256) })).toBe(false);
  expect(await verifySignature({ ...check, key: dstu, algorithm: algorithm(oids.ecdsaSha256) })).toBe(false);
});

test('no key and no signature makes verifying reject', async () => {
  const ecdsa = parsePublicKey(readDer((await aKey()).spki));
  const offCurve = readDer(
    sequence(sequence(objectId(oids.ecPublicKey), objectId(oids.p256)), bitString(new Uint8Array(65).fill(4))),
  );
  const keys = fc.constantFrom(dstu, ecdsa, rsa.key, parsePublicKey(offCurve));
  const known = fc.constantFrom(
    oids.dstu4145LittleEndian,
    oids.ecdsaSha256,
    oids.rsaSha256,
    oids.rsaPss,
    oids.ecPublicKey,
  );
  const octets = fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.uint8Array({ minLength: 256, maxLength: 256 }));
  await fc.assert(
    fc.asyncProperty(keys, known, octets, async (key, oid, signature) => {
      const check = {
        key,
        algorithm: algorithm(oid),
        data,
        signature: new Uint8Array(signature),
        digestOid: oids.sha256,
      };
      expect(await verifySignature(check)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('an algorithm identifier is an identifier and at most one parameter', () => {
  expect(algorithmOf(readDer(sequence(objectId('1.2.3'))))).toEqual({ oid: '1.2.3' });
  expect(algorithmOf(readDer(sequence(objectId('1.2.3'), nullValue()))).parameters?.tag).toBe(5);
  for (const refused of [sequence(), sequence(nullValue()), sequence(objectId('1.2.3'), nullValue(), nullValue())])
    expect(() => algorithmOf(readDer(refused))).toThrow(DerError);
});
