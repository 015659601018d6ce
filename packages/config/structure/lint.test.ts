import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './source-files.ts';

const biome = join(root, 'node_modules/.bin/biome');

const readJson = (path: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(join(root, path), 'utf8'));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cabinet-lint-'));
  // Outside the repository there is no .gitignore for the linter to read.
  const { vcs: _, ...config } = readJson('packages/config/biome.json');
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, root: true }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lint = (path: string, text: string): string => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const run = spawnSync(biome, ['lint', path], { cwd: folder, encoding: 'utf8' });
  return run.status === 0 ? '' : run.stdout + run.stderr;
};

test.each([
  { fault: 'noExplicitAny', text: 'export const read = (value: any): string => String(value);\n' },
  { fault: 'noNonNullAssertion', text: 'export const read = (value?: string): string => value!;\n' },
  {
    fault: 'useImportType',
    text: "import { Actor } from './actor.ts';\nexport const a = (actor: Actor): Actor => actor;\n",
  },
  { fault: 'noUnusedImports', text: "import { a } from './actor.ts';\nexport const b = 1;\n" },
  { fault: 'noUnusedVariables', text: 'const a = 1;\nexport const b = 1;\n' },
  { fault: 'noEnum', text: 'export enum Colour {\n  Red,\n}\n' },
])('a planted fault is caught: $fault', ({ fault, text }) => {
  expect(lint('apps/api/src/planted.ts', text)).toContain(fault);
});

test.each([
  { fault: 'useAltText', text: 'export const Photo = () => <img src="/a.png" />;\n' },
  { fault: 'useButtonType', text: 'export const Go = () => <button>Go</button>;\n' },
])('a screen that shuts people out is caught: $fault', ({ fault, text }) => {
  expect(lint('apps/web/src/Planted.tsx', text)).toContain(fault);
});

test('a clean file passes', () => {
  expect(lint('apps/api/src/clean.ts', 'export const a = 1;\n')).toBe('');
});

test('the root script formats by our style and not by the tool’s own', () => {
  const script = String(readJson('package.json').scripts?.['format:check']);
  const flags = script.split(' ').filter((word) => word !== 'biome' && word !== '.');
  const run = spawnSync(biome, [...flags, '--stdin-file-path=apps/api/src/a.ts'], {
    cwd: root,
    input: 'const a = "b"\n',
    encoding: 'utf8',
  });
  expect(run.stdout).toBe("const a = 'b';\n");
});
