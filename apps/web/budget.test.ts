import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
}
type Manifest = Readonly<Record<string, Chunk>>;

const root = import.meta.dirname;
const dist = join(root, 'dist');
const manifestPath = join(dist, '.vite/manifest.json');
const sources = ['src', 'public', 'build', 'worker', '../../packages/contracts/src', '../../packages/domain/src'];

const newestIn = async (folder: string): Promise<number> => {
  if (!existsSync(folder)) return 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test.'));
  const times = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs));
  return Math.max(0, ...times);
};

const isStale = async (): Promise<boolean> => {
  if (!existsSync(manifestPath)) return true;
  const changed = await Promise.all([
    ...sources.map((folder) => newestIn(join(root, folder))),
    ...['index.html', 'vite.config.ts', 'package.json'].map(async (file) => (await stat(join(root, file))).mtimeMs),
  ]);
  return Math.max(...changed) > (await stat(manifestPath)).mtimeMs;
};

let manifest: Manifest = {};
const gzipped = new Map<string, number>();

beforeAll(async () => {
  // A budget of an old build proves nothing.
  if (await isStale())
    execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: root,
      // The runner's own mode would build React for development.
      env: { ...process.env, NODE_ENV: 'production' },
    });
  manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as Manifest;
  for (const file of await readdir(join(dist, 'assets'))) {
    if (!/\.(?:js|css)$/.test(file)) continue;
    gzipped.set(`assets/${file}`, gzipSync(await readFile(join(dist, 'assets', file)), { level: 9 }).length / 1000);
  }
}, 120_000);

const needs = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return seen;
  seen.add(name);
  for (const imported of chunk.imports ?? []) needs(imported, seen);
  return seen;
};

const sizeOf = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + (gzipped.get(manifest[name]?.file ?? '') ?? 0), 0);

const entry = (): string => Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';
const pages = (): string[] => Object.keys(manifest).filter((name) => /^src\/features\/.*Page\.tsx$/.test(name));

const overBudget = (limit: number, size: (page: string) => number): string[] =>
  pages()
    .map((page) => ({ page, kilobytes: size(page) }))
    .filter(({ kilobytes }) => kilobytes > limit)
    .map(({ page, kilobytes }) => `${page}: ${kilobytes.toFixed(1)} kB`);

const isForStaff = (page: string): boolean =>
  /^src\/features\/(?:administration|inbox|consultation-inbox|schedules|managed-[a-z]+|product-imports|.*\/pages\/staff)\//.test(
    page,
  );

test('the first load brings at most 110 kB of script', () => {
  expect(entry()).not.toBe('');
  expect(sizeOf(needs(entry()))).toBeLessThanOrEqual(110);
});

test('no page’s own code is larger than 25 kB', () => {
  expect(pages().length).toBeGreaterThan(3);
  expect(overBudget(25, (page) => sizeOf([page]))).toEqual([]);
});

test('no page of an applicant needs more than 135 kB of script in all, none of staff more than 90 kB beside the first load', () => {
  const first = needs(entry());
  const extra = (page: string): number => sizeOf([...needs(page)].filter((name) => !first.has(name)));
  const limit = (page: string): number => (isForStaff(page) ? 90 : 135 - sizeOf(first));
  expect(
    pages()
      .filter((page) => extra(page) > limit(page))
      .map((page) => `${page}: ${extra(page).toFixed(1)} kB`),
  ).toEqual([]);
});

test('all styles together take at most 12 kB', () => {
  const styles = [...gzipped].filter(([file]) => file.endsWith('.css')).map(([, size]) => size);
  expect(styles.length).toBeGreaterThan(0);
  expect(styles.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12);
});

test('the first load carries no zod and no form library', async () => {
  const code = await Promise.all(
    [...needs(entry())].map((name) => readFile(join(dist, manifest[name]?.file ?? ''), 'utf8')),
  );
  expect(code.filter((text) => text.includes('_zod') || text.includes('shouldUnregister'))).toEqual([]);
});

test('a page that only reads carries no zod, and no visitor fetches the list of the pages of staff', async () => {
  const codeOf = async (names: Iterable<string>): Promise<string> =>
    (await Promise.all([...names].map((name) => readFile(join(dist, manifest[name]?.file ?? ''), 'utf8')))).join();
  const readers = ['applications/pages/ApplicationPage', 'services/pages/ServicePage', 'overview/pages/OverviewPage'];
  const found = await Promise.all(readers.map((page) => codeOf(needs(`src/features/${page}.tsx`))));
  expect(found.map((code) => code.includes('_zod'))).toEqual([false, false, false]);
  expect(await codeOf(needs(entry()))).not.toContain('GroupMessagePage');
});

test('the page has no script, style or handler written into the HTML, so a strict policy can hold', async () => {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  expect(html.match(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/g)).toBeNull();
});

test('A19 what a device keeps for later is at most 550 kB, and nothing in it is of staff', async () => {
  const worker = await readFile(join(dist, 'worker.js'), 'utf8');
  const { first, later, entry } = JSON.parse(/const cabinetBuild = (.*);/.exec(worker)?.[1] ?? '{}') as {
    readonly first: readonly string[];
    readonly later: readonly string[];
    readonly entry: string;
  };
  const kept = [...first, ...later].map((path) => path.slice(1));
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain(entry);
  expect(kept.reduce((sum, file) => sum + (gzipped.get(file) ?? 0), 0)).toBeLessThanOrEqual(550);
  expect(kept.filter((file) => /\/(?:StaffPages|InboxPage|StaffPage)-/.test(file))).toEqual([]);
});

test('every script and style is stored compressed beside itself', async () => {
  const files = new Set(await readdir(join(dist, 'assets')));
  const large = [...gzipped].filter(([, size]) => size > 1).map(([file]) => file.replace('assets/', ''));
  expect(large.filter((file) => !files.has(`${file}.br`))).toEqual([]);
});
