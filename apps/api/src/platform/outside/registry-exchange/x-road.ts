import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { CardDraft } from '@cabinet/contracts/registry-card';
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Config } from '../../config.ts';
import type { ExchangeAnswer, RegistryExchange } from './port.ts';

type Settings = Pick<
  Config,
  | 'REGISTRY_EXCHANGE_URL'
  | 'REGISTRY_EXCHANGE_CLIENT'
  | 'REGISTRY_EXCHANGE_SERVICE'
  | 'REGISTRY_EXCHANGE_CERTIFICATE'
  | 'REGISTRY_EXCHANGE_KEY'
  | 'REGISTRY_EXCHANGE_AUTHORITY'
>;

/** What the service answers; its card is a card on the way. */
const Answer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), card: z.record(z.string(), z.unknown()) }),
  z.object({ outcome: z.literal('notFound') }),
  z.object({ outcome: z.literal('mismatch'), fields: z.array(z.string()) }),
]);

/** A person is some kilobytes; whoever sends more is not the register. */
const longestAnswer = 1_048_576;

interface Sent {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  readonly tls: { readonly cert?: Buffer; readonly key?: Buffer; readonly ca?: Buffer };
}

const limited = async (answer: IncomingMessage): Promise<string> => {
  let taken = 0;
  answer.on('data', (chunk: Buffer) => {
    taken += chunk.length;
    if (taken > longestAnswer) answer.destroy(new Error('The answer has no end'));
  });
  return text(answer);
};

/** One request with the certificate of the cabinet; fetch() has no place for one. */
const send = ({ url, headers, body, timeoutMs, tls }: Sent): Promise<{ answer: IncomingMessage; said: string }> =>
  new Promise((resolve, reject) => {
    const options = { method: 'POST', headers, signal: AbortSignal.timeout(timeoutMs) };
    const heard = (answer: IncomingMessage): void => {
      limited(answer).then((said) => resolve({ answer, said }), reject);
    };
    const request =
      url.protocol === 'https:' ? httpsRequest(url, { ...options, ...tls }, heard) : httpRequest(url, options, heard);
    request.once('error', reject).end(body);
  });

/** Topics of which the register knows nothing are left out. */
const toldOf = (card: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(card).filter(([, value]) => value !== null));

const toAnswer = (said: string): ExchangeAnswer => {
  const parsed = Answer.parse(JSON.parse(said));
  switch (parsed.outcome) {
    case 'found':
      return { kind: 'found', card: CardDraft.parse(toldOf(parsed.card)) };
    case 'mismatch':
      return { kind: 'mismatch', fields: parsed.fields };
    case 'notFound':
      return { kind: 'notFound' };
  }
};

const tlsOf = (settings: Settings): Sent['tls'] => {
  const { REGISTRY_EXCHANGE_CERTIFICATE: cert, REGISTRY_EXCHANGE_KEY: key } = settings;
  const { REGISTRY_EXCHANGE_AUTHORITY: ca } = settings;
  return {
    ...(cert && { cert: readFileSync(cert) }),
    ...(key && { key: readFileSync(key) }),
    ...(ca && { ca: readFileSync(ca) }),
  };
};

/**
 * The X-Road message protocol for REST, version 1, as the security servers of Trembita speak it: POST
 * {server}/r1/{service} with X-Road-Client, X-Road-Id and X-Road-UserId; a server that has no answer of the service says why
 * in X-Road-Error. Null: not configured. Waits 10 s unless told.
 */
export function openRegistryExchange(settings: Settings, log: Logger, timeoutMs = 10_000): RegistryExchange | null {
  const { REGISTRY_EXCHANGE_URL: server, REGISTRY_EXCHANGE_CLIENT: client } = settings;
  const { REGISTRY_EXCHANGE_SERVICE: service } = settings;
  if (!server || !client || !service) return null;
  const url = new URL(`r1/${service}`, server.endsWith('/') ? server : `${server}/`);
  const tls = tlsOf(settings);
  return {
    async findPerson(question, userId) {
      const id = randomUUID();
      const headers = {
        ...{ 'content-type': 'application/json', accept: 'application/json' },
        ...{ 'x-road-client': client, 'x-road-id': id, 'x-road-userid': userId },
      };
      try {
        const { answer, said } = await send({ url, headers, body: JSON.stringify(question), timeoutMs, tls });
        const fault = answer.headers['x-road-error'];
        if (fault === undefined && answer.statusCode === 200) return toAnswer(said);
        log.warn({ exchange: id, status: answer.statusCode, fault }, 'the registry exchange refused');
      } catch (failure) {
        // What it said is of somebody's health: only the kind of the failure goes to the log.
        const kind = failure instanceof Error ? failure.name : 'unknown';
        log.warn({ exchange: id, failure: kind }, 'the registry exchange does not answer');
      }
      return { kind: 'down' };
    },
  };
}
