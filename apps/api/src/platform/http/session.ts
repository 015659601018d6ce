import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import type { Language, Services } from '../context.ts';

/** How the HTTP layer learns who a cookie belongs to; the identity room provides it. */
export type ActorReader = (services: Services, tokenHash: Uint8Array<ArrayBuffer>) => Promise<Actor>;

export const hashOfToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest());

export const anonymous: Actor = { role: 'anonymous' };

/** 43 characters of base64url are 256 bits; anything else was never ours and costs no query. */
const looksLikeToken = /^[\w-]{43}$/;

export async function actorOf(services: Services, readActor: ActorReader, token: string | null): Promise<Actor> {
  return token !== null && looksLikeToken.test(token) ? readActor(services, hashOfToken(token)) : anonymous;
}

export const languageOf = (request: FastifyRequest): Language => {
  const asked = request.headers['accept-language']?.toLowerCase() ?? 'uk';
  const uk = asked.indexOf('uk');
  const en = asked.indexOf('en');
  return en >= 0 && (uk < 0 || en < uk) ? 'en' : 'uk';
};

/** Proves that a form was made by a page of ours for this very session: needed where a request could be sent cross-site without preflight. */
export const formTokenFor = (services: Services, sessionId: string): string =>
  services.secrets.derive('form', sessionId);
