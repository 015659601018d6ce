import type { EnvelopeSender } from './write-envelope.ts';
import { type Grants, openGrants, tokenLifetimeS } from './id-gov-ua-grants.ts';
import { consentPage, type IdGovUaPerson, refusalPage } from './id-gov-ua-page.ts';
import { encryptUserInfo, recipientOf, userInfoOf } from './id-gov-ua-user-info.ts';
import { type Answer, type Asked, type LoopbackServer, listenOnLoopback } from './loopback-server.ts';

/** How the double misbehaves. `refusing` answers every call of a server with an error of its own form. */
export type IdGovUaMood = 'well' | 'down' | 'hanging' | 'babbling' | 'refusing';

export interface IdGovUaOptions {
  /** A free port unless told. */
  readonly port?: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where a visitor may be sent back to, each the whole address. */
  readonly redirectUris: readonly string[];
  readonly people: readonly IdGovUaPerson[];
  readonly now: () => Date;
  /** Closes the envelopes; each has a key of its own unless told. */
  readonly sender?: EnvelopeSender;
}

/** A double of id.gov.ua on this machine, by the description of its integration for clients. */
export interface FakeIdGovUa extends LoopbackServer {
  switch(mood: IdGovUaMood): void;
}

interface Double extends IdGovUaOptions {
  readonly grants: Grants;
}

const authTypes = ['dig_sign', 'bank_id', 'mobile_id'];

const json = (body: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

/** The form of its errors: a number that is not 0 as text, and words. */
const failure = (error: string, message: string): Answer => json({ error, message });

const refusal = (why: string): Answer => ({ status: 400, body: refusalPage(why) });

/** Parameters come in the address or in a form, as the caller likes. */
const parametersOf = ({ url, contentType, body }: Asked): URLSearchParams => {
  const form = contentType.startsWith('application/x-www-form-urlencoded') ? new TextDecoder().decode(body) : '';
  return new URLSearchParams([...url.searchParams, ...new URLSearchParams(form)]);
};

interface Client {
  readonly redirectUri: string;
  readonly clientId: string;
}

const clientOf = (double: Double, parameters: URLSearchParams): Client | undefined => {
  const [redirectUri, clientId] = [parameters.get('redirect_uri') ?? '', parameters.get('client_id') ?? ''];
  return clientId === double.clientId && double.redirectUris.includes(redirectUri)
    ? { redirectUri, clientId }
    : undefined;
};

const showConsent = (double: Double, parameters: URLSearchParams): Answer => {
  const client = clientOf(double, parameters);
  if (client === undefined) return refusal('Невідомий клієнт або адреса повернення.');
  if (parameters.get('response_type') !== 'code') return refusal('Підтримується лише response_type=code.');
  const asked = (parameters.get('auth_type') ?? '').split(',').filter((type) => authTypes.includes(type));
  if (asked.length === 0) return refusal('Не вказано способу входу.');
  const state = parameters.get('state') ?? '';
  const body = consentPage({ people: double.people, ...client, state, authTypes: asked });
  // A form's target is checked again after the redirect, so the client's own address has to be allowed.
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${new URL(client.redirectUri).origin}`;
  const headers = { 'content-security-policy': `${policy}; frame-ancestors 'none'; base-uri 'none'` };
  return { status: 200, body, headers };
};

const sendBack = (redirectUri: string, parameters: Readonly<Record<string, string>>): Answer => {
  const location = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) location.searchParams.set(name, value);
  return { status: 303, headers: { location: location.href } };
};

const takeConsent = (double: Double, parameters: URLSearchParams): Answer => {
  const client = clientOf(double, parameters);
  if (client === undefined) return refusal('Невідомий клієнт або адреса повернення.');
  const { redirectUri } = client;
  const state = parameters.get('state') ?? '';
  if (parameters.get('decision') !== 'agree') return sendBack(redirectUri, { error: 'access_denied', state });
  const person = double.people[Number(parameters.get('person') ?? Number.NaN)];
  const authType = parameters.get('auth_type') ?? '';
  if (person === undefined || !authTypes.includes(authType)) return refusal('Оберіть особу та спосіб входу.');
  return sendBack(redirectUri, { code: double.grants.issueCode({ person, authType }), state });
};

const giveToken = ({ clientId, clientSecret, grants }: Double, parameters: URLSearchParams): Answer => {
  if (parameters.get('grant_type') !== 'authorization_code') return failure('1', 'Unsupported grant_type');
  if (parameters.get('client_id') !== clientId || parameters.get('client_secret') !== clientSecret)
    return failure('2', 'Unknown client');
  const access = grants.exchange(parameters.get('code') ?? '');
  if (access === undefined) return failure('3', 'Unknown code');
  return json({
    access_token: access.accessToken,
    token_type: 'bearer',
    expires_in: tokenLifetimeS,
    refresh_token: access.refreshToken,
    user_id: access.userId,
  });
};

const giveUserInfo = async ({ grants, sender }: Double, parameters: URLSearchParams): Promise<Answer> => {
  const grant = grants.find(parameters.get('access_token') ?? '', parameters.get('user_id') ?? '');
  if (grant === undefined) return failure('4', 'Unknown access_token');
  const userInfo = userInfoOf(grant, parameters.get('fields') ?? '');
  const cert = parameters.get('cert') ?? '';
  if (cert === '') return json(userInfo);
  const recipient = recipientOf(cert);
  if (recipient === undefined) return failure('5', 'Certificate for key agreement expected');
  return json({ encryptedUserInfo: await encryptUserInfo(userInfo, recipient, sender) });
};

const endAccess = ({ grants }: Double, parameters: URLSearchParams): Answer =>
  grants.forget(parameters.get('access_token') ?? '', parameters.get('user_id') ?? '')
    ? failure('0', '')
    : failure('4', 'Unknown access_token');

const answer = async (double: Double, asked: Asked, mood: IdGovUaMood): Promise<Answer> => {
  const parameters = parametersOf(asked);
  const { method, url } = asked;
  if (method !== 'GET' && method !== 'POST') return { status: 405 };
  if (url.pathname === '/') return showConsent(double, parameters);
  if (url.pathname === '/consent' && method === 'POST') return takeConsent(double, parameters);
  if (mood === 'refusing') return failure('99', 'Internal error');
  switch (url.pathname) {
    case '/get-access-token':
      return giveToken(double, parameters);
    case '/get-user-info':
      return giveUserInfo(double, parameters);
    case '/get-user-logout':
      return endAccess(double, parameters);
    default:
      return { status: 404 };
  }
};

/** Serves the double on 127.0.0.1. Rejects when the port is taken. */
export const serveIdGovUa = async (options: IdGovUaOptions): Promise<FakeIdGovUa> => {
  const double = { ...options, grants: openGrants(options.now) };
  let mood: IdGovUaMood = 'well';
  const { url, stop, answerBy } = await listenOnLoopback(options.port ?? 0);
  answerBy(async (asked) => {
    if (mood === 'down') return 'drop';
    if (mood === 'hanging') return 'hang';
    return mood === 'babbling' ? { status: 200, body: '<h1>Технічні роботи</h1>' } : answer(double, asked, mood);
  });
  return {
    url,
    stop,
    switch: (next) => {
      mood = next;
    },
  };
};
