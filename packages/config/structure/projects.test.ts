import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projects } from '../vitest.ts';
import { listFiles, root } from './source-files.ts';

const files = listFiles();

test('every test file belongs to exactly one project, so none is silently left out', () => {
  const tests = files.filter((path) => /\.test\.tsx?$/.test(path));
  const folders = Object.values(projects).flatMap((project) => project.folders);
  const homes = (path: string): string[] => folders.filter((folder) => path.startsWith(`${folder}/`));
  expect(tests.length).toBeGreaterThan(20);
  expect(tests.filter((path) => homes(path).length !== 1)).toEqual([]);
});

test('browser tests are specs in e2e, and only there', () => {
  const specs = files.filter((path) => /\.spec\.tsx?$/.test(path));
  expect(specs.filter((path) => !path.startsWith('e2e/'))).toEqual([]);
});

test('no folder hides its files behind an index', () => {
  expect(files.filter((path) => /(^|\/)index\.[cm]?[jt]sx?$/.test(path))).toEqual([]);
});

test('every workspace is checked with the strict base', () => {
  const bases = files.filter((path) =>
    /^(apps|packages)\/[^/]+\/tsconfig\.json$|^(prisma|e2e)\/tsconfig\.json$/.test(path),
  );
  expect(bases.length).toBeGreaterThan(8);
  for (const path of bases) {
    const { extends: base, compilerOptions = {} } = JSON.parse(readFileSync(join(root, path), 'utf8')) as {
      extends: string;
      compilerOptions?: Record<string, unknown>;
    };
    expect(base, path).toMatch(/tsconfig\.base\.json$/);
    expect(Object.values(compilerOptions), `${path} switches a check off`).not.toContain(false);
  }
  const strict = JSON.parse(readFileSync(join(root, 'packages/config/tsconfig.base.json'), 'utf8')) as {
    compilerOptions: Record<string, unknown>;
  };
  expect(strict.compilerOptions).toMatchObject({
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
  });
});
