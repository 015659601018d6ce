import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fromHex } from '../bytes.ts';
import { createGuardedFetch, hostAndPort } from '../node/guarded-fetch.ts';
import { createRevocationSource } from '../node/revocation-client.ts';
import { sha256Of } from '../node/sha256.ts';
import { subjectNamed } from '../revocation/subject.ts';
import type { IssuedUser } from '../testing/issue-user.ts';
import { type ServedCentre, serveCentre } from '../testing/serve-centre.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { type RelayedAnswer, type RelayedQuestion, relayedRevocation } from './relayed-revocation.ts';

const start = new Date('2026-11-23T12:00:00Z');
let time = start;
const now = (): Date => time;

let served: ServedCentre;
let user: IssuedUser;
/** Another certificate of the centre: it says where its lists lie. */
let other: IssuedUser;

beforeAll(async () => {
  served = await serveCentre((baseUrl) => createTestCentre({ name: 'Посередник', baseUrl, now }));
});
afterAll(() => served.stop());
beforeEach(async () => {
  time = start;
  served.switch('all', 'well');
  user = await served.centre.issueUser({ surname: 'Іваненко', givenName: 'Іван', kind: 'dstu' });
  other = await served.centre.issueUser({ surname: 'Інша', givenName: 'Інна', kind: 'dstu' });
});

/** The server between a page and a centre: it has the issuer and the number, never the certificate. */
const relay = async ({ issuerSha256, serial, at }: RelayedQuestion): Promise<RelayedAnswer> => {
  const issuer = served.centre.ca.certificate;
  expect(issuerSha256).toBe(sha256Of(issuer));
  const fetch = createGuardedFetch({
    allowed: () => new Set([hostAndPort(served.url) ?? '']),
    timeoutMs: 15_000,
    maximumBytes: 1_000_000,
  });
  const certificate = subjectNamed(fromHex(serial), issuer, [other.certificate]);
  const found = await createRevocationSource({ fetch, now }).find({ certificate, issuer, at });
  return found ?? { source: 'silent', der: [] };
};

const question = () => ({ certificate: user.certificate, issuer: served.centre.ca.certificate, at: now() });
const find = (ask = relay) => relayedRevocation(ask, now).find(question());

test('an answer that somebody else asked for is checked here, against the certificate itself', async () => {
  expect(await find()).toMatchObject({ answer: { status: 'good' }, source: 'ocsp' });
  served.centre.revoke(user.certificate.serial, start, 1);
  expect(await find()).toMatchObject({ answer: { status: 'revoked', revokedAt: start } });
});

test('where the responder is silent the list answers, as other certificates of the centre say where it lies', async () => {
  served.switch('ocsp', 'down');
  expect(await find()).toMatchObject({ answer: { status: 'good' }, source: 'crl' });
  served.centre.revoke(user.certificate.serial, start, 1);
  expect(await find()).toMatchObject({ answer: { status: 'revoked' }, source: 'crl' });
});

test('an answer about another certificate, or one that was changed on the way, says nothing', async () => {
  const aboutOther = async (asked: RelayedQuestion): Promise<RelayedAnswer> =>
    relay({ ...asked, serial: Buffer.from(other.certificate.serial).toString('hex') });
  expect(await find(aboutOther)).toMatchObject({ answer: { status: 'unusable', why: 'another-certificate' } });
  const changed = async (asked: RelayedQuestion): Promise<RelayedAnswer> => {
    const { source, der } = await relay(asked);
    return {
      source,
      der: der.map((octets) => octets.map((octet, at) => (at === octets.length - 1 ? octet ^ 1 : octet))),
    };
  };
  expect(await find(changed)).toMatchObject({ answer: { status: 'unusable' } });
});

test('a silent centre is nobody', async () => {
  served.switch('all', 'down');
  expect(await find()).toBeNull();
});
