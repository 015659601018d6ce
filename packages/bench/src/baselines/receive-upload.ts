// The limit of an upload: node:http, SHA-256 while the bytes arrive, a file. FLUSH=true waits for the disk, as the
// product does before it says that the file is kept.
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setting } from './serve.ts';

const folder = setting('FOLDER');
const flush = setting('FLUSH') === 'true';
const template: object = JSON.parse(setting('ANSWER'));

const server = createServer(async (request, response) => {
  const hash = createHash('sha256');
  let size = 0;
  const metered = new Transform({
    transform(bytes: Buffer, _encoding, done) {
      size += bytes.length;
      hash.update(bytes);
      done(null, bytes);
    },
  });
  const id = randomUUID();
  await pipeline(request, metered, createWriteStream(join(folder, id), { flush }));
  const body = JSON.stringify({ ...template, id, size, sha256: hash.digest('hex'), createdAt: new Date() });
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
});

server.listen(0, '127.0.0.1', () => {
  // Boundary: a TCP server's address is always of this shape.
  const { port } = server.address() as AddressInfo;
  process.send?.({ listening: `http://127.0.0.1:${port}` });
});
process.on('SIGTERM', () => process.exit(0)).on('disconnect', () => process.exit(0));
