import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SmsShelf } from '../sms/messages.ts';
import { smsPage } from '../sms/page.ts';
import type { LetterStore } from './letters.ts';
import { css, letterPage, listPage, missingPage } from './page.ts';

export interface WebDoor {
  readonly port: number;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  readonly policy?: string;
  readonly location?: string;
}

const pagePolicy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A letter's own html: may be styled and nothing else, even when it is opened outside its frame. */
const letterPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'; sandbox";

const page = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });
const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

// Another site open in the same browser could otherwise read letters by rebinding its name, or empty the mailbox.
const isStranger = (request: IncomingMessage): boolean =>
  !/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '') ||
  ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site'] ?? 'none'));

const oneLetter = (path: string, store: LetterStore): Answer | undefined => {
  const [, id = '', form = ''] = /^\/letters\/(\d+)(\.json|\/view)?$/.exec(path) ?? [];
  const letter = store.find(id);
  if (!letter) return undefined;
  if (form === '.json') return json(letter);
  return form === '/view' ? { ...page(letter.html), policy: letterPolicy } : page(letterPage(letter));
};

const fail = (query: URLSearchParams, failNext: (count: number, code: number) => void): Answer => {
  const code = Number(query.get('code') ?? 451);
  const count = Number(query.get('count') ?? 1);
  const sensible = Number.isInteger(code) && code >= 400 && code <= 599 && Number.isInteger(count) && count >= 0;
  if (!sensible) return json({ error: 'code is 400–599, count is 0 or more' }, 422);
  failNext(count, code);
  return { status: 204 };
};

/** What the page shows: letters, SMS, or both. */
export interface Shown {
  readonly letters?: { readonly store: LetterStore; readonly failNext: (count: number, code: number) => void };
  readonly sms?: SmsShelf;
}

interface Asked {
  /** Method and path. */
  readonly act: string;
  readonly url: URL;
}

const aboutSms = ({ act, url }: Asked, sms: SmsShelf, withLetters: boolean): Answer | undefined => {
  switch (act) {
    case 'GET /sms':
      return page(smsPage(sms.list(), withLetters));
    case 'GET /sms.json':
      return json(sms.list(url.searchParams.get('to') ?? undefined));
    case 'DELETE /sms':
      sms.clear();
      return { status: 204 };
    case 'POST /sms/clear':
      sms.clear();
      return { status: 303, location: '/sms' };
    default:
      return undefined;
  }
};

const aboutLetters = (
  { act, url }: Asked,
  { store, failNext }: NonNullable<Shown['letters']>,
  withSms: boolean,
): Answer | undefined => {
  switch (act) {
    case 'GET /':
      return page(listPage(store.list(), withSms));
    case 'GET /letters.json':
      return json(store.list(url.searchParams.get('to') ?? undefined));
    case 'DELETE /letters':
      store.clear();
      return { status: 204 };
    case 'POST /letters/clear':
      store.clear();
      return { status: 303, location: '/' };
    case 'POST /control/fail':
      return fail(url.searchParams, failNext);
    default:
      return act.startsWith('GET ') ? oneLetter(url.pathname, store) : undefined;
  }
};

const answer = (request: IncomingMessage, { letters, sms }: Shown): Answer => {
  if (isStranger(request)) return { status: 403 };
  const url = new URL(request.url ?? '/', 'http://localhost');
  const act = `${request.method} ${url.pathname}`;
  if (act === 'GET /style.css') return { status: 200, type: 'text/css; charset=utf-8', body: css };
  if (act === 'GET /' && !letters) return { status: 303, location: '/sms' };
  return (
    (letters && aboutLetters({ act, url }, letters, sms !== undefined)) ??
    (sms && aboutSms({ act, url }, sms, letters !== undefined)) ??
    page(missingPage(), 404)
  );
};

const send = (response: ServerResponse, { status, type, body = '', policy = pagePolicy, location }: Answer): void => {
  response.writeHead(status, {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(type && { 'content-type': type }),
    ...(location && { location }),
  });
  response.end(body);
};

/** The page and the JSON of letters and SMS, on the loopback address only. */
export const openWeb = async (port: number, shown: Shown): Promise<WebDoor> => {
  const server = createServer((request, response) => {
    // An unread body would keep the connection busy.
    request.resume();
    send(response, answer(request, shown));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
