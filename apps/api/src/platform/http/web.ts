import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A file name that Vite stamped with its content's hash never changes. */
const stamped = /\/assets\/[^/]+-[\w-]{8,}\.\w+(\.br)?$/;

/** Addresses of files: those of the build, and what lies beside the shell. */
const ofFile = /^\/(?:assets\/[^/.][^/]*|[^/.][^/]*\.\w+)$/;

/** The page that every address of the single-page application opens with. */
export interface Shell {
  /** Tells one build from the next. */
  readonly mark: string;
  readonly html: Buffer;
}

/** Sends the shell for an address of a page, with what it knows of that page. */
export type AnswerPage = (shell: Shell, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const bare: AnswerPage = async ({ html }, _request, reply) => reply.send(html);

/** The shell as it is on the disk now: the build may be replaced while the server runs. Read again only when it changed. */
const shellFrom = (file: string): (() => Promise<Shell>) => {
  let known: Shell | undefined;
  return async () => {
    try {
      const { ino, mtimeMs } = await stat(file);
      const mark = `${ino} ${mtimeMs}`;
      if (known?.mark !== mark) known = { mark, html: await readFile(file) };
    } catch (failure) {
      // Gone for a moment: what was known still finds its assets, which outlive it by one build.
      if (!known) throw failure;
    }
    return known;
  };
};

/** Serves the built single-page application; any address that is not a file answers with the shell, which `answerPage` may fill. */
export async function serveWeb(app: FastifyInstance, directory: string, answerPage = bare): Promise<void> {
  const root = resolve(directory);
  const shell = join(root, 'index.html');
  if (!existsSync(shell)) throw new Error(`The single-page application is not built: ${shell} is missing`);
  // Assets of the build before this one, for pages that were open when it was replaced (packages/launch/src/swap-build.ts).
  const earlier = join(root, '.earlier');
  const readShell = shellFrom(shell);
  await readShell();
  // Files are looked up when asked for: a list made now would not know those of the next build.
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      void response.header('cache-control', stamped.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', async (request, reply) => {
    const [path = '/'] = request.url.split('?');
    if (ofFile.test(path)) return reply.sendFile(path, existsSync(join(root, path)) ? root : earlier);
    if (path.startsWith('/api/') || path.startsWith('/assets/')) return reply.callNotFound();
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    return answerPage(await readShell(), request, reply);
  });
}
