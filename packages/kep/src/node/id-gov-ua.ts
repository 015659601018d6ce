import { type Bytes, fromBase64, toBase64 } from '../bytes.ts';
import { decryptEnvelope, type EnvelopeRecipient } from '../cms/envelope.ts';
import type { Certificate } from '../x509/certificate.ts';
import { ClientError } from './client-error.ts';
import { createGuardedFetch, hostAndPort } from './guarded-fetch.ts';
import { type IdGovUaAuthType, type IdGovUaUser, readIdGovUaUser, userFields } from './id-gov-ua-user.ts';

export interface IdGovUaOptions {
  /** `https://id.gov.ua`, `https://test.id.gov.ua`, or a double on this machine. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people come back to, as it was registered. */
  readonly redirectUri: string;
  readonly authTypes: readonly IdGovUaAuthType[];
  /** The client's certificate for key agreement, to which people's data are encrypted, and its key. */
  readonly recipient: EnvelopeRecipient;
  /** Certificates that the service may close envelopes with, for those that name theirs only. */
  readonly senders?: () => readonly Certificate[];
  /** Milliseconds for a call; ten seconds unless told. */
  readonly timeoutMs?: number;
}

/** Who a person is, and the CMS EnvelopedData that it was told in, to be kept. */
export interface IdGovUaAnswer extends IdGovUaUser {
  readonly envelope: Bytes;
}

/** What a code was exchanged for. */
export interface IdGovUaAccess {
  readonly accessToken: string;
  readonly userId: string;
}

/**
 * Client of the integrated system of electronic identification, id.gov.ua, by its description for those who connect to
 * it. Its calls reject with ClientError.
 */
export interface IdGovUaClient {
  /** Where to send a person; `state` comes back with them and has to be bound to their session. */
  authorizationUrl(state: string): string;
  /** A code can be exchanged once: the call is not repeated. */
  exchangeCode(code: string): Promise<IdGovUaAccess>;
  userInfo(access: IdGovUaAccess): Promise<IdGovUaAnswer>;
  logout(access: IdGovUaAccess): Promise<void>;
}

type Fields = Readonly<Record<string, unknown>>;

const maximumBytes = 256 * 1024;
const longestValue = 4096;

/** People's data and the client's secret travel to this address. */
const checkedBase = (baseUrl: string): URL => {
  const url = new URL(baseUrl);
  const local = /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local))
    throw new RangeError('id.gov.ua is asked over https, or on this machine');
  return url;
};

const parseObject = (bytes: Uint8Array): Fields => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (cause) {
    throw new ClientError('malformed', 'id.gov.ua answered no JSON', { cause });
  }
  throw new ClientError('malformed', 'id.gov.ua answered no object');
};

/** An error is told with status 200: a code that is not 0, as a number or as text, and a message. */
const refusalOf = ({ error, message }: Fields): ClientError | undefined => {
  if (error === undefined || error === null || String(error) === '0') return undefined;
  const said = [error, message].filter((part) => typeof part === 'string' || typeof part === 'number').join(': ');
  return new ClientError('rejected', `id.gov.ua refused: ${said.slice(0, 200)}`);
};

const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '' || text.length > longestValue)
    throw new ClientError('malformed', `id.gov.ua answered without ${name}`);
  return text;
};

const envelopeOf = (encrypted: unknown): Bytes => {
  // What came in the open was open to whoever stood between: it is refused rather than used.
  if (typeof encrypted !== 'string') throw new ClientError('malformed', 'id.gov.ua did not encrypt the data');
  try {
    return fromBase64(encrypted);
  } catch (cause) {
    throw new ClientError('malformed', 'The data of id.gov.ua are no base64', { cause });
  }
};

const decrypt = async (envelope: Bytes, { recipient, senders }: IdGovUaOptions): Promise<Fields> => {
  try {
    return parseObject(await decryptEnvelope(envelope, recipient, senders?.() ?? []));
  } catch (cause) {
    throw new ClientError('malformed', 'The data of id.gov.ua cannot be decrypted', { cause });
  }
};

type Call = (path: string, parameters: Readonly<Record<string, string>>, retry: boolean) => Promise<Fields>;

/** Parameters go in a form: addresses end up in logs. */
const callerOf = (base: URL, timeoutMs: number): Call => {
  const allowed = new Set([hostAndPort(base) ?? '']);
  const fetch = createGuardedFetch({ allowed: () => allowed, timeoutMs, maximumBytes });
  const contentType = 'application/x-www-form-urlencoded';
  return async (path, parameters, retry) => {
    const body = new URLSearchParams(parameters).toString();
    const bytes = await fetch(new URL(path, base), { body, contentType, retry, accept: 'application/json' });
    const answer = parseObject(bytes);
    const refusal = refusalOf(answer);
    if (refusal !== undefined) throw refusal;
    return answer;
  };
};

const accessParameters = ({ accessToken, userId }: IdGovUaAccess) => ({ access_token: accessToken, user_id: userId });

/** Creates the client. Throws RangeError for an address that is neither https nor of this machine. */
export const createIdGovUaClient = (options: IdGovUaOptions): IdGovUaClient => {
  const base = checkedBase(options.baseUrl);
  const { clientId, clientSecret, redirectUri, authTypes, recipient, timeoutMs = 10_000 } = options;
  const call = callerOf(base, timeoutMs);
  return {
    authorizationUrl: (state) => {
      const url = new URL('/', base);
      const parameters = { response_type: 'code', client_id: clientId, auth_type: authTypes.join(','), state };
      url.search = new URLSearchParams({ ...parameters, redirect_uri: redirectUri }).toString();
      return url.href;
    },
    exchangeCode: async (code) => {
      const secrets = { client_id: clientId, client_secret: clientSecret, code };
      const answer = await call('/get-access-token', { grant_type: 'authorization_code', ...secrets }, false);
      return { accessToken: textOf(answer, 'access_token'), userId: textOf(answer, 'user_id') };
    },
    userInfo: async (access) => {
      // The form encodes it a second time, as the service asks for.
      const cert = encodeURIComponent(toBase64(recipient.certificate.der));
      const parameters = { ...accessParameters(access), fields: userFields.join(','), cert };
      const { encryptedUserInfo } = await call('/get-user-info', parameters, true);
      const envelope = envelopeOf(encryptedUserInfo);
      return { ...readIdGovUaUser(await decrypt(envelope, options), authTypes), envelope };
    },
    logout: async (access) => {
      await call('/get-user-logout', accessParameters(access), true);
    },
  };
};
