import { expect, test } from 'vitest';
import { signedMessage } from '../../test/signed-message.ts';
import {
  after,
  centre,
  day,
  issue,
  issueAuthority,
  outcome,
  passed,
  policy,
  trust,
  verify,
} from '../../test/verification-world.ts';
import * as oids from '../algorithms/oids.ts';
import { integer } from '../asn1/der-writer.ts';
import { curveNamed } from '../primitives/curve.ts';
import type { CentreMember } from '../testing/centre-members.ts';
import { parametersOf, publicKeyInfo } from '../testing/public-key-writer.ts';
import { createDstuKey, createRsaKey } from '../testing/test-keys.ts';

/** What a forger can copy of a genuine certificate: everything but what its issuer's key signed. */
const copyOf = ({ certificate }: CentreMember) => ({
  serial: certificate.serial,
  issuer: certificate.issuerRaw,
  subject: certificate.subjectRaw,
  notBefore: certificate.notBefore,
  notAfter: certificate.notAfter,
  ...(certificate.subjectKeyId && { subjectKeyId: certificate.subjectKeyId }),
  ...(certificate.authorityKeyId && { authorityKeyId: certificate.authorityKeyId }),
});

const forge = (genuine: CentreMember, forger: CentreMember): Promise<CentreMember> =>
  issue({ ...copyOf(genuine), issuedBy: forger });

/** An authority that has everything of the centre's but its key. */
const falseCentre = (): Promise<CentreMember> =>
  issueAuthority({ ...copyOf(centre.ca), issuedBy: { ...centre.root, key: createDstuKey('m431') } });

test('a certificate with copied names, number and key identifiers is refused before and after the genuine one is seen', async () => {
  const genuine = await issue();
  const forger = await falseCentre();
  const forged = await forge(genuine, forger);
  const forgery = await signedMessage(forged, { certificates: [forged.certificate, forger.certificate] });
  const refused = { verdict: 'indeterminate', because: 'CERTIFICATE_CHAIN_GENERAL_FAILURE', by: 'path', who: null };

  expect(outcome(await verify(forgery))).toEqual(refused);
  expect(outcome(await verify(await signedMessage(genuine)))).toEqual(passed);
  expect(outcome(await verify(forgery))).toEqual(refused);
});

test('a forged certificate beside the genuine one is refused, whichever comes first', async () => {
  const genuine = await issue();
  const forged = await forge(genuine, await falseCentre());

  for (const certificates of [
    [genuine.certificate, forged.certificate],
    [forged.certificate, genuine.certificate],
  ]) {
    expect(outcome(await verify(await signedMessage(forged, { certificates })))).toMatchObject({
      by: 'path',
      who: null,
    });
    expect(outcome(await verify(await signedMessage(genuine, { certificates })))).toEqual(passed);
  }
});

test('the signer is found by its name and not by its place among the certificates', async () => {
  const [signer, other] = [await issue(), await issue({ directory: { taxId: '9876543210' } })];
  const certificates = [other.certificate, signer.certificate];

  expect(outcome(await verify(await signedMessage(signer, { certificates })))).toEqual(passed);
});

test('a signature that bears the name of somebody else is refused', async () => {
  const [signer, other] = [await issue(), await issue({ directory: { taxId: '9876543210' } })];
  const certificates = [other.certificate, signer.certificate];
  const shape = { certificates, named: other.certificate };

  expect(outcome(await verify(await signedMessage(signer, shape)))).toMatchObject({
    because: 'SIG_CONSTRAINTS_FAILURE',
    by: 'signing-certificate-reference',
    who: null,
  });
  expect(outcome(await verify(await signedMessage(signer, { ...shape, reference: other.certificate })))).toMatchObject({
    verdict: 'total-failed',
    because: 'SIG_CRYPTO_FAILURE',
    by: 'signature',
    who: null,
  });
});

test('a signature without its certificate is indeterminate', async () => {
  const message = await signedMessage(await issue(), { certificates: [centre.ca.certificate] });

  expect(outcome(await verify(message))).toMatchObject({
    because: 'NO_SIGNING_CERTIFICATE_FOUND',
    by: 'signing-certificate',
  });
});

const curve = curveNamed('m257');
const standard = parametersOf(curve);
const [key, foreign] = [createDstuKey(), createDstuKey('m163')];
/** On m257 x = 0 is the point of order 2, x = 2 of no point of the curve, and x = 4 of one outside the subgroup of order n. */
const compressed = (first: number): Uint8Array<ArrayBuffer> => Uint8Array.of(first, ...new Uint8Array(32));

test.for([
  ['explicit parameters with another base point', publicKeyInfo(key, { parameters: { ...standard, base: key.point } })],
  [
    'explicit parameters with another coefficient',
    publicKeyInfo(key, { parameters: { ...standard, b: standard.b ^ 1n } }),
  ],
  ['explicit parameters of a small order', publicKeyInfo(key, { parameters: { ...standard, n: 5n } })],
  ['a curve that is no standard one', publicKeyInfo(key, { curveOid: '1.2.804.2.1.1.1.1.3.1.1.2.77' })],
  ['the curve of another key', publicKeyInfo(foreign, { curveOid: curve.parameters.oid })],
  ['a substitution table of its own', publicKeyInfo(key, { sbox: new Uint8Array(64) })],
  ['the point of order 2', publicKeyInfo(key, { point: compressed(0) })],
  ['a point of another order', publicKeyInfo(key, { point: compressed(4) })],
  ['a point that is not on the curve', publicKeyInfo(key, { point: compressed(2) })],
] as const)('a certified key with %s is refused', async ([, spki]) => {
  const message = await signedMessage(await issue({ key, spki }));

  expect(outcome(await verify(message))).toMatchObject({
    because: 'CRYPTO_CONSTRAINTS_FAILURE',
    by: 'public-key',
    who: null,
  });
});

test('explicit parameters that are those of a standard curve are taken', async () => {
  const spki = publicKeyInfo(key, { parameters: 'explicit' });

  expect(outcome(await verify(await signedMessage(await issue({ key, spki }))))).toEqual(passed);
});

test('an RSA key of 1024 bits is refused', async () => {
  const message = await signedMessage(await issue({ key: await createRsaKey(1024) }), { digestOid: oids.sha256 });

  expect(outcome(await verify(message))).toMatchObject({ because: 'CRYPTO_CONSTRAINTS_FAILURE', by: 'public-key' });
});

const below = async (authority: CentreMember): Promise<Uint8Array<ArrayBuffer>> => {
  const signer = await issue({ issuedBy: authority });
  return signedMessage(signer, { certificates: [signer.certificate, authority.certificate] });
};

test.for([
  ['without keyCertSign', { keyUsage: ['digitalSignature', 'cRLSign'] }],
  ['that is no authority', { basicConstraints: { authority: false } }],
  ['without basic constraints', { basicConstraints: null }],
  ['below an authority that may have none below it', { issuedBy: centre.ca }],
  [
    'with a critical extension nobody knows',
    { otherExtensions: [{ oid: '1.2.3.4', critical: true, value: integer(1) }] },
  ],
] as const)('an issuer %s is refused', async ([, shape]) => {
  expect(outcome(await verify(await below(await issueAuthority(shape))))).toMatchObject({
    because: 'CHAIN_CONSTRAINTS_FAILURE',
    by: 'path',
    who: null,
  });
});

test('an authority that only the file knows is taken when it is in order', async () => {
  expect(outcome(await verify(await below(await issueAuthority())))).toEqual(passed);
});

test('a certificate that an ordinary user issued is refused', async () => {
  const user = await issue();

  expect(outcome(await verify(await below(user)))).toMatchObject({ because: 'CHAIN_CONSTRAINTS_FAILURE', who: null });
});

test('an authority that ran out does not carry its certificates', async () => {
  const authority = await issueAuthority({ notAfter: after(-day) });

  expect(outcome(await verify(await below(authority)))).toMatchObject({
    verdict: 'indeterminate',
    because: 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  });
});

test('a critical extension of the signer that nobody knows is refused, and one that is not critical is not', async () => {
  const withExtension = (critical: boolean) =>
    issue({ otherExtensions: [{ oid: '1.2.3.4', critical, value: integer(1) }] });

  expect(outcome(await verify(await signedMessage(await withExtension(true))))).toMatchObject({
    because: 'CHAIN_CONSTRAINTS_FAILURE',
    by: 'path',
    who: null,
  });
  expect(outcome(await verify(await signedMessage(await withExtension(false))))).toEqual(passed);
});

test.for([
  ['an authority', { keyUsage: ['digitalSignature', 'keyCertSign'], basicConstraints: { authority: true } }],
  ['key agreement', { keyUsage: ['keyAgreement'] }],
  ['time-stamps', { extendedKeyUsage: { purposes: [oids.timeStamping], critical: true } }],
  ['answers about status', { extendedKeyUsage: { purposes: [oids.ocspSigning] } }],
] as const)('a certificate for %s signs no documents', async ([, shape]) => {
  expect(outcome(await verify(await signedMessage(await issue({ ...shape, issuedBy: centre.ca }))))).toMatchObject({
    because: 'CHAIN_CONSTRAINTS_FAILURE',
    by: 'key-usage',
    who: null,
  });
});

test('the root of a test centre is taken only where the policy allows it, and the report says so', async () => {
  const message = await signedMessage(await issue());
  const marked = { ...trust, isTestAnchor: () => true };

  const refused = await verify(message, { trust: marked });
  expect(outcome(refused)).toMatchObject({ because: 'CHAIN_CONSTRAINTS_FAILURE', by: 'anchor', who: null });
  expect(refused.signers[0]?.testCentre).toBe(true);
  const allowed = await verify(message, { trust: marked, policy: { ...policy, allowTestAnchors: true } });
  expect(outcome(allowed)).toEqual(passed);
  expect(allowed.signers[0]?.testCentre).toBe(true);
});

test('a root that the file brings along is no anchor', async () => {
  const signer = await issue();
  const certificates = [signer, centre.ca, centre.root].map(({ certificate }) => certificate);
  const message = await signedMessage(signer, { certificates });

  expect(outcome(await verify(message, { trust: { ...trust, anchors: [] } }))).toMatchObject({
    because: 'NO_CERTIFICATE_CHAIN_FOUND',
    by: 'path',
    who: null,
  });
});

test('a certificate that is an anchor itself proves nobody', async () => {
  const signer = await issue();
  const pinned = { ...trust, anchors: [signer.certificate] };

  expect(outcome(await verify(await signedMessage(signer), { trust: pinned }))).toMatchObject({
    because: 'CHAIN_CONSTRAINTS_FAILURE',
    who: null,
  });
});
