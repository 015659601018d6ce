import { setTimeout as pause } from 'node:timers/promises';
import { DerError } from '../asn1/der.ts';
import type { Bytes } from '../bytes.ts';
import { LookupError } from '../cmp/messages.ts';
import {
  type Answering,
  answerLookup,
  answerOcsp,
  answerTimestamp,
  type WrongAnswer,
  writeCentreCrl,
} from './centre-services.ts';
import { createIssueDoor, type KeepCentre } from './issue-door.ts';
import { type Answer, type Asked, type LoopbackServer, listenOnLoopback } from './loopback-server.ts';
import type { TestCentre } from './test-centre.ts';

/** What a centre serves; `crl` is both lists. */
export type CentreService = 'ocsp' | 'tsp' | 'cmp' | 'crl';

/**
 * How a service behaves. `down` breaks the connection, `hanging` never answers, `failing` is an error of the server,
 * `babbling` a page of words where an answer belongs, `delayMs` a good answer that comes late.
 */
export type CentreMood =
  | 'well'
  | 'down'
  | 'hanging'
  | 'failing'
  | 'babbling'
  | WrongAnswer
  | { readonly delayMs: number };

/** A test centre that answers over HTTP on this machine. */
export interface ServedCentre extends LoopbackServer {
  readonly centre: TestCentre;
  /** From now on the service, or every one, behaves like this. */
  switch(service: CentreService | 'all', mood: CentreMood): void;
}

interface Door {
  readonly service: CentreService | undefined;
  readonly method: 'GET' | 'POST';
  readonly type: string;
  readonly answer: (centre: TestCentre, body: Bytes, wrong: Answering) => Bytes | Promise<Bytes>;
}

const doors: ReadonlyMap<string, Door> = new Map<string, Door>([
  ['/ocsp', { service: 'ocsp', method: 'POST', type: 'application/ocsp-response', answer: answerOcsp }],
  ['/tsp', { service: 'tsp', method: 'POST', type: 'application/timestamp-reply', answer: answerTimestamp }],
  ['/services/cmp/', { service: 'cmp', method: 'POST', type: 'application/pkixcmp', answer: answerLookup }],
  [
    '/crl/full.crl',
    {
      service: 'crl',
      method: 'GET',
      type: 'application/pkix-crl',
      answer: (centre, _, wrong) => writeCentreCrl(centre, 'full', wrong),
    },
  ],
  [
    '/crl/delta.crl',
    {
      service: 'crl',
      method: 'GET',
      type: 'application/pkix-crl',
      answer: (centre, _, wrong) => writeCentreCrl(centre, 'delta', wrong),
    },
  ],
  [
    '/ca.cer',
    { service: undefined, method: 'GET', type: 'application/pkix-cert', answer: ({ ca }) => ca.certificate.der },
  ],
]);

const wrongAnswers: ReadonlySet<unknown> = new Set<WrongAnswer>([
  'refusing',
  'wrong-signature',
  'stale',
  'unknown',
  'without-nonce',
]);

const isWrongAnswer = (mood: CentreMood): mood is WrongAnswer => wrongAnswers.has(mood);

const answerWith = async (centre: TestCentre, door: Door, body: Bytes, wrong: Answering): Promise<Answer> => {
  try {
    return { status: 200, type: door.type, body: await door.answer(centre, body, wrong) };
  } catch (error) {
    if (error instanceof DerError || error instanceof LookupError) return { status: 400, body: error.message };
    throw error;
  }
};

const answer = async (centre: TestCentre, { method, url, body }: Asked, moodOf: MoodOf): Promise<Answer> => {
  const door = doors.get(url.pathname);
  if (door === undefined) return { status: 404 };
  if (method !== door.method) return { status: 405 };
  const mood = door.service === undefined ? 'well' : moodOf(door.service);
  if (mood === 'down') return 'drop';
  if (mood === 'hanging') return 'hang';
  if (mood === 'failing') return { status: 500, body: '<h1>Помилка</h1>' };
  if (mood === 'babbling') return { status: 200, type: door.type, body: '<h1>Технічні роботи</h1>' };
  if (typeof mood === 'object') await pause(mood.delayMs);
  return answerWith(centre, door, body, isWrongAnswer(mood) ? mood : undefined);
};

type MoodOf = (service: CentreService) => CentreMood;

const services: readonly CentreService[] = ['ocsp', 'tsp', 'cmp', 'crl'];

/** Where a served centre stands and what it does beside answering about certificates. */
export interface ServingOptions {
  readonly port?: number;
  /** Opens POST /issue, which gives a key to whoever asks (`IssueRequest`), and keeps the centre after each. */
  readonly issuing?: KeepCentre;
}

/**
 * Serves a centre on 127.0.0.1, where its certificates say it is; or makes one for the address it is given, on a free
 * port unless told. Rejects when the port is taken.
 */
export const serveCentre = async (
  centre: TestCentre | ((baseUrl: string) => Promise<TestCentre>),
  { port, issuing }: ServingOptions = {},
): Promise<ServedCentre> => {
  const isMade = typeof centre !== 'function';
  const { url, stop, answerBy } = await listenOnLoopback(port ?? (isMade ? Number(new URL(centre.baseUrl).port) : 0));
  const moods = new Map<CentreService, CentreMood>();
  const issue = issuing && createIssueDoor(issuing);
  try {
    const ready = isMade ? centre : await centre(url);
    answerBy((asked) =>
      issue && asked.url.pathname === '/issue'
        ? issue(ready, asked)
        : answer(ready, asked, (service) => moods.get(service) ?? 'well'),
    );
    return {
      url,
      stop,
      centre: ready,
      switch: (service, mood) => {
        for (const one of service === 'all' ? services : [service]) moods.set(one, mood);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
