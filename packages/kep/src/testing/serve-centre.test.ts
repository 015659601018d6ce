import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as oids from '../algorithms/oids.ts';
import { type Bytes, utf8 } from '../bytes.ts';
import { readLookupAnswer, writeLookup } from '../cmp/messages.ts';
import { gost34311 } from '../primitives/gost34311.ts';
import type { RevocationAnswer } from '../revocation/answer.ts';
import { checkCrl } from '../revocation/check-crl.ts';
import { checkOcspResponse } from '../revocation/ocsp.ts';
import { writeOcspRequest } from '../revocation/ocsp-request.ts';
import { readOcspResponse } from '../revocation/ocsp-response.ts';
import { checkTimestampToken } from '../timestamp/timestamp.ts';
import { writeTimestampRequest } from '../timestamp/timestamp-request.ts';
import { readTimestampResponse } from '../timestamp/timestamp-response.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { buildPath } from '../x509/path.ts';
import type { IssuedUser } from './issue-user.ts';
import { type CentreMood, type CentreService, type ServedCentre, serveCentre } from './serve-centre.ts';
import { createTestCentre, testCentreFromJson } from './test-centre.ts';

const start = new Date('2026-11-23T10:30:00Z');
let time = start;
const now = (): Date => time;
const minutesLater = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

let served: ServedCentre;
let user: IssuedUser;
const issue = (): Promise<IssuedUser> =>
  served.centre.issueUser({ surname: 'Іваненко', givenName: 'Іван', taxId: '1234567890', kind: 'dstu' });

beforeAll(async () => {
  served = await serveCentre((baseUrl) => createTestCentre({ name: 'Демо', baseUrl, now }));
  user = await issue();
});
afterAll(() => served.stop());
beforeEach(() => {
  time = start;
  served.switch('all', 'well');
});

const fetched = async (url: string | undefined, body?: Bytes): Promise<{ type: string | null; bytes: Bytes }> => {
  const response = await fetch(url ?? '', body === undefined ? {} : { method: 'POST', body });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) };
};

const nonce = utf8('nonce of sixteen');

const askOcsp = async (certificate: Certificate, hash: string = oids.gost34311): Promise<RevocationAnswer> => {
  const issuer = served.centre.ca.certificate;
  const request = await writeOcspRequest({ certificate, issuer, nonce, hash });
  const { bytes } = await fetched(certificate.urls.ocsp[0], request);
  return checkOcspResponse({ response: bytes, certificate, issuer, at: time, now: time, nonce });
};

const stamped = utf8('signature value');

const askTimestamp = async (difference: { digestOid?: string; policy?: string } = {}) => {
  const { digestOid = oids.gost34311, ...others } = difference;
  const imprint = { digestOid, digest: gost34311(stamped) };
  const request = writeTimestampRequest({ imprint, nonce: 42n, wantsCertificate: true, ...others });
  const answer = await fetched(user.certificate.urls.timestamp[0], request);
  return { type: answer.type, ...readTimestampResponse(answer.bytes) };
};

const checkStamp = async () => {
  const answer = await askTimestamp();
  if (!answer.granted) throw new Error(answer.failure);
  return checkTimestampToken({ token: answer.token, imprintOf: stamped, nonce: 42n });
};

const askCrl = async ({ certificate }: IssuedUser): Promise<RevocationAnswer> => {
  const full = await fetched(certificate.urls.crl[0]);
  const delta = await fetched(certificate.urls.deltaCrl[0]);
  const [crl, issuer] = [full.bytes, served.centre.ca.certificate];
  return checkCrl({ crl, delta: delta.bytes, certificate, issuer, at: time, now: time });
};

const lookUp = async (certificates: readonly (Certificate | undefined)[]): Promise<Bytes[]> => {
  const request = writeLookup(certificates.flatMap((one) => one?.subjectKeyId ?? []));
  return readLookupAnswer((await fetched(`${served.url}/services/cmp/`, request)).bytes);
};

test('OCSP says by every digest that a certificate is good', async () => {
  for (const hash of [oids.gost34311, oids.sha1, oids.sha256])
    expect(await askOcsp(user.certificate, hash)).toMatchObject({ status: 'good', producedAt: start });
});

test('OCSP says when and why a certificate was revoked, and nothing before that', async () => {
  const { certificate } = await issue();
  const at = minutesLater(5);
  served.centre.revoke(certificate.serial, at, 1);
  expect(await askOcsp(certificate)).toMatchObject({ status: 'good' });
  time = minutesLater(6);
  expect(await askOcsp(certificate)).toMatchObject({ status: 'revoked', revokedAt: at, reason: 1 });
});

test('OCSP does not know a certificate of another centre', async () => {
  const other = await createTestCentre({ name: 'Інший', baseUrl: served.url, now });
  const { certificate } = await other.issueUser({ surname: 'Чужий', givenName: 'Чужа', kind: 'dstu' });
  const request = await writeOcspRequest({ certificate, issuer: other.ca.certificate, hash: oids.gost34311 });
  const { bytes } = await fetched(`${served.url}/ocsp`, request);
  expect(readOcspResponse(bytes).basic?.responses[0]?.status).toBe('unknown');
});

test('a time-stamp is granted by an authority with a path to the anchor', async () => {
  const answer = await checkStamp();
  expect(answer).toMatchObject({ ok: true, time: start, policy: oids.uaTimestampPolicy });
  if (!answer.ok) return;
  const { ca, root } = served.centre;
  const path = { intermediates: [ca.certificate], anchors: [root.certificate], at: answer.time };
  expect(await buildPath({ certificate: answer.certificate, ...path })).toMatchObject({ ok: true });
});

test('a time-stamp by another policy or of an unknown digest is refused', async () => {
  expect(await askTimestamp({ policy: '1.2.3' })).toMatchObject({ granted: false, failure: 'unacceptedPolicy' });
  expect(await askTimestamp({ digestOid: '1.2.3' })).toMatchObject({ granted: false, failure: 'badAlg' });
});

test('the delta tells of what was revoked after the complete list, which tells of it an hour later', async () => {
  const revoked = await issue();
  expect(await askCrl(revoked)).toMatchObject({ status: 'good' });
  served.centre.revoke(revoked.certificate.serial, minutesLater(-1), 4);
  expect(await askCrl(revoked)).toMatchObject({ status: 'revoked', revokedAt: minutesLater(-1), reason: 4 });
  expect(await askCrl(user)).toMatchObject({ status: 'good' });
  time = minutesLater(60);
  expect(await askCrl(revoked)).toMatchObject({ status: 'revoked', reason: 4 });
});

test('the look-up gives the certificates of the keys it is asked for', async () => {
  const { certificate, agreementCertificate } = user;
  expect(await lookUp([certificate])).toEqual([certificate.der]);
  expect(await lookUp([certificate, agreementCertificate])).toEqual([certificate.der, agreementCertificate?.der]);
  expect(await lookUp([served.centre.root.certificate])).toEqual([]);
});

test('the certificate of the issuer is where the certificates say', async () => {
  const { type, bytes } = await fetched(user.certificate.urls.issuers[0]);
  expect(type).toBe('application/pkix-cert');
  expect(parseCertificate(bytes).subjectRaw).toEqual(user.certificate.issuerRaw);
});

test('a wrong answer is wrong as it was asked to be', async () => {
  const ocsp = async (mood: CentreMood): Promise<unknown> => {
    served.switch('ocsp', mood);
    const { status, why } = await askOcsp(user.certificate);
    return why ?? status;
  };
  expect(await ocsp('wrong-signature')).toBe('signature');
  expect(await ocsp('stale')).toBe('stale');
  expect(await ocsp('unknown')).toBe('unknown');
  expect(await ocsp('without-nonce')).toBe('nonce');
  expect(await ocsp('refusing')).toBe('refused');
  served.switch('crl', 'wrong-signature');
  expect(await askCrl(user)).toMatchObject({ why: 'signature' });
  served.switch('crl', 'stale');
  expect(await askCrl(user)).toMatchObject({ why: 'stale' });
  served.switch('tsp', 'wrong-signature');
  expect(await checkStamp()).toMatchObject({ ok: false });
  served.switch('tsp', 'without-nonce');
  expect(await checkStamp()).toMatchObject({ ok: false, why: 'nonce' });
  served.switch('tsp', 'refusing');
  expect(await askTimestamp()).toMatchObject({ granted: false, failure: 'timeNotAvailable' });
  served.switch('cmp', 'unknown');
  expect(await lookUp([user.certificate])).toEqual([]);
});

test('an outage of one service leaves the others alone', async () => {
  served.switch('ocsp', 'down');
  await expect(askOcsp(user.certificate)).rejects.toThrow('fetch failed');
  expect(await checkStamp()).toMatchObject({ ok: true });
  served.switch('ocsp', 'failing');
  await expect(askOcsp(user.certificate)).rejects.toThrow('HTTP 500');
  served.switch('ocsp', 'babbling');
  expect(await askOcsp(user.certificate)).toMatchObject({ status: 'unusable', why: 'malformed' });
  served.switch('ocsp', { delayMs: 1 });
  expect(await askOcsp(user.certificate)).toMatchObject({ status: 'good' });
  served.switch('ocsp', 'hanging');
  const signal = AbortSignal.timeout(50);
  await expect(fetch(`${served.url}/ocsp`, { method: 'POST', body: nonce, signal })).rejects.toThrow('timeout');
});

test('what is no request is refused, and what is not served is not there', async () => {
  const services: CentreService[] = ['ocsp', 'tsp'];
  for (const path of [...services, 'services/cmp/'])
    await expect(fetched(`${served.url}/${path}`, nonce)).rejects.toThrow('HTTP 400');
  await expect(fetched(`${served.url}/ocsp`)).rejects.toThrow('HTTP 405');
  await expect(fetched(`${served.url}/services`)).rejects.toThrow('HTTP 404');
  await expect(fetched(`${served.url}/ocsp`, new Uint8Array(300_000))).rejects.toThrow('HTTP 413');
});

test('a centre that was kept answers at its old address about its old certificates', async () => {
  const first = await serveCentre((baseUrl) => createTestCentre({ name: 'Демо', baseUrl, now }));
  const { certificate } = await first.centre.issueUser({ surname: 'Іваненко', givenName: 'Іван', kind: 'ecdsa' });
  const json = JSON.stringify(first.centre.toJson());
  await first.stop();
  const second = await serveCentre(await testCentreFromJson(JSON.parse(json), { now }));
  expect(second.url).toBe(first.url);
  const issuer = second.centre.ca.certificate;
  const request = await writeOcspRequest({ certificate, issuer, hash: oids.gost34311 });
  const { bytes } = await fetched(certificate.urls.ocsp[0], request);
  const answer = await checkOcspResponse({ response: bytes, certificate, issuer, at: time, now: time });
  expect(answer).toMatchObject({ status: 'good' });
  await second.stop();
});

test('a centre that cannot be made leaves no server behind', async () => {
  let address = '';
  const failing = serveCentre(async (baseUrl) => {
    address = baseUrl;
    throw new RangeError('no centre');
  });
  await expect(failing).rejects.toThrow('no centre');
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});
