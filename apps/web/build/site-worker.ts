import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What the build knows of one of its scripts. */
export interface Script {
  readonly fileName: string;
  readonly isEntry: boolean;
  /** The module it was made for, when it was made for one. */
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** The pages and words of staff, and words in the second language: kept on a device once they were opened there. */
const optional = /[\\/]app[\\/]StaffPages\.tsx$|[\\/]locales[\\/](?:en[\\/]|staff-catalogues\.ts$)/;

/** What opens the first page, and what an applicant may come to after it. */
export const filesOf = (scripts: readonly Script[]): { readonly first: string[]; readonly later: string[] } => {
  const byName = new Map(scripts.map((script) => [script.fileName, script]));
  const walk = (name: string, seen: Set<string>, further: (script: Script) => readonly string[]): Set<string> => {
    const script = byName.get(name);
    if (!script || seen.has(name) || optional.test(script.facadeModuleId ?? '')) return seen;
    seen.add(name);
    for (const next of further(script)) walk(next, seen, further);
    return seen;
  };
  const entry = scripts.find(({ isEntry }) => isEntry)?.fileName ?? '';
  const first = walk(entry, new Set(), ({ imports }) => imports);
  const all = walk(entry, new Set(), ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  return { first: [...first], later: [...all].filter((name) => !first.has(name)) };
};

/** Files beside the shell that the first page asks for. */
const beside = ['preferences.js', 'favicon.svg', 'manifest.webmanifest'];

/** Writes `/worker.js`, which opens the cabinet where there is no connection, with the list of what it keeps. */
export const siteWorker = (): Plugin => {
  let root = '';
  return {
    name: 'cabinet:site-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      // After the shell was written.
      order: 'post',
      async handler(_options, bundle) {
        const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
        const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'));
        const { first, later } = filesOf(scripts);
        const shell = bundle['index.html'];
        if (shell?.type !== 'asset') throw new Error('The worker needs the shell: index.html is not in the build');
        const published = await Promise.all(beside.map((name) => readFile(join(root, 'public', name))));
        const source = await readFile(join(root, 'worker/worker.ts'), 'utf8');
        const hash = createHash('sha256').update(shell.source).update(source).update(JSON.stringify(later));
        for (const file of published) hash.update(file);
        const build = {
          version: hash.digest('hex').slice(0, 12),
          entry: `/${scripts.find(({ isEntry }) => isEntry)?.fileName}`,
          first: ['index.html', ...beside, ...styles, ...first].map((name) => `/${name}`),
          later: later.map((name) => `/${name}`),
        };
        const code = `const cabinetBuild = ${JSON.stringify(build)};\n${stripTypeScriptTypes(source)}`;
        this.emitFile({ type: 'asset', fileName: 'worker.js', source: code.replaceAll(/^\s*\/\/.*\n|^\s*\n/gm, '') });
      },
    },
  };
};
