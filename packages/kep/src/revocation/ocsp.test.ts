import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { aMember, anAuthority, after, day, minute, today } from '../../test/small-members.ts';
import * as oids from '../algorithms/oids.ts';
import { DerError } from '../asn1/der.ts';
import { generalizedTime, integer, nullValue } from '../asn1/der-writer.ts';
import { type Bytes, fromHex } from '../bytes.ts';
import { identifierDigest } from '../cms/identifier-digest.ts';
import type { CentreMember } from '../testing/centre-members.ts';
import { extension } from '../testing/extension-writer.ts';
import { type OcspAnswerShape, type SaidStatus, writeOcspRefusal, writeOcspResponse } from '../testing/ocsp-answers.ts';
import { createDstuKey, createRsaKey } from '../testing/test-keys.ts';
import { parseCertificate } from '../x509/certificate.ts';
import type { RevocationAnswer } from './answer.ts';
import { writeCertificateId } from './certificate-id.ts';
import { checkOcspResponse, type OcspCheck } from './ocsp.ts';
import { readOcspResponse } from './ocsp-response.ts';

const archiveCutoff = '1.3.6.1.5.5.7.48.1.6';

let authority: CentreMember;
let user: CentreMember;
let responder: CentreMember;

beforeAll(async () => {
  authority = await anAuthority();
  user = await aMember({ name: 'User', signedBy: authority });
  responder = await aMember({
    name: 'Responder',
    signedBy: authority,
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: { purposes: [oids.ocspSigning] },
  });
});

type Said = Partial<Omit<OcspAnswerShape, 'responses'>> & {
  readonly status?: SaidStatus;
  readonly digestOid?: string;
  readonly about?: CentreMember;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date;
  readonly singleExtensions?: readonly Bytes[];
};

const answer = async (said: Said = {}): Promise<Bytes> => {
  const { status = 'good', digestOid = oids.gost34311, about = user, thisUpdate = today, nextUpdate } = said;
  const id = await writeCertificateId(about.certificate, authority.certificate, digestOid);
  const extensions = said.singleExtensions ? { extensions: said.singleExtensions } : {};
  const single = { id, status, thisUpdate, ...(nextUpdate && { nextUpdate }), ...extensions };
  return writeOcspResponse({ producedAt: thisUpdate, responder, ...said, responses: [single] });
};

const asked = (check: Partial<OcspCheck> & Pick<OcspCheck, 'response'>): Promise<RevocationAnswer> =>
  checkOcspResponse({
    certificate: user.certificate,
    issuer: authority.certificate,
    at: today,
    now: after(minute),
    ...check,
  });

const why = async (said: Said, check: Partial<OcspCheck> = {}): Promise<string> => {
  const { status, why: reason } = await asked({ response: await answer(said), ...check });
  return reason ?? status;
};

const signedAt = new Date('2026-11-21T20:21:26Z');
const samples = { certificate: parseCertificate(sample('user.cer')), issuer: parseCertificate(sample('ca.cer')) };
const then = { ...samples, at: signedAt, now: new Date('2026-11-21T20:30:00Z') };

test('an answer of another implementation tells that a certificate is good, and who said so', async () => {
  expect(await checkOcspResponse({ ...then, response: sample('ocsp-good.der') })).toMatchObject({
    status: 'good',
    producedAt: signedAt,
    responder: { der: sample('ocsp.cer') },
  });
});

test('an answer of another implementation tells since when and why a certificate is revoked', async () => {
  const found = (at: Date) => checkOcspResponse({ ...then, at, response: sample('ocsp-rev.der') });
  const revokedAt = new Date('2026-11-18T04:41:50Z');
  expect(await found(signedAt)).toMatchObject({ status: 'revoked', revokedAt, reason: 1 });
  expect(await found(revokedAt)).toMatchObject({ status: 'revoked' });
  expect(await found(new Date('2026-11-18T04:41:49Z'))).toMatchObject({ status: 'good', revokedAt, reason: 1 });
});

test.each([oids.sha1, oids.sha256, oids.sha384, oids.gost34311, oids.kupyna256])(
  'an answer names the certificate by the digest %s',
  async (digestOid) => {
    expect(await why({ digestOid })).toBe('good');
  },
);

test('an answer may be signed with DSTU 4145, Kupyna or RSA, by a responder of its name or key', async () => {
  for (const key of [createDstuKey(), createDstuKey('m257', 'kupyna256'), await createRsaKey()]) {
    const signer = await aMember({
      name: 'Responder',
      signedBy: authority,
      key,
      extendedKeyUsage: { purposes: [oids.ocspSigning] },
    });
    expect(await why({ responder: signer })).toBe('good');
    expect(await why({ responder: signer, responderId: 'name' })).toBe('good');
    const keyDigest = await identifierDigest(oids.sha1, signer.certificate.publicKeyBits);
    expect(await why({ responder: signer, responderId: { keyDigest } })).toBe('good');
  }
});

test('the issuer answers itself, and nobody else is told of', async () => {
  const found = await asked({ response: await answer({ responder: authority, certificates: [] }) });
  expect(found).toEqual({ status: 'good', thisUpdate: today, producedAt: today });
});

test('an answer without the responder’s certificate needs it from elsewhere', async () => {
  const bare: Said = { certificates: [] };
  expect(await why(bare)).toBe('responder');
  expect(await why(bare, { responders: [responder.certificate] })).toBe('good');
});

test('only whom the issuer certified for it answers for the issuer', async () => {
  const stranger = await anAuthority();
  const purpose = { extendedKeyUsage: { purposes: [oids.ocspSigning] } };
  const below = await anAuthority({ name: 'Below', signedBy: authority });
  const wrong: readonly (readonly [string, CentreMember])[] = [
    ['no purpose', await aMember({ name: 'Responder', signedBy: authority })],
    [
      'another purpose',
      await aMember({ name: 'R', signedBy: authority, extendedKeyUsage: { purposes: [oids.timeStamping] } }),
    ],
    ['another key of the same name', await aMember({ name: 'R', signedBy: stranger, ...purpose })],
    ['an authority between', await aMember({ name: 'R', signedBy: below, ...purpose })],
    [
      'a key for something else',
      await aMember({ name: 'R', signedBy: authority, keyUsage: ['keyAgreement'], ...purpose }),
    ],
    ['run out', await aMember({ name: 'R', signedBy: authority, notAfter: after(-day), ...purpose })],
    ['self-signed', await aMember({ name: 'R', ...purpose })],
    [
      'unknown critical extension',
      await aMember({
        name: 'R',
        signedBy: authority,
        otherExtensions: [{ oid: '1.2.3.4', critical: true, value: nullValue() }],
        ...purpose,
      }),
    ],
  ];
  for (const [what, member] of wrong) expect([what, await why({ responder: member })]).toEqual([what, 'responder']);
});

test('a responder whose key did not sign is no signer', async () => {
  const impostor: CentreMember = { key: user.key, certificate: responder.certificate };
  expect(await why({ responder: impostor })).toBe('signature');
});

test('an answer about another certificate or another issuer’s is none about this one', async () => {
  expect(await why({ about: responder })).toBe('another-certificate');
  const other = await anAuthority({ name: 'Other' });
  expect(await why({}, { issuer: other.certificate })).toBe('another-certificate');
});

test('the nonce of the request comes back, and an answer without is not fresh', async () => {
  const nonce = fromHex('000102030405060708090a0b0c0d0e0f');
  expect(await why({ nonce }, { nonce })).toBe('good');
  expect(await why({ nonce })).toBe('good');
  expect(await why({ nonce: nonce.toReversed() }, { nonce })).toBe('nonce');
  expect(await why({}, { nonce })).toBe('nonce');
});

test('an answer is from before now and speaks of the moment, give or take the tolerance', async () => {
  expect(await why({ thisUpdate: after(5 * minute) })).toBe('good');
  expect(await why({ thisUpdate: after(7 * minute) })).toBe('future');
  expect(await why({ producedAt: after(day) })).toBe('future');
  expect(await why({ thisUpdate: after(-4 * minute) })).toBe('good');
  expect(await why({ thisUpdate: after(-6 * minute) })).toBe('stale');
  expect(await why({ thisUpdate: after(-6 * minute) }, { tolerance: 10 * minute })).toBe('good');
  expect(await why({ thisUpdate: after(-day), nextUpdate: after(minute) })).toBe('good');
  expect(await why({ thisUpdate: after(-day), nextUpdate: after(-10 * minute) })).toBe('stale');
  expect(await why({ thisUpdate: after(-day), nextUpdate: after(-2 * day) })).toBe('malformed');
  expect(await why({ thisUpdate: today }, { at: after(-30 * day) })).toBe('good');
});

test('the certificate that is not known is neither good nor revoked', async () => {
  expect(await asked({ response: await answer({ status: 'unknown' }) })).toMatchObject({ status: 'unknown' });
});

test('that a certificate which ran out is good counts only when the responder remembers so far back', async () => {
  const old = await aMember({ name: 'Old', signedBy: authority, notAfter: after(-day) });
  const found = async (since?: Date): Promise<string> => {
    const singleExtensions = since ? [extension(archiveCutoff, generalizedTime(since))] : [];
    return why({ about: old, singleExtensions }, { certificate: old.certificate, at: after(-2 * day) });
  };
  expect(await found()).toBe('certificate-expired');
  expect(await found(after(-minute))).toBe('certificate-expired');
  expect(await found(after(-30 * day))).toBe('good');
  expect(await why({ about: old, status: { revokedAt: after(-3 * day) } }, { certificate: old.certificate })).toBe(
    'revoked',
  );
});

test('critical extensions nobody knows make an answer unusable', async () => {
  const unknown = [extension('1.2.3.4', integer(1), true)];
  expect(await why({ extensions: unknown })).toBe('critical-extension');
  expect(await why({ singleExtensions: unknown })).toBe('critical-extension');
  expect(await why({ extensions: [extension('1.2.3.4', integer(1))] })).toBe('good');
});

test('of two answers about one certificate the worse counts', async () => {
  const id = await writeCertificateId(user.certificate, authority.certificate, oids.sha1);
  const single = { id, thisUpdate: today };
  const responses = [
    { ...single, status: 'good' as const },
    { ...single, status: { revokedAt: after(-day) } },
    { ...single, status: 'unknown' as const },
  ];
  const response = await writeOcspResponse({ responses, producedAt: today, responder });
  expect(await asked({ response })).toMatchObject({ status: 'revoked' });
});

test('a responder that does not answer says why', async () => {
  expect(readOcspResponse(writeOcspRefusal(3))).toEqual({ status: 'tryLater' });
  expect(readOcspResponse(writeOcspRefusal(6))).toEqual({ status: 'unauthorized' });
  expect(await asked({ response: writeOcspRefusal(1) })).toEqual({ status: 'unusable', why: 'refused' });
});

test('octets changed in an answer never make another answer of it, and nothing is thrown', async () => {
  const response = sample('ocsp-good.der');
  const honest = await checkOcspResponse({ ...then, response });
  const position = fc.nat(response.length - 1);
  await fc.assert(
    fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = response.slice();
      bytes[at] = (bytes[at] ?? 0) ^ change;
      const { status } = await checkOcspResponse({ ...then, response: bytes });
      // The responder's certificate lies beside what is signed; not all of it matters.
      expect(['unusable', honest.status]).toContain(status);
      try {
        readOcspResponse(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(DerError);
      }
    }),
    { numRuns: 100 },
  );
});
