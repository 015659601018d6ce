import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { callOnce, type Call } from '../load.ts';
import { seeded } from '../generate/seeded.ts';
import { assertSameShape } from '../same-bodies.ts';
import { startLimit, type Visitor } from '../scene.ts';
import type { Work } from '../work.ts';
import { compare, type Side } from './against-limit.ts';
import { shareOfLimit } from './finding.ts';

const size = 5 * 1_048_576;
const connections = 2;
const edge = 'cabinet-bench-edge-7f3a';

/** Five mebibytes that nothing can compress, with the first bytes of a PDF. */
const fileBytes = (): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), seeded(5).bytes(size - 9)]);

const multipart = (bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="kind"\r\n\r\nother\r\n`),
    Buffer.from(
      `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="scan.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${edge}--\r\n`),
  ]);

/** Sends a file of 5 MiB as a browser does. */
export const uploadCall = (): ((visitor: Visitor) => Call) => {
  const body = multipart(fileBytes());
  return ({ headers, formToken }) => ({
    method: 'POST',
    path: '/api/v1/documents',
    status: 201,
    body,
    headers: { ...headers, 'x-form-token': formToken, 'content-type': `multipart/form-data; boundary=${edge}` },
  });
};

const times = (count: number, call: () => Call) => () => {
  let left = count;
  return () => {
    left -= 1;
    return left < 0 ? null : call();
  };
};

/** A file of 5 MiB: hashed, encrypted, flushed to the disk, put into the library. */
export const upload: Work = async ({ stage, plan, small, product }) => {
  const [visitor] = small.visitors;
  if (!visitor) throw new Error('Nobody is there to upload');
  const toProduct = uploadCall();
  const bytes = fileBytes();
  const toLimit = (): Call => ({
    method: 'POST',
    path: '/',
    status: 201,
    body: bytes,
    headers: { 'content-type': 'application/pdf' },
  });
  const answer = await callOnce(product.url, toProduct(visitor));
  const folder = join(stage.directory, 'limit-files');
  mkdirSync(folder, { recursive: true });
  const start = (flush: boolean) =>
    startLimit(stage, 'receive-upload', { FOLDER: folder, FLUSH: String(flush), ANSWER: answer });
  const flushed = await start(true);
  const unflushed = await start(false);
  try {
    for (const { url } of [flushed, unflushed]) assertSameShape(answer, await callOnce(url, toLimit()));
    const sidesOf = (count: number): Side[] => [
      { name: 'product', server: product, connections, calls: times(count, () => toProduct(visitor)) },
      { name: 'node:http + SHA-256, flushed', server: flushed, connections, calls: times(count, toLimit) },
      { name: 'node:http + SHA-256, not flushed', server: unflushed, connections, calls: times(count, toLimit) },
    ];
    await compare(sidesOf(4), 1);
    const compared = await compare(sidesOf(plan.uploads), plan.rounds);
    return [shareOfLimit('upload', 'Upload 5 MB: hash, encrypt, store, flush', { compared, least: 0.7 })];
  } finally {
    await Promise.all([flushed.stop(), unflushed.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
};
