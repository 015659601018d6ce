import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { median, quantile } from './statistics.ts';

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly retryAfterMs: number;
}

/** Sends one request and remembers how long its answer took. */
export type Send = (path: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Reply>;

export interface Crowd<Outcome> {
  readonly urls: readonly string[];
  /** Open connections to all servers together. */
  readonly connections: number;
  readonly people: number;
  /** What one of them does, from the first press to the end. */
  readonly act: (number: number, send: Send) => Promise<Outcome>;
}

export interface Rushed<Outcome> {
  readonly seconds: number;
  readonly outcomes: readonly Outcome[];
  /** Answers by status, each with its milliseconds. */
  readonly latencies: ReadonlyMap<number, readonly number[]>;
}

/** Lets a crowd act at once, as many together as there are connections, each going on as soon as one is free. */
export async function rush<Outcome>({ urls, connections, people, act }: Crowd<Outcome>): Promise<Rushed<Outcome>> {
  const each = Math.ceil(connections / urls.length);
  const pools = urls.map((url) => new Pool(url, { connections: each, pipelining: 1, headersTimeout: 60_000 }));
  const latencies = new Map<number, number[]>();
  const sender =
    (number: number): Send =>
    async (path, headers, body) => {
      const pool = pools[number % pools.length];
      if (!pool) throw new Error('There is no server');
      const sentAt = performance.now();
      const answer = await pool.request({ method: 'POST', path, headers, body });
      const text = await answer.body.text();
      const all = latencies.get(answer.statusCode) ?? [];
      latencies.set(answer.statusCode, all);
      all.push(performance.now() - sentAt);
      const retryAfterMs = Number(answer.headers['retry-after'] ?? 0) * 1000;
      return { status: answer.statusCode, body: text, retryAfterMs };
    };
  const began = performance.now();
  let next = 0;
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    while (next < people) {
      const number = next;
      next += 1;
      outcomes.push(await act(number, sender(number)));
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
  } finally {
    await Promise.all(pools.map((pool) => pool.destroy()));
  }
  return { seconds: (performance.now() - began) / 1000, outcomes, latencies };
}

/** Sends until the server is not too busy any more, waiting as long as it asks. */
export async function patiently(send: () => Promise<Reply>): Promise<Reply> {
  for (;;) {
    const reply = await send();
    if (reply.status !== 429) return reply;
    await pause(reply.retryAfterMs);
  }
}

/** How many answers of each status, and how long they took. */
export const told = ({ latencies }: Pick<Rushed<unknown>, 'latencies'>): Record<string, object> =>
  Object.fromEntries(
    [...latencies].map(([status, all]) => [
      status,
      { answers: all.length, p50: median(all), p99: quantile(all, 0.99), longest: Math.max(...all) },
    ]),
  );
