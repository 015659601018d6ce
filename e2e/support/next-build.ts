import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A door before the cabinet, behind which another build can be put in place while pages are open. */
export interface Builds {
  readonly url: string;
  /** From now on pages, scripts and the worker are those of this build: `works` or not, under a name of its own. */
  deploy(name: string, works: boolean): void;
  close(): Promise<void>;
}

const entry = /\/assets\/index-[\w-]{8}\.js/g;

const renamed = (text: string, build: string): string =>
  text.replaceAll(entry, `/assets/index-${build}.js`).replace(/"version":"\w+"/, `"version":"${build}"`);

/** The same cabinet with the script that everything begins with under another name: that is what tells builds apart. */
export async function openBuilds(cabinet: string): Promise<Builds> {
  let build: { readonly name: string; readonly works: boolean } | null = null;
  let original = '';

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    const named = /^\/assets\/index-(build\w+)\.js/.exec(path)?.[1];
    if (named?.startsWith('buildbad'))
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end("throw new Error('broken build')");
    const answered = await fetch(cabinet + (named ? original : path), {
      headers: { 'accept-encoding': 'identity', accept: request.headers.accept ?? '*/*' },
      redirect: 'manual',
    });
    const headers = Object.fromEntries(
      [...answered.headers].filter(
        ([name]) => !/^(?:content-(?:encoding|length)|transfer-encoding|connection)$/.test(name),
      ),
    );
    const type = answered.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await answered.arrayBuffer());
    const isOfBuild = type.includes('text/html') || path.startsWith('/worker.js');
    const text = isOfBuild ? bytes.toString() : '';
    original = entry.exec(text)?.[0] ?? original;
    entry.lastIndex = 0;
    const now = build;
    response.writeHead(answered.status, headers).end(isOfBuild ? (now ? renamed(text, now.name) : text) : bytes);
  };

  const server: Server = createServer((request, response) => {
    answer(request, response).catch((failure: unknown) => response.writeHead(502).end(String(failure)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    deploy: (name, works) => {
      build = { name: `build${works ? 'good' : 'bad'}${name}`, works };
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
