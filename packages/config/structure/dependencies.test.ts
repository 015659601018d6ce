import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ICruiseOptions, ICruiseResult, IViolation } from 'dependency-cruiser';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantedTree } from './planted-imports.ts';
import { listFiles, root } from './source-files.ts';

const cruiseTree = async (baseDir: string, folders: string[]): Promise<ICruiseResult> => {
  const options: ICruiseOptions = await extractOptions(join(root, 'packages/config/dependency-cruiser.cjs'));
  const { output } = await cruise(folders, { ...options, baseDir: realpathSync(baseDir) });
  if (typeof output === 'string') throw new Error(output);
  return output;
};

const sentence = ({ rule, from, to, cycle }: IViolation): string =>
  `${rule.name}: ${[from, ...(cycle?.map((step) => step.name) ?? [to])].join(' → ')}`;

test('nobody imports what is not theirs', async () => {
  const { summary, modules } = await cruiseTree(root, ['apps', 'packages', 'prisma', 'e2e']);
  const own = modules.filter(
    ({ source }) => /^(apps|packages)\/.*\.tsx?$/.test(source) && !source.includes('node_modules'),
  );
  const written = listFiles().filter((path) => /^(apps|packages)\/.*\.tsx?$/.test(path));
  // A cruiser that cannot read the code finds nothing wrong with it; so it must have seen (nearly) every file.
  expect(own.length).toBeGreaterThan(written.length * 0.95);
  expect(summary.totalDependenciesCruised).toBeGreaterThan(own.length);
  expect(summary.violations.map(sentence)).toEqual([]);
}, 60_000);

let tree: string;
let found: IViolation[];

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'cabinet-planted-'));
  const { allowed, forbidden, others } = plantedTree;
  for (const { path, text } of [...allowed, ...forbidden, ...others]) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  found = (await cruiseTree(tree, ['apps', 'packages'])).summary.violations;
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** A cycle is reported once, at one of its files. */
const isAt =
  (path: string) =>
  ({ from, cycle }: IViolation): boolean =>
    path.startsWith(from) || (cycle?.some((step) => step.name === path) ?? false);

test.each(plantedTree.forbidden)('$breaks: the import planted in $path is caught', ({ breaks, path }) => {
  expect(found.filter(isAt(path)).map(({ rule }) => rule.name)).toContain(breaks);
});

test.each(plantedTree.allowed)('the imports of $path are allowed', ({ path }) => {
  expect(found.filter((violation) => violation.from === path)).toEqual([]);
});

test('no rule is without a planted violation', async () => {
  const { ruleSet } = await extractOptions(join(root, 'packages/config/dependency-cruiser.cjs'));
  const names = ruleSet?.forbidden?.map((rule) => rule.name) ?? [];
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => !plantedTree.forbidden.some(({ breaks }) => breaks === name))).toEqual([]);
});
