import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Says of a good answer that it is the same for everybody, and for how long it may be used without asking again. */
export const markKept = (reply: FastifyReply, seconds: number): void => {
  // Names are put in the order of the language that was asked for.
  reply.headers({ 'cache-control': `public, max-age=${seconds}`, vary: 'accept-encoding, accept-language' });
};

/** Gives what markKept has marked its tag, and answers 304 to whoever has it already. */
export async function tagKept(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const isKept = String(reply.getHeader('cache-control') ?? '').startsWith('public');
  if (!isKept || typeof payload !== 'string') return payload;
  // Weak: the same answer may travel compressed or not.
  const bytes = Buffer.from(payload);
  const tag = `W/"${hash('sha1', bytes, 'base64url')}"`;
  reply.header('etag', tag);
  const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  // As bytes: told as text it would be turned into bytes for its length and once more for the wire.
  if (!known.includes(tag)) return bytes;
  reply.code(304).removeHeader('content-type');
  return '';
}
