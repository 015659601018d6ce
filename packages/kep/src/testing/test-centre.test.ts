import { beforeAll, expect, test } from 'vitest';
import { type Bytes, toBase64, toHex, utf8 } from '../bytes.ts';
import { signCades } from '../cms/sign.ts';
import { openContainer } from '../containers/open-container.ts';
import { publicKeyOf } from '../primitives/dstu4145.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { extractIdentity } from '../x509/identity.ts';
import { buildPath } from '../x509/path.ts';
import type { IssuedUser, UserKeyKind, UserToIssue } from './issue-user.ts';
import { createTestCentre, type TestCentre, testCentreFromJson } from './test-centre.ts';

const at = new Date('2026-11-23T00:00:00Z');
const now = (): Date => at;
const ivanenko: UserToIssue = {
  surname: 'Іваненко',
  givenName: 'Іван',
  patronymic: 'Іванович',
  taxId: '1234567890',
  unzr: '19900101-00001',
  kind: 'dstu',
};

let centre: TestCentre;
let user: IssuedUser;
beforeAll(async () => {
  centre = await createTestCentre({ name: 'Демо', baseUrl: 'http://127.0.0.1:1', now });
  user = await centre.issueUser(ivanenko);
});

const chainOf = async (certificate: Certificate, { root, ca }: TestCentre = centre, when = at): Promise<number> => {
  const request = { certificate, intermediates: [ca.certificate], anchors: [root.certificate], at: when };
  const result = await buildPath(request);
  return result.ok ? result.path.length : 0;
};

const keyIdsOf = (certificates: readonly Bytes[]): (string | undefined)[] =>
  certificates.map((der) => toHex(parseCertificate(der).subjectKeyId ?? new Uint8Array()));

test('the centre and its services have paths to its anchor', async () => {
  const { ca, ocsp, tsp, cmp } = centre;
  expect(await chainOf(ca.certificate)).toBe(2);
  for (const { certificate } of [ocsp, tsp, cmp]) expect(await chainOf(certificate)).toBe(3);
});

test('everything that is the centre says in its name that it is a test', () => {
  for (const member of [centre.root, centre.ca, centre.ocsp, centre.tsp, centre.cmp]) {
    const { fullName } = extractIdentity(member.certificate);
    expect(fullName).toContain('Тестов');
    expect(fullName).toContain('без юридичної сили');
  }
});

test('the anchor is told by its SHA-256', async () => {
  const digest = await crypto.subtle.digest('SHA-256', centre.root.certificate.der);
  expect(centre.anchorSha256).toBe(toHex(new Uint8Array(digest)));
});

test('users of every kind of key have paths and sign', async () => {
  const kinds: UserKeyKind[] = ['dstu', 'dstu-kupyna', 'ecdsa', 'rsa'];
  for (const kind of kinds) {
    const { certificate, key } = await centre.issueUser({ ...ivanenko, kind });
    expect(await chainOf(certificate)).toBe(3);
    await expect(signCades({ key, certificate, content: utf8('Заява'), detached: true })).resolves.toBeDefined();
  }
});

test('a certificate says who its user is', () => {
  expect(extractIdentity(user.certificate)).toMatchObject({
    fullName: 'Іваненко Іван Іванович',
    surname: 'Іваненко',
    givenName: 'Іван Іванович',
    taxId: '1234567890',
    unzr: '19900101-00001',
    qualified: true,
    qscd: false,
    purpose: 'signature',
  });
});

test('a seal is of its organization, and an unqualified certificate says nothing of quality', async () => {
  const organization = 'ТОВ «Приклад»';
  const seal = await centre.issueUser({ ...ivanenko, organization, edrpou: '12345678', seal: true, qualified: false });
  const identity = extractIdentity(seal.certificate);
  expect(identity).toMatchObject({ fullName: organization, edrpou: '12345678', qualified: false, purpose: 'seal' });
  expect(identity.surname).toBeUndefined();
});

test('a certificate that expired in the past once had a path', async () => {
  const [validFrom, validTo] = [new Date('2024-01-01T00:00:00Z'), new Date('2026-01-01T00:00:00Z')];
  const { certificate } = await centre.issueUser({ ...ivanenko, validFrom, validTo });
  expect(await chainOf(certificate)).toBe(0);
  expect(await chainOf(certificate, centre, new Date('2025-01-01T00:00:00Z'))).toBe(3);
});

test('Key-6.dat of a user opens to both keys, which are those of the certificates', async () => {
  const { kind, keys } = await openContainer(await user.key6('пароль 1'), 'пароль 1');
  expect(kind).toBe('key6');
  expect(keys.map(({ kind: family, ...key }) => ('use' in key ? key.use : family))).toEqual(['signature', 'agreement']);
  const points = keys.map((key) =>
    key.kind === 'dstu' ? toHex(key.curve.compress(publicKeyOf(key.curve, key.scalar))) : '',
  );
  for (const [index, certificate] of [user.certificate, user.agreementCertificate].entries())
    expect(toHex(certificate?.publicKeyBits ?? new Uint8Array())).toContain(points[index]);
});

test('PFX of a user opens to the keys and the certificates', async () => {
  const { kind, keys, certificates } = await openContainer(await user.pfx('demo1234'), 'demo1234');
  expect([kind, keys.length]).toEqual(['pfx', 2]);
  expect(keyIdsOf(certificates)).toContain(toHex(user.certificate.subjectKeyId ?? new Uint8Array()));
});

test('ECDSA and RSA keys come in PFX and not in the container of IIT', async () => {
  for (const kind of ['ecdsa', 'rsa'] as const) {
    const issued = await centre.issueUser({ ...ivanenko, kind });
    const { keys } = await openContainer(await issued.pfx('demo1234', 100), 'demo1234');
    expect(keys).toMatchObject([{ kind, pkcs8: 'pkcs8' in issued.key ? issued.key.pkcs8 : undefined }]);
    await expect(issued.key6('demo1234')).rejects.toThrow(RangeError);
  }
});

test('the centre finds certificates by their keys and revokes what it issued', async () => {
  const { certificate, agreementCertificate } = await centre.issueUser(ivanenko);
  const keyIds = [certificate, agreementCertificate].flatMap((one) => one?.subjectKeyId ?? []);
  expect(centre.withKeyIds(keyIds)).toEqual([certificate, agreementCertificate]);
  centre.revoke(certificate.serial, at, 1);
  expect(centre.find(certificate.serial)?.revocation).toEqual({ at, reason: 1 });
  expect(centre.revoked().map((one) => one.certificate)).toEqual([certificate]);
  expect(() => centre.revoke(centre.ca.certificate.serial, at, 1)).toThrow(RangeError);
});

test('the centre answers for its own services, which no list of its users shows', () => {
  const { ocsp, tsp, cmp, root } = centre;
  for (const { certificate } of [ocsp, tsp, cmp]) expect(centre.find(certificate.serial)).toEqual({ certificate });
  expect(centre.find(root.certificate.serial)).toBeUndefined();
  expect(centre.toJson().issued.map(({ certificate }) => certificate)).not.toContain(toBase64(tsp.certificate.der));
});

test('a centre that was kept issues on, knows its past, and may answer elsewhere', async () => {
  const baseUrl = 'http://127.0.0.1:2';
  const kept = await testCentreFromJson(JSON.parse(JSON.stringify(centre.toJson())), { now, baseUrl });
  expect(kept.anchorSha256).toBe(centre.anchorSha256);
  expect(kept.revoked()).toHaveLength(centre.revoked().length);
  expect(kept.find(user.certificate.serial)?.certificate.der).toEqual(user.certificate.der);
  const { certificate } = await kept.issueUser(ivanenko);
  expect(await chainOf(certificate)).toBe(3);
  expect(certificate.urls.ocsp).toEqual([`${baseUrl}/ocsp`]);
  expect(user.certificate.urls.ocsp).toEqual(['http://127.0.0.1:1/ocsp']);
});

test('JSON of something else is no centre', async () => {
  for (const json of [null, 'centre', {}, { ...centre.toJson(), version: 2 }])
    await expect(testCentreFromJson(json, { now })).rejects.toThrow(RangeError);
});
