import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  aKey,
  aName,
  extension,
  type SmallCertificate,
  type SmallKey,
  smallCertificate,
  smallDer,
} from '../../test/small-certificates.ts';
import { sample } from '../../test/samples.ts';
import * as oids from '../algorithms/oids.ts';
import { KeyError } from '../algorithms/public-key.ts';
import { DerError } from '../asn1/der.ts';
import {
  bitString,
  booleanValue,
  explicit,
  ia5String,
  implicit,
  integer,
  nullValue,
  objectId,
  octetString,
  sequence,
  setOf,
  tlv,
  utf8String,
} from '../asn1/der-writer.ts';
import { type Bytes, concat, fromHex, toHex, utf8 } from '../bytes.ts';
import { keyIdOf, parseCertificate } from './certificate.ts';

let key: SmallKey;
beforeAll(async () => {
  key = await aKey();
});

const made = (wish: Partial<SmallCertificate> = {}): Promise<Bytes> =>
  smallDer({ subject: aName('Хтось'), issuer: aName('Центр'), key, issuerKey: key, ...wish });

const refuses = async (wish: Partial<SmallCertificate>): Promise<void> => {
  const der = await made(wish);
  expect(() => parseCertificate(der)).toThrow(DerError);
};

test('a certificate of a person is read as it was issued', () => {
  const der = sample('user.cer');
  const user = parseCertificate(der);
  const ca = parseCertificate(sample('ca.cer'));
  expect(user.der).toBe(der);
  expect(toHex(user.serial)).toBe('59bf71d9bb754855cc71bcb5e8036197672d885f');
  expect(user.issuerRaw).toEqual(ca.subjectRaw);
  expect(user.authorityKeyId).toEqual(ca.subjectKeyId);
  expect(user.isAuthority).toBe(false);
  expect(user.keyUsage).toEqual(new Set(['digitalSignature', 'nonRepudiation']));
  expect(user.policies).toEqual([oids.qualifiedPolicy]);
  expect([...user.qcStatements.keys()]).toContain(oids.qcCompliance);
  expect(user.signatureAlgorithm.oid).toBe(oids.dstu4145LittleEndian);
});

test('a certificate of an authority says so, how long its path may be, and where its services are', () => {
  const ca = parseCertificate(sample('ca.cer'));
  expect(ca).toMatchObject({ isAuthority: true, pathLength: 0 });
  expect(ca.keyUsage).toEqual(new Set(['keyCertSign', 'cRLSign']));
  expect(ca.subject.at(-1)).toEqual({ oid: oids.organizationIdentifier, value: 'NTRUA-00000000' });
  expect(ca.notBefore.toISOString()).toBe('2025-11-21T14:21:26.000Z');
  expect(ca.notAfter.toISOString()).toBe('2031-11-22T02:21:26.000Z');
  expect(ca.urls).toEqual({
    ocsp: ['http://127.0.0.1:3999/ocsp'],
    issuers: ['http://127.0.0.1:3999/ca.p7b'],
    timestamp: ['http://127.0.0.1:3999/tsp'],
    crl: ['http://127.0.0.1:3999/full.crl'],
    deltaCrl: [],
  });
  expect(parseCertificate(sample('root.cer')).pathLength).toBeUndefined();
  expect(parseCertificate(sample('ocsp.cer')).extendedKeyUsage).toEqual([oids.ocspSigning]);
  expect(parseCertificate(sample('tsp.cer')).extendedKeyUsage).toEqual([oids.timeStamping]);
});

test('the identifier of a key is the one its centre wrote', () => {
  for (const name of ['root.cer', 'ca.cer', 'user.cer', 'ocsp.cer', 'tsp.cer'] as const) {
    const { publicKeyBits, subjectKeyId } = parseCertificate(sample(name));
    expect(keyIdOf(publicKeyBits)).toEqual(subjectKeyId);
  }
});

test('a key is read once, and one that is refused is refused every time', async () => {
  const user = parseCertificate(sample('user.cer'));
  expect(user.publicKey()).toBe(user.publicKey());
  const spki = sequence(sequence(objectId('1.2.3')), bitString(new Uint8Array(33)));
  const foreign = parseCertificate(await made({ spki }));
  expect(() => foreign.publicKey()).toThrow(KeyError);
  expect(() => foreign.publicKey()).toThrow(KeyError);
});

test('an extension that is there twice is refused', () =>
  refuses({ more: [extension('1.2.3', nullValue()), extension('1.2.3', nullValue(), true)] }));

test('an unknown critical extension is kept, for the path to refuse', async () => {
  const { extensions } = parseCertificate(await made({ more: [extension('1.2.3', nullValue(), true)] }));
  expect(extensions.get('1.2.3')).toEqual({ critical: true, value: nullValue() });
});

test('an extension that says it is not critical says nothing else', async () => {
  const loud = sequence(objectId('1.2.3'), booleanValue(false), octetString(nullValue()));
  const { extensions } = parseCertificate(await made({ more: [loud] }));
  expect(extensions.get('1.2.3')?.critical).toBe(false);
});

test('there are versions 1 to 3, and version 1 is never written', async () => {
  await refuses({ version: explicit(0, integer(3)) });
  await refuses({ version: explicit(0, integer(0)) });
  await refuses({ version: explicit(0) });
  await refuses({ version: explicit(0, integer(2), integer(2)) });
  const first = parseCertificate(await made({ version: new Uint8Array(0), optional: [] }));
  expect(first).toMatchObject({ isAuthority: false, keyUsage: undefined, policies: [] });
  expect(first.extensions.size).toBe(0);
});

test('only the versions that have them may have extensions and unique identifiers', async () => {
  const extensions = explicit(3, sequence(extension('1.2.3', nullValue())));
  const unique = implicit(1, Uint8Array.of(0, 1));
  await refuses({ version: new Uint8Array(0), optional: [extensions] });
  await refuses({ version: explicit(0, integer(1)), optional: [extensions] });
  await refuses({ version: new Uint8Array(0), optional: [unique] });
  await refuses({ optional: [extensions, extensions] });
  await refuses({ optional: [extensions, unique] });
  await refuses({ optional: [explicit(4, nullValue())] });
  await refuses({ optional: [nullValue()] });
  await refuses({ optional: [explicit(3, sequence())] });
  const second = await made({ version: explicit(0, integer(1)), optional: [unique, implicit(2, Uint8Array.of(0, 1))] });
  expect(parseCertificate(second).extensions.size).toBe(0);
});

test('the algorithm inside is the one outside, parameters too', async () => {
  await refuses({ innerAlgorithm: sequence(objectId(oids.ecdsaSha384)) });
  await refuses({ innerAlgorithm: sequence(objectId(oids.ecdsaSha256), nullValue()) });
});

test('a serial number is not negative, not padded and not longer than 32 octets', async () => {
  await refuses({ serial: fromHex('0201ff') });
  await refuses({ serial: fromHex('02020001') });
  await refuses({ serial: fromHex(`0221${'01'.repeat(33)}`) });
  expect(parseCertificate(await made({ serial: integer(0) })).serial).toEqual(Uint8Array.of(0));
});

test('dates before 1970 and after 2050 are read', async () => {
  const from = new Date('1917-07-07T00:00:00Z');
  const to = new Date('9999-12-31T23:59:59Z');
  expect(parseCertificate(await made({ from, to }))).toMatchObject({ notBefore: from, notAfter: to });
});

test('a length of the path where there is no authority is refused', async () => {
  await refuses({ optional: [explicit(3, sequence(extension(oids.basicConstraints, sequence(integer(1)))))] });
  await refuses({
    optional: [explicit(3, sequence(extension(oids.basicConstraints, sequence(booleanValue(true), integer(-1)))))],
  });
});

test('an extension that is known and malformed is refused', async () => {
  const withOne = (oid: string, value: Bytes): Partial<SmallCertificate> => ({
    optional: [explicit(3, sequence(extension(oid, value)))],
  });
  await refuses(withOne(oids.subjectKeyIdentifier, integer(1)));
  await refuses(withOne(oids.authorityKeyIdentifier, octetString(Uint8Array.of(1))));
  await refuses(withOne(oids.keyUsage, octetString(Uint8Array.of(1))));
  await refuses(withOne(oids.extendedKeyUsage, sequence(integer(1))));
  await refuses(withOne(oids.certificatePolicies, objectId('1.2.3')));
  await refuses(withOne(oids.qcStatements, concat(sequence(), Uint8Array.of(0))));
  await refuses(withOne(oids.authorityInformationAccess, sequence(nullValue())));
});

test('of addresses only those are kept that are URIs', async () => {
  const uri = (text: string): Bytes => implicit(6, utf8(text));
  const access = (location: Bytes): Bytes => sequence(objectId(oids.accessOcsp), location);
  const directory = tlv(0xa4, aName('Каталог'));
  const urls = [
    uri('http://ca.ua/ocsp'),
    directory,
    uri('http://ca.ua/два'),
    uri(''),
    uri(`http://${'a'.repeat(3000)}`),
    uri('http://b.ua/ a'),
  ];
  const point = (...names: readonly Bytes[]): Bytes => sequence(explicit(0, explicit(0, ...names)));
  const more = [
    extension(oids.authorityInformationAccess, sequence(...urls.map(access))),
    extension(oids.crlDistributionPoints, sequence(point(directory, uri('http://ca.ua/full.crl')), sequence())),
    extension(oids.freshestCrl, sequence(point(uri('http://ca.ua/delta.crl')))),
  ];
  expect(parseCertificate(await made({ more })).urls).toEqual({
    ocsp: ['http://ca.ua/ocsp'],
    issuers: [],
    timestamp: [],
    crl: ['http://ca.ua/full.crl'],
    deltaCrl: ['http://ca.ua/delta.crl'],
  });
});

test('a name keeps what is no text as its octets', async () => {
  const odd = sequence(
    setOf(sequence(objectId('2.5.4.45'), bitString(Uint8Array.of(1)))),
    setOf(sequence(objectId('2.5.4.3'), ia5String('a'))),
  );
  expect((await smallCertificate({ subject: odd, issuer: odd, key, issuerKey: key })).subject).toEqual([
    { oid: '2.5.4.45', value: '#03020001' },
    { oid: '2.5.4.3', value: 'a' },
  ]);
  await refuses({ subject: sequence(setOf(sequence(objectId('2.5.4.3')))) });
  await refuses({
    subject: sequence(...Array.from({ length: 101 }, () => setOf(sequence(objectId('2.5.4.3'), utf8String('a'))))),
  });
});

test('what comes after a certificate, and a certificate too large, is refused', () => {
  const der = sample('user.cer');
  expect(() => parseCertificate(concat(der, Uint8Array.of(0)))).toThrow(DerError);
  expect(() => parseCertificate(der.slice(0, -1))).toThrow(DerError);
  expect(() => parseCertificate(new Uint8Array(70_000))).toThrow(DerError);
  expect(() => parseCertificate(new Uint8Array(0))).toThrow(DerError);
});

test('whatever is done to a certificate, reading it and its key fails in no other way', () => {
  const names = fc.constantFrom('user.cer', 'ca.cer', 'root.cer', 'ocsp.cer');
  const changes = fc.array(fc.tuple(fc.nat(1400), fc.nat(255)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(names, changes, (name, changed) => {
      const der = sample(name);
      for (const [index, octet] of changed) if (index < der.length) der[index] = octet;
      try {
        parseCertificate(der).publicKey();
      } catch (fault) {
        expect(fault instanceof DerError || fault instanceof KeyError).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
