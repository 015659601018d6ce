import { expect, test } from 'vitest';
import { ocspAnswer, stamped, withReferences, withValues } from '../../test/long-term-message.ts';
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
  sayingOf,
  timeStamping,
  unreachable,
  verify,
} from '../../test/verification-world.ts';
import * as oids from '../algorithms/oids.ts';
import { octetString, sequence } from '../asn1/der-writer.ts';
import type { Bytes } from '../bytes.ts';
import { addUnsignedAttribute } from '../cms/unsigned.ts';
import { writeCrl } from '../testing/crl-writer.ts';
import { createDstuKey } from '../testing/test-keys.ts';

const second = 1000;
const signer = await issue();
const message = await signedMessage(signer);
const expired = await signedMessage(await issue({ notAfter: after(-day) }));
const path = [centre.ca.certificate, centre.root.certificate];
const checkOf = (report: Awaited<ReturnType<typeof verify>>, wanted: string) =>
  report.signers[0]?.checks.find(({ name }) => name === wanted);

const oldStamp = await stamped(expired, after(-20 * day));
const oldGood = await ocspAnswer(centre.tsp.certificate, 'good', after(-20 * day));
const lost = { status: 'good', revokedAt: after(-5 * day), reason: 1 } as const;

test('an authority whose key was lost is not believed by an answer from before, which the file brings along', async () => {
  const withOld = withValues(oldStamp, { ocsp: [oldGood] });
  const revocation = sayingOf(centre.tsp.certificate, lost);

  expect(outcome(await verify(oldStamp, { revocation }))).toMatchObject({ because: 'EXPIRED' });
  expect(outcome(await verify(withOld, { revocation }))).toMatchObject({ because: 'EXPIRED' });
  expect((await verify(withOld, { revocation })).signers[0]).toMatchObject({ bestTimeFrom: 'receipt', bestTime: now });
});

test('an old answer within the file about an authority is confirmed by its centre, or waits for it', async () => {
  const withOld = withValues(oldStamp, { ocsp: [oldGood] });

  expect(outcome(await verify(withOld))).toEqual(passed);
  expect((await verify(withOld)).signers[0]).toMatchObject({ level: 'T', bestTime: after(-20 * day) });
  expect(outcome(await verify(withOld, { revocation: unreachable }))).toMatchObject({
    because: 'TRY_LATER',
    by: 'path',
  });
});

test('an answer within the file from after the receipt speaks for an authority by itself', async () => {
  const own = await ocspAnswer(signer.certificate, 'good', after(-hour));
  const ofAuthority = await ocspAnswer(centre.tsp.certificate, 'good', after(-2 * second));
  const file = withValues(await stamped(message, after(-2 * hour)), { ocsp: [own, ofAuthority] });

  expect(outcome(await verify(file, { revocation: unreachable, receivedAt: after(-3 * second) }))).toEqual(passed);
  expect(outcome(await verify(file, { revocation: unreachable }))).toMatchObject({ because: 'TRY_LATER' });
});

test('a long-term signature of a centre that has ended stays valid by what it brings along', async () => {
  const answers = [signer, centre.tsp].map(({ certificate }) => ocspAnswer(certificate, 'good', after(-hour + second)));
  const complete = await withReferences(await stamped(message, after(-hour)), path);
  const file = withValues(complete, { certificates: path, ocsp: await Promise.all(answers) });
  const years = after(40 * 365 * day);
  const report = await verify(file, { revocation: unreachable, at: years, receivedAt: years });

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]).toMatchObject({ level: 'X-Long', bestTime: after(-hour) });
  expect(checkOf(report, 'signature-time-stamp')?.detail).toContain('by an answer within the file alone');
});

test('an authority between is asked about too where the file says that it was good', async () => {
  const authority = await issueAuthority();
  const below = await issue({ issuedBy: authority });
  const certificates = [below.certificate, authority.certificate];
  const list = await writeCrl({
    issuer: centre.root,
    revoked: [],
    thisUpdate: after(-hour + second),
    nextUpdate: after(day),
    number: 5,
  });
  const file = withValues(await stamped(await signedMessage(below, { certificates }), after(-hour)), { crls: [list] });

  expect(outcome(await verify(file))).toEqual(passed);
  expect(outcome(await verify(file, { revocation: sayingOf(authority.certificate, lost) }))).toMatchObject({
    because: 'REVOKED_CA_NO_POE',
  });
});

const early = await ocspAnswer(signer.certificate, 'good', after(-hour - 20 * second));
const tspGood = await ocspAnswer(centre.tsp.certificate, 'good', now);
const skewed = withValues(await withReferences(await stamped(message, after(-hour)), path), { ocsp: [early, tspGood] });

test('an answer within the file from seconds before the signature has to be confirmed', async () => {
  const before = { status: 'revoked', revokedAt: after(-hour - 10 * second), reason: 1 } as const;

  expect(outcome(await verify(skewed, { revocation: sayingOf(signer.certificate, before) }))).toMatchObject({
    because: 'REVOKED',
  });
  expect(outcome(await verify(skewed, { revocation: unreachable }))).toMatchObject({ because: 'TRY_LATER' });
});

test('confirmed, it makes the signature as long-term as it says, and the evidence holds both answers', async () => {
  const fresh = await ocspAnswer(signer.certificate, 'good', now);
  const find = () =>
    Promise.resolve({ answer: { status: 'good' as const, producedAt: now }, source: 'ocsp' as const, der: [fresh] });
  const report = await verify(skewed, { revocation: { find } });

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]?.level).toBe('X-Long');
  expect(report.evidence.ocspResponses).toEqual(expect.arrayContaining([early, fresh]));
  const { evidence } = report;
  expect(outcome(await verify(skewed, { revocation: unreachable, evidence, at: after(900 * day) }))).toEqual(passed);
});

/** Octets that are no time-stamp, and time-stamps that are none of this signature, before what comes after. */
const spoiled = async (file: Bytes): Promise<Bytes> => {
  let worse = await stamped(file, after(-hour), { over: content });
  for (const octet of [1, 2, 3])
    worse = addUnsignedAttribute(worse, 0, oids.signatureTimeStamp, sequence(octetString(Uint8Array.of(octet))));
  return worse;
};

test('what only looks like a time-stamp keeps no good one away', async () => {
  const strangers = { key: createDstuKey(), keyUsage: ['digitalSignature'] as const, extendedKeyUsage: timeStamping };
  const forger = await issue({ ...strangers, issuedBy: await issueAuthority({ issuedBy: await issue() }) });
  let file = await spoiled(message);
  for (const hours of [4, 5, 6]) file = await stamped(file, after(-hours * hour), { authority: forger });
  const report = await verify(await stamped(file, after(-hour)));

  expect(outcome(report)).toEqual(passed);
  expect(report.signers[0]).toMatchObject({ level: 'T', bestTime: after(-hour) });
});

test('where nothing but that is there, the check says so', async () => {
  const report = await verify(await spoiled(message));

  expect(report.signers[0]).toMatchObject({ level: 'BES', bestTime: now });
  expect(checkOf(report, 'signature-time-stamp')).toMatchObject({ outcome: 'failed' });
});
