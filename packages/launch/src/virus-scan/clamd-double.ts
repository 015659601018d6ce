import { type AddressInfo, createServer, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { testVirus } from './test-virus.ts';

/** How the double misbehaves, for rehearsing outages. */
export type ClamdMood = 'well' | 'hanging' | 'hanging up' | 'babbling';

export interface ClamdDouble {
  readonly host: string;
  readonly port: number;
  mood: ClamdMood;
  stop(): Promise<void>;
}

export interface ClamdDoubleOptions {
  /** A free port unless told. */
  readonly port?: number;
  /** As clamd's StreamMaxLength: bytes of one stream; 25 MiB unless told. */
  readonly streamMaxLength?: number;
}

const unpackedLimit = 64 * 1024 * 1024;
const deepest = 4;
const tooMuch = 'Heuristics.Limits.Exceeded.MaxScanSize';

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';

const insideGzip = (bytes: Buffer): Buffer[] => {
  try {
    return [gunzipSync(bytes, { maxOutputLength: unpackedLimit })];
  } catch (failure) {
    if (failure instanceof RangeError) throw failure;
    return [];
  }
};

const insideZip = async (bytes: Buffer): Promise<Buffer[]> => {
  const members: Buffer[] = [];
  let left = unpackedLimit;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: false });
    for await (const entry of zip.eachEntry()) {
      left -= entry.uncompressedSize;
      if (left < 0) throw new RangeError('Too much');
      members.push(await buffer(await zip.openReadStreamPromise(entry)));
    }
  } catch (failure) {
    if (failure instanceof RangeError) throw failure;
  }
  return members;
};

/** The signature found, or undefined; looks into gzip and zip as clamd does. */
const findVirus = async (bytes: Buffer, depth = 0): Promise<string | undefined> => {
  if (bytes.includes(testVirus)) return 'Eicar-Test-Signature';
  if (depth === deepest) return undefined;
  try {
    const inside = isGzip(bytes) ? insideGzip(bytes) : isZip(bytes) ? await insideZip(bytes) : [];
    for (const member of inside) {
      const found = await findVirus(member, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  } catch {
    return tooMuch;
  }
};

/** Takes the INSTREAM chunks that are complete; `rest` is what has not fully come yet. */
const takeChunks = (input: Buffer): { readonly chunks: Buffer[]; readonly rest: Buffer; readonly ended: boolean } => {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at + 4 <= input.length) {
    const length = input.readUInt32BE(at);
    if (length === 0) return { chunks, rest: input.subarray(at + 4), ended: true };
    if (at + 4 + length > input.length) break;
    chunks.push(input.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { chunks, rest: input.subarray(at), ended: false };
};

/** Receives one stream and replies; over the limit it replies and hangs up at once, as clamd does. */
const receive = (socket: Socket, limit: number, first: Buffer): void => {
  const received: Buffer[] = [];
  let size = 0;
  let pending = Buffer.alloc(0);
  const onData = (bytes: Buffer): void => {
    const { chunks, rest, ended } = takeChunks(Buffer.concat([pending, bytes]));
    pending = Buffer.from(rest);
    received.push(...chunks);
    size += chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    if (size + pending.length > limit + 4) {
      socket.off('data', onData);
      socket.end('INSTREAM size limit exceeded. ERROR\0');
      return;
    }
    if (!ended) return;
    socket.off('data', onData);
    findVirus(Buffer.concat(received)).then(
      (signature) => socket.end(`stream: ${signature === undefined ? 'OK' : `${signature} FOUND`}\0`),
      () => socket.destroy(),
    );
  };
  socket.on('data', onData);
  onData(first);
};

/** Reads the command (`zNAME\0` or `nNAME\n`) and answers it. */
const serve = (socket: Socket, limit: number): void => {
  let input = Buffer.alloc(0);
  const onData = (bytes: Buffer): void => {
    input = Buffer.concat([input, bytes]);
    const command = /^(?:z([A-Z]+)\0|n([A-Z]+)\r?\n)/.exec(input.subarray(0, 64).toString('latin1'));
    if (!command) {
      if (input.length > 64) socket.end('UNKNOWN COMMAND\0');
      return;
    }
    socket.off('data', onData);
    const name = command[1] ?? command[2];
    if (name === 'PING') socket.end('PONG\0');
    else if (name === 'VERSION') socket.end('ClamAV 0.0 (double of the cabinet)\0');
    else if (name === 'INSTREAM') receive(socket, limit, input.subarray(command[0].length));
    else socket.end('UNKNOWN COMMAND\0');
  };
  socket.on('data', onData);
};

/**
 * Speaks clamd's protocol on 127.0.0.1 and finds only the EICAR test file, packed or not. It stands in for clamd on a
 * developer's machine and in tests; it protects nobody.
 */
export const startClamdDouble = async (options: ClamdDoubleOptions = {}): Promise<ClamdDouble> => {
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    socket.on('end', () => socket.end());
    if (double.mood === 'hanging') socket.resume();
    else if (double.mood === 'hanging up') socket.destroy();
    else if (double.mood === 'babbling') socket.end('220 mail.example.org ESMTP\0');
    else serve(socket, options.streamMaxLength ?? 25 * 1024 * 1024);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  // Boundary: a TCP server's address is always of this shape.
  const { address, port } = server.address() as AddressInfo;
  const double: ClamdDouble = {
    host: address,
    port,
    mood: 'well',
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
  return double;
};
