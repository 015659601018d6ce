import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sample } from '../../test/samples.ts';
import { aMember, anAuthority, after, day, minute, today } from '../../test/small-members.ts';
import * as oids from '../algorithms/oids.ts';
import { VerificationWork } from '../algorithms/verification-work.ts';
import { generalizedTime, implicit, integer, nullValue, sequence, tlv } from '../asn1/der-writer.ts';
import { type Bytes, fromHex, utf8 } from '../bytes.ts';
import type { CentreMember } from '../testing/centre-members.ts';
import { type CrlShape, type RevokedCertificate, writeCrl } from '../testing/crl-writer.ts';
import { extension } from '../testing/extension-writer.ts';
import { createDstuKey } from '../testing/test-keys.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { removeFromCrl } from './answer.ts';
import { type CrlCheck, checkCrl } from './check-crl.ts';
import { parseCrl } from './crl.ts';

const expiredCertificatesOnCrl = '2.5.29.60';
const here = 'http://127.0.0.1/full.crl';
const hold = 6;

let authority: CentreMember;
let user: CentreMember;

beforeAll(async () => {
  authority = await anAuthority();
  user = await aMember({ name: 'User', signedBy: authority, urls: { crl: here } });
});

const list = (shape: Partial<CrlShape> = {}): Promise<Bytes> =>
  writeCrl({
    issuer: authority,
    revoked: [],
    thisUpdate: after(-day),
    nextUpdate: after(day),
    number: 10,
    ...shape,
  });

const theUser = (reason?: number, revokedAt = after(-2 * day)): RevokedCertificate => ({
  serial: user.certificate.serial,
  revokedAt,
  ...(reason !== undefined && { reason }),
});

const found = async (crl: Partial<CrlShape>, check: Partial<CrlCheck> = {}): Promise<string> => {
  const { certificate } = user;
  const asked = {
    certificate,
    issuer: authority.certificate,
    at: today,
    now: after(minute),
    crl: await list(crl),
    ...check,
  };
  const answer = await checkCrl(asked);
  return answer.why ?? answer.status;
};

const samples = { certificate: parseCertificate(sample('user.cer')), issuer: parseCertificate(sample('ca.cer')) };
const then = { ...samples, at: new Date('2026-11-21T20:00:00Z'), now: new Date('2026-11-21T21:00:00Z') };

test('a list of another implementation tells who is revoked, since when and why', async () => {
  const revoked = { ...samples.certificate, serial: fromHex('53ABA22FB48E9660E7D6108C7BCFDDF08A551501') };
  expect(await checkCrl({ ...then, crl: sample('full.crl') })).toMatchObject({ status: 'good' });
  expect(await checkCrl({ ...then, certificate: revoked, crl: sample('full.crl') })).toEqual({
    status: 'revoked',
    revokedAt: new Date('2026-11-18T04:41:50Z'),
    reason: 1,
    producedAt: new Date('2026-11-21T11:35:28Z'),
    thisUpdate: new Date('2026-11-21T11:35:28Z'),
    nextUpdate: new Date('2026-11-29T03:40:38Z'),
  });
});

test('an empty list of another implementation tells that an authority is good', async () => {
  const root = parseCertificate(sample('root.cer'));
  const asked = { ...then, certificate: samples.issuer, issuer: root, crl: sample('root.crl') };
  expect(await checkCrl(asked)).toMatchObject({ status: 'good' });
  expect(await checkCrl({ ...asked, ...samples })).toEqual({ status: 'unusable', why: 'another-certificate' });
});

test('a certificate is revoked from its moment on, and was good before', async () => {
  expect(await found({})).toBe('good');
  expect(await found({ revoked: [theUser(1)] })).toBe('revoked');
  expect(await found({ revoked: [theUser(undefined, today)] })).toBe('revoked');
  expect(await found({ revoked: [theUser(1, after(1000))] })).toBe('good');
});

test('the list is signed by the issuer with a key that may sign lists', async () => {
  const namesake = await anAuthority();
  const limited = await anAuthority({ keyUsage: ['keyCertSign'], key: authority.key });
  expect(await found({ issuer: namesake })).toBe('signature');
  expect(await found({}, { issuer: limited.certificate })).toBe('signature');
  const dstu = await anAuthority({ key: createDstuKey() });
  const certificate = (await aMember({ name: 'User', signedBy: dstu })).certificate;
  expect(await found({ issuer: dstu }, { certificate, issuer: dstu.certificate })).toBe('good');
});

test('the list of another authority says nothing', async () => {
  const other = await anAuthority({ name: 'Other' });
  expect(await found({ issuer: other })).toBe('another-certificate');
  expect(await found({ issuer: other }, { issuer: other.certificate })).toBe('another-certificate');
});

test('a list is from before now and speaks of the moment, give or take the tolerance', async () => {
  expect(await found({ thisUpdate: after(5 * minute) })).toBe('good');
  expect(await found({ thisUpdate: after(7 * minute) })).toBe('future');
  expect(await found({ nextUpdate: after(-4 * minute) })).toBe('good');
  expect(await found({ nextUpdate: after(-6 * minute) })).toBe('stale');
  expect(await found({ nextUpdate: after(-6 * minute) }, { tolerance: 10 * minute })).toBe('good');
  expect(await found({ nextUpdate: after(-2 * day) })).toBe('malformed');
  expect(await found({ nextUpdate: after(-2 * day), revoked: [theUser(1)] })).toBe('malformed');
  expect(await found({ thisUpdate: today }, { at: after(-30 * day) })).toBe('good');
});

const delta = (shape: Partial<CrlShape> = {}): Promise<Bytes> =>
  list({ number: 12, baseNumber: 10, thisUpdate: today, ...shape });

test('a delta adds to the list, takes off it and keeps it fresh', async () => {
  expect(await found({}, { delta: await delta() })).toBe('good');
  expect(await found({}, { delta: await delta({ revoked: [theUser(1)] }) })).toBe('revoked');
  expect(await found({ revoked: [theUser(1)] }, { delta: await delta() })).toBe('revoked');
  const off = await delta({ revoked: [theUser(removeFromCrl)] });
  expect(await found({ revoked: [theUser(hold)] }, { delta: off })).toBe('good');
  expect(await found({ nextUpdate: after(-10 * minute) }, { delta: await delta() })).toBe('good');
});

test('a delta belongs to the list it starts from or a later one, and is as well signed', async () => {
  expect(await found({}, { delta: await delta({ baseNumber: 11 }) })).toBe('delta');
  expect(await found({ number: 11 }, { delta: await delta() })).toBe('good');
  expect(await found({}, { delta: await list({ number: 12 }) })).toBe('delta');
  expect(await found({ baseNumber: 9 })).toBe('delta');
  const namesake = await anAuthority();
  expect(await found({}, { delta: await delta({ issuer: namesake, revoked: [theUser(1)] }) })).toBe('signature');
  expect(await found({}, { delta: await delta({ thisUpdate: after(day), nextUpdate: after(2 * day) }) })).toBe(
    'future',
  );
  expect(await found({}, { delta: await delta({ extensions: [point(implicit(1, yes))] }) })).toBe('delta');
});

test('a delta that the list already knows is passed over', async () => {
  const off = await delta({ revoked: [theUser(removeFromCrl)] });
  expect(await found({ number: 12, revoked: [theUser(1)] }, { delta: off })).toBe('revoked');
});

const yes = Uint8Array.of(0xff);
const point = (...fields: readonly Bytes[]): Bytes =>
  extension(oids.issuingDistributionPoint, sequence(...fields), true);
const at = (url: string): Bytes => tlv(0xa0, tlv(0xa0, tlv(0x86, utf8(url))));

test('a list is about certificates of its own place and kind only', async () => {
  const limited = (...fields: readonly Bytes[]): Promise<string> => found({ extensions: [point(...fields)] });
  expect(await limited(at(here))).toBe('good');
  expect(await limited(at('http://127.0.0.1/other.crl'))).toBe('another-certificate');
  expect(await limited(tlv(0xa0, tlv(0xa1)))).toBe('another-certificate');
  expect(await limited(implicit(1, yes))).toBe('good');
  expect(await limited(implicit(2, yes))).toBe('another-certificate');
  expect(await limited(implicit(5, yes))).toBe('another-certificate');
  expect(await limited(implicit(4, yes))).toBe('indirect');
  expect(await limited(implicit(3, Uint8Array.of(6, 0x40)))).toBe('indirect');
});

test('critical extensions nobody knows make the list unusable, in whosever entry they are', async () => {
  const unknown = extension('1.2.3.4', nullValue(), true);
  expect(await found({ extensions: [unknown] })).toBe('critical-extension');
  const stranger = { serial: Uint8Array.of(1), revokedAt: today };
  expect(await found({ revoked: [{ ...stranger, extensions: [unknown] }] })).toBe('critical-extension');
  const indirect = extension(oids.certificateIssuer, sequence(), true);
  expect(await found({ revoked: [{ ...stranger, extensions: [indirect] }] })).toBe('critical-extension');
  expect(await found({ extensions: [extension('1.2.3.4', nullValue())] })).toBe('good');
});

test('not to be listed after one ran out counts only when the list keeps those', async () => {
  const { certificate } = await aMember({ name: 'Old', signedBy: authority, notAfter: after(-2 * day) });
  const asked = { certificate, at: after(-3 * day) };
  const keeping = (since: Date): Bytes => extension(expiredCertificatesOnCrl, generalizedTime(since));
  expect(await found({}, asked)).toBe('certificate-expired');
  expect(await found({ extensions: [keeping(after(-30 * day))] }, asked)).toBe('good');
  expect(await found({ extensions: [keeping(after(-day))] }, asked)).toBe('certificate-expired');
  expect(await found({ thisUpdate: after(-3 * day) }, asked)).toBe('good');
});

test('an octet changed in a list makes it unusable, and nothing is thrown', async () => {
  const crl = sample('full.crl');
  await fc.assert(
    fc.asyncProperty(fc.nat(crl.length - 1), fc.integer({ min: 1, max: 255 }), async (position, change) => {
      const bytes = crl.slice();
      bytes[position] = (bytes[position] ?? 0) ^ change;
      expect(await checkCrl({ ...then, crl: bytes })).toMatchObject({ status: 'unusable' });
    }),
    { numRuns: 150 },
  );
});

test('a list is verified once for an issuer, and anew for another', async () => {
  let verified = 0;
  const rest = () => {
    verified += 1;
    return Promise.resolve();
  };
  const crl = parseCrl(await list());
  const asked = {
    ...{ crl, certificate: user.certificate, at: today, now: after(minute) },
    issuer: authority.certificate,
  };
  const work = new VerificationWork({ rest });
  for (const certificate of [user.certificate, (await aMember({ name: 'Other', signedBy: authority })).certificate])
    expect((await checkCrl({ ...asked, certificate, work })).status).toBe('good');
  expect(verified).toBe(1);

  const namesake = await anAuthority();
  expect((await checkCrl({ ...asked, issuer: namesake.certificate, work })).why).toBe('signature');
  expect(verified).toBe(2);
});

test('a list that there is no work left for is not taken for a bad one later', async () => {
  const crl = parseCrl(await list());
  const asked = {
    ...{ crl, certificate: user.certificate, at: today, now: after(minute) },
    issuer: authority.certificate,
  };

  expect((await checkCrl({ ...asked, work: new VerificationWork({ operations: 0 }) })).why).toBe('signature');
  expect((await checkCrl(asked)).status).toBe('good');
});

test('what is no list is malformed', async () => {
  expect(await checkCrl({ ...then, crl: integer(1) })).toEqual({ status: 'unusable', why: 'malformed' });
  expect(await checkCrl({ ...then, crl: new Uint8Array(0) })).toEqual({ status: 'unusable', why: 'malformed' });
});
