import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { startClamdDouble } from '@cabinet/launch/virus-scan/clamd-double';
import { corpus } from '#test/corpus/corpus.ts';
import type { Fates } from '#test/corpus/fates.ts';
import { refusals } from './refusals.ts';

const program = fileURLToPath(import.meta.resolve('#test/corpus/fates.ts'));
const files = corpus.map((file, index) => ({ ...file, index, honest: !(file.expected in refusals) }));
let outcome: Fates;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cabinet-corpus-'));
  const clamd = await startClamdDouble();
  try {
    for (const { index, bytes } of files) await writeFile(join(folder, String(index)), await bytes());
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--expose-gc', program, folder, String(clamd.port)],
      // One heap for each thread of the picture library would be counted as need.
      { env: { ...process.env, MALLOC_ARENA_MAX: '2' } },
    );
    // Boundary: the program's answer is of this shape.
    outcome = JSON.parse(stdout) as Fates;
  } finally {
    await clamd.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 400_000);

describe('S16 of the files people and attackers bring', () => {
  test('there are at least sixty, and no two of one title', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    expect(new Set(corpus.map(({ title }) => title)).size).toBe(corpus.length);
  });

  test.each(files.filter(({ honest }) => honest))('the cabinet takes $title as $expected', ({ index, expected }) => {
    expect(outcome.fates[index]).toBe(expected);
  });

  test.each(files.filter(({ honest }) => !honest))('the cabinet refuses $title: $expected', ({ index, expected }) => {
    expect(outcome.fates[index]).toBe(expected);
  });

  test('checking all of them, three at a time, takes less than 200 MB of memory', () => {
    expect(outcome.grewMb).toBeLessThan(200);
  });
});
