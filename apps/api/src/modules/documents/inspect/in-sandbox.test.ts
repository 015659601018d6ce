import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawPdf } from '#test/corpus/pdfs.ts';
import { openInSandbox } from './in-sandbox.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cabinet-sandbox-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A parser that an attacker has taken over. */
const takenOver = async (code: string): Promise<URL> => {
  const path = join(folder, `${code.length}-${Date.now()}.mjs`);
  await writeFile(path, code);
  return pathToFileURL(path);
};
const work = () => ({ container: 'pdf', bytes: Buffer.from('%PDF-') }) as const;
const tooComplex = { code: 'documents.too_complex' };

test('a document that makes its reader hang is refused after the time limit', async () => {
  const script = await takenOver('process.once("message", () => { for (;;); });');
  await expect(openInSandbox(work(), { script, timeLimitMs: 700 })).rejects.toMatchObject(tooComplex);
});

test('a document that makes its reader eat memory is refused', async () => {
  const script = await takenOver('const all = []; for (;;) all.push(new Array(100_000).fill({}));');
  await expect(openInSandbox(work(), { script })).rejects.toMatchObject(tooComplex);
}, 15_000);

test('a document that makes its reader crash is refused', async () => {
  const script = await takenOver('process.abort();');
  await expect(openInSandbox(work(), { script })).rejects.toMatchObject(tooComplex);
});

test('a reader taken over by a document can neither write, nor start programs, nor reach the network, nor see secrets', async () => {
  const knocks: string[] = [];
  const server = createServer((request, response) => {
    knocks.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const script = await takenOver(`
    import { writeFileSync } from 'node:fs';
    import { execFileSync } from 'node:child_process';
    import { Worker } from 'node:worker_threads';
    const tries = {
      write: () => writeFileSync(${JSON.stringify(join(folder, 'stolen'))}, 'x'),
      program: () => execFileSync('true'),
      thread: () => new Worker('0', { eval: true }),
      network: () => fetch('http://127.0.0.1:${port}/stolen'),
      secrets: () => { if (Object.keys(process.env).every((name) => name === 'MALLOC_ARENA_MAX')) throw new Error('none'); },
    };
    process.once('message', async () => {
      const done = [];
      for (const [name, attempt] of Object.entries(tries)) {
        try { await attempt(); done.push(name); } catch {}
      }
      process.send({ ok: true, kind: 'pdf', pages: 1, done }, () => process.exit());
    });
  `);

  const answer = await openInSandbox(work(), { script });

  expect(answer).toMatchObject({ ok: true, done: [] });
  expect(knocks).toEqual([]);
  expect(await readdir(folder)).not.toContain('stolen');
  server.close();
});

test('after a document that hung, the next one is read as usual', async () => {
  const script = await takenOver('setInterval(() => {}, 1000);');
  const hung = openInSandbox(work(), { script, timeLimitMs: 300 });
  const next = openInSandbox({ container: 'pdf', bytes: rawPdf() });

  await expect(hung).rejects.toMatchObject(tooComplex);
  expect(await next).toEqual({ ok: true, kind: 'pdf', pages: 1 });
});
