import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { aMember } from '../../test/small-members.ts';
import * as oids from '../algorithms/oids.ts';
import { DerError, readDer, type Tlv, tags } from '../asn1/der.ts';
import { explicit, integer, objectId, nullValue, octetString, sequence, setOf, tlv } from '../asn1/der-writer.ts';
import { type Bytes, concat, utf8 } from '../bytes.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { digestAlgorithm } from './sign.ts';
import { isNamedBy, parseSignedData } from './signed-data.ts';

const attribute = (oid: string, ...values: readonly Bytes[]): Bytes => sequence(objectId(oid), setOf(...values));

const aSignerInfo = (signed: readonly Bytes[], unsigned: readonly Bytes[] = []): Bytes =>
  sequence(
    integer(1),
    sequence(sequence(), integer(7)),
    digestAlgorithm(oids.sha256),
    ...(signed.length > 0 ? [tlv(0xa0, ...signed)] : []),
    digestAlgorithm(oids.ecdsaSha256),
    octetString(Uint8Array.of(1)),
    ...(unsigned.length > 0 ? [tlv(0xa1, ...unsigned)] : []),
  );

const messageOf = (
  signers: readonly Bytes[],
  certificates: readonly Bytes[] = [],
  crls: readonly Bytes[] = [],
  digests: readonly Bytes[] = [],
  content?: Bytes,
): Bytes =>
  sequence(
    objectId(oids.signedData),
    explicit(
      0,
      sequence(
        integer(1),
        setOf(...digests),
        sequence(objectId(oids.data), ...(content ? [explicit(0, octetString(content))] : [])),
        ...(certificates.length > 0 ? [explicit(0, ...certificates)] : []),
        ...(crls.length > 0 ? [explicit(1, ...crls)] : []),
        tlv(tags.set, ...signers),
      ),
    ),
  );

const time = attribute(oids.signingTime, octetString(Uint8Array.of(1)));

test('signed attributes are the octets that were sent under the tag of a set', () => {
  const [signer] = parseSignedData(sample('doc.p7s')).signers;
  const inside = signer?.raw ? readDer(signer.raw).children.find(({ tag }) => tag === 0xa0) : undefined;
  expect(signer?.signedAttributesDer?.[0]).toBe(tags.set);
  expect(signer?.signedAttributesDer?.subarray(1)).toEqual(inside?.raw.subarray(1));
  expect([...(signer?.signed.keys() ?? [])]).toEqual([
    oids.contentType,
    oids.signingTime,
    oids.messageDigest,
    oids.signingCertificateV2,
  ]);
});

test('a signed attribute comes once and has a value; unsigned ones may come again', () => {
  expect(() => parseSignedData(messageOf([aSignerInfo([time, time])]))).toThrow(DerError);
  expect(() => parseSignedData(messageOf([aSignerInfo([attribute(oids.signingTime)])]))).toThrow(DerError);
  const [signer] = parseSignedData(messageOf([aSignerInfo([time], [time, time])])).signers;
  expect(signer?.unsigned.get(oids.signingTime)).toHaveLength(2);
});

test('a message has at most a hundred signers and a hundred certificates', () => {
  const many = (count: number, one: Bytes): readonly Bytes[] => Array.from({ length: count }, () => one);
  const signer = aSignerInfo([time]);
  expect(parseSignedData(messageOf(many(100, signer), many(100, sequence()))).signers).toHaveLength(100);
  expect(() => parseSignedData(messageOf(many(101, signer)))).toThrow(DerError);
  expect(() => parseSignedData(messageOf([signer], many(101, sequence())))).toThrow(DerError);
  expect(() => parseSignedData(messageOf([signer], [], many(101, sequence())))).toThrow(DerError);
});

test('only a few signers may be without attributes, for each has the content hashed once more', () => {
  const plain = aSignerInfo([]);
  expect(parseSignedData(messageOf([plain, plain, plain, plain])).signers).toHaveLength(4);
  expect(() => parseSignedData(messageOf([plain, plain, plain, plain, plain]))).toThrow(DerError);
});

test('certificates that cannot be read are counted, and other kinds of revocation data passed over', () => {
  const user = sample('user.cer');
  const message = messageOf(
    [],
    [sequence(), user, explicit(2, integer(1))],
    [sample('full.crl'), explicit(1, integer(1))],
  );
  const { certificates, unreadableCertificates, crls } = parseSignedData(message);
  expect(certificates.map(({ der }) => der)).toEqual([user]);
  expect(unreadableCertificates).toBe(2);
  expect(crls).toEqual([sample('full.crl')]);
});

test('a signer names a certificate by issuer and serial number or by its key identifier', async () => {
  const { certificate } = await aMember({ name: 'Signer' });
  const name = (issuerRaw: Bytes, serial: Bytes) => ({ ...bare, issuerRaw, serial });
  const [bare] = parseSignedData(messageOf([aSignerInfo([time])])).signers;
  if (!bare || !certificate.subjectKeyId) throw new Error('No signer');
  const { issuerRaw: _, serial: __, ...unnamed } = bare;
  expect(isNamedBy(certificate, { ...bare, ...name(certificate.issuerRaw, certificate.serial) })).toBe(true);
  expect(isNamedBy(certificate, { ...bare, ...name(certificate.issuerRaw, Uint8Array.of(1)) })).toBe(false);
  expect(isNamedBy(certificate, { ...bare, ...name(sequence(), certificate.serial) })).toBe(false);
  expect(isNamedBy(certificate, { ...unnamed, subjectKeyId: certificate.subjectKeyId })).toBe(true);
  expect(isNamedBy(certificate, { ...unnamed, subjectKeyId: certificate.subjectKeyId.slice(1) })).toBe(false);
  expect(isNamedBy(certificate, unnamed)).toBe(false);
});

const pdf = utf8('%PDF-1.7 another document');

test.each([
  ['parameters', [sequence(objectId(oids.sha256), octetString(pdf))]],
  ['numbers that name no digest', [sequence(objectId('1.2.3.4'))]],
  ['something else than algorithms', [octetString(pdf)]],
])('a list of digests with %s is refused: nobody signs it', (_, digests) => {
  const known = [sequence(objectId(oids.sha256)), sequence(objectId(oids.gost34311), nullValue())];
  const signer = aSignerInfo([time]);
  expect(parseSignedData(messageOf([signer], [], [], known)).signers).toHaveLength(1);
  expect(() => parseSignedData(messageOf([signer], [], [], [...known, ...digests]))).toThrow(DerError);
});

test('the digest of a signer has no parameters, for nobody signs them', () => {
  const bare = readDer(aSignerInfo([time])).children.map(({ raw }) => raw);
  const signer = sequence(...bare.slice(0, 2), sequence(objectId(oids.sha256), octetString(pdf)), ...bare.slice(3));
  expect(() => parseSignedData(messageOf([signer]))).toThrow(DerError);
});

test('a reader of PDF finds none in a message but the one that is signed', () => {
  const signer = aSignerInfo([time]);
  const hiding = (content?: Bytes) => messageOf([signer], [sequence(octetString(pdf))], [], [], content);
  expect(() => parseSignedData(hiding())).toThrow(DerError);
  expect(() => parseSignedData(hiding(utf8('text')))).toThrow(DerError);
  expect(parseSignedData(hiding(pdf)).content).toEqual(pdf);
});

/** The same element with lengths left open, its octet strings in two parts (X.690 §8.1.3.6, §8.7.3). */
const streamed = (element: Tlv, depth: number): Bytes => {
  const { tag, content } = element;
  if (tag === tags.octetString && content.length > 1) {
    const parts = [content.subarray(0, 1), content.subarray(1)].map((part) => octetString(part));
    return concat(Uint8Array.of(tags.constructedOctetString, 0x80), ...parts, Uint8Array.of(0, 0));
  }
  if (depth === 0 || element.children.length === 0) return element.raw;
  const inside = element.children.map((child) => streamed(child, depth - 1));
  return concat(Uint8Array.of(tag, 0x80), ...inside, Uint8Array.of(0, 0));
};

test('a message written as a stream reads as the same one', () => {
  const message = sample('doc-attached.p7s');
  const open = streamed(readDer(message), 5);
  expect(open).not.toEqual(message);
  const read = parseSignedData(open);
  expect(read.signers.map(({ raw }) => raw)).toEqual(parseSignedData(message).signers.map(({ raw }) => raw));
  expect(read.content).toEqual(sample('doc.json'));
  expect(read.certificates.map(({ der }) => der)).toEqual([parseCertificate(sample('user.cer')).der]);
});

test('fields too many or too few, and messages of another kind, are refused', () => {
  const more = readDer(messageOf([])).children[1]?.children[0]?.children.map(({ raw }) => raw) ?? [];
  const around = (...parts: readonly Bytes[]): Bytes =>
    sequence(objectId(oids.signedData), explicit(0, sequence(...parts)));
  expect(parseSignedData(around(...more)).signers).toEqual([]);
  for (const wrong of [
    around(...more, integer(1)),
    around(...more.slice(0, -1)),
    concat(messageOf([]), Uint8Array.of(0)),
    sequence(objectId(oids.data), explicit(0, octetString(utf8('x')))),
    sequence(objectId(oids.signedData)),
    sample('user.cer'),
    sample('env.p7'),
  ])
    expect(() => parseSignedData(wrong)).toThrow(DerError);
});

test('octets changed anywhere are read or refused with the package’s own error', () => {
  const message = sample('doc-T.p7s');
  const changes = fc.array(fc.tuple(fc.nat(message.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(changes, (changed) => {
      const bytes = message.slice();
      for (const [at, octet] of changed) bytes[at] = octet;
      try {
        parseSignedData(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(DerError);
      }
    }),
    { numRuns: 500 },
  );
});
