import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveWeb } from './web.ts';

const folder = mkdtempSync(join(tmpdir(), 'cabinet-web-'));
const place = join(folder, 'dist');
let app: FastifyInstance;

const putAsset = (build: string, asset: string): void => {
  mkdirSync(join(build, 'assets'), { recursive: true });
  writeFileSync(join(build, 'assets', asset), asset);
  writeFileSync(join(build, 'assets', `${asset}.br`), brotliCompressSync(asset));
};

const putBuild = (name: string, asset: string, earlier?: string): void => {
  const build = join(folder, name);
  putAsset(build, asset);
  if (earlier) putAsset(join(build, '.earlier'), earlier);
  writeFileSync(join(build, 'index.html'), `<script src="/assets/${asset}">`);
  writeFileSync(join(build, 'robots.txt'), 'robots');
  writeFileSync(join(build, '.sources'), 'secret');
  symlinkSync(build, `${place}-next`);
  renameSync(`${place}-next`, place);
};

beforeEach(async () => {
  putBuild('one', 'page-AAAAAAAA.js');
  app = Fastify();
  await serveWeb(app, place);
});
afterEach(async () => {
  await app.close();
  for (const name of ['dist', 'one', 'two']) rmSync(join(folder, name), { recursive: true, force: true });
});

const text = async (url: string): Promise<string> => (await app.inject({ url })).body;

test('a build replaced under a running server: the shell and the assets it names are those of the new one', async () => {
  const before = await text('/cabinet');
  putBuild('two', 'page-BBBBBBBB.js', 'page-AAAAAAAA.js');

  expect(before).toContain('page-AAAAAAAA.js');
  expect(await text('/cabinet')).toContain('page-BBBBBBBB.js');
  expect(await text('/assets/page-BBBBBBBB.js')).toBe('page-BBBBBBBB.js');
  const old = await app.inject({ url: '/assets/page-AAAAAAAA.js', headers: { 'accept-encoding': 'br' } });
  expect(brotliDecompressSync(old.rawPayload).toString()).toBe('page-AAAAAAAA.js');
  expect(old.headers['cache-control']).toContain('immutable');
});

test('while there is no build at all the shell is still the last one that was', async () => {
  await text('/');
  rmSync(place);

  expect(await text('/cabinet')).toContain('page-AAAAAAAA.js');
});

test('files are sent packed to whoever can unpack them, and nothing hidden or outside is sent', async () => {
  const packed = await app.inject({ url: '/assets/page-AAAAAAAA.js', headers: { 'accept-encoding': 'br' } });

  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe('page-AAAAAAAA.js');
  expect(await text('/robots.txt')).toBe('robots');
  expect(await text('/.sources')).toContain('<script');
  for (const url of ['/assets/none.js', '/assets/..%2f.sources', '/none.txt'])
    expect([url, (await app.inject({ url })).statusCode]).toEqual([url, expect.toBeOneOf([403, 404])]);
});
