import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

/** What a door may know of the browser behind a request, and what it may hand back beside the answer. */
export interface Visitor {
  readonly ip: string;
  /** The network, not the machine: 203.0.113.0/24 or 2001:db8:1::/48. Shown in the device list. */
  readonly ipPrefix: string;
  readonly userAgent: string;
  /** What a machine shows instead of a session. */
  readonly authorization: string | null;
  readonly sessionToken: string | null;
  readonly deviceToken: string | null;
  /** Proves a held time to be this browser's, before sign-in and across it. */
  readonly holdToken: string | null;
  /** Proves that whoever answers a text to sign is the browser that asked for it. */
  readonly signingToken: string | null;
  /** Hands out the session cookie; without `until` it ends with the browser. */
  giveSession(token: string, until: Date | null): void;
  giveDevice(token: string, until: Date): void;
  giveHold(token: string): void;
  giveSigning(token: string): void;
  /** Takes the session cookie back and asks the browser to forget what it kept. */
  takeSession(): void;
}

const sessionCookie = '__Host-sid';
const deviceCookie = '__Host-device';
const holdCookie = '__Host-hold';
const signingCookie = '__Host-signing';

export const ipPrefixOf = (ip: string): string => {
  if (ip.includes('.'))
    return `${ip
      .replace(/^::ffff:/, '')
      .split('.')
      .slice(0, 3)
      .join('.')}.0/24`;
  return `${ip.split(':').slice(0, 3).join(':')}::/48`;
};

/** The key of a counter per visitor: one IPv6 customer has more addresses than anybody can count, so their network. */
export const hostOf = (ip: string): string => (ip.includes('.') ? ip : ipPrefixOf(ip));

export const sessionTokenOf = (request: FastifyRequest): string | null => request.cookies[sessionCookie] ?? null;

/** Secure works on http://localhost too: browsers treat it as trustworthy. */
const flags = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

export const visitorOf = (request: FastifyRequest, reply: FastifyReply, _config: Config): Visitor => ({
  ip: request.ip,
  ipPrefix: ipPrefixOf(request.ip),
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
  authorization: request.headers.authorization ?? null,
  sessionToken: sessionTokenOf(request),
  deviceToken: request.cookies[deviceCookie] ?? null,
  holdToken: request.cookies[holdCookie] ?? null,
  signingToken: request.cookies[signingCookie] ?? null,
  giveSession: (token, until) =>
    void reply.setCookie(sessionCookie, token, { ...flags, ...(until && { expires: until }) }),
  giveDevice: (token, until) =>
    void reply.setCookie(deviceCookie, token, { ...flags, sameSite: 'strict', expires: until }),
  giveHold: (token) => void reply.setCookie(holdCookie, token, flags),
  giveSigning: (token) => void reply.setCookie(signingCookie, token, { ...flags, sameSite: 'strict' }),
  takeSession: () => {
    reply.clearCookie(sessionCookie, flags);
    reply.header('clear-site-data', '"cache", "storage"');
  },
});
