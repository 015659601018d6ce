import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { atMost } from '#platform/at-most.ts';
import { FileRefused, type Refusal } from './refusals.ts';
import type { Container } from './sniff.ts';

export interface SandboxWork {
  readonly container: Exclude<Container, 'jpg' | 'png'>;
  readonly bytes: Uint8Array;
}

export type Opened =
  | { readonly ok: true; readonly kind: 'pdf'; readonly pages: number; readonly signed?: boolean }
  | { readonly ok: true; readonly kind: 'p7s' | 'asice' | 'asics'; readonly signed: true }
  | { readonly ok: true; readonly kind: 'doc' | 'docx' }
  | Refusal;

/** Which program runs and for how long; tests give one that never ends or breaks out. */
export interface SandboxLimits {
  readonly script?: URL;
  readonly timeLimitMs?: number;
}

const timeLimitMs = 10_000;

// A PDF takes about 130 MB while it is read; two at once would not fit a small worker.
const oneAtATime = atMost(1);

/** Reads files of the program, and that is all: no network, no writing, no other programs; 128 MB of heap. */
const flags = [
  '--permission',
  '--allow-fs-read=*',
  '--max-old-space-size=128',
  '--max-semi-space-size=4',
  '--no-warnings',
];

const start = (script: URL): ChildProcess =>
  fork(fileURLToPath(script), {
    execArgv: flags,
    serialization: 'advanced',
    // A parser's warnings may quote the document; they are read by nobody and kept nowhere. No secrets in the environment.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { MALLOC_ARENA_MAX: '2' },
  });

const run = (work: SandboxWork, limits: SandboxLimits): Promise<Opened> =>
  new Promise((resolve, reject) => {
    const child = start(limits.script ?? new URL('./sandbox.ts', import.meta.url));
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.timeLimitMs ?? timeLimitMs);
    let answer: Opened | undefined;
    child.once('message', (message) => {
      // Boundary: sandbox.ts answers exactly this.
      answer = message as Opened;
    });
    // A process that could not be begun says nothing about the document: the check is tried again.
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    // Settled only when the process is gone, so that the next one never meets this one's memory.
    child.once('exit', () => {
      clearTimeout(timer);
      if (answer) resolve(answer);
      else reject(new FileRefused('documents.too_complex', {}));
    });
    // A failure to hand the work over ends the process, and its end is heard above.
    child.send(work, (failure) => failure && child.kill('SIGKILL'));
  });

/**
 * Opens a document in a process of its own, fenced off, within 10 s: a file made to hang, to eat memory or to take over
 * the parser costs that process and nothing else. Throws documents.too_complex then.
 */
export const openInSandbox = (work: SandboxWork, limits: SandboxLimits = {}): Promise<Opened> =>
  oneAtATime(() => run(work, limits));
