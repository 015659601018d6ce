import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Bytes, utf8 } from '../bytes.ts';
import { signCades } from '../cms/sign.ts';
import type { IssuedUser } from '../testing/issue-user.ts';
import { type ServedCentre, serveCentre } from '../testing/serve-centre.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { writeTrustFolder } from '../testing/trust-folder.ts';
import type { VerificationReport } from '../verify/report.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { keyIdOf } from '../x509/certificate.ts';
import { lookUpCertificates } from './centre-client.ts';
import { centreNamed } from './centres.ts';
import { createGuardedFetch, type GuardedFetch } from './guarded-fetch.ts';
import { createRevocationSource } from './revocation-client.ts';
import { timestampSignature } from './timestamp-client.ts';
import { type OpenTrustStore, openTrustStore } from './trust-store.ts';

// The way of a signature through all of it: what the folder trusts, whom it lets ask, and what the verifier says.

const minute = 60_000;
const start = new Date('2026-11-23T12:00:00Z');
let time = start;
const now = (): Date => time;
const content = utf8('{"application":1}');

let directory: string;
let served: ServedCentre;
let store: OpenTrustStore;
let fetch: GuardedFetch;
let user: IssuedUser;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kep-together-'));
  served = await serveCentre((baseUrl) => createTestCentre({ name: 'Разом', baseUrl, now }));
});
afterAll(async () => {
  await served.stop();
  await rm(directory, { recursive: true });
});
beforeEach(async () => {
  time = start;
  served.switch('all', 'well');
  await writeTrustFolder(directory, { centre: served.centre });
  store = await openTrustStore({ directory });
  fetch = createGuardedFetch({ allowed: store.allowedHosts, timeoutMs: 15_000, maximumBytes: 1_000_000 });
  user = await served.centre.issueUser({
    surname: 'Іваненко',
    givenName: 'Іван',
    patronymic: 'Іванович',
    taxId: '1234567890',
    kind: 'dstu',
    qscd: true,
  });
});

const signed = async (): Promise<Bytes> => {
  const { key, certificate } = user;
  return signCades({ key, certificate, content, detached: true, signingTime: now() });
};

const verified = (message: Bytes, allowTestAnchors = true): Promise<VerificationReport> =>
  verifyCms(message, {
    content,
    trust: store.current(),
    at: now(),
    receivedAt: now(),
    revocation: createRevocationSource({ fetch, now, centres: store.centres }),
    policy: { allowTestAnchors, purposes: ['signature'], requireQualified: true, requireIssuerGranted: true },
  });

const summary = ({ verdict, subIndication, signers: [signer] }: VerificationReport) => ({
  verdict,
  subIndication,
  who: signer?.identity?.fullName,
  level: signer?.level,
  from: signer?.bestTimeFrom,
  revocation: signer?.revocation.source,
});

const passed = { verdict: 'total-passed', subIndication: undefined, who: 'Іваненко Іван Іванович' };

test('a signature passes, with a time-stamp and without, and the root is told to be a test', async () => {
  const message = await signed();
  const report = await verified(message);
  expect(summary(report)).toEqual({ ...passed, level: 'BES', from: 'receipt', revocation: 'ocsp' });
  expect(report.signers[0]).toMatchObject({ testCentre: true, kind: 'qualified', identity: { taxId: '1234567890' } });
  const trust = store.current();
  const centre = centreNamed(store.centres(), store.centres()[0]?.names[0] ?? '');
  const stamped = await timestampSignature(message, { url: centre?.tsp ?? '', fetch, trust, now });
  expect(summary(await verified(stamped))).toEqual({ ...passed, level: 'T', from: 'timestamp', revocation: 'ocsp' });
});

test('a test centre is refused where test centres are', async () => {
  expect((await verified(await signed(), false)).verdict).not.toBe('total-passed');
});

test('without OCSP the list decides; without anything nothing is decided', async () => {
  const message = await signed();
  served.switch('ocsp', 'refusing');
  expect(summary(await verified(message))).toMatchObject({ verdict: 'total-passed', revocation: 'crl' });
  served.switch('all', 'down');
  expect(summary(await verified(message))).toMatchObject({ verdict: 'indeterminate', subIndication: 'TRY_LATER' });
});

test('a certificate that was revoked before is refused, by OCSP and by the list with its delta', async () => {
  served.centre.revoke(user.certificate.serial, new Date(start.getTime() + minute), 1);
  time = new Date(start.getTime() + 10 * minute);
  const message = await signed();
  for (const mood of ['well', 'failing'] as const) {
    served.switch('ocsp', mood);
    const report = await verified(message);
    expect(report.verdict).not.toBe('total-passed');
    expect(report.signers[0]?.subIndication).toBe('REVOKED');
  }
});

test('a signature that was time-stamped before the revocation stays good', async () => {
  const [centre] = store.centres();
  const stamped = await timestampSignature(await signed(), { url: centre?.tsp ?? '', fetch, now });
  served.centre.revoke(user.certificate.serial, new Date(start.getTime() + 30 * minute), 1);
  time = new Date(start.getTime() + 60 * minute);
  expect(summary(await verified(stamped))).toMatchObject({ verdict: 'total-passed', from: 'timestamp' });
  expect((await verified(await signed())).verdict).not.toBe('total-passed');
});

test('when the centre loses its status, what was signed after that is not passed once the list is read anew', async () => {
  await writeTrustFolder(directory, { centre: served.centre, sequenceNumber: 2, status: 'withdrawn', since: start });
  time = new Date(start.getTime() + minute);
  const message = await signed();
  expect((await verified(message)).verdict).toBe('total-passed');
  expect(await store.reload()).toMatchObject({ ok: true });
  expect((await verified(message)).verdict).not.toBe('total-passed');
});

test('the certificates of a key without them are found by the list of centres', async () => {
  const [centre] = store.centres();
  const keyId = keyIdOf(user.certificate.publicKeyBits);
  const found = await lookUpCertificates([keyId], centre ?? { cmp: null }, fetch);
  expect(found.map(({ der }) => der)).toEqual([user.certificate.der]);
});
