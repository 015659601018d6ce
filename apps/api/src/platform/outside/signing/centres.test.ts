import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import * as oids from '@cabinet/kep/algorithms/oids';
import { type Bytes, utf8 } from '@cabinet/kep/bytes';
import { signCades } from '@cabinet/kep/cms/sign';
import { parseSignedData } from '@cabinet/kep/cms/signed-data';
import { listenOnLoopback } from '@cabinet/kep/testing/loopback-server';
import { type ServedCentre, serveCentre } from '@cabinet/kep/testing/serve-centre';
import { createTestCentre, type TestCentre } from '@cabinet/kep/testing/test-centre';
import { writeTrustFolder } from '@cabinet/kep/testing/trust-folder';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { testConfig } from '#test/settings.ts';
import { openLog } from '../../log.ts';
import { openSigning } from './centres.ts';
import { CentreSilent, type Signing } from './port.ts';

let time = new Date('2026-11-23T12:00:00Z');
const now = (): Date => time;
const year = 365 * 86_400_000;

let real: ServedCentre;
let trial: ServedCentre;
const serve = (name: string) => serveCentre((baseUrl) => createTestCentre({ name, baseUrl, now }));
beforeAll(async () => {
  real = await serve('Справжній');
  trial = await serve('Пробний');
});
afterAll(async () => {
  await real.stop();
  await trial.stop();
});

let directory = '';
let signing: Signing | undefined;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cabinet-signing-'));
  real.switch('all', 'well');
});
afterEach(() => {
  signing?.close();
  signing = undefined;
  vi.useRealTimers();
  time = new Date('2026-11-23T12:00:00Z');
  rmSync(directory, { recursive: true, force: true });
});

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** Opens the folder; `told` waits for the next line of the log. */
const open = async (more: Readonly<Record<string, string>> = {}) => {
  const places = { databaseUrl: 'postgresql://a:b@c/d', smtpUrl: 'smtp://mail:25', clamd: 'tcp://clamd:3310' };
  const lines = new PassThrough();
  const config = testConfig(places, { KEP_DIRECTORY: directory, ...more });
  signing = await openSigning(config, openLog('warn', lines), now);
  const told = async (): Promise<Line> => {
    const waiting: Buffer | null = lines.read();
    if (waiting) return JSON.parse(waiting.toString().trim().split('\n').at(-1) ?? '');
    await once(lines, 'readable');
    return told();
  };
  return { signing, told };
};

const entriesIn = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(directory, file), 'utf8'));
const keep = (file: string, content: Uint8Array | string): Promise<void> => writeFile(join(directory, file), content);

/** What an operator does who tries a test centre out beside a real one. */
const addTrial = async ({ root, ca, anchorSha256, urls }: TestCentre): Promise<void> => {
  const pins = (await entriesIn('trust.json')) as { anchors: object[] };
  const centres = (await entriesIn('CAs.json')) as object[];
  const name = 'Тестовий КНЕДП «Пробний», без юридичної сили';
  await keep('trial-root.cer', root.certificate.der);
  await keep('trial-ca.cer', ca.certificate.der);
  await keep(
    'trust.json',
    JSON.stringify({ ...pins, anchors: [...pins.anchors, { sha256: anchorSha256, test: true }] }),
  );
  await keep('CAs.json', JSON.stringify([...centres, { issuerCNs: [name], ocspAccessPointAddress: urls.ocsp }]));
};

const hangUp = (): void => void process.kill(process.pid, 'SIGHUP');
const testsOf = ({ centres }: Signing) => centres().map(({ name, test: isTest }) => [/«(.+)»/.exec(name)?.[1], isTest]);

const aSignature = async (): Promise<Bytes> => {
  const { key, certificate } = await real.centre.issueUser({ surname: 'Іваненко', givenName: 'Іван', kind: 'dstu' });
  return signCades({ key, certificate, content: utf8('заява'), detached: true, signingTime: now() });
};
const isStamped = (cms: Bytes | null): boolean | undefined =>
  cms === null
    ? undefined
    : parseSignedData(cms).signers.every(({ unsigned }) => unsigned.has(oids.signatureTimeStamp));

test('a test centre beside a real one is a test centre, and the real one is not', async () => {
  await writeTrustFolder(directory, { centre: real.centre, marked: false });
  await addTrial(trial.centre);
  expect(testsOf((await open()).signing)).toEqual([
    ['Справжній', false],
    ['Пробний', true],
  ]);
});

test('a centre whose certificates are not in the folder is a test where all roots are', async () => {
  await writeTrustFolder(directory, { centre: trial.centre });
  await rm(join(directory, 'ca.cer'));
  await rm(join(directory, 'TL-UA-DSTU.xml'));
  expect(testsOf((await open()).signing)).toEqual([['Пробний', true]]);
});

test('the authority of a setting gives time-stamps at an address that the folder does not name', async () => {
  await writeTrustFolder(directory, { centre: real.centre });
  const elsewhere = await serveCentre(real.centre, { port: 0 });
  real.switch('tsp', 'down');
  try {
    const opened = await open({ KEP_TIMESTAMPS: `${elsewhere.url}/tsp` });
    expect(isStamped(await opened.signing.timestamp(await aSignature()))).toBe(true);
  } finally {
    await elsewhere.stop();
  }
});

test('without a setting the first centre with an authority is asked, and without any nobody', async () => {
  await writeTrustFolder(directory, { centre: real.centre });
  const opened = await open();
  expect(isStamped(await opened.signing.timestamp(await aSignature()))).toBe(true);
  await keep('CAs.json', '[]');
  hangUp();
  await opened.told();
  expect(await opened.signing.timestamp(await aSignature())).toBeNull();
});

test('an authority that gives no time-stamp, and a centre that looks nothing up, are told in the log', async () => {
  await writeTrustFolder(directory, { centre: real.centre });
  const babbler = await listenOnLoopback(0);
  babbler.answerBy(async () => ({ status: 200, body: '<h1>Технічні роботи</h1>' }));
  try {
    const url = `${babbler.url}/tsp`;
    const opened = await open({ KEP_TIMESTAMPS: url });
    await expect(opened.signing.timestamp(await aSignature())).rejects.toBeInstanceOf(CentreSilent);
    expect(await opened.told()).toMatchObject({ level: 40, url, error: expect.stringContaining('something else') });
    real.switch('cmp', 'babbling');
    const [centre] = opened.signing.centres();
    await expect(opened.signing.lookUp(centre?.id ?? '', [new Uint8Array(32)])).rejects.toBeInstanceOf(CentreSilent);
    expect(await opened.told()).toMatchObject({ level: 40, url: `${real.url}/services/cmp/` });
  } finally {
    await babbler.stop();
  }
});

test('SIGHUP reads the folder anew: what came is told, and people may choose it', async () => {
  await writeTrustFolder(directory, { centre: real.centre, marked: false });
  const opened = await open();
  await addTrial(trial.centre);
  hangUp();
  const { level, came, went, msg } = await opened.told();
  expect({ level, went, msg }).toEqual({ level: 40, went: [], msg: 'folder of trust has changed' });
  expect((came as { kind: string }[]).map(({ kind }) => kind)).toEqual(['test-anchor', 'intermediate', 'centre']);
  expect(testsOf(opened.signing)).toEqual([
    ['Справжній', false],
    ['Пробний', true],
  ]);
});

test('a folder that cannot be trusted changes nothing, and the log says which file', async () => {
  await writeTrustFolder(directory, { centre: real.centre });
  const opened = await open();
  await keep('CAs.json', '{}');
  hangUp();
  expect(await opened.told()).toMatchObject({ level: 50, why: 'CAs.json: Not a list of centres' });
  expect(opened.signing.centres()).toHaveLength(1);
});

test('every five minutes the folder is read anew; what is closed reads no more and hears no signal', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const listening = process.listenerCount('SIGHUP');
  await writeTrustFolder(directory, { centre: real.centre });
  const opened = await open();
  await keep('CAs.json', '[]');
  vi.advanceTimersByTime(5 * 60_000);
  expect(await opened.told()).toMatchObject({ msg: 'folder of trust has changed', went: [{ kind: 'centre' }] });
  expect([vi.getTimerCount(), process.listenerCount('SIGHUP')]).toEqual([1, listening + 1]);
  opened.signing.close();
  expect([vi.getTimerCount(), process.listenerCount('SIGHUP')]).toEqual([0, listening]);
});

test('a trust list past its next update is told at the start and at every reading, until a newer one lies there', async () => {
  await writeTrustFolder(directory, { centre: real.centre });
  time = new Date(time.getTime() + 2 * year);
  const opened = await open();
  const old = { level: 50, file: 'TL-UA-DSTU.xml', msg: expect.stringContaining('past its next update') };
  expect(await opened.told()).toMatchObject(old);
  hangUp();
  expect(await opened.told()).toMatchObject(old);
  await writeTrustFolder(directory, { centre: real.centre, sequenceNumber: 2 });
  hangUp();
  expect(await opened.told()).toMatchObject({ level: 40, msg: 'folder of trust has changed' });
});

test('without a folder nobody is trusted, and nobody is asked', async () => {
  const opened = await open({ KEP_DIRECTORY: '' });
  expect(opened.signing.centres()).toEqual([]);
  expect(opened.signing.trust().anchors).toEqual([]);
  expect(await opened.signing.timestamp(await aSignature())).toBeNull();
  expect(await opened.signing.lookUp('КНЕДП', [])).toEqual([]);
});
