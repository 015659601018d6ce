import { type Bytes, concat } from '../bytes.ts';
import { ClientError } from './client-error.ts';

/** What to ask an address for. */
export interface GuardedRequest {
  /** Sent by POST; without it the request is a GET. */
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly contentType?: string;
  readonly accept?: string;
  /** False for a request that may be made once only. */
  readonly retry?: boolean;
  /** Instead of the limit that all requests have. */
  readonly maximumBytes?: number;
}

/** Asks an address and answers the octets of a 200. Rejects with ClientError. */
export type GuardedFetch = (url: string | URL, request?: GuardedRequest) => Promise<Bytes>;

export interface GuardedFetchOptions {
  /** `host:port` of whom may be asked (see `hostAndPort`), asked for anew each time: trust lists change. */
  readonly allowed: () => ReadonlySet<string>;
  /** Milliseconds for an attempt, its answer read. */
  readonly timeoutMs: number;
  readonly maximumBytes: number;
}

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** `host:port` of an address, lower-case; undefined unless it is http or https, without a name and password. */
export const hostAndPort = (address: string | URL): string | undefined => {
  const url = URL.parse(address.toString());
  const port = url === null ? undefined : url.port || defaultPorts[url.protocol];
  if (url === null || !Object.hasOwn(defaultPorts, url.protocol) || port === undefined) return undefined;
  if (url.username !== '' || url.password !== '' || url.hostname === '') return undefined;
  return `${url.hostname.replace(/\.$/, '')}:${port}`;
};

const readLimited = async (response: Response, limit: number): Promise<Bytes> => {
  if (Number(response.headers.get('content-length') ?? 0) > limit) throw new ClientError('too-large', 'Too long');
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop by an error cancels the stream, and with it the connection.
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > limit) throw new ClientError('too-large', `More than ${limit} octets`);
    parts.push(part);
  }
  return concat(...parts);
};

const faultOf = (error: unknown, address: string): ClientError => {
  if (error instanceof ClientError) return error;
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  return new ClientError(late ? 'timeout' : 'unreachable', `No answer from ${address}`, { cause: error });
};

const attempt = async (url: string | URL, address: string, request: GuardedRequest, options: GuardedFetchOptions) => {
  const { body, contentType, accept } = request;
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs),
      headers: {
        ...(contentType !== undefined && { 'content-type': contentType }),
        ...(accept !== undefined && { accept }),
        // What is counted against the limit is then what came over the wire.
        'accept-encoding': 'identity',
      },
      ...(body !== undefined && { body }),
    });
    const { status } = response;
    if (status === 200) return await readLimited(response, request.maximumBytes ?? options.maximumBytes);
    await response.body?.cancel();
    const reason = status >= 300 && status < 400 ? 'redirect' : 'status';
    throw new ClientError(reason, `${address} answered ${status}`, { status });
  } catch (error) {
    throw faultOf(error, address);
  }
};

/** A gateway or a server that is starting may answer the next time; a refusal stays one. */
const passing = ({ reason, status }: ClientError): boolean =>
  reason === 'unreachable' || reason === 'timeout' || (reason === 'status' && status !== undefined && status >= 500);

/**
 * A fetch for addresses that strangers may have written into certificates: no host and port but the allowed, no
 * redirect, a time limit, a size limit while the answer comes in, and at most one more attempt.
 */
export const createGuardedFetch =
  (options: GuardedFetchOptions): GuardedFetch =>
  async (url, request = {}) => {
    const address = hostAndPort(url);
    if (address === undefined || !options.allowed().has(address))
      throw new ClientError('address-not-allowed', `Not to be asked: ${address ?? 'an address of another kind'}`);
    try {
      return await attempt(url, address, request, options);
    } catch (error) {
      if (!(error instanceof ClientError) || !passing(error) || request.retry === false) throw error;
      return attempt(url, address, request, options);
    }
  };
