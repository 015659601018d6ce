import { expect, test } from 'vitest';
import { concat, utf8 } from '../bytes.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { createEcdsaKey } from '../testing/test-keys.ts';
import { signXml, type TrustListShape, writeTrustList } from '../testing/trust-list-writer.ts';
import { type IssuerState, statusAmong } from '../verify/issuer-status.ts';
import type { Certificate } from '../x509/certificate.ts';
import { sha256Of } from './sha256.ts';
import { hostsOfLists, issuerStates, readTrustList, type TrustList } from './trust-list.ts';

const now = new Date('2026-11-23T00:00:00Z');
const centre = await createTestCentre({ name: 'Перелік', baseUrl: 'http://centre.example', now: () => now });
const other = await createTestCentre({ name: 'Інший', baseUrl: 'http://other.example', now: () => now });
// The root signs lists here because its certificate and key are at hand: any pinned certificate may.
const signer = { key: centre.root.key, certificate: centre.root.certificate };
const pinned = new Set([sha256Of(signer.certificate)]);

const shape: TrustListShape = {
  operator: 'Центральний засвідчувальний орган',
  sequenceNumber: 12,
  issuedAt: now,
  nextUpdate: new Date('2027-05-01T00:00:00Z'),
  services: [
    {
      provider: 'ДП "Приклад" & <друзі>',
      name: 'Видача сертифікатів',
      certificates: [centre.ca.certificate],
      status: 'withdrawn',
      since: new Date('2026-06-01T00:00:00Z'),
      history: [
        { status: 'granted', since: new Date('2024-01-01T00:00:00Z') },
        { status: 'deprecatedatnationallevel', since: new Date('2023-06-01T00:00:00Z') },
        { status: 'recognisedatnationallevel', since: new Date('2023-01-01T00:00:00Z') },
      ],
      supplyPoints: ['http://ca.example/services/ocsp/', 'https://ca.example:8443/tsp', 'ldap://ca.example'],
    },
    {
      provider: 'ДП "Приклад" & <друзі>',
      name: 'Позначки часу',
      type: 'TSA/QTST',
      certificates: [centre.tsp.certificate, other.ca.certificate],
      status: 'granted',
      since: new Date('2024-01-01T00:00:00Z'),
    },
  ],
};

const issuerStatus =
  (lists: readonly TrustList[]) =>
  (issuer: Certificate, at: Date): IssuerState['status'] | 'unlisted' =>
    statusAmong(issuerStates(lists)(issuer), at);

const read = async (change: Partial<TrustListShape> = {}): Promise<TrustList> =>
  readTrustList(await signXml(writeTrustList({ ...shape, ...change }), signer), pinned);

test('a list tells its operator, number, times, services and their addresses', async () => {
  const list = await read();
  expect(list).toMatchObject({
    operator: 'Центральний засвідчувальний орган',
    territory: 'UA',
    sequenceNumber: 12,
    issuedAt: now,
    nextUpdate: new Date('2027-05-01T00:00:00Z'),
    unreadableCertificates: 0,
  });
  expect(list.services.map(({ provider, name }) => [provider, name])).toEqual([
    ['ДП "Приклад" & <друзі>', 'Видача сертифікатів'],
    ['ДП "Приклад" & <друзі>', 'Позначки часу'],
  ]);
  expect(hostsOfLists([list])).toEqual(['ca.example:80', 'ca.example:8443']);
});

test('a list that is closed has no next update', async () => {
  expect((await read({ nextUpdate: null })).nextUpdate).toBeNull();
});

test.for([
  ['2022-12-31T23:59:59Z', 'unlisted'],
  ['2023-01-01T00:00:00Z', 'granted'],
  ['2023-06-01T00:00:00Z', 'withdrawn'],
  ['2024-01-01T00:00:00Z', 'granted'],
  ['2026-05-31T23:59:59Z', 'granted'],
  ['2026-06-01T00:00:00Z', 'withdrawn'],
] as const)('at %s the issuer was %s', async ([at, status]) => {
  const lists = [await read(), await read({ identifiers: 'uri.etsi.org' })];
  for (const list of lists) expect(issuerStatus([list])(centre.ca.certificate, new Date(at))).toBe(status);
});

test('a service that does not issue certificates makes nobody an issuer', async () => {
  expect(issuerStatus([await read()])(other.ca.certificate, now)).toBe('unlisted');
});

test('while a service with the same key was of another kind, it was no issuer', async () => {
  const [first] = shape.services;
  if (first === undefined) throw new Error('no service');
  const before = { status: 'granted' as const, since: new Date('2024-01-01T00:00:00Z'), type: 'TSA/QTST' };
  const status = issuerStatus([await read({ services: [{ ...first, status: 'granted', history: [before] }] })]);
  expect(status(centre.ca.certificate, new Date('2025-01-01T00:00:00Z'))).toBe('withdrawn');
  expect(status(centre.ca.certificate, now)).toBe('granted');
});

test('a status under the address of a stranger grants nothing', async () => {
  const document = writeTrustList({ ...shape, identifiers: 'uri.etsi.org' });
  const strange = document.replaceAll(
    'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus',
    'http://example.org/Svcstatus',
  );
  const list = await readTrustList(await signXml(strange, signer), pinned);
  expect(issuerStatus([list])(centre.ca.certificate, new Date('2025-01-01T00:00:00Z'))).toBe('withdrawn');
});

test('of two services with one key the one that was granted decides', async () => {
  const [first] = shape.services;
  if (first === undefined) throw new Error('no service');
  const second = { ...first, status: 'granted' as const, since: new Date('2026-07-01T00:00:00Z'), history: [] };
  const list = await read({ services: [first, second] });
  const status = issuerStatus([list]);
  expect(status(centre.ca.certificate, new Date('2026-06-15T00:00:00Z'))).toBe('withdrawn');
  expect(status(centre.ca.certificate, now)).toBe('granted');
});

test('a certificate that cannot be read is counted, and its service stays', async () => {
  const document = writeTrustList(shape).replace(/<X509Certificate>[^<]*</, '<X509Certificate>AAAA<');
  const list = await readTrustList(await signXml(document, signer), pinned);
  expect(list.unreadableCertificates).toBe(1);
  expect(list.services).toHaveLength(2);
});

test.for<[string, (xml: string) => string, string]>([
  ['another kind of document', (xml) => xml.replaceAll('TrustServiceStatusList', 'Something'), 'Not a trust list'],
  ['a number that is none', (xml) => xml.replace('>12<', '>twelve<'), 'TSLSequenceNumber is not a number'],
  [
    'a local time',
    (xml) => xml.replace('2027-05-01T00:00:00Z', '2027-05-01T00:00:00'),
    'dateTime is not a time in UTC',
  ],
  ['no scheme', (xml) => xml.replaceAll('SchemeInformation', 'Scheme'), 'Not one SchemeInformation'],
  [
    'a list of a time before its signer',
    (xml) => xml.replace(/2026-11-23T/, '2016-11-23T'),
    'The signer was not valid',
  ],
])('%s is refused with a good signature', async ([, edit, why]) => {
  const document = await signXml(edit(writeTrustList(shape)), signer);
  await expect(readTrustList(document, pinned)).rejects.toThrow(why);
});

test('no octet of a list can be changed: it is refused, or says what it said', async () => {
  const key = await createEcdsaKey();
  const small = await signXml(writeTrustList({ ...shape, services: [] }), { ...signer, key });
  // Signed by a key that is not the certificate's: nothing of it is ever accepted.
  await expect(readTrustList(small, pinned)).rejects.toThrow('The signature is not of this signer');
  const good = await signXml(writeTrustList({ ...shape, services: [] }), signer);
  const expected = JSON.stringify(await readTrustList(good, pinned));
  for (let index = 0; index < good.length; index += 37) {
    const changed = concat(good);
    changed[index] = (changed[index] ?? 0) ^ 1;
    const result = await readTrustList(changed, pinned).then(JSON.stringify, () => expected);
    expect(result).toBe(expected);
  }
});

test('what stands around the signed document is not read', async () => {
  const good = await signXml(writeTrustList(shape), signer);
  await expect(readTrustList(concat(good, utf8('<TrustServiceStatusList/>')), pinned)).rejects.toThrow(
    'Not well formed',
  );
});
