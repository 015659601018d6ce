import { expect, test } from 'vitest';
import { stamped } from '../../test/long-term-message.ts';
import { content, type MessageShape, signedMessage } from '../../test/signed-message.ts';
import { after, issue, now, outcome, passed, verify } from '../../test/verification-world.ts';
import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { objectId, sequence } from '../asn1/der-writer.ts';
import { parseSignedData } from '../cms/signed-data.ts';

const signer = await issue();
const other = await issue();
const digest = await digestOf(oids.gost34311, content);
const flipped = digest.map((octet, index) => (index === 31 ? octet ^ 1 : octet));

const outcomeOf = async (shape: MessageShape) => outcome(await verify(await signedMessage(signer, shape)));

test.for([
  ['missing', { reference: null }],
  ['of another certificate', { reference: other.certificate }],
  ['of version 1, by SHA-1', { referenceOid: oids.signingCertificate }],
] as const)('a signing-certificate reference that is %s is refused', async ([, shape]) => {
  expect(await outcomeOf(shape)).toMatchObject({
    verdict: 'indeterminate',
    because: 'SIG_CONSTRAINTS_FAILURE',
    by: 'signing-certificate-reference',
    who: null,
  });
});

test.for([
  ['missing', { messageDigest: null }],
  ['empty', { messageDigest: new Uint8Array(0) }],
  ['one octet long', { messageDigest: digest.slice(0, 1) }],
  ['short by one octet', { messageDigest: digest.slice(0, 31) }],
  ['longer by one octet', { messageDigest: Uint8Array.of(...digest, 0) }],
  ['different in its last bit', { messageDigest: flipped }],
] as const)('a message-digest that is %s is refused', async ([, shape]) => {
  expect(await outcomeOf(shape)).toMatchObject({
    verdict: 'total-failed',
    because: 'HASH_FAILURE',
    by: 'message-digest',
    who: null,
  });
});

test.for([
  ['that is missing', { signedContentType: null }],
  ['that names another type', { signedContentType: oids.timestampInfo }],
  ['of something else than data', { contentType: oids.timestampInfo }],
] as const)('a content type %s is refused', async ([, shape]) => {
  expect(await outcomeOf(shape)).toMatchObject({ because: 'SIG_CONSTRAINTS_FAILURE', by: 'content-type', who: null });
});

test('a signature without signed attributes is refused, for nothing in it says whose it is', async () => {
  expect(await outcomeOf({ signedAttributes: false })).toMatchObject({
    because: 'SIG_CONSTRAINTS_FAILURE',
    by: 'signing-certificate-reference',
    who: null,
  });
});

test('the attributes of a signature, given out for the content of one without attributes, are refused', async () => {
  const genuine = await signedMessage(signer);
  const [info] = parseSignedData(genuine).signers;
  const attributes = info?.signedAttributesDer ?? new Uint8Array(0);
  const forged = await signedMessage(signer, { content: attributes, signedAttributes: false });

  expect(outcome(await verify(forged))).toMatchObject({ because: 'SIG_CONSTRAINTS_FAILURE', who: null });
});

test('a time-stamp is no signature over a document', async () => {
  const [info] = parseSignedData(await stamped(await signedMessage(signer), now)).signers;
  const token = info?.unsigned.get(oids.signatureTimeStamp)?.[0]?.raw ?? new Uint8Array(0);

  expect(outcome(await verify(token))).toMatchObject({
    because: 'SIG_CONSTRAINTS_FAILURE',
    by: 'content-type',
    who: null,
  });
});

test.for([
  ['SHA-1', oids.sha1],
  ['MD5', '1.2.840.113549.2.5'],
] as const)('a digest by %s is refused', async ([, declaredDigestOid]) => {
  expect(await outcomeOf({ declaredDigestOid })).toMatchObject({
    because: 'CRYPTO_CONSTRAINTS_FAILURE',
    by: 'digest-algorithm',
    who: null,
  });
});

test.for([
  ['of another kind of key', sequence(objectId(oids.ecdsaSha256))],
  ['that nobody knows', sequence(objectId('1.2.3.4'))],
  [
    'with the parameters of another curve',
    sequence(objectId(oids.dstu4145LittleEndian), sequence(objectId('1.2.804.2.1.1.1.1.3.1.1.2.0'))),
  ],
] as const)('a signature algorithm %s is refused', async ([, signatureAlgorithm]) => {
  expect(await outcomeOf({ signatureAlgorithm })).toMatchObject({
    verdict: 'total-failed',
    because: 'SIG_CRYPTO_FAILURE',
    by: 'signature',
    who: null,
  });
});

test('a claimed time inside the validity of the certificate is told, and is not the best time', async () => {
  const claimed = after(-3_600_000);
  const report = await verify(await signedMessage(signer, { signingTime: claimed }));

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]).toMatchObject({ claimedTime: claimed, bestTime: now, bestTimeFrom: 'receipt' });
});
