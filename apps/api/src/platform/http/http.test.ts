import { listOfficesRoute } from '@cabinet/contracts/administration';
import { liveRoute, openApiRoute } from '@cabinet/contracts/overview';
import { signOutRoute } from '@cabinet/contracts/identity';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { anId } from '@cabinet/testkit/random';
import { expect, test } from 'vitest';
import { contextOf, useCabinet } from '#test/cabinet.ts';
import { write } from '../write.ts';
import { ipPrefixOf } from './visitor.ts';

const cabinet = useCabinet();

test('S8 an unsafe call from another site is refused, whatever cookie it carries', async () => {
  const caller = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);

  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]) {
    const { status, body } = await cabinet.call(caller, signOutRoute, {}, headers as Record<string, string>);
    expect([status, body.code]).toEqual([403, 'common.foreign_origin']);
  }
  expect(
    (await cabinet.call(caller, signOutRoute, {}, { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }))
      .status,
  ).toBe(204);
});

test('every refusal is a problem with a code, words in the asked language and a support code', async () => {
  const uk = await cabinet.app.inject({ method: 'GET', url: '/api/v1/nowhere' });
  const en = await cabinet.app.inject({
    method: 'GET',
    url: '/api/v1/nowhere',
    headers: { 'accept-language': 'en-GB,uk;q=0.5' },
  });

  expect(uk.headers['content-type']).toContain('application/problem+json');
  expect(uk.json()).toMatchObject({
    status: 404,
    code: 'common.not_found',
    supportCode: expect.stringMatching(/^[0-9A-F]{8}$/),
  });
  expect(uk.json().title).not.toBe(en.json().title);
});

test('broken JSON, a poisoned prototype, a wrong media type and an endless address are problems too', async () => {
  const post = (payload: string, type = 'application/json') =>
    cabinet.app.inject({ method: 'POST', url: '/api/v1/sign-in', payload, headers: { 'content-type': type } });

  expect((await post('{"a":')).json()).toMatchObject({ code: 'common.malformed_request' });
  expect((await post('{"__proto__":{"role":"administrator"}}')).statusCode).toBe(400);
  expect((await post('a=1', 'application/x-www-form-urlencoded')).json()).toMatchObject({
    code: 'common.unsupported_media',
  });
  const long = await cabinet.app.inject({ method: 'GET', url: `/api/v1/services/${'x'.repeat(3000)}` });
  expect(long.headers['content-type']).toContain('application/problem+json');
});

test('S8 a door is guarded under every spelling of its address', async () => {
  const { headers, statusCode } = await cabinet.app.inject({
    method: 'POST',
    url: '/%61pi/v1/sign-out',
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  });
  const read = await cabinet.app.inject({ url: '/%61pi/v1/session' });

  expect([statusCode, headers['set-cookie'], headers['clear-site-data']]).toEqual([403, undefined, undefined]);
  expect([read.statusCode, read.headers['cache-control']]).toEqual([200, 'no-store']);
});

test('a body deeper than any contract, and one that is no form, are refused in words', async () => {
  const caller = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
  const deep = `${'{"not":'.repeat(12_000)}1${'}'.repeat(12_000)}`;
  const sent = await cabinet.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: deep,
    headers: { 'content-type': 'application/json' },
  });
  const form = async (type: string, payload: string) =>
    cabinet.app.inject({
      method: 'POST',
      url: '/api/v1/documents',
      payload,
      headers: { 'content-type': type, cookie: caller.cookie, 'x-form-token': caller.formToken },
    });
  const forms = [
    await form('multipart/form-data', 'x'),
    await form('multipart/form-data; boundary=', 'x'),
    await form('multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="kind"\r\n\r\noth'),
  ];

  expect([sent.statusCode, sent.json().code]).toEqual([400, 'common.malformed_request']);
  expect(forms.map(({ statusCode }) => statusCode).filter((status) => status >= 500)).toEqual([]);
});

test('text that no database can keep is refused by name, in a body and in a search', async () => {
  const search = await cabinet.app.inject({ url: '/api/v1/places?search=%00' });
  const body = await cabinet.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { identifier: 'a\u0000b', password: 'x' },
  });
  const half = await cabinet.app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: '{"identifier":"a\\ud800b","password":"x"}',
    headers: { 'content-type': 'application/json' },
  });

  expect([search.statusCode, search.json().errors[0].pointer]).toEqual([422, '/search']);
  expect([body.statusCode, body.json().errors[0].pointer]).toEqual([422, '/identifier']);
  expect([half.statusCode, half.json().errors[0].pointer]).toEqual([422, '/identifier']);
});

test('S22 answers forbid scripts from elsewhere, framing, sniffing and keeping', async () => {
  const { headers } = await cabinet.call(null, listOfficesRoute);

  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers).toMatchObject({
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
});

test('the description of the interface names every door with who may use it', async () => {
  const { body } = await cabinet.call(null, openApiRoute);
  const { openapi, paths } = body as { openapi: string; paths: Record<string, Record<string, { 'x-access': string }>> };

  expect(openapi).toBe('3.1.0');
  expect(Object.values(paths).flatMap((methods) => Object.keys(methods))).toHaveLength(cabinet.app.doors.length);
  expect(paths['/accounts']?.get?.['x-access']).toBe('administrator');
});

test('F23 an open page hears of its owner’s changes within moments, and of nobody else’s', async () => {
  const [mine, other] = [await storeApplicant(cabinet.db), await storeApplicant(cabinet.db)];
  const caller = await cabinet.sessionFor(mine.accountId);
  const address = await cabinet.app.listen({ port: 0, host: '127.0.0.1' });
  const stop = new AbortController();
  const stream = await fetch(`${address}/api/v1${liveRoute.path}`, {
    headers: { cookie: caller.cookie },
    signal: stop.signal,
  });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  const tell = (personId: string, id: string) =>
    write(contextOf(cabinet, { role: 'system', job: 'test' }), 'test.tell', async ({ audit, notify }) => {
      audit({ subject: id });
      notify({ room: 'applications', id, personId, officeId: null });
      return null;
    });
  const [foreign, own] = [anId(), anId()];
  await tell(other.personId, foreign);
  await tell(mine.personId, own);

  let heard = '';
  while (!heard.includes(own)) heard += (await reader?.read())?.value ?? '';
  stop.abort();

  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  expect(heard).not.toContain(foreign);
});

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2::3', '2001:db8:1::/48'],
])('the device list shows the network of %s as %s', (ip, prefix) => {
  expect(ipPrefixOf(ip)).toBe(prefix);
});
