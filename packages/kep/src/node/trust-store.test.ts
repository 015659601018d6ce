import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { toBase64 } from '../bytes.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { signXml, type TrustListShape, writeTrustList } from '../testing/trust-list-writer.ts';
import { sha256Of } from './sha256.ts';
import { openTrustStore } from './trust-store.ts';

const now = new Date('2026-11-23T00:00:00Z');
const centre = await createTestCentre({ name: 'Довіра', baseUrl: 'http://centre.example', now: () => now });
const test2 = await createTestCentre({ name: 'Тест', baseUrl: 'http://test.example', now: () => now });
const { root, ca } = centre;

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

type Files = Readonly<Record<string, string | Uint8Array | null>>;

const put = async (directory: string, files: Files): Promise<void> => {
  for (const [file, content] of Object.entries(files)) {
    if (content === null) await rm(join(directory, file));
    else await writeFile(join(directory, file), content);
  }
};

const folderOf = async (files: Files): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'kep-trust-'));
  folders.push(directory);
  await put(directory, files);
  return directory;
};

const listOf = async (change: Partial<TrustListShape> = {}, signer = root): Promise<Uint8Array> => {
  const services: TrustListShape['services'] = [
    {
      provider: 'Надавач',
      name: 'Видача сертифікатів',
      certificates: [ca.certificate],
      status: 'granted',
      since: new Date('2024-01-01T00:00:00Z'),
      supplyPoints: ['http://services.example/ocsp'],
    },
  ];
  const document = writeTrustList({
    operator: 'ЦЗО',
    sequenceNumber: 5,
    issuedAt: now,
    nextUpdate: null,
    services,
    ...change,
  });
  return signXml(document, signer);
};

const pinsOf = (anchors: readonly { sha256: string; test?: boolean }[]): string =>
  JSON.stringify({ anchors, listSigners: [{ sha256: centre.anchorSha256, name: 'Підписувач переліку' }] });

const centres = JSON.stringify([{ issuerCNs: ['КНЕДП'], address: 'cmp.example', cmpAddress: 'cmp.example' }]);

const goodFiles = async (): Promise<Record<string, string | Uint8Array>> => ({
  'trust.json': pinsOf([{ sha256: centre.anchorSha256.toUpperCase() }]),
  'root.cer': root.certificate.der,
  'ca.pem': `-----BEGIN CERTIFICATE-----\n${toBase64(ca.certificate.der)}\n-----END CERTIFICATE-----\n`,
  'TL-UA-DSTU.xml': await listOf(),
  'CAs.json': centres,
  'notes.txt': 'whatever',
});

test('a folder gives pinned anchors, intermediates, statuses, centres and whom may be asked', async () => {
  const store = await openTrustStore({ directory: await folderOf(await goodFiles()) });
  const trust = store.current();
  expect(trust.anchors.map(sha256Of)).toEqual([centre.anchorSha256]);
  expect(trust.intermediates.map(sha256Of)).toEqual([sha256Of(ca.certificate)]);
  expect(trust.anchors.map((anchor) => trust.isTestAnchor(anchor))).toEqual([false]);
  expect(trust.issuerStatusAt(ca.certificate, now)).toBe('granted');
  expect(trust.issuerStatusAt(root.certificate, now)).toBe('unlisted');
  expect(store.centres().map(({ names }) => names)).toEqual([['КНЕДП']]);
  expect(store.allowedHosts()).toEqual(new Set(['services.example:80', 'cmp.example:80', 'cmp.example:443']));
  expect(store.lists()).toMatchObject([{ file: 'TL-UA-DSTU.xml', operator: 'ЦЗО', sequenceNumber: 5 }]);
});

test('a root that lies in the folder without a pin is no anchor', async () => {
  const directory = await folderOf({ ...(await goodFiles()), 'stranger.cer': test2.root.certificate.der });
  const store = await openTrustStore({ directory });
  expect(store.current().anchors.map(sha256Of)).toEqual([centre.anchorSha256]);
});

test('an anchor of a test centre is marked, and anything but a plain no marks it', async () => {
  const pins = [
    { sha256: centre.anchorSha256, test: false },
    { sha256: test2.anchorSha256, test: true },
  ];
  const files = { ...(await goodFiles()), 'trust.json': pinsOf(pins), 'test.cer': test2.root.certificate.der };
  const store = await openTrustStore({ directory: await folderOf(files) });
  const { anchors, isTestAnchor } = store.current();
  expect(anchors.filter(isTestAnchor).map(sha256Of)).toEqual([test2.anchorSha256]);
});

test('without a trust list every issuer is unlisted', async () => {
  const { 'TL-UA-DSTU.xml': _list, ...files } = await goodFiles();
  const store = await openTrustStore({ directory: await folderOf(files) });
  expect(store.current().issuerStatusAt(ca.certificate, now)).toBe('unlisted');
});

test('a reload tells what came and went, and the new state is used', async () => {
  const directory = await folderOf(await goodFiles());
  const store = await openTrustStore({ directory });
  expect(await store.reload()).toEqual({ ok: true, came: [], went: [] });
  const services: TrustListShape['services'] = [
    {
      provider: 'Надавач',
      name: 'Видача сертифікатів',
      certificates: [ca.certificate],
      status: 'withdrawn',
      since: new Date('2026-11-01T00:00:00Z'),
    },
  ];
  await put(directory, {
    'TL-UA-DSTU.xml': await listOf({ sequenceNumber: 6, services }),
    'CAs.json': null,
    'trust.json': pinsOf([{ sha256: centre.anchorSha256 }, { sha256: test2.anchorSha256, test: true }]),
    'test.cer': test2.root.certificate.der,
  });
  const changes = await store.reload();
  expect(changes).toMatchObject({ ok: true });
  const { came, went } = changes.ok ? changes : { came: [], went: [] };
  expect(came.map(({ kind }) => kind).toSorted()).toEqual(['list', 'service', 'test-anchor']);
  expect(went.map(({ kind }) => kind).toSorted()).toEqual(['centre', 'list', 'service']);
  expect(came.find(({ kind }) => kind === 'service')?.detail).toMatch(/withdrawn 2026-11-01T/);
  expect(store.current().issuerStatusAt(ca.certificate, now)).toBe('withdrawn');
  expect(store.allowedHosts()).toEqual(new Set());
});

test.for<[string, () => Promise<Files>, string]>([
  ['a list by a signer who is not pinned', async () => ({ 'TL-UA-DSTU.xml': await listOf({}, ca) }), 'not pinned'],
  [
    'a list that was changed after it was signed',
    async () => {
      const text = new TextDecoder().decode(await listOf());
      return { 'TL-UA-DSTU.xml': text.replace('Надавач', 'Надувач') };
    },
    'What was signed is something else',
  ],
  ['a list without a signature', async () => ({ 'TL-UA-DSTU.xml': '<TrustServiceStatusList/>' }), 'Not one signature'],
  ['an older list', async () => ({ 'TL-UA-DSTU.xml': await listOf({ sequenceNumber: 4 }) }), 'older than 5'],
  [
    'a list of the same number and an earlier time',
    async () => ({ 'TL-UA-DSTU.xml': await listOf({ issuedAt: new Date('2026-11-22T00:00:00Z') }) }),
    'older than 5',
  ],
  ['a second list that is bad', async () => ({ 'TL-UA.xml': 'x' }), 'TL-UA.xml'],
  ['a pin without its certificate', async () => ({ 'root.cer': null }), 'no certificate here is'],
  ['a pin that is no digest', async () => ({ 'trust.json': pinsOf([{ sha256: 'ab' }]) }), 'a pin without its SHA-256'],
  ['no pins at all', async () => ({ 'trust.json': null }), 'trust.json'],
  ['pins that are no JSON', async () => ({ 'trust.json': '{' }), 'trust.json'],
  ['a certificate that cannot be read', async () => ({ 'x.cer': 'x' }), 'x.cer'],
  ['a bundle that cannot be read', async () => ({ 'x.p7b': 'x' }), 'x.p7b'],
  ['a list of centres of another form', async () => ({ 'CAs.json': '{}' }), 'CAs.json: Not a list of centres'],
])('%s changes nothing and is told; as a first state it is refused', async ([, change, why]) => {
  const directory = await folderOf(await goodFiles());
  const store = await openTrustStore({ directory });
  const before = store.current();
  await put(directory, await change());
  expect(await store.reload()).toEqual({ ok: false, why: expect.stringContaining(why) });
  expect(store.current()).toBe(before);
  expect(store.allowedHosts().size).toBe(3);
  if (why !== 'older than 5') await expect(openTrustStore({ directory })).rejects.toMatchObject({ name: 'TrustError' });
});

test('reloads that are asked for together come one after another', async () => {
  const directory = await folderOf(await goodFiles());
  const store = await openTrustStore({ directory });
  await put(directory, { 'CAs.json': null });
  const results = await Promise.all([store.reload(), store.reload()]);
  expect(results.map((result) => result.ok && result.went.length)).toEqual([1, 0]);
});
