import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bytes } from '../bytes.ts';

/** What a double was asked. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly contentType: string;
  readonly body: Bytes;
}

/** What a double answers; `hang` keeps the connection and says nothing, `drop` breaks it. */
export type Answer =
  | 'hang'
  | 'drop'
  | {
      readonly status: number;
      readonly type?: string;
      readonly body?: Bytes | string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** A server of this machine that nobody else reaches. */
export interface LoopbackServer {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  stop(): Promise<void>;
}

const longestBody = 256 * 1024;

/** Another site open in the same browser could otherwise reach the double by rebinding its name. */
const isStranger = ({ headers }: IncomingMessage): boolean =>
  !/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '');

const bodyOf = async (request: IncomingMessage): Promise<Bytes | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    // Boundary: a request without an encoding gives buffers.
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > longestBody) return undefined;
  }
  return new Uint8Array(Buffer.concat(chunks));
};

const send = (response: ServerResponse, answer: Answer): void => {
  if (answer === 'hang') return;
  if (answer === 'drop') return void response.destroy();
  const { status, type = 'text/html; charset=utf-8', body = '', headers = {} } = answer;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(body);
};

/** A server that knows its address before it knows what to answer. */
export interface UnpreparedServer extends LoopbackServer {
  /** Requests wait for this. */
  answerBy(answer: (asked: Asked) => Promise<Answer>): void;
}

/**
 * Listens on 127.0.0.1, on a free port for 0. Bodies of up to 256 KiB. Rejects when the port is taken.
 * A test centre has to know its address before it writes certificates, so the answers come later.
 */
export const listenOnLoopback = async (port: number): Promise<UnpreparedServer> => {
  const prepared = Promise.withResolvers<(asked: Asked) => Promise<Answer>>();
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    if (isStranger(request)) return send(response, { status: 421 });
    if (body === undefined) return send(response, { status: 413 });
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const asked = { method: request.method ?? 'GET', url, contentType: request.headers['content-type'] ?? '', body };
    const answer = await prepared.promise;
    send(response, await answer(asked));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => send(response, { status: 500 }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    // Boundary: a TCP server's address is always of this shape.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerBy: prepared.resolve,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
