import { expect, test } from 'vitest';
import { ocspAnswer, stamped, withValues } from '../../test/long-term-message.ts';
import { content, signedMessage } from '../../test/signed-message.ts';
import {
  after,
  centre,
  day,
  hour,
  issue,
  issueAuthority,
  now,
  outcome,
  passed,
  policy,
  sayingOf,
  timeStamping,
  trust,
  unreachable,
  verify,
} from '../../test/verification-world.ts';

const signer = await issue();
const message = await signedMessage(signer);
const short = await issue({ notAfter: after(-day) });
const expired = await signedMessage(short);
const inTime = await stamped(expired, after(-2 * day));
const good = { status: 'good', producedAt: now, thisUpdate: now } as const;

test('a time-stamp gives the best signature time and makes the signature CAdES-T', async () => {
  const report = await verify(await stamped(message, after(-hour)));

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]).toMatchObject({
    level: 'T',
    bestTime: after(-hour),
    bestTimeFrom: 'timestamp',
    timestampBy: 'Тестовий TSP-сервер, без юридичної сили',
    timestampAt: after(-hour),
  });
  expect(report.evidence.certificates).toContainEqual(centre.tsp.certificate.der);
});

test('an earlier receipt stays the best signature time when the time-stamp was added later', async () => {
  const report = await verify(await stamped(message, after(-hour)), { receivedAt: after(-2 * hour) });

  expect(report.signers[0]).toMatchObject({
    ...{ level: 'T', bestTime: after(-2 * hour), bestTimeFrom: 'receipt', timestampAt: after(-hour) },
    timestampBy: 'Тестовий TSP-сервер, без юридичної сили',
  });
});

test('a certificate that has run out is refused, whatever time the signer claims', async () => {
  const claiming = await signedMessage(short, { signingTime: after(-2 * day) });
  const failed = { verdict: 'total-failed', because: 'EXPIRED', by: 'path', who: null };

  expect(outcome(await verify(expired))).toEqual(failed);
  expect(outcome(await verify(claiming))).toEqual(failed);
});

test('a certificate that had not run out at the time of the time-stamp, or of the receipt, is taken', async () => {
  expect(outcome(await verify(inTime))).toEqual(passed);
  expect(outcome(await verify(expired, { receivedAt: after(-2 * day) }))).toEqual(passed);
});

test('a certificate that is not valid yet is refused', async () => {
  const early = await signedMessage(await issue({ notBefore: after(day) }));

  expect(outcome(await verify(early))).toEqual({
    verdict: 'total-failed',
    because: 'NOT_YET_VALID',
    by: 'path',
    who: null,
  });
});

test('a time-stamp from before the certificate makes it not yet valid', async () => {
  const young = await signedMessage(await issue({ notBefore: after(-day) }));

  expect(outcome(await verify(await stamped(young, after(-2 * day))))).toMatchObject({ because: 'NOT_YET_VALID' });
});

test.for([
  ['before', -366 * day],
  ['after', 366 * day],
] as const)('a claimed time %s the validity of the certificate is refused', async ([, milliseconds]) => {
  const claiming = await signedMessage(signer, { signingTime: after(milliseconds) });

  expect(outcome(await verify(claiming))).toMatchObject({ because: 'SIG_CONSTRAINTS_FAILURE', by: 'claimed-time' });
});

test('a claimed time long after the proven one is refused, and a clock that is a little ahead is not', async () => {
  const late = await signedMessage(signer, { signingTime: after(2 * day) });
  const ahead = await signedMessage(signer, { signingTime: after(hour) });

  expect(outcome(await verify(late))).toMatchObject({ because: 'SIG_CONSTRAINTS_FAILURE', by: 'claimed-time' });
  expect(outcome(await verify(await stamped(late, after(-hour))))).toMatchObject({
    because: 'TIMESTAMP_ORDER_FAILURE',
  });
  expect(outcome(await verify(ahead))).toEqual(passed);
});

const tspWithoutPurpose = await issue({ keyUsage: ['digitalSignature'] });
const tspAmongOthers = await issue({
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: { purposes: [...timeStamping.purposes, '1.3.6.1.5.5.7.3.4'], critical: true },
});
const tspOfStranger = await issue({
  issuedBy: await issueAuthority({ issuedBy: await issue() }),
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: timeStamping,
});
const tspOutOfTime = await issue({
  keyUsage: ['digitalSignature'],
  extendedKeyUsage: timeStamping,
  notAfter: after(-3 * day),
});

test.for([
  ['over something else', { over: content }],
  ['by a certificate that is not for time-stamps', { authority: tspWithoutPurpose }],
  ['by a certificate for other things too', { authority: tspAmongOthers }],
  ['by an authority nobody trusts', { authority: tspOfStranger }],
  ['by an authority that had run out', { authority: tspOutOfTime }],
] as const)('a time-stamp %s proves no time', async ([, shape]) => {
  const failed = await verify(await stamped(expired, after(-2 * day), shape));
  const current = await verify(await stamped(message, after(-hour), shape));

  expect(outcome(failed)).toMatchObject({ verdict: 'total-failed', because: 'EXPIRED', who: null });
  expect(outcome(current)).toEqual(passed);
  expect(current.signers[0]).toMatchObject({
    level: 'BES',
    bestTimeFrom: 'receipt',
    timestampBy: null,
    timestampAt: null,
  });
  expect(current.signers[0]?.checks.find(({ name }) => name === 'signature-time-stamp')?.outcome).toBe('failed');
});

test('a time-stamp from the future proves no time', async () => {
  expect((await verify(await stamped(message, after(hour)))).signers[0]).toMatchObject({ level: 'BES', bestTime: now });
});

test('a time-stamp under the root of a test centre proves no time where that root is not allowed', async () => {
  const testRoot = await issueAuthority({ issuedBy: { ...centre.root } });
  const authority = await issue({ issuedBy: testRoot, keyUsage: ['digitalSignature'], extendedKeyUsage: timeStamping });
  const store = {
    ...trust,
    anchors: [testRoot.certificate, ...trust.anchors],
    isTestAnchor: (anchor: unknown) => anchor === testRoot.certificate,
  };
  const file = await stamped(expired, after(-2 * day), { authority });

  expect(outcome(await verify(file, { trust: store }))).toMatchObject({ because: 'EXPIRED' });
  expect(outcome(await verify(file, { trust: store, policy: { ...policy, allowTestAnchors: true } }))).toEqual(passed);
});

test.for([
  ['for a reason that does not touch its key, it', { revokedAt: after(-day), reason: 5 }, 'total-passed'],
  ['before it stamped, it does not', { revokedAt: after(-3 * day), reason: 5 }, 'total-failed'],
  ['because its key was lost, it does not', { revokedAt: after(-day), reason: 1 }, 'total-failed'],
  ['without a reason, it does not', { revokedAt: after(-day) }, 'total-failed'],
] as const)('where the authority was revoked %s prove the time', async ([, answer, verdict]) => {
  const revocation = sayingOf(centre.tsp.certificate, { status: 'revoked', ...answer });

  expect(outcome(await verify(inTime, { revocation }))).toMatchObject({ verdict });
});

test('while nobody can say whether the authority was revoked, a certificate that has run out since is to be tried later', async () => {
  const revocation = sayingOf(centre.tsp.certificate, { status: 'unknown' });

  expect(outcome(await verify(inTime, { revocation }))).toEqual({
    verdict: 'indeterminate',
    because: 'TRY_LATER',
    by: 'path',
    who: null,
  });
});

test('while nobody can say whether the authority was revoked, a certificate that is still valid passes by the receipt', async () => {
  const revocation = sayingOf(centre.tsp.certificate, { status: 'unknown' });
  const report = await verify(await stamped(message, after(-hour)), { revocation });

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]).toMatchObject({ level: 'BES', bestTimeFrom: 'receipt' });
});

test('answers within the file speak for the authority too', async () => {
  const own = await ocspAnswer(signer.certificate, 'good', now);
  const ofAuthority = await ocspAnswer(centre.tsp.certificate, 'good', now);
  const file = withValues(await stamped(message, after(-hour)), { ocsp: [own, ofAuthority] });

  expect((await verify(file, { revocation: unreachable })).signers[0]).toMatchObject({
    verdict: 'total-passed',
    bestTimeFrom: 'timestamp',
  });
});

test('the same file gives the same verdict from the evidence of an earlier report, with nobody to ask', async () => {
  const ask = async (certificate: typeof signer.certificate) => [await ocspAnswer(certificate, 'good', now)];
  const revocation = {
    find: async ({ certificate }: { certificate: typeof signer.certificate }) => ({
      answer: good,
      source: 'ocsp' as const,
      der: await ask(certificate),
    }),
  };
  const file = await stamped(message, after(-hour));
  const { evidence } = await verify(file, { revocation });

  const again = await verify(file, { revocation: unreachable, evidence, at: after(900 * day) });
  expect(outcome(again)).toEqual(passed);
  expect(again.signers[0]).toMatchObject({ level: 'T', bestTime: after(-hour) });
  expect(outcome(await verify(file, { revocation: unreachable, at: after(900 * day) }))).toMatchObject({
    because: 'TRY_LATER',
  });
});
