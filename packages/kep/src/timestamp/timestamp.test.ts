import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { aMember, today } from '../../test/small-members.ts';
import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { DerError, readDer } from '../asn1/der.ts';
import {
  booleanValue,
  explicit,
  generalizedTime,
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
import { type Bytes, concat, utf8 } from '../bytes.ts';
import { digestAlgorithm, writeSignedData } from '../cms/sign.ts';
import { signerOf } from '../cms/signer.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { addSigner } from '../testing/add-signer.ts';
import type { CentreMember } from '../testing/centre-members.ts';
import { extension } from '../testing/extension-writer.ts';
import { createDstuKey, createRsaKey, privateKeyOf, signatureAlgorithmOf, signWith } from '../testing/test-keys.ts';
import { type TimestampShape, writeTimestampToken } from '../testing/timestamp-answers.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { checkTimestampToken, parseTimestampToken, type TimestampCheck } from './timestamp.ts';
import { writeImprint } from './timestamp-request.ts';

const stamped = utf8('Значення підпису');
const strict = { purposes: [oids.timeStamping], critical: true };

let authority: CentreMember;

beforeAll(async () => {
  authority = await aMember({ name: 'TSA', keyUsage: ['digitalSignature'], extendedKeyUsage: strict });
});

type Wanted = Partial<TimestampShape> & { readonly digestOid?: string; readonly of?: Bytes };

const token = async ({ digestOid = oids.sha256, of = stamped, ...shape }: Wanted = {}): Promise<Bytes> =>
  writeTimestampToken({
    authority,
    imprint: { digestOid, digest: await digestOf(digestOid, of) },
    time: today,
    serial: 5n,
    ...shape,
  });

const why = async (bytes: Bytes, check: Partial<TimestampCheck> = {}): Promise<string> => {
  const answer = await checkTimestampToken({ token: bytes, imprintOf: stamped, ...check });
  return answer.ok ? 'none' : answer.why;
};

const theirs = (): { token: Bytes; imprintOf: Bytes } => {
  const [signer] = parseSignedData(sample('doc-T.p7s')).signers;
  const [value] = signer?.unsigned.get(oids.signatureTimeStamp) ?? [];
  if (!signer || !value) throw new Error('No time-stamp');
  return { token: value.raw, imprintOf: signer.signature };
};

test('the time-stamp of another implementation is over the signature value, and its purpose is not critical', async () => {
  const certificate = parseCertificate(sample('tsp.cer'));
  expect(await checkTimestampToken({ ...theirs(), strictPurpose: false })).toMatchObject({
    ok: true,
    time: new Date('2026-11-21T20:21:26Z'),
    policy: oids.uaTimestampPolicy,
    certificate: { der: certificate.der },
  });
  expect(await checkTimestampToken(theirs())).toMatchObject({
    ok: false,
    why: 'purpose',
    certificate: { der: certificate.der },
  });
  expect(await why(theirs().token)).toBe('imprint');
});

test.each([oids.gost34311, oids.kupyna256, oids.sha256, oids.sha384, oids.sha512])(
  'a time-stamp over a digest %s holds for the octets and no others',
  async (digestOid) => {
    expect(await why(await token({ digestOid }))).toBe('none');
    expect(await why(await token({ digestOid, of: utf8('інше') }))).toBe('imprint');
  },
);

test('a time-stamp over SHA-1 or over a digest cut short proves nothing', async () => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', stamped));
  expect(await why(await token({ imprint: { digestOid: oids.sha1, digest } }))).toBe('imprint-algorithm');
  const short = (await digestOf(oids.sha256, stamped)).slice(0, 8);
  expect(await why(await token({ imprint: { digestOid: oids.sha256, digest: short } }))).toBe('imprint');
});

test('authorities sign with DSTU 4145, Kupyna and RSA too', async () => {
  for (const key of [createDstuKey(), createDstuKey('m257', 'kupyna256'), await createRsaKey()]) {
    const other = await aMember({ name: 'TSA', key, extendedKeyUsage: strict });
    expect(await why(await token({ authority: other }))).toBe('none');
  }
});

test('what the token says of itself is told', async () => {
  const bytes = await token({ accuracy: 2, nonce: 99n, serial: 1234n, policy: '1.2.3' });
  expect(parseTimestampToken(bytes)).toMatchObject({ serial: 1234n, nonce: 99n, accuracy: 2000, policy: '1.2.3' });
  const answer = await checkTimestampToken({ token: bytes, imprintOf: stamped });
  expect(answer).toMatchObject({ ok: true, time: today, accuracy: 2000, policy: '1.2.3', certificates: [] });
});

test('the nonce of the request comes back', async () => {
  expect(await why(await token({ nonce: 7n }), { nonce: 7n })).toBe('none');
  expect(await why(await token({ nonce: 8n }), { nonce: 7n })).toBe('nonce');
  expect(await why(await token(), { nonce: 7n })).toBe('nonce');
});

test('only a certificate for time-stamping, and for nothing else, makes time-stamps', async () => {
  const purposes = [oids.timeStamping, oids.ocspSigning];
  const shapes = [
    [{}, 'purpose', 'purpose'],
    [{ extendedKeyUsage: { purposes: [oids.ocspSigning], critical: true } }, 'purpose', 'purpose'],
    [{ extendedKeyUsage: { purposes, critical: true } }, 'purpose', 'none'],
    [{ extendedKeyUsage: { purposes: [oids.timeStamping] } }, 'purpose', 'none'],
    [{ extendedKeyUsage: strict, keyUsage: ['keyAgreement' as const] }, 'purpose', 'purpose'],
    [{ extendedKeyUsage: strict, keyUsage: ['nonRepudiation' as const] }, 'none', 'none'],
    [{ extendedKeyUsage: strict }, 'none', 'none'],
  ] as const;
  for (const [shape, whenStrict, otherwise] of shapes) {
    const bytes = await token({ authority: await aMember({ name: 'TSA', ...shape }) });
    expect([await why(bytes), await why(bytes, { strictPurpose: false })]).toEqual([whenStrict, otherwise]);
  }
});

test('the authority’s certificate may come from elsewhere', async () => {
  const bytes = await token({ certificates: [] });
  expect(await why(bytes)).toBe('no-certificate');
  expect(await why(bytes, { certificates: [authority.certificate] })).toBe('none');
});

test('critical extensions nobody knows make a time-stamp unusable', async () => {
  expect(await why(await token({ extensions: [extension('1.2.3.4', nullValue(), true)] }))).toBe('critical-extension');
  expect(await why(await token({ extensions: [extension('1.2.3.4', nullValue())] }))).toBe('none');
});

const attribute = (oid: string, value: Bytes): Bytes => sequence(objectId(oid), setOf(value));

/** A token whose signer refers to its certificate as it is told. */
const referring = async (reference: readonly Bytes[]): Promise<Bytes> => {
  const { content } = parseTimestampToken(await token());
  const { key, certificate } = authority;
  const attributes = setOf(
    attribute(oids.contentType, objectId(oids.timestampInfo)),
    attribute(oids.messageDigest, octetString(await digestOf(oids.sha256, content))),
    ...reference,
  );
  const info = sequence(
    integer(1),
    sequence(certificate.issuerRaw, tlv(0x02, certificate.serial)),
    digestAlgorithm(oids.sha256),
    concat(Uint8Array.of(0xa0), attributes.subarray(1)),
    signatureAlgorithmOf(key),
    octetString(await signWith(key, attributes)),
  );
  const encapsulated = sequence(objectId(oids.timestampInfo), explicit(0, octetString(content)));
  const data = sequence(integer(3), setOf(), encapsulated, explicit(0, certificate.der), setOf(info));
  return sequence(objectId(oids.signedData), explicit(0, data));
};

test('a token says which certificate it is signed for, by SHA-1 if nothing better', async () => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', authority.certificate.der));
  const v1 = (octets: Bytes): Bytes =>
    attribute(oids.signingCertificate, sequence(sequence(sequence(octetString(octets)))));
  expect(await why(await referring([v1(digest)]))).toBe('none');
  expect(await why(await referring([v1(digest.toReversed())]))).toBe('certificate-reference');
  expect(await why(await referring([]))).toBe('certificate-reference');
});

test('another content, and a token of two signers, is no time-stamp', async () => {
  const signer = await signerOf(privateKeyOf(authority.key), authority.certificate);
  const signed = (contentType: string, content: Bytes): Promise<Bytes> =>
    writeSignedData({ signer, contentType, content, detached: false, certificates: [authority.certificate.der] });
  expect(await why(await signed(oids.data, stamped))).toBe('malformed');
  expect(await why(await signed(oids.timestampInfo, stamped))).toBe('malformed');
  const one = await token();
  expect(await why(addSigner(one, await token()))).toBe(
    // Signatures differ, so the signers do.
    'malformed',
  );
  expect(await why(integer(1))).toBe('malformed');
});

const info = (...fields: readonly Bytes[]): Bytes =>
  sequence(
    integer(1),
    objectId('1.2.3'),
    writeImprint({ digestOid: oids.sha256, digest: stamped }),
    integer(1),
    ...fields,
  );

const withInfo = async (content: Bytes): Promise<ReturnType<typeof parseTimestampToken>> => {
  const signer = await signerOf(privateKeyOf(authority.key), authority.certificate);
  const contentType = oids.timestampInfo;
  return parseTimestampToken(
    await writeSignedData({ signer, contentType, content, detached: false, certificates: [] }),
  );
};

test('a time-stamp information has its fields in their order', async () => {
  const moment = generalizedTime(today);
  const accuracy = sequence(implicit(0, Uint8Array.of(1, 0xf4)), implicit(1, Uint8Array.of(7)));
  const name = explicit(0, utf8String('TSA'));
  const full = await withInfo(info(moment, accuracy, booleanValue(true), integer(3), name));
  expect(full).toMatchObject({ accuracy: 501, nonce: 3n, time: today });
  for (const wrong of [
    info(),
    info(octetString(stamped)),
    info(moment, sequence(implicit(0, Uint8Array.of(0)))),
    info(moment, sequence(implicit(0, Uint8Array.of(4, 0)))),
    info(moment, integer(3), booleanValue(true)),
    sequence(integer(2)),
  ])
    await expect(withInfo(wrong)).rejects.toThrow(DerError);
});

test('octets changed in a token never make another one of it, and nothing is thrown', async () => {
  const { token: honest, imprintOf } = theirs();
  const certificate = readDer(sample('tsp.cer')).raw;
  await fc.assert(
    fc.asyncProperty(fc.nat(honest.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = honest.slice();
      bytes[at] = (bytes[at] ?? 0) ^ change;
      const answer = await checkTimestampToken({ token: bytes, imprintOf, strictPurpose: false });
      // What is outside the signed attributes and the content says nothing: version numbers, lists of algorithms.
      if (answer.ok) {
        expect(answer.time).toEqual(new Date('2026-11-21T20:21:26Z'));
        expect(answer.certificate.der).toEqual(certificate);
      }
    }),
    { numRuns: 150 },
  );
});
