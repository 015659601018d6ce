import { expect, test } from 'vitest';
import { ocspAnswer, stamped, withReferences, withValues } from '../../test/long-term-message.ts';
import { signedMessage } from '../../test/signed-message.ts';
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
  saying,
  sayingOf,
  trust,
  unreachable,
  verify,
} from '../../test/verification-world.ts';
import { writeCrl } from '../testing/crl-writer.ts';

const signer = await issue();
const message = await signedMessage(signer);
const stampedMessage = await stamped(message, after(-hour));
const tspGood = await ocspAnswer(centre.tsp.certificate, 'good', now);
const revoked = { verdict: 'total-failed', because: 'REVOKED', by: 'revocation', who: null };
const later = { verdict: 'indeterminate', because: 'TRY_LATER', by: 'revocation', who: '1234567890' };

test('a certificate that was revoked before the signature is refused, and names nobody', async () => {
  const report = await verify(message, {
    revocation: saying({ status: 'revoked', revokedAt: after(-day), reason: 1 }),
  });

  expect(outcome(report)).toEqual(revoked);
  expect(report.signers[0]?.revocation).toEqual({ source: 'ocsp', status: 'revoked', at: after(-day) });
});

test('a certificate that was revoked, nobody knows when, is refused', async () => {
  expect(outcome(await verify(message, { revocation: saying({ status: 'revoked' }) }))).toEqual(revoked);
});

test('a certificate that was revoked after the best signature time passes, and the report tells of it', async () => {
  const revocation = sayingOf(signer.certificate, { status: 'good', revokedAt: after(-60_000), producedAt: now });
  const report = await verify(stampedMessage, { revocation });

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]?.revocation).toEqual({ source: 'ocsp', status: 'revoked', at: after(-60_000) });
});

test('a revocation after a time-stamp whose authority nobody can speak for is to be tried later', async () => {
  const revocation = {
    find: ({ certificate }: { certificate: typeof signer.certificate }) =>
      Promise.resolve(
        certificate.extendedKeyUsage
          ? null
          : { answer: { status: 'revoked' as const, revokedAt: after(-60_000) }, source: 'crl' as const, der: [] },
      ),
  };

  expect(outcome(await verify(stampedMessage, { revocation }))).toMatchObject({
    because: 'TRY_LATER',
    by: 'revocation',
  });
});

test.for([
  ['that cannot be reached', unreachable],
  ['that fails', { find: () => Promise.reject(new Error('no network')) }],
  ['that does not know the certificate', saying({ status: 'unknown' })],
  ['whose answer cannot be used', saying({ status: 'unusable', why: 'stale' })],
] as const)('a source %s leaves the signature to be tried later', async ([, revocation]) => {
  expect(outcome(await verify(message, { revocation }))).toEqual(later);
});

test('nobody is asked about a certificate whose path or signature does not hold', async () => {
  let asked = 0;
  const find = () => {
    asked += 1;
    return Promise.resolve(null);
  };
  const forged = await issue({ issuedBy: await issueAuthority({ issuedBy: await issue() }) });

  await verify(await signedMessage(forged), { revocation: { find } });
  await verify(await signedMessage(signer, { messageDigest: new Uint8Array(32) }), { revocation: { find } });
  expect(asked).toBe(0);
});

test('answers within the file are used before anybody is asked', async () => {
  const ocsp = [await ocspAnswer(signer.certificate, 'good', now), tspGood];
  const file = withValues(stampedMessage, { ocsp });
  const report = await verify(file, { revocation: unreachable });

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]?.revocation).toEqual({ source: 'ocsp', status: 'good', at: now });
  expect(report.evidence.ocspResponses).toHaveLength(2);
});

test('a revocation within the file is believed though the source says otherwise', async () => {
  const answer = await ocspAnswer(signer.certificate, { revokedAt: after(-day), reason: 1 }, now);

  expect(outcome(await verify(withValues(message, { ocsp: [answer] })))).toEqual(revoked);
});

test('a list within the file is used like an answer', async () => {
  const list = (revokedAt?: Date) =>
    writeCrl({
      issuer: centre.ca,
      revoked: revokedAt ? [{ serial: signer.certificate.serial, revokedAt, reason: 1 }] : [],
      thisUpdate: now,
      nextUpdate: after(day),
      number: 5,
    });
  const ocsp = [tspGood];
  const good = withValues(stampedMessage, { ocsp, crls: [await list()] });
  const bad = withValues(stampedMessage, { ocsp, crls: [await list(after(-day))] });

  const report = await verify(good, { revocation: unreachable });
  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]?.revocation).toEqual({ source: 'crl', status: 'good', at: now });
  expect(report.evidence.crls).toHaveLength(1);
  expect(outcome(await verify(bad, { revocation: unreachable }))).toEqual(revoked);
});

test('an answer from before the signature proves nothing, for a key may have been lost since', async () => {
  const ocsp = [await ocspAnswer(signer.certificate, 'good', after(-2 * hour), { lasting: 30 * day })];
  const file = withValues(message, { ocsp });

  expect(outcome(await verify(file, { revocation: unreachable }))).toEqual(later);
  expect(outcome(await verify(file, { revocation: saying({ status: 'revoked', revokedAt: after(-hour) }) }))).toEqual(
    revoked,
  );
});

test('an answer by a responder whom the centre did not entrust proves nothing', async () => {
  for (const responder of [await issue(), centre.tsp, { ...centre.ocsp, key: signer.key }]) {
    const ocsp = [await ocspAnswer(signer.certificate, 'good', now, { responder })];

    expect(outcome(await verify(withValues(message, { ocsp }), { revocation: unreachable }))).toEqual(later);
  }
});

test('an answer about another certificate proves nothing', async () => {
  const ocsp = [await ocspAnswer((await issue()).certificate, 'good', now)];

  expect(outcome(await verify(withValues(message, { ocsp }), { revocation: unreachable }))).toEqual(later);
});

const authority = await issueAuthority();
const below = await issue({ issuedBy: authority });
const messageBelow = await signedMessage(below, { certificates: [below.certificate, authority.certificate] });

test('an authority that was revoked carries no certificates', async () => {
  const revocation = sayingOf(authority.certificate, { status: 'revoked', revokedAt: after(-day) });

  expect(outcome(await verify(messageBelow, { revocation }))).toMatchObject({
    verdict: 'indeterminate',
    because: 'REVOKED_CA_NO_POE',
    by: 'authority-revocation',
    who: null,
  });
});

test('an authority that only the file knows has to be asked about, one that the store holds need not', async () => {
  const revocation = sayingOf(authority.certificate, { status: 'unknown' });
  const known = { ...trust, intermediates: [authority.certificate] };

  expect(outcome(await verify(messageBelow, { revocation }))).toMatchObject({
    because: 'TRY_LATER',
    by: 'authority-revocation',
  });
  expect(outcome(await verify(messageBelow, { revocation, trust: known }))).toEqual(passed);
});

const path = [centre.ca.certificate, centre.root.certificate];
const complete = await withReferences(stampedMessage, path);
const ocsp = [await ocspAnswer(signer.certificate, 'good', now), tspGood];
const early = [await ocspAnswer(signer.certificate, 'good', after(-2 * hour), { lasting: day }), tspGood];

test.for([
  ['references to its path make a signature CAdES-C', complete, 'C', 'passed'],
  ['references and answers make a signature CAdES-X-Long', withValues(complete, { ocsp }), 'X-Long', 'passed'],
  [
    'answers that do not speak for its time leave a signature CAdES-C',
    withValues(complete, { ocsp: early }),
    'C',
    'failed',
  ],
  [
    'references to certificates that are not there leave a signature CAdES-T',
    await withReferences(stampedMessage, [(await issue()).certificate]),
    'T',
    'failed',
  ],
  ['no time-stamp leaves a signature CAdES-BES', await withReferences(message, path), 'BES', 'skipped'],
] as const)('%s', async ([, file, level, how]) => {
  const report = await verify(file);

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]?.level).toBe(level);
  expect(report.signers[0]?.checks.at(-1)).toMatchObject({ name: 'long-term-values', outcome: how });
});
