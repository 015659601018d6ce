import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listening, type Running, start } from '@cabinet/launch/processes';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** What a server says of itself. */
export interface Observed {
  /** Since its start. */
  readonly cpuMicroseconds: number;
  readonly rssBytes: number;
  /** Event-loop delay since `watch`, milliseconds. */
  readonly delayP50: number;
  readonly delayP99: number;
  readonly delayMax: number;
}

export interface Server {
  readonly url: string;
  /** From spawning to listening, milliseconds. */
  readonly startMs: number;
  observe(): Promise<Observed>;
  /** Begins a new window of event-loop delay; `observe` ends it. */
  watch(): void;
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const observe = async ({ child }: Running): Promise<Observed> => {
  const signal = AbortSignal.timeout(10_000);
  child.send('observe');
  for (;;) {
    // Boundary: messages of the process that observe.ts was loaded into.
    const [told] = (await once(child, 'message', { signal })) as [{ observed?: Observed }];
    if (told.observed) return told.observed;
  }
};

interface Starting {
  /** Path below the repository. */
  readonly script: string;
  readonly env: Environment;
  readonly logFile: string;
  /** Folder for a CPU profile. */
  readonly profiles?: string | undefined;
}

/** Starts a server as a process of its own and waits until it listens. */
export async function startServer({ script, env, logFile, profiles }: Starting): Promise<Server> {
  const began = performance.now();
  const observer = `--import=${new URL('./observe.ts', import.meta.url).href}`;
  const profiler = profiles ? ` --cpu-prof --cpu-prof-dir=${profiles}` : '';
  const running = start(join(repository, script), {
    cwd: repository,
    env: { ...env, NODE_OPTIONS: observer + profiler },
    output: openSync(logFile, 'a'),
  });
  const url = await listening(running).catch(async (failure: unknown) => {
    await running.stop();
    throw new Error(`${script} did not start; ${logFile} says why`, { cause: failure });
  });
  return {
    url,
    startMs: performance.now() - began,
    observe: () => observe(running),
    watch: () => void running.child.send('watch'),
    stop: () => running.stop(),
  };
}
