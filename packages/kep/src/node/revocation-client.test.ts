import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readOcspRequest } from '../revocation/ocsp-request.ts';
import type { IssuedUser } from '../testing/issue-user.ts';
import { listenOnLoopback } from '../testing/loopback-server.ts';
import { writeOcspResponse } from '../testing/ocsp-answers.ts';
import { type ServedCentre, serveCentre } from '../testing/serve-centre.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { type Centre, readCentres } from './centres.ts';
import { ClientError } from './client-error.ts';
import { createGuardedFetch, type GuardedFetch, hostAndPort } from './guarded-fetch.ts';
import { createRevocationSource, type RevocationFault, type RevocationSourceOptions } from './revocation-client.ts';

const minute = 60_000;
const start = new Date('2026-11-23T12:00:00Z');
let time = start;
const now = (): Date => time;
const later = (milliseconds: number): void => {
  time = new Date(time.getTime() + milliseconds);
};

let served: ServedCentre;
let user: IssuedUser;
let asked: string[];
let faults: RevocationFault[];

beforeAll(async () => {
  served = await serveCentre((baseUrl) => createTestCentre({ name: 'Відкликання', baseUrl, now }));
});
afterAll(() => served.stop());
beforeEach(async () => {
  time = start;
  served.switch('all', 'well');
  user = await served.centre.issueUser({ surname: 'Іваненко', givenName: 'Іван', kind: 'dstu' });
  asked = [];
  faults = [];
});

const guarded = (allowed: () => string = () => served.url): GuardedFetch => {
  const fetch = createGuardedFetch({
    allowed: () => new Set([hostAndPort(allowed()) ?? '']),
    timeoutMs: 15_000,
    maximumBytes: 100_000,
  });
  return (url, request) => {
    asked.push(new URL(url).pathname);
    return fetch(url, request);
  };
};

const sourceOf = (options: Partial<RevocationSourceOptions> = {}) =>
  createRevocationSource({ fetch: guarded(), now, onFault: (fault) => void faults.push(fault), ...options });

const question = (at = now()) => ({ certificate: user.certificate, issuer: served.centre.ca.certificate, at });

const reasons = (): unknown[] => faults.map(({ error }) => (error instanceof ClientError ? error.reason : error));

test('the responder of the certificate says that it is good, or revoked and since when', async () => {
  const source = sourceOf({ ocspReuseMs: 0 });
  expect(await source.find(question())).toMatchObject({ answer: { status: 'good' }, source: 'ocsp' });
  const revokedAt = new Date(start.getTime() + minute);
  later(2 * minute);
  served.centre.revoke(user.certificate.serial, revokedAt, 1);
  expect(await source.find(question())).toMatchObject({ answer: { status: 'revoked', revokedAt, reason: 1 } });
  // For a signature from before the revocation it was good, and the answer says what came later.
  expect(await source.find(question(start))).toMatchObject({ answer: { status: 'good', revokedAt } });
  expect(new Set(asked)).toEqual(new Set(['/ocsp']));
  expect(faults).toEqual([]);
});

test.for([
  ['refusing', 'rejected'],
  ['failing', 'status'],
  ['down', 'unreachable'],
  ['babbling', undefined],
  ['wrong-signature', 'mismatch'],
  ['without-nonce', 'mismatch'],
] as const)('when OCSP is %s the list answers, and the fault is told', async ([mood, reason]) => {
  served.switch('ocsp', mood);
  served.centre.revoke(user.certificate.serial, start, 4);
  later(minute);
  const found = await sourceOf().find(question());
  expect(found).toMatchObject({ answer: { status: 'revoked', revokedAt: start }, source: 'crl' });
  expect(found?.der.length).toBeGreaterThan(0);
  expect(faults.map(({ url }) => url)).toEqual([`${served.url}/ocsp`]);
  if (reason !== undefined) expect(reasons()).toEqual([reason]);
});

test('nobody who can be reached is null, and every address is told', async () => {
  served.switch('all', 'down');
  expect(await sourceOf().find(question())).toBeNull();
  expect(new Set(asked)).toEqual(new Set(['/ocsp', '/crl/full.crl']));
  expect(reasons()).toEqual(['unreachable', 'unreachable']);
});

test('a list with a wrong signature says nothing', async () => {
  served.switch('ocsp', 'down');
  served.switch('crl', 'wrong-signature');
  expect(await sourceOf().find(question())).toMatchObject({ answer: { status: 'unusable', why: 'signature' } });
});

test.for([['crl'], ['deltaCrl']] as const)(
  'a list with a wrong signature is not kept, and the next address of %s is tried',
  async ([kind]) => {
    served.switch('ocsp', 'down');
    // A delta of the complete list's own second would say nothing more.
    later(minute);
    const wellMade = guarded();
    let isMended = false;
    const fetch: GuardedFetch = async (url, request) => {
      const der = await wellMade(url, request);
      return new URL(url).search === '?broken' && !isMended ? der.with(-1, (der.at(-1) ?? 0) ^ 1) : der;
    };
    const { urls } = user.certificate;
    const [good = ''] = urls[kind];
    const at = (addresses: readonly string[]) => ({
      ...question(),
      certificate: { ...user.certificate, urls: { ...urls, [kind]: addresses } },
    });
    const source = sourceOf({ fetch });
    const both = await source.find(at([`${good}?broken`, good]));
    expect(both).toMatchObject({ answer: { status: 'good' }, source: 'crl' });
    expect(both?.der).toHaveLength(2);
    expect(faults.map(({ url }) => url)).toContain(`${good}?broken`);

    faults = [];
    isMended = true;
    const alone = await source.find(at([`${good}?broken`]));
    expect(alone).toMatchObject({ answer: { status: 'good' } });
    expect(alone?.der).toHaveLength(2);
    expect(faults.map(({ url }) => url)).toEqual([`${served.url}/ocsp`]);
  },
);

test('a certificate that the responder does not know is unknown: a list could only say that it is not in it', async () => {
  served.switch('ocsp', 'unknown');
  expect(await sourceOf().find(question())).toMatchObject({ answer: { status: 'unknown' }, source: 'ocsp' });
  expect(asked).toEqual(['/ocsp']);
});

test('addresses of a certificate that nobody allowed are not asked', async () => {
  const source = sourceOf({ fetch: guarded(() => 'http://other.example/') });
  expect(await source.find(question())).toBeNull();
  expect(new Set(reasons())).toEqual(new Set(['address-not-allowed']));
});

/** A responder whose answers last, which those of the centre do not. */
const lasting = async (lifetime: number): Promise<{ fetch: GuardedFetch; stop: () => Promise<void> }> => {
  const server = await listenOnLoopback(0);
  server.answerBy(async ({ body }) => {
    const { certificates, nonce } = readOcspRequest(body);
    const revocation = served.centre.find(user.certificate.serial)?.revocation;
    const responses = certificates.map(({ raw }) => ({
      id: raw,
      status: revocation === undefined ? ('good' as const) : { revokedAt: revocation.at },
      thisUpdate: now(),
      nextUpdate: new Date(now().getTime() + lifetime),
    }));
    const shape = { responses, producedAt: now(), responder: served.centre.ocsp, ...(nonce && { nonce }) };
    return { status: 200, body: await writeOcspResponse(shape) };
  });
  const fetch = guarded(() => server.url);
  return { fetch: (_url, request) => fetch(server.url, request), stop: () => server.stop() };
};

test('an answer is used again for five minutes and then asked for anew', async () => {
  const responder = await lasting(60 * minute);
  const source = sourceOf({ fetch: responder.fetch });
  for (const wait of [0, 2 * minute, 2 * minute]) {
    later(wait);
    expect(await source.find(question())).toMatchObject({ answer: { status: 'good' } });
  }
  expect(asked).toHaveLength(1);
  served.centre.revoke(user.certificate.serial, start, 1);
  later(2 * minute);
  expect(await source.find(question())).toMatchObject({ answer: { status: 'revoked' } });
  expect(asked).toHaveLength(2);
  await responder.stop();
});

test('an answer is never used after its next update, and one without it is not kept', async () => {
  const responder = await lasting(minute);
  const source = sourceOf({ fetch: responder.fetch });
  for (const wait of [0, minute - 1, 1]) {
    later(wait);
    await source.find(question());
  }
  expect(asked).toHaveLength(2);
  await responder.stop();
  const fresh = sourceOf();
  asked = [];
  await fresh.find(question());
  await fresh.find(question());
  expect(asked).toEqual(['/ocsp', '/ocsp']);
});

test('an answer about one certificate is not taken for another', async () => {
  const source = sourceOf();
  await source.find(question());
  const other = await served.centre.issueUser({ surname: 'Петренко', givenName: 'Петро', kind: 'dstu' });
  served.centre.revoke(other.certificate.serial, start, 1);
  later(1000);
  expect(await source.find({ ...question(), certificate: other.certificate })).toMatchObject({
    answer: { status: 'revoked' },
  });
});

test('one list is fetched once for many certificates, also when they ask together', async () => {
  served.switch('ocsp', 'down');
  const source = sourceOf();
  const people = await Promise.all(
    ['А', 'Б', 'В'].map((surname) => served.centre.issueUser({ surname, givenName: 'І', kind: 'dstu' })),
  );
  const ask = () => Promise.all(people.map(({ certificate }) => source.find({ ...question(), certificate })));
  expect((await ask()).map((found) => found?.answer.status)).toEqual(['good', 'good', 'good']);
  later(minute);
  await ask();
  expect(asked.filter((path) => path.startsWith('/crl/')).toSorted()).toEqual(['/crl/delta.crl', '/crl/full.crl']);
});

test('the responder of the centre is asked when that of the certificate is not to be reached', async () => {
  const [name] = served.centre.ca.certificate.subject.filter(({ oid }) => oid === '2.5.4.3');
  const centres: readonly Centre[] = readCentres(
    JSON.stringify([{ issuerCNs: [name?.value], address: 'x', ocspAccessPointAddress: `${served.url}/ocsp?centre` }]),
  );
  const fetch = guarded();
  const choosy: GuardedFetch = (url, request) => {
    if (new URL(url).search === '') throw new ClientError('unreachable', 'not this one');
    return fetch(url, request);
  };
  const source = sourceOf({ fetch: async (url, request) => choosy(url, request), centres: () => centres });
  expect(await source.find(question())).toMatchObject({ answer: { status: 'good' }, source: 'ocsp' });
});

test('what goes wrong inside is a null and a fault, never a rejection', async () => {
  const broken = { ...user.certificate, urls: undefined } as never;
  expect(await sourceOf().find({ ...question(), certificate: broken })).toBeNull();
  expect(faults).toHaveLength(1);
});
