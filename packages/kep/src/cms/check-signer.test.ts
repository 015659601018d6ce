import { expect, test } from 'vitest';
import { type SampleName, sample } from '../../test/samples.ts';
import { aMember, anAuthority } from '../../test/small-members.ts';
import * as oids from '../algorithms/oids.ts';
import { tags } from '../asn1/der.ts';
import { explicit, integer, objectId, octetString, sequence, setOf, tlv } from '../asn1/der-writer.ts';
import { type Bytes, concat, utf8 } from '../bytes.ts';
import type { CentreMember } from '../testing/centre-members.ts';
import { privateKeyOf, signatureAlgorithmOf, signWith } from '../testing/test-keys.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { checkSigner, type SignerCheck } from './check-signer.ts';
import { digestAlgorithm, signCades } from './sign.ts';
import { contentOfBytes, contentOfDigest, type SignedContent } from './signed-content.ts';
import { parseSignedData } from './signed-data.ts';

const content = utf8('Заява про включення до переліку');

interface Checked {
  readonly content?: SignedContent;
  readonly certificates?: readonly Certificate[];
  readonly index?: number;
}

const checked = async (message: Bytes, asked: Checked = {}): Promise<SignerCheck> => {
  const signedData = parseSignedData(message);
  const signer = signedData.signers[asked.index ?? 0];
  if (!signer) throw new Error('No signer');
  const own = signedData.content && contentOfBytes(signedData.content);
  return checkSigner({
    signer,
    contentType: signedData.contentType,
    content: asked.content ?? own,
    certificates: asked.certificates ?? signedData.certificates,
  });
};

const fault = async (message: Bytes, asked: Checked = {}): Promise<string> => {
  const found = await checked(message, asked);
  return found.ok ? 'none' : found.fault;
};

const detached: readonly SampleName[] = [
  'doc.p7s',
  'doc-T.p7s',
  'uapki-user-Key-6.dat.p7s',
  'uapki-user.pfx.p7s',
  'uapki-kupyna256pb-user-Key-6.dat.p7s',
  'uapki-kupyna256pb-user.pfx.p7s',
];

test.each(detached)('the detached signature %s of another implementation holds for its content only', async (name) => {
  const document = contentOfBytes(sample('doc.json'));
  expect(await checked(sample(name), { content: document })).toMatchObject({ ok: true, reference: 2 });
  const other = contentOfBytes(concat(sample('doc.json'), utf8(' ')));
  expect(await fault(sample(name), { content: other })).toBe('message-digest');
  expect(await fault(sample(name))).toBe('content-missing');
});

test('an attached signature of another implementation holds and tells when it claims to be made', async () => {
  const found = await checked(sample('doc-attached.p7s'));
  expect(found).toMatchObject({ ok: true, certificate: { der: sample('user.cer') } });
  expect(found.ok && found.signingTime?.toISOString()).toMatch(/^2026-11-21T/);
});

test('a digest of the content is enough, but only one of the signer’s algorithm and of its whole length', async () => {
  const { signers } = parseSignedData(sample('doc.p7s'));
  const digest = signers[0]?.signed.get(oids.messageDigest)?.[0]?.content ?? new Uint8Array(0);
  const given = (oid: string, octets: Bytes): Promise<string> =>
    fault(sample('doc.p7s'), { content: contentOfDigest(oid, octets) });
  expect(await given(oids.gost34311, digest)).toBe('none');
  expect(await given(oids.sha256, digest)).toBe('digest-algorithm');
  expect(await given(oids.gost34311, digest.slice(0, 8))).toBe('message-digest');
  expect(await given(oids.gost34311, new Uint8Array(0))).toBe('message-digest');
});

test('the signer’s certificate is the one it names, wherever it lies among others', async () => {
  const certificates = ['ca.cer', 'tsp.cer', 'user.cer', 'ocsp.cer'] as const;
  const asked = (names: readonly SampleName[]) =>
    checked(sample('doc-attached.p7s'), { certificates: names.map((name) => parseCertificate(sample(name))) });
  expect(await asked(certificates)).toMatchObject({ ok: true, certificate: { der: sample('user.cer') } });
  expect(await asked(['ca.cer', 'tsp.cer', 'ocsp.cer'])).toEqual({ ok: false, fault: 'no-certificate' });
});

const signed = (member: CentreMember): Promise<Bytes> =>
  signCades({ key: privateKeyOf(member.key), certificate: member.certificate, content, detached: false });

test('of two certificates with one name and serial number the one that the signer referred to is taken', async () => {
  const authority = await anAuthority();
  const serial = 77n;
  const signer = await aMember({ name: 'Signer', signedBy: authority, serial });
  const decoy = await aMember({ name: 'Signer', signedBy: authority, serial });
  const message = await signed(signer);
  const certificates = [decoy.certificate, signer.certificate];
  expect(await checked(message, { certificates })).toMatchObject({ ok: true, certificate: signer.certificate });
  expect(await fault(message, { certificates: [decoy.certificate] })).toBe('certificate-reference');
});

/** Everything of a signature, each part open to be wrong. */
interface Crafted {
  readonly contentType?: Bytes;
  readonly digest?: Bytes;
  readonly reference?: readonly Bytes[];
  readonly attributes?: readonly Bytes[] | 'none';
  readonly name?: Bytes;
  readonly eContentType?: string;
  readonly eContent?: Bytes;
}

const attribute = (oid: string, ...values: readonly Bytes[]): Bytes => sequence(objectId(oid), setOf(...values));

const sha256 = async (data: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', data));
const sha1 = async (data: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-1', data));

const craft = async ({ key, certificate }: CentreMember, crafted: Crafted = {}): Promise<Bytes> => {
  const { eContent = content, eContentType = oids.data } = crafted;
  const attributes = setOf(
    ...(crafted.attributes === undefined || crafted.attributes === 'none' ? [] : crafted.attributes),
    attribute(oids.contentType, crafted.contentType ?? objectId(oids.data)),
    attribute(oids.messageDigest, octetString(crafted.digest ?? (await sha256(eContent)))),
    ...(crafted.reference ?? []),
  );
  const plain = crafted.attributes === 'none';
  const info = sequence(
    integer(1),
    crafted.name ?? sequence(certificate.issuerRaw, tlv(tags.integer, certificate.serial)),
    digestAlgorithm(oids.sha256),
    ...(plain ? [] : [concat(Uint8Array.of(0xa0), attributes.subarray(1))]),
    signatureAlgorithmOf(key),
    octetString(await signWith(key, plain ? eContent : attributes)),
  );
  const encapsulated = sequence(objectId(eContentType), explicit(0, octetString(eContent)));
  const digests = setOf(digestAlgorithm(oids.sha256));
  const data = sequence(integer(1), digests, encapsulated, explicit(0, certificate.der), setOf(info));
  return sequence(objectId(oids.signedData), explicit(0, data));
};

const v2 = (...parts: readonly Bytes[]): Bytes =>
  attribute(oids.signingCertificateV2, sequence(sequence(sequence(...parts))));

const issuerSerial = (issuer: Bytes, serial: Bytes): Bytes =>
  sequence(sequence(explicit(4, issuer)), tlv(tags.integer, serial));

test('a reference says by hash, issuer and serial number which certificate is meant, and all has to agree', async () => {
  const member = await aMember({ name: 'Signer' });
  const { der, issuerRaw, serial } = member.certificate;
  const hash = octetString(await sha256(der));
  const short = octetString((await sha256(der)).slice(0, 20));
  const found = async (reference: readonly Bytes[]): Promise<unknown> => {
    const result = await checked(await craft(member, { reference }));
    return result.ok ? result.reference : result.fault;
  };
  expect(await found([])).toBeUndefined();
  expect(await found([v2(hash)])).toBe(2);
  expect(await found([v2(hash, issuerSerial(issuerRaw, serial))])).toBe(2);
  expect(await found([v2(digestAlgorithm(oids.sha384), hash)])).toBe('certificate-reference');
  expect(await found([v2(short)])).toBe('certificate-reference');
  expect(await found([v2(hash, issuerSerial(issuerRaw, Uint8Array.of(5)))])).toBe('certificate-reference');
  expect(await found([v2(hash, issuerSerial(sequence(), serial))])).toBe('certificate-reference');
  expect(await found([v2()])).toBe('malformed');
  expect(await found([attribute(oids.signingCertificateV2, sequence(sequence()))])).toBe('malformed');
});

test('a reference by SHA-1 has to agree, and is not worth one by a sound hash', async () => {
  const member = await aMember({ name: 'Signer' });
  const hash = await sha1(member.certificate.der);
  const v1 = (digest: Bytes): Bytes =>
    attribute(oids.signingCertificate, sequence(sequence(sequence(octetString(digest)))));
  expect(await checked(await craft(member, { reference: [v1(hash)] }))).toMatchObject({ ok: true, reference: 1 });
  expect(await fault(await craft(member, { reference: [v1(hash.toReversed())] }))).toBe('certificate-reference');
  const asV2 = v2(sequence(objectId(oids.sha1)), octetString(hash));
  expect(await checked(await craft(member, { reference: [asV2] }))).toMatchObject({ ok: true, reference: 1 });
});

test('the signed type of the content is the type that is there', async () => {
  const member = await aMember({ name: 'Signer' });
  expect(await fault(await craft(member, { contentType: objectId(oids.timestampInfo) }))).toBe('content-type');
  expect(await fault(await craft(member, { eContentType: oids.timestampInfo }))).toBe('content-type');
});

test('a signature without attributes is over the content itself, and only over plain data', async () => {
  const member = await aMember({ name: 'Signer' });
  const plain = await checked(await craft(member, { attributes: 'none' }));
  expect(plain.ok && plain.reference).toBeUndefined();
  expect(plain.ok).toBe(true);
  expect(await fault(await craft(member, { attributes: 'none', eContentType: oids.timestampInfo }))).toBe(
    'attributes-missing',
  );
});

test('the attributes of a genuine signature do not pass for a content that was signed without attributes', async () => {
  const member = await aMember({ name: 'Signer' });
  const genuine = parseSignedData(await signed(member)).signers[0];
  if (!genuine?.signedAttributesDer) throw new Error('No attributes');
  const info = sequence(
    integer(1),
    sequence(member.certificate.issuerRaw, tlv(tags.integer, member.certificate.serial)),
    digestAlgorithm(oids.sha256),
    signatureAlgorithmOf(member.key),
    octetString(genuine.signature),
  );
  const encapsulated = sequence(objectId(oids.data), explicit(0, octetString(genuine.signedAttributesDer)));
  const data = sequence(
    integer(1),
    setOf(digestAlgorithm(oids.sha256)),
    encapsulated,
    explicit(0, member.certificate.der),
    setOf(info),
  );
  expect(await fault(sequence(objectId(oids.signedData), explicit(0, data)))).toBe('attributes-missing');
});

test('what is signed are the attributes as they were sent, in whatever order that was', async () => {
  const member = await aMember({ name: 'Signer' });
  const attributes = [
    attribute(oids.messageDigest, octetString(await sha256(content))),
    attribute(oids.contentType, objectId(oids.data)),
  ];
  const asSent = tlv(tags.set, ...attributes);
  expect(asSent).not.toEqual(setOf(...attributes));
  const info = sequence(
    integer(3),
    tlv(0x80, member.certificate.subjectKeyId ?? new Uint8Array(0)),
    digestAlgorithm(oids.sha256),
    tlv(0xa0, ...attributes),
    signatureAlgorithmOf(member.key),
    octetString(await signWith(member.key, asSent)),
  );
  const encapsulated = sequence(objectId(oids.data), explicit(0, octetString(content)));
  const digests = setOf(digestAlgorithm(oids.sha256));
  const data = sequence(integer(3), digests, encapsulated, explicit(0, member.certificate.der), setOf(info));
  expect(await checked(sequence(objectId(oids.signedData), explicit(0, data)))).toMatchObject({ ok: true });
});

test('a signature with an octet changed is none', async () => {
  const member = await aMember({ name: 'Signer' });
  const message = await signed(member);
  const broken = message.slice();
  broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
  expect(await fault(broken)).toBe('signature');
});

test('attributes that cannot be read are a fault of the signer and nothing is thrown', async () => {
  const member = await aMember({ name: 'Signer' });
  const twice = attribute(oids.signingTime, octetString(content), octetString(utf8('another')));
  expect(await fault(await craft(member, { attributes: [twice] }))).toBe('malformed');
  expect(await fault(await craft(member, { contentType: octetString(content) }))).toBe('malformed');
});
