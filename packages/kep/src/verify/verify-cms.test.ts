import { expect, test } from 'vitest';
import { content, signedMessage } from '../../test/signed-message.ts';
import { centre, issue, now, outcome, passed, policy, trust, verify } from '../../test/verification-world.ts';
import { digestOf } from '../algorithms/digests.ts';
import * as oids from '../algorithms/oids.ts';
import { objectId, sequence } from '../asn1/der-writer.ts';
import { utf8 } from '../bytes.ts';
import { addSigner } from '../testing/add-signer.ts';
import { createDstuKey, createEcdsaKey, createRsaKey } from '../testing/test-keys.ts';
import { checkNames } from './report.ts';

const signer = await issue();
const attached = await signedMessage(signer);
const detached = await signedMessage(signer, { detached: true });

test('a signature as it should be passes and says who made it', async () => {
  const report = await verify(attached);

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]).toMatchObject({
    level: 'BES',
    identity: { fullName: 'Шевченко Тарас Григорович', unzr: '19910824-00026', qualified: true },
    certificate: { subjectName: 'Шевченко Тарас Григорович', notAfter: signer.certificate.notAfter },
    bestTime: now,
    bestTimeFrom: 'receipt',
    timestampBy: null,
    revocation: { source: 'ocsp', status: 'good', at: now },
    kind: 'qualified',
    testCentre: false,
  });
});

test('a report lists every check in the order of the names', async () => {
  const { signers } = await verify(attached);

  expect(signers[0]?.checks.map(({ name }) => name)).toEqual(checkNames);
  expect(signers[0]?.checks.filter(({ outcome: how }) => how !== 'passed').map(({ name }) => name)).toEqual([
    'signature-time-stamp',
    'claimed-time',
    'long-term-values',
  ]);
});

test('the evidence of a verdict is the path it rests on', async () => {
  const { evidence } = await verify(attached);

  const path = [signer, centre.ca, centre.root].map(({ certificate }) => certificate.der);
  expect(evidence).toEqual({ certificates: path, ocspResponses: [], crls: [] });
});

test.for([
  ['DSTU 4145 with Kupyna', () => createDstuKey('m257', 'kupyna256'), oids.kupyna256],
  ['DSTU 4145 on another curve', () => createDstuKey('m307'), oids.gost34311],
  ['ECDSA', () => createEcdsaKey(), oids.sha256],
  ['RSA', () => createRsaKey(), oids.sha256],
] as const)('a signature by %s passes', async ([, create, digestOid]) => {
  const other = await issue({ key: await create() });

  expect(outcome(await verify(await signedMessage(other, { digestOid })))).toEqual(passed);
});

test('a detached signature passes with its content, or with the digest of it', async () => {
  const algorithm = oids.gost34311;
  const contentDigest = { algorithm, digest: await digestOf(algorithm, content) };

  expect(outcome(await verify(detached, { content }))).toEqual(passed);
  expect(outcome(await verify(detached, { contentDigest }))).toEqual(passed);
});

test('a detached signature that nobody has the content of is indeterminate', async () => {
  const expected = { verdict: 'indeterminate', because: 'SIGNED_DATA_NOT_FOUND', by: 'content', who: null };

  expect(outcome(await verify(detached))).toEqual(expected);
});

test('a detached signature whose content is known by another digest is refused', async () => {
  const contentDigest = { algorithm: oids.sha256, digest: await digestOf(oids.sha256, content) };

  expect(outcome(await verify(detached, { contentDigest }))).toMatchObject({ verdict: 'indeterminate', who: null });
});

test('a signature over another content than was expected is refused, attached or not', async () => {
  const failed = { verdict: 'total-failed', because: 'HASH_FAILURE', who: null };
  const other = utf8('Заява про інше');
  const contentDigest = { algorithm: oids.sha256, digest: await digestOf(oids.sha256, other) };

  expect(outcome(await verify(attached, { content: other }))).toMatchObject({ ...failed, by: 'content' });
  expect(outcome(await verify(attached, { contentDigest }))).toMatchObject({ ...failed, by: 'content' });
  expect(outcome(await verify(detached, { content: other }))).toMatchObject({ ...failed, by: 'message-digest' });
});

test('an expectation by a digest that we cannot make is not met', async () => {
  const contentDigest = { algorithm: oids.sha1, digest: new Uint8Array(20) };

  expect(outcome(await verify(attached, { contentDigest }))).toMatchObject({ because: 'HASH_FAILURE', by: 'content' });
});

test('parallel signers get a report each, and the worst of them is the verdict', async () => {
  const second = await issue({ directory: { taxId: '9876543210' } });
  const stranger = await issue({ issuedBy: signer });
  const both = addSigner(attached, await signedMessage(second));
  const three = addSigner(both, await signedMessage(stranger));

  const good = await verify(both);
  expect(good.verdict).toBe('total-passed');
  expect(good.signers.map(({ identity }) => identity?.taxId)).toEqual(['1234567890', undefined]);
  const report = await verify(three);
  expect(report.signers.map(({ verdict }) => verdict)).toEqual(['total-passed', 'total-passed', 'indeterminate']);
  expect(report).toMatchObject({ verdict: 'indeterminate', subIndication: 'CHAIN_CONSTRAINTS_FAILURE' });
});

test('a certificate that is not qualified does only where none is asked for', async () => {
  const simple = await signedMessage(await issue({ statements: { type: 'signature' } }));

  expect(outcome(await verify(simple))).toMatchObject({ because: 'CHAIN_CONSTRAINTS_FAILURE', by: 'qualified' });
  const report = await verify(simple, { policy: { ...policy, requireQualified: false } });
  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]?.kind).toBe('unknown');
});

test('a qualified certificate whose key is in no device makes an advanced signature', async () => {
  const file = await issue({ statements: { qualified: true, type: 'signature' } });

  expect((await verify(await signedMessage(file))).signers[0]).toMatchObject({
    verdict: 'total-passed',
    kind: 'advanced',
  });
});

test('a seal does only where seals are asked for', async () => {
  const seal = await signedMessage(await issue({ statements: { qualified: true, type: 'seal' } }));

  expect(outcome(await verify(seal))).toMatchObject({ because: 'CHAIN_CONSTRAINTS_FAILURE', by: 'purpose' });
  expect(outcome(await verify(seal, { policy: { ...policy, purposes: ['seal'] } }))).toEqual(passed);
});

/** QcType (ETSI EN 319 412-5 §4.2.3) of these purposes, and nothing else. */
const typed = (...purposes: readonly string[]) => {
  const type = sequence(objectId(oids.qcType), sequence(...purposes.map(objectId)));
  return { statements: null, otherExtensions: [{ oid: oids.qcStatements, critical: false, value: sequence(type) }] };
};

test('a certificate that does not say what it is for counts for a signature, one for both or for websites does not', async () => {
  const lenient = { policy: { ...policy, requireQualified: false } };
  const outcomeOf = async (shape: Parameters<typeof issue>[0]) =>
    outcome(await verify(await signedMessage(await issue(shape)), lenient));

  expect(await outcomeOf({ statements: null })).toEqual(passed);
  expect(await outcomeOf(typed(oids.qcTypeSignature))).toEqual(passed);
  expect(await outcomeOf(typed(oids.qcTypeSignature, oids.qcTypeSeal))).toMatchObject({ by: 'purpose' });
  expect(await outcomeOf(typed('0.4.0.1862.1.6.3'))).toMatchObject({ by: 'purpose' });
});

test('a qualified certificate names the policy it was issued under, the Ukrainian one or one of ETSI', async () => {
  const unnamed = await signedMessage(await issue({ policies: null }));
  const european = await signedMessage(await issue({ policies: ['0.4.0.194112.1.2'] }));

  expect(outcome(await verify(unnamed))).toMatchObject({
    because: 'CHAIN_CONSTRAINTS_FAILURE',
    by: 'certificate-policy',
  });
  expect(outcome(await verify(european))).toEqual(passed);
});

test('an issuer whose status was withdrawn is refused, and one that is not listed where a status is asked for', async () => {
  const withdrawn = { ...trust, issuerStatusAt: () => 'withdrawn' as const };
  const unlisted = { ...trust, issuerStatusAt: () => 'unlisted' as const };
  const strict = { ...policy, requireIssuerGranted: true };
  const refused = { because: 'CHAIN_CONSTRAINTS_FAILURE', by: 'issuer-status' };

  expect(outcome(await verify(attached, { trust: withdrawn }))).toMatchObject(refused);
  expect(outcome(await verify(attached, { trust: unlisted, policy: strict }))).toMatchObject(refused);
  expect(outcome(await verify(attached, { trust: unlisted }))).toEqual(passed);
});

test('a file that is no signature, or has no signer, is reported as of a wrong format', async () => {
  for (const bytes of [new Uint8Array(0), utf8('not a signature'), centre.ca.certificate.der])
    expect(await verify(bytes)).toMatchObject({
      verdict: 'total-failed',
      subIndication: 'FORMAT_FAILURE',
      signers: [],
      checkedAt: now,
    });
});

test('more signers than anybody has are not looked at', async () => {
  const many = await Promise.all(Array.from({ length: 21 }, () => signedMessage(signer)));
  const joined = many.reduce((message, another) => addSigner(message, another));

  expect(await verify(joined)).toMatchObject({ subIndication: 'FORMAT_FAILURE', signers: [] });
});
