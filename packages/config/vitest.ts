import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestModule } from 'vitest/node';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Project {
  readonly folders: readonly string[];
  /** Starts PostgreSQL once for the run and provides `templateUrl`. */
  readonly database?: true;
  /** Files of a worker share their modules: quick, and right where no module keeps state. */
  readonly shareModules?: true;
}

/** Every test file of the repository belongs to exactly one of these; a structure test watches that. */
export const projects: Readonly<Record<string, Project>> = {
  structure: { folders: ['packages/config'] },
  contracts: { folders: ['packages/contracts'], shareModules: true },
  domain: { folders: ['packages/domain', 'packages/secrets', 'packages/search'], shareModules: true },
  kep: { folders: ['packages/kep'], shareModules: true },
  db: { folders: ['packages/db'], database: true },
  testkit: { folders: ['packages/testkit', 'prisma', 'e2e'], database: true },
  launch: { folders: ['packages/launch', 'packages/bench'] },
  api: { folders: ['apps/api'], database: true, shareModules: true },
  web: { folders: ['apps/web'], shareModules: true },
};

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
  /** `project › file › test: first line of what went wrong`. */
  failures: string[];
}

const failureOf = (module: TestModule, title: string, message: string | undefined): string =>
  `${module.project.name} › ${module.relativeModuleId} › ${title}: ${(message ?? 'no message').split('\n')[0]}`;

const countModule = (module: TestModule): Totals => {
  const totals: Totals = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const test of module.children.allTests()) {
    const { state, errors } = test.result();
    if (state === 'passed') totals.passed += 1;
    else if (state === 'skipped') totals.skipped += 1;
    else totals.failures.push(failureOf(module, test.fullName, errors?.[0]?.message));
  }
  // A file that could not be loaded has no tests to count, and must not pass for a good one.
  if (totals.failures.length === 0 && module.state() === 'failed')
    totals.failures.push(failureOf(module, 'the file itself', module.errors()[0]?.message));
  totals.failed = totals.failures.length;
  return totals;
};

/** Leaves the totals of the run in .cache/vitest-results.json: `{ passed, failed, skipped, failures }`. */
const totalsReporter: Reporter = {
  onTestRunEnd(modules, unhandled) {
    const all: Totals = {
      passed: 0,
      failed: unhandled.length,
      skipped: 0,
      failures: unhandled.map(({ message }) => `outside of any test: ${message}`),
    };
    for (const module of modules) {
      const counted = countModule(module);
      all.passed += counted.passed;
      all.failed += counted.failed;
      all.skipped += counted.skipped;
      all.failures.push(...counted.failures);
    }
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache/vitest-results.json'), JSON.stringify(all, null, 2));
  },
};

export default defineConfig({
  root,
  cacheDir: join(root, '.cache/vite'),
  test: {
    reporters: ['default', totalsReporter],
    maxWorkers: 2,
    projects: Object.entries(projects).map(([name, { folders, database, shareModules }]) => ({
      root,
      test: {
        name,
        include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
        exclude: ['**/node_modules/**', '**/dist/**', '**/generated/**'],
        pool: 'forks' as const,
        isolate: shareModules !== true,
        testTimeout: database ? 60_000 : 20_000,
        hookTimeout: 180_000,
        ...(database && { globalSetup: [join(root, 'packages/db/src/test-setup.ts')] }),
      },
    })),
  },
});
