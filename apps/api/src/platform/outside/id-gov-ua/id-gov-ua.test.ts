import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encryptEnvelope } from '@cabinet/kep/testing/write-envelope';
import { toBase64, utf8 } from '@cabinet/kep/bytes';
import type { IssuedUser } from '@cabinet/kep/testing/issue-user';
import { type OpenTrustStore, openTrustStore } from '@cabinet/kep/node/trust-store';
import { listenOnLoopback } from '@cabinet/kep/testing/loopback-server';
import { createTestCentre } from '@cabinet/kep/testing/test-centre';
import { writeTrustFolder } from '@cabinet/kep/testing/trust-folder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testConfig } from '#test/settings.ts';
import { ConfigError } from '../../config.ts';
import { openLog } from '../../log.ts';
import { openIdGovUa } from './adapter.ts';

const now = (): Date => new Date('2026-11-23T00:00:00Z');
const directory = mkdtempSync(join(tmpdir(), 'cabinet-agreement-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let store: OpenTrustStore;
let ours: IssuedUser;
let theirs: IssuedUser;

const keep = (name: string, bytes: Uint8Array): string => {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
};

beforeAll(async () => {
  const centre = await createTestCentre({ name: 'Тестовий', baseUrl: 'http://127.0.0.1:1', now });
  ours = await centre.issueUser({ surname: 'Кабінет', givenName: 'Наш', kind: 'dstu' });
  theirs = await centre.issueUser({ surname: 'Кабінет', givenName: 'Чужий', kind: 'dstu' });
  keep('ours.pfx', await ours.pfx('пароль', 1000));
  keep('ours.dat', await ours.key6('пароль'));
  keep('ours.cer', ours.agreementCertificate?.der ?? new Uint8Array());
  keep('theirs.cer', theirs.agreementCertificate?.der ?? new Uint8Array());
  const trusted = join(directory, 'trust');
  mkdirSync(trusted);
  await writeTrustFolder(trusted, { centre });
  keep('trust/id-gov-ua.cer', theirs.agreementCertificate?.der ?? new Uint8Array());
  store = await openTrustStore({ directory: trusted });
});

const open = (key: string, more: Readonly<Record<string, string>> = {}) => {
  const places = { databaseUrl: 'postgresql://a:b@c/d', smtpUrl: 'smtp://mail:25', clamd: 'tcp://clamd:3310' };
  const registered = { ID_GOV_UA_CLIENT_ID: 'cabinet', ID_GOV_UA_CLIENT_SECRET: 'secret' };
  const own = { ID_GOV_UA_KEY: join(directory, key), ID_GOV_UA_KEY_PASSWORD: 'пароль' };
  const config = testConfig(places, { ID_GOV_UA_URL: 'https://id.gov.ua', ...registered, ...own, ...more });
  return openIdGovUa(config, { log: openLog('silent'), now, trust: store.current });
};

const certificate = (name: string) => ({ ID_GOV_UA_CERTIFICATE: join(directory, name) });

test('a container with its certificate opens, and so does a bare one with the certificate beside it', async () => {
  for (const service of [await open('ours.pfx'), await open('ours.dat', certificate('ours.cer'))]) {
    const url = new URL(service?.addressFor('state-1') ?? '');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ response_type: 'code', client_id: 'cabinet', auth_type: 'dig_sign,mobile_id', state: 'state-1' },
      redirect_uri: 'http://localhost:8080/login/id-gov-ua',
    });
  }
});

test.for<[string, string, Record<string, string>, RegExp]>([
  ['no file', 'nothing.pfx', {}, /ID_GOV_UA_KEY: the file .*nothing\.pfx cannot be read/],
  ['another password', 'ours.pfx', { ID_GOV_UA_KEY_PASSWORD: 'інший' }, /cannot be opened.*ID_GOV_UA_KEY_PASSWORD/],
  ['no certificate', 'ours.dat', {}, /holds no certificate.*ID_GOV_UA_CERTIFICATE/],
  ['another’s certificate', 'ours.dat', certificate('theirs.cer'), /no key of .* is that of the certificate/],
  ['a certificate that is none', 'ours.dat', certificate('ours.dat'), /the certificate cannot be read/],
])('%s stops the start with a sentence that says what to mend', async ([, key, more, sentence]) => {
  await expect(open(key, more)).rejects.toThrow(sentence);
  await expect(open(key, more)).rejects.toBeInstanceOf(ConfigError);
});

const toldTo = async (to: IssuedUser, sender?: IssuedUser) => {
  const { agreementCertificate: recipient } = to;
  if (!recipient) throw new Error('no key for agreement');
  const { agreementCertificate: certificate, agreementKey: key } = sender ?? {};
  const told = { auth_type: 'dig_sign', lastname: 'Шевченко', givenname: 'Марія', drfocode: '1234567890' };
  const closed = certificate && key && { certificate, key };
  const encryptedUserInfo = toBase64(await encryptEnvelope(utf8(JSON.stringify(told)), recipient, closed));
  const server = await listenOnLoopback(0);
  server.answerBy(async () => ({
    status: 200,
    body: JSON.stringify({ access_token: 'a', user_id: 'u', encryptedUserInfo }),
  }));
  try {
    const service = await open('ours.pfx', { ID_GOV_UA_URL: server.url });
    return await service?.whoIs('code');
  } finally {
    await server.stop();
  }
};

test('data that were encrypted to somebody else are an answer that cannot be read', async () => {
  await expect(toldTo(theirs)).rejects.toMatchObject({ fault: 'unreadable' });
});

test('a sender who is named by their certificate only is found in the folder of trust, and one who is not there is not', async () => {
  expect(await toldTo(ours, theirs)).toMatchObject({ surname: 'Шевченко', taxId: '1234567890' });
  await expect(toldTo(ours, ours)).rejects.toMatchObject({ fault: 'unreadable' });
});
