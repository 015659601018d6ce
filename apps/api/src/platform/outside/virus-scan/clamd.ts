import { connect, type NetConnectOpts, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { type ScanVerdict, ScannerUnavailable, type VirusScan } from './port.ts';

/** Where clamd listens; `unix` wins over `host` and `port`. */
export interface ClamdAddress {
  readonly unix?: string;
  readonly host?: string;
  readonly port?: number;
  /** Longest silence before ScannerUnavailable, 20 000 unless told: clamd answers only after the last byte. */
  readonly timeoutMs?: number;
}

/** One conversation: bytes go out, one NUL-ended reply comes back. */
interface Talk {
  readonly socket: Socket;
  /** Rejects with ScannerUnavailable. */
  readonly reply: Promise<string>;
}

/** clamd's replies are one short line; more than this is not clamd. */
const longestReply = 4096;

const talk = ({ unix, host = '127.0.0.1', port = 3310, timeoutMs = 20_000 }: ClamdAddress): Talk => {
  const options: NetConnectOpts = unix === undefined ? { host, port } : { path: unix };
  const socket = connect(options);
  const reply = new Promise<string>((resolve, reject) => {
    let text = '';
    let connected = false;
    const settle = (): void => {
      if (text.length > 0) resolve((text.split('\0')[0] ?? '').trim());
      else reject(new ScannerUnavailable(connected ? 'hanging up' : 'unreachable'));
    };
    socket.setTimeout(timeoutMs, () => {
      reject(new ScannerUnavailable('silent'));
      socket.destroy();
    });
    socket.on('connect', () => {
      connected = true;
    });
    socket.on('data', (bytes) => {
      text += bytes.toString('utf8');
      if (text.includes('\0') || text.length > longestReply) socket.destroy();
    });
    // Over its limit clamd replies and closes while we still write: the reply may already be here when EPIPE comes.
    socket.on('error', () => {});
    socket.on('close', settle);
  });
  // The one who asks awaits the reply later than it may fail.
  reply.catch(() => {});
  return { socket, reply };
};

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.once('drain', done).once('close', done);
  });

/** Sends the stream as length-prefixed chunks; false when clamd hung up before the last one. */
const send = async (source: Readable, socket: Socket): Promise<boolean> => {
  socket.write('zINSTREAM\0');
  for await (const chunk of source) {
    // Boundary: a byte stream yields Buffers.
    const bytes = chunk as Buffer;
    if (bytes.length === 0) continue;
    if (!socket.writable) return false;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    socket.write(length);
    if (!socket.write(bytes)) await drained(socket);
  }
  if (!socket.writable) return false;
  socket.write(Buffer.alloc(4));
  return true;
};

const verdictOf = (reply: string): ScanVerdict => {
  if (reply === 'stream: OK') return { clean: true };
  const signature = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (signature !== undefined) return { clean: false, signature };
  throw new ScannerUnavailable(/size limit exceeded/i.test(reply) ? 'stream too long' : 'not understood');
};

/** Asks clamd over TCP or a Unix socket (`INSTREAM`, clamd(8)). */
export const clamdScan = (address: ClamdAddress): VirusScan => ({
  async scan(source) {
    const { socket, reply } = talk(address);
    let complete = false;
    const sent = send(source, socket).then((all) => {
      complete = all;
    });
    try {
      // A broken source is reported as itself; a reply that comes first (over the limit, a virus) ends the sending.
      const verdict = verdictOf(await Promise.race([reply, sent.then(() => reply)]));
      if (verdict.clean && !complete) throw new ScannerUnavailable('not understood');
      return verdict;
    } finally {
      socket.destroy();
      source.destroy();
      sent.catch(() => {});
    }
  },
  async isReady() {
    const { socket, reply } = talk({ ...address, timeoutMs: Math.min(address.timeoutMs ?? 2000, 2000) });
    socket.write('zPING\0');
    return reply.then(
      (text) => text === 'PONG',
      () => false,
    );
  },
});
