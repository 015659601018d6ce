import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './session.ts';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
// 9 of 11: the last two steps take ten times as long and save a tenth.
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

interface Packed {
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  readonly identity: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** How an answer to this request may be packed. */
export const encodingFor = ({ headers }: FastifyRequest): Encoding => {
  const accepted = String(headers['accept-encoding'] ?? '')
    .split(',')
    .filter((one) => !/;\s*q=0(?:\.0+)?\s*$/.test(one))
    .map((one) => one.split(';')[0]?.trim().toLowerCase());
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : 'identity';
};

const bytesOf = async (payload: unknown): Promise<Buffer> =>
  payload instanceof Readable
    ? Buffer.concat((await payload.toArray()).map((part) => Buffer.from(part)))
    : Buffer.from(String(payload));

const ofContent = new Set([
  'content-type',
  'content-disposition',
  'content-security-policy',
  'cross-origin-resource-policy',
]);

const pack = async (reply: FastifyReply, payload: unknown): Promise<Packed> => {
  const identity = await bytesOf(payload);
  const headers = Object.fromEntries(Object.entries(reply.getHeaders()).filter(([name]) => ofContent.has(name)));
  return { headers, identity, br: await packBrotli(identity, quality), gzip: await packGzip(identity) };
};

const keyOf = (request: FastifyRequest): string => `${request.routeOptions.url} ${languageOf(request)}`;

/**
 * Every good answer of the doors mounted on `app` is made once for each language, compressed, and kept. For public
 * descriptions of the house alone: the same for everybody for as long as the process lives.
 */
export function packOnce(app: FastifyInstance): void {
  const kept = new Map<string, Promise<Packed>>();
  const ready = new WeakSet<FastifyRequest>();
  const dress = (request: FastifyRequest, reply: FastifyReply, packed: Packed): Buffer => {
    const encoding = encodingFor(request);
    reply.headers({ ...packed.headers, vary: 'accept-encoding, accept-language' });
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return packed[encoding];
  };
  app.addHook('preHandler', async (request, reply) => {
    const packed = await kept.get(keyOf(request));
    if (!packed) return;
    ready.add(request);
    await reply.send(dress(request, reply, packed));
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (ready.has(request) || reply.statusCode !== 200) return payload;
    const key = keyOf(request);
    const packed = kept.get(key) ?? pack(reply, payload);
    kept.set(key, packed);
    // What broke once is made anew for the next visitor.
    packed.catch(() => kept.get(key) === packed && kept.delete(key));
    return dress(request, reply, await packed);
  });
}
