import { expect, test } from 'vitest';
import { KeyError } from '../algorithms/public-key.ts';
import { DerError } from '../asn1/der.ts';
import { nullValue, objectId, sequence } from '../asn1/der-writer.ts';
import { toHex } from '../bytes.ts';
import { curveNamed } from '../primitives/curve.ts';
import { standardCurves } from '../primitives/curves.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { extractIdentity } from '../x509/identity.ts';
import { buildPath } from '../x509/path.ts';
import { type CertificateShape, writeCertificate } from './certificate-writer.ts';
import { distinguishedName } from './name-writer.ts';
import { keyIdOfInfo, parametersOf, publicKeyInfo } from './public-key-writer.ts';
import { createDstuKey, createEcdsaKey, createRsaKey, keyFromJson, keyToJson, type TestKey } from './test-keys.ts';

const at = new Date('2026-11-23T00:00:00Z');
const day = 86_400_000;

const centreKey = createDstuKey();
const centreName = distinguishedName({ commonName: 'Центр', country: 'UA' });

const shapeOf = (difference: Partial<CertificateShape> = {}): CertificateShape => ({
  serial: 0x1234n,
  issuer: centreName,
  subject: distinguishedName({ commonName: 'Іваненко Іван', serialNumber: 'TINUA-1234567890', country: 'UA' }),
  notBefore: new Date(at.getTime() - day),
  notAfter: new Date(at.getTime() + day),
  spki: publicKeyInfo(createDstuKey()),
  issuerKey: centreKey,
  keyUsage: ['digitalSignature', 'nonRepudiation'],
  ...difference,
});

const written = async (difference?: Partial<CertificateShape>): Promise<Certificate> =>
  parseCertificate(await writeCertificate(shapeOf(difference)));

const anchorOf = (key: TestKey): Promise<Certificate> =>
  written({
    subject: centreName,
    spki: publicKeyInfo(key, { parameters: 'explicit' }),
    issuerKey: key,
    keyUsage: ['keyCertSign', 'cRLSign'],
    basicConstraints: { authority: true },
  });

const pathOf = async (certificate: Certificate, key: TestKey = centreKey): Promise<string> => {
  const result = await buildPath({ certificate, intermediates: [], anchors: [await anchorOf(key)], at });
  return result.ok ? 'path' : result.reason;
};

test('a certificate says everything it was asked to say', async () => {
  const certificate = await written({
    subject: distinguishedName({ organization: 'ТОВ «Приклад»', commonName: 'Приклад', country: 'UA' }),
    extendedKeyUsage: { purposes: ['1.3.6.1.5.5.7.3.8'], critical: true },
    keyUsage: ['digitalSignature', 'keyAgreement', 'decipherOnly'],
    basicConstraints: { authority: true, pathLength: 1 },
    policies: ['1.2.3.4'],
    statements: { qualified: true, qscd: true, type: 'seal' },
    directory: { taxId: 'АБ123456', edrpou: '12345678', unzr: '19900101-00001' },
    urls: {
      ocsp: 'http://a/o',
      issuers: 'http://a/i',
      timestamp: 'http://a/t',
      crl: 'http://a/c',
      deltaCrl: 'http://a/d',
    },
    otherExtensions: [{ oid: '1.2.3.9', critical: true, value: nullValue() }],
  });
  expect(toHex(certificate.serial)).toBe('1234');
  expect(certificate.keyUsage).toEqual(new Set(['digitalSignature', 'keyAgreement', 'decipherOnly']));
  expect(certificate.extendedKeyUsage).toEqual(['1.3.6.1.5.5.7.3.8']);
  expect([certificate.isAuthority, certificate.pathLength]).toEqual([true, 1]);
  expect(certificate.policies).toEqual(['1.2.3.4']);
  expect(certificate.extensions.get('1.2.3.9')?.critical).toBe(true);
  expect(certificate.subjectKeyId).toEqual(keyIdOfInfo(certificate.spki));
  expect(JSON.stringify(certificate.urls)).toContain('http://a/d');
  expect(extractIdentity(certificate)).toMatchObject({
    fullName: 'Приклад',
    organization: 'ТОВ «Приклад»',
    taxId: 'АБ123456',
    edrpou: '12345678',
    unzr: '19900101-00001',
    qualified: true,
    qscd: true,
    purpose: 'seal',
  });
});

test('extensions that are not wanted are not there', async () => {
  const { keyUsage: _usage, ...bare } = shapeOf({
    subjectKeyId: null,
    authorityKeyId: null,
    basicConstraints: null,
    policies: null,
  });
  expect(parseCertificate(await writeCertificate(bare)).extensions.size).toBe(0);
});

test('keys of every kind certify and are certified', async () => {
  const keys = [
    createDstuKey('m257', 'kupyna256'),
    createDstuKey('m431', 'kupyna512'),
    createDstuKey('m431', 'kupyna384'),
    await createEcdsaKey(),
    await createEcdsaKey('P-384'),
    await createEcdsaKey('P-521'),
    await createRsaKey(),
  ];
  for (const key of keys)
    expect(await pathOf(await written({ spki: publicKeyInfo(key), issuerKey: key }), key)).toBe('path');
});

test('every standard curve is written by name and by its parameters', async () => {
  for (const { name } of standardCurves) {
    const key = createDstuKey(name);
    const byName = (await written({ spki: publicKeyInfo(key) })).publicKey();
    const byParameters = (await written({ spki: publicKeyInfo(key, { parameters: 'explicit' }) })).publicKey();
    expect([byName, byParameters]).toMatchObject([{ curve: curveNamed(name) }, { curve: curveNamed(name) }]);
  }
});

test('a foreign curve, S-box or point and a short RSA key are written as asked, and refused', async () => {
  const key = createDstuKey();
  const standard = parametersOf(key.curve);
  const shapes = [
    { parameters: { ...standard, b: standard.b ^ 2n } },
    { parameters: { ...standard, base: key.point } },
    { curveOid: '1.2.3' },
    { sbox: new Uint8Array(64) },
    { point: new Uint8Array(33) },
  ];
  for (const shape of shapes) {
    const certificate = await written({ spki: publicKeyInfo(key, shape) });
    expect(() => certificate.publicKey()).toThrow(KeyError);
  }
  const short = await written({ spki: publicKeyInfo(await createRsaKey(1024)) });
  expect(() => short.publicKey()).toThrow(KeyError);
});

test('whatever is wrong with a certificate, the path says it', async () => {
  const foreign = createDstuKey();
  expect(await pathOf(await written())).toBe('path');
  expect(await pathOf(await written({ issuer: distinguishedName({ commonName: 'Інший' }) }))).toBe('no-path');
  expect(
    await pathOf(await written({ issuerKey: foreign, authorityKeyId: keyIdOfInfo(publicKeyInfo(centreKey)) })),
  ).toBe('bad-signature');
  expect(await pathOf(await written({ notAfter: new Date(at.getTime() - 1000) }))).toBe('expired');
  expect(await pathOf(await written({ notBefore: new Date(at.getTime() + 1000) }))).toBe('not-yet-valid');
  expect(
    await pathOf(await written({ otherExtensions: [{ oid: '1.2.3.9', critical: true, value: nullValue() }] })),
  ).toBe('unknown-critical-extension');
});

test('a certificate may have two algorithms or one extension twice, which no reader takes', async () => {
  const innerAlgorithm = sequence(objectId('1.2.840.113549.1.1.11'), nullValue());
  await expect(written({ innerAlgorithm })).rejects.toThrow(DerError);
  const twice = { oid: '1.2.3.9', critical: false, value: nullValue() };
  await expect(written({ otherExtensions: [twice, twice] })).rejects.toThrow(DerError);
});

test('a key of every kind survives JSON', async () => {
  for (const key of [createDstuKey('m163'), await createEcdsaKey(), await createRsaKey()])
    expect(keyFromJson(JSON.parse(JSON.stringify(keyToJson(key))))).toEqual(key);
});
