import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectFile } from '#modules/documents/inspect/inspect.ts';
import { atMost } from '#platform/at-most.ts';
import { clamdScan } from '#platform/outside/virus-scan/clamd.ts';

/** Answer of this program: what became of each file, and how much the process grew at its highest, in MB. */
export interface Fates {
  readonly fates: Readonly<Record<string, string>>;
  readonly grewMb: number;
}

/**
 * A program of its own, so that the memory measured is that of the inspection and not of making bombs:
 * `node --expose-gc fates.ts <folder> <port of clamd>`. Three files at a time, as a busy worker has them.
 */
const [folder = '', port = ''] = process.argv.slice(2);
const before = process.memoryUsage().rss;
const threeAtATime = atMost(3);

const fateOf = async (path: string): Promise<string> => {
  const read = () => createReadStream(path);
  const { size } = await stat(path);
  const inspection = await inspectFile({
    read,
    size,
    accepted: ['jpg', 'png', 'pdf', 'doc', 'docx', 'p7s', 'asice', 'asics'],
  });
  if (!inspection.ok) return inspection.code;
  const verdict = await clamdScan({ port: Number(port) }).scan(read());
  return verdict.clean ? inspection.kind : 'documents.infected';
};

const names = await readdir(folder);
const fates = await Promise.all(
  names.map((name) =>
    threeAtATime(async () => {
      const fate = await fateOf(join(folder, name));
      // What is measured is the need, not how long the collector likes to wait on a machine with much memory.
      globalThis.gc?.();
      return [name, fate] as const;
    }),
  ),
);
/**
 * Kilobytes this program has held at its highest. Linux counts into maxRSS what the process held before it became this
 * program, which is the test runner's need; VmHWM begins anew.
 */
const peakKb = async (): Promise<number> => {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
};

const grewMb = (await peakKb()) / 1024 - before / 1024 / 1024;
console.log(JSON.stringify({ fates: Object.fromEntries(fates), grewMb } satisfies Fates));
