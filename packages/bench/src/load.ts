import { Pool } from 'undici';
import { median, quantile } from './statistics.ts';

/** One call of a closed loop. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The only status that is not an error. */
  readonly status: number;
}

export interface Loop {
  readonly url: string;
  readonly connections: number;
  /** The next call, or null when there are no more. */
  readonly next: () => Call | null;
  /** Milliseconds after which no call begins. */
  readonly forMs?: number;
}

export interface Measured {
  readonly calls: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly latencies: readonly number[];
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

const send = async (pool: Pool, { method, path, headers, body }: Call): Promise<Answered> => {
  const answer = await pool.request({ method, path, headers: headers ?? null, body: body ?? null });
  return { status: answer.statusCode, body: await answer.body.text() };
};

const refused = ({ method, path, status }: Call, answer: Answered): Error =>
  new Error(
    `${method} ${path} answered ${answer.status} and not ${status}; the measurement is void: ${answer.body.slice(0, 300)}`,
  );

/** Makes one call outside any measurement. Throws when the answer has another status. */
export async function callOnce(url: string, call: Call): Promise<string> {
  const pool = new Pool(url, { connections: 1 });
  try {
    const answer = await send(pool, call);
    if (answer.status !== call.status) throw refused(call, answer);
    return answer.body;
  } finally {
    await pool.close();
  }
}

/** Calls as fast as the answers come, each connection one call at a time. Any unexpected answer throws: it voids the run. */
export async function runLoop({ url, connections, next, forMs }: Loop): Promise<Measured> {
  const pool = new Pool(url, { connections, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const latencies: number[] = [];
  const began = performance.now();
  const work = async (): Promise<void> => {
    for (;;) {
      const sentAt = performance.now();
      if (forMs !== undefined && sentAt - began >= forMs) return;
      const call = next();
      if (!call) return;
      const answer = await send(pool, call);
      if (answer.status !== call.status) throw refused(call, answer);
      latencies.push(performance.now() - sentAt);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
  } finally {
    await pool.destroy();
  }
  const seconds = (performance.now() - began) / 1000;
  return {
    calls: latencies.length,
    perSecond: latencies.length / seconds,
    p50: median(latencies),
    p99: quantile(latencies, 0.99),
    latencies,
  };
}

/** Takes the items round and round. */
export const roundRobin = <T>(items: readonly T[]): (() => T) => {
  let at = 0;
  return () => {
    const item = items[at % items.length];
    if (item === undefined) throw new Error('Nothing to go round');
    at += 1;
    return item;
  };
};
