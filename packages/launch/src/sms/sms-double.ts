import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Sms, type SmsShelf, smsShelf } from './messages.ts';
import { answerWith, balanceFor, openGateway } from './protocol.ts';

export type { Sms, SmsShelf } from './messages.ts';

/** How the double misbehaves, for rehearsing outages. `taking in silence` sends the SMS and never says so. */
export type SmsMood = 'well' | 'hanging' | 'taking in silence' | 'babbling';

/** A code of the gateway in a good HTTP answer, or an HTTP status with a page of words. */
export type SmsFailure = { readonly code: number } | { readonly status: number };

export interface SmsDoubleOptions {
  /** A free port unless told. */
  readonly port?: number;
  /** `double-token` unless told. */
  readonly token?: string;
  /** Messages kept in memory, 500 unless told. */
  readonly limit?: number;
}

/** A gateway of this machine: takes every SMS, sends none on. */
export interface SmsDouble {
  /** What SMS_URL should say. */
  readonly url: string;
  /** What SMS_TOKEN should say. */
  readonly token: string;
  readonly shelf: SmsShelf;
  mood: SmsMood;
  /** Newest first; all of them, or those to one phone. */
  messages(to?: string): readonly Sms[];
  /** The newest SMS to a phone, awaited when it is not here yet; throws after the timeout (5000 ms unless told). */
  messageTo(to: string, timeoutMs?: number): Promise<Sms>;
  clear(): void;
  /** The next `count` messages fail like this; 0 ends it. */
  failNext(count: number, failure: SmsFailure): void;
  stop(): Promise<void>;
}

const awaited = (shelf: SmsShelf, to: string, timeoutMs: number): Promise<Sms> => {
  const [newest] = shelf.list(to);
  if (newest) return Promise.resolve(newest);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      quiet();
      reject(new Error(`No SMS to ${to} within ${timeoutMs} ms`));
    }, timeoutMs);
    const quiet = shelf.listen(() => {
      const [came] = shelf.list(to);
      if (!came) return;
      clearTimeout(late);
      quiet();
      resolve(came);
    });
  });
};

const say = (response: ServerResponse, status: number, body: unknown): void => {
  const words = typeof body === 'string';
  response.writeHead(status, { 'content-type': words ? 'text/html; charset=utf-8' : 'application/json' });
  response.end(words ? body : JSON.stringify(body));
};

/** Speaks the JSON protocol of TurboSMS (POST /message/send.json and /user/balance.json, bearer token) on 127.0.0.1. */
export const startSmsDouble = async (options: SmsDoubleOptions = {}): Promise<SmsDouble> => {
  const token = options.token ?? 'double-token';
  const shelf = smsShelf(options.limit ?? 500);
  const gateway = openGateway(token, shelf);
  let failures: { readonly count: number; readonly failure: SmsFailure } = { count: 0, failure: { code: 999 } };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const authorization = request.headers.authorization ?? '';
    if (double.mood === 'hanging') return;
    if (double.mood === 'taking in silence') return void gateway(authorization, body);
    if (double.mood === 'babbling') return say(response, 200, '<html>Технічні роботи</html>');
    const asked = `${request.method} ${request.url}`;
    if (asked === 'POST /user/balance.json') return say(response, 200, balanceFor(token, authorization));
    if (asked !== 'POST /message/send.json') return say(response, 404, 'Not found');
    if (failures.count === 0) return say(response, 200, gateway(authorization, body));
    const { count, failure } = failures;
    failures = { count: count - 1, failure };
    if ('status' in failure) return say(response, failure.status, '<html>Error</html>');
    say(response, 200, answerWith(failure.code));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  // Boundary: a TCP server's address is always of this shape.
  const { port } = server.address() as AddressInfo;
  const double: SmsDouble = {
    url: `http://127.0.0.1:${port}`,
    token,
    shelf,
    mood: 'well',
    messages: shelf.list,
    messageTo: (to, timeoutMs = 5000) => awaited(shelf, to, timeoutMs),
    clear: shelf.clear,
    failNext: (count, failure) => {
      failures = { count, failure };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
};
