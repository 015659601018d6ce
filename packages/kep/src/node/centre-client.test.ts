import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writeLookupAnswer } from '../cmp/messages.ts';
import type { IssuedUser } from '../testing/issue-user.ts';
import { listenOnLoopback } from '../testing/loopback-server.ts';
import { type ServedCentre, serveCentre } from '../testing/serve-centre.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { keyIdOf } from '../x509/certificate.ts';
import { lookUpCertificates } from './centre-client.ts';
import { createGuardedFetch, type GuardedFetch, hostAndPort } from './guarded-fetch.ts';

let served: ServedCentre;
let user: IssuedUser;
beforeAll(async () => {
  const now = () => new Date('2026-11-23T12:00:00Z');
  served = await serveCentre((baseUrl) => createTestCentre({ name: 'Пошук', baseUrl, now }));
  user = await served.centre.issueUser({ surname: 'Іваненко', givenName: 'Іван', kind: 'dstu' });
});
afterAll(() => served.stop());
beforeEach(() => served.switch('all', 'well'));

const guarded = (url = served.url): GuardedFetch => {
  const allowed = new Set([hostAndPort(url) ?? '']);
  return createGuardedFetch({ allowed: () => allowed, timeoutMs: 15_000, maximumBytes: 1000 });
};

const centre = (url = served.url) => ({ cmp: `${url}/services/cmp/` });

const keyIdsOf = ({ certificate, agreementCertificate }: IssuedUser) =>
  [certificate, agreementCertificate]
    .filter((one) => one !== undefined)
    .map(({ publicKeyBits }) => keyIdOf(publicKeyBits));

test('the certificates of both keys of a person are found by the identifiers of the keys', async () => {
  const found = await lookUpCertificates(keyIdsOf(user), centre(), guarded());
  const expected = [user.certificate, user.agreementCertificate].map((one) => one?.der);
  expect(found.map(({ der }) => der)).toEqual(expect.arrayContaining(expected));
  expect(found).toHaveLength(2);
});

test('a key that the centre does not know has no certificates', async () => {
  expect(await lookUpCertificates([new Uint8Array(32).fill(7)], centre(), guarded())).toEqual([]);
});

test('certificates of other keys, and what is no certificate, are not given on', async () => {
  const other = await served.centre.issueUser({ surname: 'Петренко', givenName: 'Петро', kind: 'dstu' });
  const body = writeLookupAnswer([other.certificate.der, Uint8Array.of(0x30, 0), user.certificate.der]);
  const server = await listenOnLoopback(0);
  server.answerBy(async () => ({ status: 200, body }));
  const found = await lookUpCertificates(keyIdsOf(user), centre(server.url), guarded(server.url));
  expect(found.map(({ der }) => der)).toEqual([user.certificate.der]);
  await server.stop();
});

test.for([
  ['babbling', 'malformed'],
  ['down', 'unreachable'],
  ['failing', 'status'],
] as const)('a centre that is %s is told by the reason', async ([mood, reason]) => {
  served.switch('cmp', mood);
  await expect(lookUpCertificates(keyIdsOf(user), centre(), guarded())).rejects.toMatchObject({
    name: 'ClientError',
    reason,
  });
});

test('a centre without the service, one that nobody allowed, and no key are refused before anybody is asked', async () => {
  const keyIds = keyIdsOf(user);
  await expect(lookUpCertificates(keyIds, { cmp: null }, guarded())).rejects.toMatchObject({ reason: 'no-address' });
  const elsewhere = guarded('http://other.example/');
  await expect(lookUpCertificates(keyIds, centre(), elsewhere)).rejects.toMatchObject({
    reason: 'address-not-allowed',
  });
  await expect(lookUpCertificates([], centre(), guarded())).rejects.toThrow(RangeError);
});
