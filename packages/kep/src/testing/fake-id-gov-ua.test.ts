import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../bytes.ts';
import { decryptEnvelope } from '../cms/envelope.ts';
import { type FakeIdGovUa, serveIdGovUa } from './fake-id-gov-ua.ts';
import type { IssuedUser } from './issue-user.ts';
import { createTestCentre } from './test-centre.ts';

let time = new Date('2026-11-23T00:00:00Z');
const now = (): Date => time;
const redirectUri = 'http://127.0.0.1:9/callback';
const person = { lastname: 'Іваненко', givenname: 'Іван', drfocode: '1234567890', unzr: '19900101-00001' };
const hostile = { lastname: '<script>alert(1)</script>', givenname: '"\'&' };

let server: FakeIdGovUa;
let client: IssuedUser;
beforeAll(async () => {
  const options = {
    clientId: 'cabinet',
    clientSecret: 'secret',
    redirectUris: [redirectUri],
    people: [person, hostile],
  };
  server = await serveIdGovUa({ ...options, now });
  const centre = await createTestCentre({ name: 'Демо', baseUrl: 'http://127.0.0.1:1', now });
  client = await centre.issueUser({ surname: 'Кабінет', givenName: 'Демо', kind: 'dstu' });
});
afterAll(() => server.stop());
beforeEach(() => {
  time = new Date('2026-11-23T00:00:00Z');
  server.switch('well');
});

const entrance = { response_type: 'code', client_id: 'cabinet', auth_type: 'dig_sign,bank_id', state: 's&1' };

const open = (difference: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/?${new URLSearchParams({ ...entrance, redirect_uri: redirectUri, ...difference })}`);

const decide = async (difference: Record<string, string> = {}): Promise<URL> => {
  const form = { client_id: 'cabinet', redirect_uri: redirectUri, state: 's&1', person: '0', auth_type: 'bank_id' };
  const body = new URLSearchParams({ ...form, decision: 'agree', ...difference });
  const response = await fetch(`${server.url}/consent`, { method: 'POST', body, redirect: 'manual' });
  return new URL(response.headers.get('location') ?? `data:${response.status}`);
};

const call = async (path: string, parameters: Record<string, string>): Promise<Record<string, string>> => {
  const response = await fetch(`${server.url}${path}`, { method: 'POST', body: new URLSearchParams(parameters) });
  // Boundary: the double answers every call with an object of texts.
  return (await response.json()) as Record<string, string>;
};

const exchange = (code: string, difference: Record<string, string> = {}): Promise<Record<string, string>> => {
  const secrets = { client_id: 'cabinet', client_secret: 'secret' };
  return call('/get-access-token', { grant_type: 'authorization_code', ...secrets, code, ...difference });
};

const agree = async (): Promise<string> => (await decide()).searchParams.get('code') ?? '';

const access = async (): Promise<{ access_token: string; user_id: string }> => {
  const { access_token = '', user_id = '' } = await exchange(await agree());
  return { access_token, user_id };
};

test('the page says that it is a test and offers the people and the ways in that were asked for', async () => {
  const response = await open();
  const page = await response.text();
  expect(response.headers.get('content-security-policy')).toContain("form-action 'self' http://127.0.0.1:9;");
  expect(page).toContain('не має юридичної сили');
  expect(page).toContain('Іваненко Іван (РНОКПП 1234567890)');
  expect(page).toContain('value="bank_id"');
  expect(page).not.toContain('value="mobile_id"');
  expect(page).not.toContain('<script>');
  expect(page).toContain('value="s&amp;1"');
});

test('a stranger, another way back, another flow and no way in are refused on the page', async () => {
  const wrong = [
    { client_id: 'other' },
    { redirect_uri: 'http://127.0.0.1:9/other' },
    { response_type: 'token' },
    { auth_type: 'magic' },
  ];
  for (const difference of wrong) expect((await open(difference)).status).toBe(400);
});

test('consent sends back with a code and the state, refusal with an error', async () => {
  const { origin, pathname, searchParams } = await decide();
  expect(`${origin}${pathname}`).toBe(redirectUri);
  expect(searchParams.get('state')).toBe('s&1');
  expect(searchParams.get('code')).toMatch(/^[\da-f]{40}$/);
  const refused = await decide({ decision: 'refuse' });
  expect([refused.searchParams.get('error'), refused.searchParams.get('state')]).toEqual(['access_denied', 's&1']);
  expect(refused.searchParams.has('code')).toBe(false);
});

test('consent of nobody, or to go elsewhere, sends nowhere', async () => {
  for (const difference of [{ person: '7' }, { auth_type: 'magic' }, { redirect_uri: 'http://evil.example/' }])
    expect((await decide(difference)).href).toBe('data:400');
});

test("the user's data come encrypted to the client's certificate", async () => {
  const { agreementCertificate: certificate, agreementKey: key } = client;
  if (!certificate || !key) throw new Error('The client has no key for agreement');
  const cert = encodeURIComponent(toBase64(certificate.der));
  const fields = 'lastname,givenname,drfocode,unzr,email,isqscd,nonsense';
  const { encryptedUserInfo = '' } = await call('/get-user-info', { ...(await access()), fields, cert });
  const opened = await decryptEnvelope(fromBase64(encryptedUserInfo), { certificate, key });
  const told = { lastname: 'Іваненко', givenname: 'Іван', drfocode: '1234567890', unzr: '19900101-00001' };
  expect(JSON.parse(new TextDecoder().decode(opened))).toEqual({
    auth_type: 'bank_id',
    ...told,
    email: '',
    isqscd: '0',
  });
});

test('without a certificate the data come in the open', async () => {
  const told = await call('/get-user-info', { ...(await access()), fields: 'lastname', cert: '' });
  expect(told).toEqual({ auth_type: 'bank_id', lastname: 'Іваненко' });
});

test('a certificate that nobody can encrypt to is refused', async () => {
  const parameters = { ...(await access()), fields: 'lastname' };
  const signing = encodeURIComponent(toBase64(client.certificate.der));
  for (const cert of [signing, '%E0%A4%A', 'AAAA'])
    expect(await call('/get-user-info', { ...parameters, cert })).toMatchObject({ error: '5' });
});

test('the same calls work by GET', async () => {
  const secrets = 'grant_type=authorization_code&client_id=cabinet&client_secret=secret';
  const response = await fetch(`${server.url}/get-access-token?${secrets}&code=${await agree()}`);
  expect(await response.json()).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
});

test('a code is good once, for two minutes, and for its client', async () => {
  const code = await agree();
  expect(await exchange(code, { client_secret: 'wrong' })).toMatchObject({ error: '2' });
  expect(await exchange(code)).toMatchObject({ token_type: 'bearer' });
  expect(await exchange(code)).toMatchObject({ error: '3' });
  const late = await agree();
  time = new Date(time.getTime() + 120_000);
  expect(await exchange(late)).toMatchObject({ error: '3' });
});

test('a token goes with its user only, ends with the logout and after an hour', async () => {
  const first = await access();
  expect(await call('/get-user-info', { ...first, user_id: 'other' })).toMatchObject({ error: '4' });
  expect(await call('/get-user-logout', first)).toMatchObject({ error: '0' });
  expect(await call('/get-user-info', first)).toMatchObject({ error: '4' });
  const second = await access();
  time = new Date(time.getTime() + 3_600_000);
  expect(await call('/get-user-info', second)).toMatchObject({ error: '4' });
});

test('an outage can be rehearsed', async () => {
  const code = await agree();
  server.switch('refusing');
  expect(await exchange(code)).toMatchObject({ error: '99' });
  server.switch('down');
  await expect(open()).rejects.toThrow('fetch failed');
  server.switch('hanging');
  await expect(fetch(server.url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
  server.switch('babbling');
  expect(await (await open()).text()).toContain('Технічні роботи');
});

test('another name for this machine reaches nothing', async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'evil.example' };
    request(server.url, { headers }, ({ statusCode }) => resolve(statusCode))
      .once('error', reject)
      .end();
  });
  expect(status).toBe(421);
});
