import { runLoop, type Call, type Measured } from '../load.ts';
import type { Server } from '../processes.ts';
import { interleaved } from '../rounds.ts';
import { median, medianRatio, quantile, spread } from '../statistics.ts';

/** One side of a comparison: a server and what is asked of it. */
export interface Side {
  readonly name: string;
  readonly server: Server;
  readonly connections: number;
  /** The calls of one round; each `next` belongs to one round. */
  readonly calls: () => () => Call | null;
  /** Milliseconds of one round, or undefined when the calls run out by themselves. */
  readonly forMs?: number | undefined;
}

interface Round extends Measured {
  readonly cpuMicrosecondsPerCall: number;
}

const runRound = async ({ server, connections, calls, forMs }: Side): Promise<Round> => {
  const before = await server.observe();
  const measured = await runLoop({
    url: server.url,
    connections,
    next: calls(),
    ...(forMs !== undefined && { forMs }),
  });
  const after = await server.observe();
  return { ...measured, cpuMicrosecondsPerCall: (after.cpuMicroseconds - before.cpuMicroseconds) / measured.calls };
};

const summaryOf = ({ name }: Side, rounds: readonly Round[]) => {
  const latencies = rounds.flatMap(({ latencies: all }) => all);
  const perSecond = rounds.map((round) => round.perSecond);
  return {
    name,
    perSecond: median(perSecond),
    spread: spread(perSecond),
    p50: median(latencies),
    p99: quantile(latencies, 0.99),
    cpuMicrosecondsPerCall: median(rounds.map(({ cpuMicrosecondsPerCall }) => cpuMicrosecondsPerCall)),
    calls: latencies.length,
    rounds: perSecond,
    p50OfRounds: rounds.map((round) => round.p50),
  };
};

export interface Compared {
  /** Median of the rounds' ratios of throughput, each side divided by the second one; the limit comes second. */
  readonly ratios: readonly number[];
  readonly sides: readonly ReturnType<typeof summaryOf>[];
}

/** Measures the sides in turn, each round in the other order than the one before. The second side is the limit. */
export async function compare(sides: readonly Side[], rounds: number): Promise<Compared> {
  const measured = await interleaved(
    sides.map((side) => () => runRound(side)),
    rounds,
  );
  const throughput = measured.map((all) => all.map(({ perSecond }) => perSecond));
  const limit = throughput[1] ?? [];
  return {
    ratios: throughput.map((all) => medianRatio(all, limit)),
    sides: sides.map((side, at) => summaryOf(side, measured[at] ?? [])),
  };
}

/** Every side once without being measured: code is compiled, connections open, statements prepared. */
export async function warmUp(sides: readonly Side[], forMs: number): Promise<void> {
  for (const { server, connections, calls } of sides)
    await runLoop({ url: server.url, connections, next: calls(), forMs });
}
