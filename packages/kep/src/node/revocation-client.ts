import * as oids from '../algorithms/oids.ts';
import { toHex } from '../bytes.ts';
import type { RevocationAnswer } from '../revocation/answer.ts';
import { checkCrl } from '../revocation/check-crl.ts';
import { checkOcspResponse } from '../revocation/ocsp.ts';
import { writeOcspRequest } from '../revocation/ocsp-request.ts';
import { type OcspResponse, readOcspResponse } from '../revocation/ocsp-response.ts';
import type { RevocationDesk } from '../verify/trust.ts';
import { attributeOfName } from '../x509/names.ts';
import { BoundedCache } from './bounded-cache.ts';
import { type Centre, centreNamed } from './centres.ts';
import { ClientError } from './client-error.ts';
import { type CrlDesk, createCrlDesk, type FetchedCrl } from './crl-fetch.ts';
import type { GuardedFetch } from './guarded-fetch.ts';
import { sha256Of } from './sha256.ts';

/** An address that gave nothing usable, for a log. */
export interface RevocationFault {
  readonly url: string;
  readonly error: unknown;
}

export interface RevocationSourceOptions {
  readonly fetch: GuardedFetch;
  /** Whose OCSP responders to ask for certificates that name none. */
  readonly centres?: () => readonly Centre[];
  readonly now?: () => Date;
  /** Told of every address that gave nothing usable. */
  readonly onFault?: (fault: RevocationFault) => void;
  /** For how long an OCSP answer is used again, in milliseconds; never after its nextUpdate. Five minutes unless told. */
  readonly ocspReuseMs?: number;
}

type Question = Parameters<RevocationDesk['find']>[0];
type Found = Awaited<ReturnType<RevocationDesk['find']>>;

interface KeptOcsp {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly response: OcspResponse;
}

interface Client {
  readonly options: RevocationSourceOptions;
  readonly now: () => Date;
  readonly kept: BoundedCache<KeptOcsp>;
  readonly crls: CrlDesk;
}

/** Whoever writes ten addresses into a certificate is asked at two of them. */
const mostAddresses = 2;
const ocspMaximumBytes = 256 * 1024;
const keptOcspBytes = 8 * 1024 * 1024;
const nonceLength = 32;

const keyOf = ({ certificate, issuer }: Question): string => `${sha256Of(issuer)}/${toHex(certificate.serial)}`;

const isUsable = ({ status }: RevocationAnswer): boolean => status !== 'unusable';

/** Of the certificate, then of the centre that issued it, each once. */
const respondersOf = ({ certificate, issuer }: Question, { options }: Client): string[] => {
  const name = attributeOfName(issuer.subject, oids.commonName);
  const centre = name === undefined ? undefined : centreNamed(options.centres?.() ?? [], name);
  const own = certificate.urls.ocsp.slice(0, mostAddresses);
  return [...new Set(centre?.ocsp === null || centre === undefined ? own : [...own, centre.ocsp])];
};

/**
 * An answer without nextUpdate is the responder's of the moment and not kept (RFC 6960 §4.2.2.1). Neither is a refusal,
 * nor 'unknown': a certificate may be known a minute after it was issued.
 */
const keep = (question: Question, { der, response }: KeptOcsp, answer: RevocationAnswer, client: Client): void => {
  if (answer.nextUpdate === undefined || (answer.status !== 'good' && answer.status !== 'revoked')) return;
  const latest = client.now().getTime() + (client.options.ocspReuseMs ?? 300_000);
  const until = new Date(Math.min(answer.nextUpdate.getTime(), latest));
  client.kept.set(keyOf(question), { der, response }, { until, weight: der.length });
};

/** One responder's answer; whatever it cannot be used for is an answer too. */
const askResponder = async (url: string, question: Question, client: Client): Promise<NonNullable<Found>> => {
  const { certificate, issuer, at } = question;
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  // The digest only names the issuer: responders know theirs by GOST 34.311, and others by SHA-1 (RFC 5019 §2.1.1).
  const hash = issuer.publicKey().kind === 'dstu' ? oids.gost34311 : oids.sha1;
  const der = await client.options.fetch(url, {
    body: await writeOcspRequest({ certificate, issuer, nonce, hash }),
    contentType: 'application/ocsp-request',
    accept: 'application/ocsp-response',
    maximumBytes: ocspMaximumBytes,
  });
  const response = readOcspResponse(der);
  if (response.basic === undefined) throw new ClientError('rejected', `The responder answered ${response.status}`);
  const answer = await checkOcspResponse({ response, certificate, issuer, at, nonce, now: client.now() });
  keep(question, { der, response }, answer, client);
  return { answer, source: 'ocsp', der: [der] };
};

const byOcsp = async (question: Question, client: Client): Promise<Found> => {
  const kept = client.kept.get(keyOf(question), client.now());
  if (kept !== undefined) {
    const answer = await checkOcspResponse({ ...question, response: kept.response, now: client.now() });
    if (isUsable(answer)) return { answer, source: 'ocsp', der: [kept.der] };
  }
  let last: Found = null;
  for (const url of respondersOf(question, client)) {
    try {
      last = await askResponder(url, question, client);
      if (isUsable(last.answer)) return last;
      throw new ClientError('mismatch', `The answer cannot be used: ${last.answer.why ?? ''}`);
    } catch (error) {
      client.options.onFault?.({ url, error });
    }
  }
  return last;
};

/** The complete list with the first of its deltas that goes with it; null where none does. */
const byDelta = async (complete: FetchedCrl, { certificate, issuer, at }: Question, client: Client): Promise<Found> => {
  for (const url of certificate.urls.deltaCrl.slice(0, mostAddresses)) {
    try {
      const delta = await client.crls.fetch(url);
      const check = { crl: complete.crl, delta: delta.crl, certificate, issuer, at, now: client.now() };
      const answer = await checkCrl(check);
      if (isUsable(answer)) return { answer, source: 'crl', der: [complete.der, delta.der] };
      if (answer.why === 'signature') client.crls.forget(url);
      throw new ClientError('mismatch', `No delta: ${answer.why ?? ''}`);
    } catch (error) {
      client.options.onFault?.({ url, error });
    }
  }
  return null;
};

const byCrl = async (question: Question, client: Client): Promise<Found> => {
  const { certificate, issuer, at } = question;
  let last: Found = null;
  for (const url of certificate.urls.crl.slice(0, mostAddresses)) {
    try {
      const complete = await client.crls.fetch(url);
      const whole = await byDelta(complete, question, client);
      if (whole !== null) return whole;
      const answer = await checkCrl({ crl: complete.crl, certificate, issuer, at, now: client.now() });
      last = { answer, source: 'crl', der: [complete.der] };
      if (isUsable(answer)) return last;
      if (answer.why === 'signature') client.crls.forget(url);
      throw new ClientError('mismatch', `The list cannot be used: ${answer.why ?? ''}`);
    } catch (error) {
      client.options.onFault?.({ url, error });
    }
  }
  return last;
};

const find = async (question: Question, client: Client): Promise<Found> => {
  const ocsp = await byOcsp(question, client);
  if (ocsp !== null && isUsable(ocsp.answer)) return ocsp;
  return (await byCrl(question, client)) ?? ocsp;
};

/**
 * Asks for the revocation status over the network: the OCSP responders of the certificate and of its centre, and when
 * they refuse or give nothing usable, the CRL with its delta. Only addresses that the fetch allows are asked at all.
 * Answers are kept while they last. `find` never rejects; it answers null when nobody could be reached.
 */
export const createRevocationSource = (options: RevocationSourceOptions): RevocationDesk => {
  const now = options.now ?? (() => new Date());
  const crls = createCrlDesk({ fetch: options.fetch, now });
  const client: Client = { options, now, crls, kept: new BoundedCache(keptOcspBytes) };
  return {
    find: async (question) => {
      try {
        return await find(question, client);
      } catch (error) {
        options.onFault?.({ url: '', error });
        return null;
      }
    },
  };
};
