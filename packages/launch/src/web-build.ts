import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from './processes.ts';
import { swapBuild } from './swap-build.ts';

const sources = ['apps/web', 'packages/contracts/src', 'packages/domain/src', 'packages/kep/src', 'pnpm-lock.yaml'];
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

/**
 * Builds the single-page application when its sources have changed since the last build; answers its folder. A server
 * may be reading that folder meanwhile: it gets a new build whole or not at all.
 */
export async function buildWeb(root: string, tell: (sentence: string) => void): Promise<string> {
  const dist = join(root, 'apps/web/dist');
  const stamp = join(dist, '.sources');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return dist;
  tell('Збираємо сторінки (лише після змін)…');
  const vite = createRequire(join(root, 'apps/web/package.json')).resolve('vite/package.json');
  const next = join(root, '.cache/web', `${wanted.slice(0, 12)}-${process.pid}`);
  await run(join(vite, '../bin/vite.js'), ['build', '--outDir', next, '--emptyOutDir'], {
    cwd: join(root, 'apps/web'),
    env: { NODE_ENV: 'production' },
  });
  writeFileSync(join(next, '.sources'), wanted);
  swapBuild(dist, next);
  return dist;
}
