import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toBase64, utf8 } from '../bytes.ts';
import type { EnvelopeRecipient } from '../cms/envelope.ts';
import { encryptEnvelope } from '../testing/write-envelope.ts';
import { type FakeIdGovUa, serveIdGovUa } from '../testing/fake-id-gov-ua.ts';
import type { IssuedUser } from '../testing/issue-user.ts';
import { type Answer, type Asked, listenOnLoopback } from '../testing/loopback-server.ts';
import { createTestCentre } from '../testing/test-centre.ts';
import { createIdGovUaClient, type IdGovUaClient, type IdGovUaOptions } from './id-gov-ua.ts';

const now = (): Date => new Date('2026-11-23T00:00:00Z');
const redirectUri = 'http://127.0.0.1:9/callback';
const person = {
  lastname: 'Іваненко',
  givenname: 'Іван',
  middlename: 'Іванович',
  drfocode: '1234567890',
  unzr: '19900101-00001',
};

let service: FakeIdGovUa;
let recipient: EnvelopeRecipient;
let options: IdGovUaOptions;
let client: IdGovUaClient;

const recipientOf = ({ agreementCertificate: certificate, agreementKey: key }: IssuedUser): EnvelopeRecipient => {
  if (certificate === undefined || key === undefined) throw new Error('no key for agreement');
  return { certificate, key };
};

beforeAll(async () => {
  const registered = { clientId: 'cabinet', clientSecret: 'secret', redirectUris: [redirectUri] };
  service = await serveIdGovUa({ ...registered, people: [person], now });
  const centre = await createTestCentre({ name: 'Демо', baseUrl: 'http://127.0.0.1:1', now });
  recipient = recipientOf(await centre.issueUser({ surname: 'Кабінет', givenName: 'Демо', kind: 'dstu' }));
  options = {
    baseUrl: service.url,
    clientId: 'cabinet',
    clientSecret: 'secret',
    redirectUri,
    authTypes: ['dig_sign', 'bank_id'],
    recipient,
    timeoutMs: 15_000,
  };
  client = createIdGovUaClient(options);
});
afterAll(() => service.stop());
beforeEach(() => service.switch('well'));

/** What the person's browser does at the service: agrees, and is sent back with a code. */
const agree = async (authType = 'bank_id'): Promise<URL> => {
  const asked = new URL(client.authorizationUrl('state-1')).searchParams;
  const form = { ...Object.fromEntries(asked), person: '0', auth_type: authType, decision: 'agree' };
  const response = await fetch(`${service.url}/consent`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  return new URL(response.headers.get('location') ?? '');
};

const codeOf = async (authType?: string): Promise<string> => (await agree(authType)).searchParams.get('code') ?? '';

test('a person is sent to the service with what it needs, and it shows its page', async () => {
  const url = new URL(client.authorizationUrl('state-1'));
  expect(url.origin).toBe(service.url);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'cabinet',
    auth_type: 'dig_sign,bank_id',
    state: 'state-1',
    redirect_uri: redirectUri,
  });
  expect((await fetch(url)).status).toBe(200);
});

test('who a person is comes encrypted and is read; then the access is ended', async () => {
  const back = await agree('dig_sign');
  expect(back.searchParams.get('state')).toBe('state-1');
  const access = await client.exchangeCode(back.searchParams.get('code') ?? '');
  expect(await client.userInfo(access)).toMatchObject({
    authType: 'dig_sign',
    surname: 'Іваненко',
    givenName: 'Іван',
    patronymic: 'Іванович',
    taxId: '1234567890',
    unzr: '19900101-00001',
    email: null,
  });
  await client.logout(access);
  await expect(client.userInfo(access)).rejects.toMatchObject({ name: 'ClientError', reason: 'rejected' });
});

test('a code is good once, and a wrong secret is a refusal', async () => {
  const code = await codeOf();
  const stranger = createIdGovUaClient({ ...options, clientSecret: 'other' });
  await expect(stranger.exchangeCode(code)).rejects.toMatchObject({ reason: 'rejected' });
  await client.exchangeCode(code);
  await expect(client.exchangeCode(code)).rejects.toMatchObject({ reason: 'rejected' });
});

test('a way in that was not asked for is refused', async () => {
  const access = await client.exchangeCode(await codeOf('mobile_id'));
  await expect(client.userInfo(access)).rejects.toMatchObject({ reason: 'mismatch' });
});

test('an outage, an answer that is none and a refusal are told apart', async () => {
  const access = await client.exchangeCode(await codeOf());
  for (const [mood, reason] of [
    ['down', 'unreachable'],
    ['babbling', 'malformed'],
    ['refusing', 'rejected'],
  ] as const) {
    service.switch(mood);
    await expect(client.userInfo(access)).rejects.toMatchObject({ reason });
  }
  service.switch('hanging');
  const hasty = createIdGovUaClient({ ...options, timeoutMs: 50 });
  await expect(hasty.exchangeCode('code')).rejects.toMatchObject({ reason: 'timeout' });
});

/** A service that answers every call alike. */
const answered = async <T>(body: unknown, use: (one: IdGovUaClient, asked: Asked[]) => Promise<T>): Promise<T> => {
  const asked: Asked[] = [];
  const answer: Answer = { status: 200, body: JSON.stringify(body) };
  const server = await listenOnLoopback(0);
  server.answerBy(async (request) => {
    asked.push(request);
    return answer;
  });
  try {
    return await use(createIdGovUaClient({ ...options, baseUrl: server.url }), asked);
  } finally {
    await server.stop();
  }
};

const access = { accessToken: 'a', userId: 'u' };

test('data in the open are refused: anybody may have seen and changed them', async () => {
  const inTheOpen = { auth_type: 'bank_id', ...person };
  await answered(inTheOpen, (one) => expect(one.userInfo(access)).rejects.toThrow('did not encrypt'));
});

test('data encrypted to somebody else are refused', async () => {
  const centre = await createTestCentre({ name: 'Інший', baseUrl: 'http://127.0.0.1:1', now });
  const other = recipientOf(await centre.issueUser({ surname: 'Інший', givenName: 'Клієнт', kind: 'dstu' }));
  const encrypted = await encryptEnvelope(utf8('{}'), other.certificate);
  await answered({ encryptedUserInfo: toBase64(encrypted) }, (one) =>
    expect(one.userInfo(access)).rejects.toMatchObject({ reason: 'malformed' }),
  );
});

test.for<[string, Record<string, unknown>]>([
  ['no name', { auth_type: 'bank_id', lastname: '', givenname: 'Іван' }],
  ['a name that is no text', { auth_type: 'bank_id', lastname: ['Іваненко'], givenname: 'Іван' }],
  ['a name that is too long', { auth_type: 'bank_id', lastname: 'І'.repeat(501), givenname: 'Іван' }],
])('data with %s are refused', async ([, told]) => {
  const encrypted = await encryptEnvelope(utf8(JSON.stringify(told)), recipient.certificate);
  await answered({ encryptedUserInfo: toBase64(encrypted) }, (one) =>
    expect(one.userInfo(access)).rejects.toMatchObject({ reason: 'malformed' }),
  );
});

test('the secret and the tokens go in a form and never in an address', async () => {
  await answered({ error: 0, access_token: 't', user_id: 7 }, async (one, asked) => {
    expect(await one.exchangeCode('c')).toEqual({ accessToken: 't', userId: '7' });
    await one.logout(access);
    expect(asked.map(({ method, url }) => `${method} ${url.pathname}${url.search}`)).toEqual([
      'POST /get-access-token',
      'POST /get-user-logout',
    ]);
  });
});

test('only https is asked, or a double on this machine', () => {
  for (const baseUrl of ['http://id.gov.ua', 'http://127.0.0.1.example', 'ftp://id.gov.ua', 'file:///'])
    expect(() => createIdGovUaClient({ ...options, baseUrl })).toThrow(RangeError);
  expect(() => createIdGovUaClient({ ...options, baseUrl: 'https://id.gov.ua' })).not.toThrow();
});
