import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** A file name that Vite stamped with its content's hash never changes. */
const stamped = /\/assets\/[^/]+-[\w-]{8,}\.\w+(\.br)?$/;

/** Serves the built single-page application; any address that is not a file answers with the shell. */
export async function serveWeb(app: FastifyInstance, directory: string): Promise<void> {
  const root = resolve(directory);
  const shell = join(root, 'index.html');
  if (!existsSync(shell)) throw new Error(`The single-page application is not built: ${shell} is missing`);
  const html = await readFile(shell);
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      void response.header('cache-control', stamped.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  });
}
