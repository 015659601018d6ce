import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { packOnce } from './packed.ts';

const cabinet = useCabinet();

const ask = (url: string, headers: Record<string, string> = {}) =>
  cabinet.app.inject({ url: `/api/v1${url}`, headers });

async function* failing(): AsyncGenerator<string> {
  yield 'half';
  throw new Error('The disk is away');
}

test.each(['/openapi.json', '/reference'])(
  '%s is sent packed to whoever can unpack it, and is the same each time',
  async (url) => {
    const first = await ask(url, { 'accept-encoding': 'gzip, deflate, br' });
    const again = await ask(url, { 'accept-encoding': 'gzip, deflate, br' });
    const zipped = await ask(url, { 'accept-encoding': 'gzip, br;q=0' });
    const plain = await ask(url);

    expect([first, again, zipped, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'br',
      'gzip',
      undefined,
    ]);
    expect(first.rawPayload.length).toBeLessThan(plain.rawPayload.length / 20);
    expect(brotliDecompressSync(first.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
    expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true);
    const { date: _date, 'x-request-id': _id, ratelimit: _rate, ...kept } = first.headers;
    expect(again.headers).toMatchObject(kept);
    expect(Number(plain.headers['content-length'])).toBe(plain.rawPayload.length);
  },
);

test('each language has its own page', async () => {
  const english = await ask('/reference', { 'accept-language': 'en' });
  const ukrainian = await ask('/reference', { 'accept-language': 'uk' });

  expect(english.body).toContain('<html lang="en">');
  expect(ukrainian.body).toContain('<html lang="uk">');
});

test('a page that could not be made once is made for the next visitor', async () => {
  const app = fastify();
  packOnce(app);
  let asked = 0;
  app.get('/page', async (_request, reply) => {
    asked += 1;
    return reply.send(asked === 1 ? Readable.from(failing()) : Readable.from(['whole']));
  });

  const [broken, mended] = [await app.inject('/page'), await app.inject('/page')];
  await app.close();

  expect([broken.statusCode, mended.statusCode, mended.body]).toEqual([500, 200, 'whole']);
});
