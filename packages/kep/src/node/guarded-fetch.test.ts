import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { utf8 } from '../bytes.ts';
import { type Answer, type Asked, listenOnLoopback, type LoopbackServer } from '../testing/loopback-server.ts';
import { createGuardedFetch, type GuardedFetch, hostAndPort } from './guarded-fetch.ts';

const servers: LoopbackServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

interface Playing {
  readonly url: string;
  readonly asked: Asked[];
  readonly ask: GuardedFetch;
}

/** A server that gives these answers one after another, and a fetch that may ask it. */
const play = (...answers: Answer[]): Promise<Playing> => playWithin(15_000, ...answers);

const playWithin = async (timeoutMs: number, ...answers: Answer[]): Promise<Playing> => {
  const asked: Asked[] = [];
  const server = await listenOnLoopback(0);
  server.answerBy(async (request) => {
    asked.push(request);
    return answers[asked.length - 1] ?? 'drop';
  });
  servers.push(server);
  const allowed = new Set([hostAndPort(server.url) ?? '']);
  const ask = createGuardedFetch({ allowed: () => allowed, timeoutMs, maximumBytes: 1000 });
  return { url: server.url, asked, ask };
};

const ok: Answer = { status: 200, body: utf8('answer') };

test('a good answer is given as octets; a body is posted with its type', async () => {
  const { url, asked, ask } = await play(ok, ok);
  expect(await ask(`${url}/crl`)).toEqual(utf8('answer'));
  await ask(`${url}/ocsp`, { body: utf8('question'), contentType: 'application/ocsp-request' });
  expect(asked.map(({ method, contentType }) => [method, contentType])).toEqual([
    ['GET', ''],
    ['POST', 'application/ocsp-request'],
  ]);
  expect(asked[1]?.body).toEqual(utf8('question'));
});

test('no host and port but the allowed is asked, and no other kind of address', async () => {
  const { url, asked, ask } = await play(ok);
  const port = new URL(url).port;
  for (const address of [
    `http://localhost:${port}/`,
    'http://127.0.0.1:1/',
    'http://127.0.0.1/',
    `http://user:word@127.0.0.1:${port}/`,
    'file:///etc/passwd',
    `ftp://127.0.0.1:${port}/`,
    'ldap://127.0.0.1/cn=x',
    'data:text/plain,x',
    'no address',
    '',
  ])
    await expect(ask(address)).rejects.toMatchObject({ name: 'ClientError', reason: 'address-not-allowed' });
  expect(asked).toEqual([]);
});

test('one address written in other ways is one host and port', () => {
  expect(hostAndPort('HTTP://Centre.Example.UA:80/x')).toBe('centre.example.ua:80');
  expect(hostAndPort('http://centre.example.ua./')).toBe('centre.example.ua:80');
  expect(hostAndPort('https://центр.укр/')).toBe('xn--e1aqjhr.xn--j1amh:443');
  // The same machine in the clothes of a number: an allow-list of names does not have it.
  expect(hostAndPort('http://2130706433/')).toBe('127.0.0.1:80');
});

test('a redirect is not followed', async () => {
  const { url, asked, ask } = await play({ status: 302, headers: { location: '/elsewhere' } }, ok);
  await expect(ask(url)).rejects.toMatchObject({ reason: 'redirect', status: 302 });
  expect(asked).toHaveLength(1);
});

test('a longer answer than the limit is broken off, whether its length is told or not', async () => {
  const { url, ask } = await play({ status: 200, body: new Uint8Array(1001) });
  await expect(ask(url)).rejects.toMatchObject({ reason: 'too-large' });
  // An answer without an end: only whoever stops reading gets out of it.
  const endless = createServer((_request, response) => {
    const write = (): void => {
      while (!response.destroyed && response.write(new Uint8Array(256)));
    };
    response.on('drain', write);
    write();
  });
  await new Promise<void>((resolve) => void endless.listen(0, '127.0.0.1', resolve));
  // Boundary: a TCP server's address is always of this shape.
  const host = `127.0.0.1:${(endless.address() as AddressInfo).port}`;
  const asking = createGuardedFetch({ allowed: () => new Set([host]), timeoutMs: 10_000, maximumBytes: 5000 });
  await expect(asking(`http://${host}/`)).rejects.toMatchObject({ reason: 'too-large' });
  endless.closeAllConnections();
  endless.close();
});

test('a server that is silent is left after the time limit, and asked once more', async () => {
  const silent = await playWithin(500, 'hang', 'hang', ok);
  await expect(silent.ask(silent.url)).rejects.toMatchObject({ reason: 'timeout' });
  expect(silent.asked).toHaveLength(2);
});

test('a broken connection and a fault of the server are tried once more, a refusal is not', async () => {
  const broken = await play('drop', ok);
  expect(await broken.ask(broken.url)).toEqual(utf8('answer'));
  const faulty = await play({ status: 503 }, { status: 503 }, ok);
  await expect(faulty.ask(faulty.url)).rejects.toMatchObject({ reason: 'status', status: 503 });
  expect(faulty.asked).toHaveLength(2);
  const refusing = await play({ status: 404 }, ok);
  await expect(refusing.ask(refusing.url)).rejects.toMatchObject({ reason: 'status', status: 404 });
  expect(refusing.asked).toHaveLength(1);
});

test('what may be asked once only is not asked again', async () => {
  const { url, asked, ask } = await play('drop', ok);
  await expect(ask(url, { retry: false })).rejects.toMatchObject({ reason: 'unreachable' });
  expect(asked).toHaveLength(1);
});

test('the list of the allowed is looked at for each request', async () => {
  const { url } = await play(ok, ok);
  const allowed = new Set<string>();
  const ask = createGuardedFetch({ allowed: () => allowed, timeoutMs: 15_000, maximumBytes: 1000 });
  await expect(ask(url)).rejects.toMatchObject({ reason: 'address-not-allowed' });
  allowed.add(hostAndPort(url) ?? '');
  expect(await ask(url)).toEqual(utf8('answer'));
});
