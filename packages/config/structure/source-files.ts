import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository's root folder. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url));

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const notOurs = /(^|\/)(node_modules|dist|generated|coverage|test-results|playwright-report|\.cache|\.data)(\/|$)/;

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (notOurs.test(path)) return [];
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [path] : [];
  });

/** The paths of everything written in the workspaces, from the root. */
export const listFiles = (): string[] =>
  ['apps', 'packages', 'prisma', 'e2e'].flatMap(walk).map((path) => relative('.', path));

/** The code of the workspaces: TypeScript, with the text of each file. */
export const readCode = (): SourceFile[] =>
  listFiles()
    .filter((path) => /\.(ts|tsx)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
