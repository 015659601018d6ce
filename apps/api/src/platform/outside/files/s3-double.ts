import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How the double misbehaves, for rehearsing outages. */
export type S3Mood = 'well' | 'hanging' | 'full' | 'failing' | 'flipping a bit';

export interface S3Double {
  readonly endpoint: string;
  /** Objects as stored, by `/bucket/key`. */
  readonly objects: Map<string, Buffer>;
  /** When each was written, by the machine's clock. */
  readonly writtenAt: Map<string, Date>;
  /** Keys on one page of a listing, as S3's max-keys; 1000. */
  pageSize: number;
  mood: S3Mood;
  stop(): Promise<void>;
}

export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const header = (request: IncomingMessage, name: string): string => String(request.headers[name] ?? '').trim();

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalQuery = (url: URL): string =>
  [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');

/** Signature Version 4 as Amazon's documentation describes it, written apart from the client so that each checks the other. */
const isSigned = (request: IncomingMessage, by: S3Credentials): boolean => {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      header(request, 'authorization'),
    );
  if (!parts) return false;
  const [, keyId = '', day = '', region = '', names = '', signature = ''] = parts;
  if (keyId !== by.accessKeyId || region !== by.region) return false;
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.split(';').includes(name))) return false;
  const url = new URL(request.url ?? '/', 'http://double');
  const headers = names.split(';').map((name) => `${name}:${header(request, name)}\n`);
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url),
    headers.join(''),
    names,
    header(request, 'x-amz-content-sha256'),
  ];
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', header(request, 'x-amz-date'), scope, sha256(canonical.join('\n'))].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${by.secretAccessKey}`);
  return timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'));
};

const store = async (double: S3Double, request: IncomingMessage, path: string): Promise<number> => {
  const body = await buffer(request);
  if (double.mood === 'flipping a bit') body[body.length - 1] = (body.at(-1) ?? 0) ^ 1;
  if (sha256(body) !== header(request, 'x-amz-content-sha256')) return 400;
  if (Number(header(request, 'content-length')) !== body.length) return 411;
  double.objects.set(path, body);
  double.writtenAt.set(path, new Date());
  return 200;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** ListObjectsV2: keys in order, a page at a time; the token of the next page is opaque and needs escaping, as theirs may. */
const listing = (double: S3Double, url: URL): string => {
  const bucket = `${url.pathname.replace(/\/$/, '')}/`;
  const after = Buffer.from(
    (url.searchParams.get('continuation-token') ?? '').replace(/^<&>/, ''),
    'base64',
  ).toString();
  const keys = [...double.objects.keys()]
    .filter((path) => path.startsWith(bucket))
    .map((path) => path.slice(bucket.length))
    .filter((key) => key > after)
    .sort();
  const page = keys.slice(0, double.pageSize);
  const token = keys.length > page.length ? `<&>${Buffer.from(page.at(-1) ?? '').toString('base64')}` : '';
  const contents = page.map((key) => {
    const at = double.writtenAt.get(bucket + key) ?? new Date(0);
    return `<Contents><Key>${escaped(key)}</Key><LastModified>${at.toISOString()}</LastModified><Size>1</Size></Contents>`;
  });
  const next = token && `<NextContinuationToken>${escaped(token)}</NextContinuationToken>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>cabinet</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${token !== ''}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
};

const answer = async (double: S3Double, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://double');
  const path = url.pathname;
  const found = double.objects.get(path);
  if (double.mood === 'full') return void response.writeHead(507).end();
  if (double.mood === 'failing') return void response.writeHead(503).end();
  if (request.method === 'PUT') return void response.writeHead(await store(double, request, path)).end();
  if (request.method === 'DELETE') {
    double.objects.delete(path);
    return void response.writeHead(204).end();
  }
  // The bucket itself; there is one.
  if (request.method === 'HEAD' && path === '/cabinet') return void response.writeHead(200).end();
  if (url.searchParams.get('list-type') === '2')
    return void response.writeHead(200, { 'content-type': 'application/xml' }).end(listing(double, url));
  if (!found) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-length': found.length });
  response.end(request.method === 'HEAD' ? undefined : found);
};

/** A small S3 on a free local port: path-style objects in memory, every request's signature and body hash verified. */
export const startS3Double = async (credentials: S3Credentials): Promise<S3Double> => {
  const server = createServer((request, response) => {
    if (double.mood === 'hanging') return;
    if (!isSigned(request, credentials)) return void response.writeHead(403).end();
    answer(double, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // Boundary: a TCP server's address is always of this shape.
  const { port } = server.address() as AddressInfo;
  const double: S3Double = {
    endpoint: `http://127.0.0.1:${port}`,
    objects: new Map(),
    writtenAt: new Map(),
    pageSize: 1000,
    mood: 'well',
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
  return double;
};
