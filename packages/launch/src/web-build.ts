import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from './processes.ts';

const sources = ['apps/web', 'packages/contracts/src', 'packages/domain/src', 'pnpm-lock.yaml'];
const leftOut = new Set(['node_modules', 'dist']);

const filesBelow = (path: string): string[] => {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !leftOut.has(name));
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
  );
};

const fingerprint = (root: string): string => {
  const hash = createHash('sha256');
  const files = sources.flatMap((source) =>
    source.includes('.') ? [join(root, source)] : filesBelow(join(root, source)),
  );
  for (const file of files.sort((one, other) => (one < other ? -1 : 1))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

/** Builds the single-page application when its sources have changed since the last build; answers its folder. */
export async function buildWeb(root: string, tell: (sentence: string) => void): Promise<string> {
  const dist = join(root, 'apps/web/dist');
  const stamp = join(dist, '.sources');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return dist;
  tell('Збираємо сторінки (лише після змін)…');
  const vite = createRequire(join(root, 'apps/web/package.json')).resolve('vite/package.json');
  await run(join(vite, '../bin/vite.js'), ['build'], { cwd: join(root, 'apps/web'), env: { NODE_ENV: 'production' } });
  writeFileSync(stamp, wanted);
  return dist;
}
