import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClient } from '@cabinet/db/generate';
import { findChromium } from './chromium.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const nothing: Totals = { passed: 0, failed: 0, skipped: 0 };

const add = (one: Totals, other: Totals): Totals => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

async function runStep(
  title: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  const began = performance.now();
  console.log(`\n── ${title}`);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  console.log(`── ${title}: ${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  return code === 0;
}

/** A step that counts for one test. */
const step = async (title: string, command: string, args: readonly string[]): Promise<Totals> =>
  (await runStep(title, command, args)) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

/** A runner that leaves its totals in a file; one that leaves none, or ran nothing, has failed. */
async function runner(
  title: string,
  args: readonly string[],
  results: string,
  read: (json: unknown) => Totals,
  env: Record<string, string> = {},
): Promise<Totals> {
  rmSync(results, { force: true });
  const ok = await runStep(title, 'pnpm', args, env);
  const totals = existsSync(results) ? read(JSON.parse(readFileSync(results, 'utf8'))) : nothing;
  const silent = totals.passed + totals.failed === 0 || (!ok && totals.failed === 0);
  return silent ? add(totals, { passed: 0, failed: 1, skipped: 0 }) : totals;
}

const vitestTotals = (json: unknown): Totals => json as Totals;

const playwrightTotals = (json: unknown): Totals => {
  const { expected, unexpected, flaky, skipped } = (
    json as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
  ).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
};

async function verify(): Promise<Totals> {
  generateClient();
  const cache = join(root, '.cache');
  let totals = await step('format', 'pnpm', ['run', 'format:check']);
  totals = add(totals, await step('lint', 'pnpm', ['run', 'lint']));
  totals = add(totals, await step('types', 'pnpm', ['run', 'types']));
  totals = add(
    totals,
    await step('migrations and schema agree', process.execPath, ['packages/db/src/cli.ts', 'drift']),
  );
  totals = add(
    totals,
    await runner('unit and API tests', ['run', 'unit'], join(cache, 'vitest-results.json'), vitestTotals),
  );
  const chromium = findChromium();
  totals = add(
    totals,
    await runner('journeys in a browser', ['run', 'e2e'], join(cache, 'playwright-results.json'), playwrightTotals, {
      CHROMIUM_PATH: chromium,
    }),
  );
  return totals;
}

const totals = await verify().catch((error: unknown) => {
  console.error(error);
  return { passed: 0, failed: 1, skipped: 0 };
});
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed === 0 ? 0 : 1);
