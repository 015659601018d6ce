import type { SourceFile } from './source-files.ts';

/** What an import graph cannot see: words that may stand only in certain files. */
export interface TextRule {
  readonly name: string;
  readonly appliesTo: (path: string) => boolean;
  readonly forbidden: RegExp;
  readonly instead: string;
}

const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$|\/test\/|^e2e\//.test(path);
const isRoom = (path: string): boolean => path.startsWith('apps/api/src/modules/');
const isPure = (path: string): boolean => /^packages\/(domain|contracts)\/src\//.test(path);
const isRule = (path: string): boolean => path.startsWith('packages/config/structure/');

/** Test files with tests that not every machine can run, and why. Reviewed like code: a stale entry fails the test. */
export const conditionalTests: Readonly<Record<string, string>> = {
  'apps/api/src/platform/outside/files/storage-full.test.ts': 'a disk of its own needs the right to mount one',
  'apps/api/src/platform/outside/virus-scan/virus-scan.test.ts':
    'the real clamd beside its double; the workflow installs one and requires it (CLAMD_REQUIRED)',
  'packages/db/src/embedded.test.ts': 'PostgreSQL refuses root only to root',
};

/** Where a transaction is made, and the one place that may begin it. */
const transactionPlaces = ['packages/db/src/open-database.ts', 'apps/api/src/platform/write.ts'];

export const textRules: readonly TextRule[] = [
  {
    name: 'one place for transactions',
    appliesTo: (path) => !transactionPlaces.includes(path) && !isTest(path) && !isRule(path),
    forbidden: /\$transaction\b|\bdatabase\.transaction\(/,
    instead: 'go through write() of #platform/write.ts',
  },
  {
    name: 'one reader of the environment',
    appliesTo: (path) =>
      /^(apps\/[^/]+|packages\/(contracts|domain|testkit))\/src\//.test(path) &&
      path !== 'apps/api/src/platform/config.ts' &&
      !isTest(path),
    forbidden: /\bprocess\.env\b/,
    instead: 'describe the variable in apps/api/src/platform/config.ts',
  },
  {
    name: 'time comes from the context',
    appliesTo: (path) => (isRoom(path) || isPure(path)) && !isTest(path),
    forbidden: /\bnew Date\(\s*\)|\bDate\.now\(|\bTemporal\.Now\b/,
    instead: 'use ctx.now(), or take the time as an argument',
  },
  {
    name: 'every test runs',
    appliesTo: (path) => isTest(path),
    forbidden: /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo|fixme|fails|fail)\b/,
    instead: 'run the test or delete it',
  },
  {
    name: 'every test runs everywhere',
    appliesTo: (path) => isTest(path) && !(path in conditionalTests),
    forbidden: /\b(test|it|describe|suite)(\.\w+)*\.(skipIf|runIf)\b/,
    instead: 'make the test run on every machine, or list it in conditionalTests with its reason',
  },
  {
    name: 'no note to self',
    appliesTo: (path) => !isRule(path),
    forbidden: /\b(TODO|FIXME|XXX|HACK)\b/,
    instead: 'open an issue',
  },
  {
    name: 'no path of one machine',
    appliesTo: () => true,
    forbidden: /["'`(\s](\/(home|root|Users|work)\/\w|\.\.\/shared\/(data|design|seeds))/,
    instead: 'start from import.meta.url or os.tmpdir()',
  },
];

/** The code without its comments, each replaced by as many line breaks as it had. */
export const withoutComments = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1');

const keepsComments = (rule: TextRule): boolean => rule.name.startsWith('no ');

/** Every breach of the text rules: `path:line: rule, what to do instead`. */
export const findBreaches = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) => {
    const code = withoutComments(file.text);
    return textRules
      .filter((rule) => rule.appliesTo(file.path))
      .flatMap((rule) => {
        const lines = (keepsComments(rule) ? file.text : code).split('\n');
        return lines.flatMap((line, index) =>
          rule.forbidden.test(line) ? [`${file.path}:${index + 1}: ${rule.name}; ${rule.instead}`] : [],
        );
      });
  });
