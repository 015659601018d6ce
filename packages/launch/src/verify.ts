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
  /** What failed, by name, so that the last lines of a long run tell what to mend. */
  readonly failures: readonly string[];
}

const nothing: Totals = { passed: 0, failed: 0, skipped: 0, failures: [] };

const failure = (name: string): Totals => ({ ...nothing, failed: 1, failures: [name] });

const add = (one: Totals, other: Totals): Totals => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  failures: [...one.failures, ...other.failures],
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
  (await runStep(title, command, args)) ? { ...nothing, passed: 1 } : failure(title);

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
  return silent ? add(totals, failure(`${title}: ended without results`)) : totals;
}

const vitestTotals = (json: unknown): Totals => json as Totals;

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[];
}

const failedSpecs = ({ title, suites = [], specs = [] }: PlaywrightSuite): string[] => [
  ...specs.filter(({ ok }) => !ok).map((spec) => `${title} › ${spec.title}`),
  ...suites.flatMap(failedSpecs),
];

interface PlaywrightResults {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly suites: readonly PlaywrightSuite[];
}

const playwrightTotals = (json: unknown): Totals => {
  const { stats, suites } = json as PlaywrightResults;
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky, skipped, failures: suites.flatMap(failedSpecs) };
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
  return failure('the run itself');
});
for (const name of totals.failures) console.log(`✗ ${name}`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed === 0 ? 0 : 1);
