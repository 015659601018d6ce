import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a program to its end; throws with what it printed when it fails. */
export async function run(
  script: string,
  args: readonly string[],
  options: { cwd: string; env?: Environment },
): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (printed += piece.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${printed}`);
}

export interface Running {
  readonly child: ChildProcess;
  /** Asks the program to end and waits; kills it after `patienceMs` (20 000 unless told). */
  stop(patienceMs?: number): Promise<void>;
}

/** Starts a program that goes on running. Its log goes where ours goes, or to the given file descriptor. */
export function start(
  script: string,
  options: { cwd: string; env: Environment; output?: number | 'inherit'; args?: readonly string[]; watch?: boolean },
): Running {
  const output = options.output ?? 'inherit';
  // A watched program begins anew when a file it imports changes.
  const flags = options.watch ? ['--watch', '--watch-preserve-output'] : [];
  const child = spawn(process.execPath, [...flags, script, ...(options.args ?? [])], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', output, output, 'ipc'],
  });
  return {
    child,
    async stop(patienceMs = 20_000) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(killer);
    },
  };
}

/** Waits for `{ listening: address }` from a started API; throws when it ends first. */
export async function listening({ child }: Running, timeoutMs = 60_000): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  const message = once(child, 'message', { signal }).then(([told]) => (told as { listening: string }).listening);
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The cabinet ended before it listened (code ${code}); its log says why`);
  });
  return Promise.race([message, ended]);
}
