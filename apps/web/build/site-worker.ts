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

/**
 * Kept on a device once they were opened there, by what a script was made for. What a person types stays on the device
 * by itself, whichever pages are kept.
 */
const optional: readonly RegExp[] = [
  // The pages and words of staff.
  /\/app\/(?:StaffPages|layouts\/AdminLayout)\.tsx$/,
  /\/locales\/staff-catalogues\.ts$/,
  // Words in the second language.
  /\/locales\/(?:en\/|english\.ts$)|\/words\/fields\.en\.ts$/,
  // Ways in, and proofs of who one is, that are of no use without a connection.
  /\/locales\/uk\/(?:recoveries|phone-access|id-gov-ua|code-access)\.ts$|\/features\/recoveries\//,
  /\/(?:Login(?:Phone|PhoneCode|Blocked|Key|IdGovUa)|RecoveryCode|Register(?:Key|IdGovUa|Signed|Code|ByCode))Page\.tsx$/,
  // Screens of a hall, draws and checks of a signature live by the connection.
  /\/locales\/uk\/(?:hall|display|releases|signatures|demo-key)\.ts$/,
  /\/features\/(?:display|releases|visits\/day)\/|\/features\/signatures\/pages\//,
  // What few people have: a card of the databank, extracts from it, a programme, devices and their enterprises. The
  // pages of a draft are kept, whatever it is for.
  /\/locales\/uk\/(?:own-card|programme|extracts|devices)\.ts$/,
  /\/features\/(?:extracts|provisions)\/|\/(?:OwnCard(?:Check)?|Programme|ProgrammeLine|NewProgrammeLine)Page\.tsx$/,
];

const isOptional = ({ facadeModuleId }: Script): boolean => {
  const made = facadeModuleId?.replaceAll('\\', '/') ?? '';
  return optional.some((pattern) => pattern.test(made));
};

/** What opens the first page, and what an applicant may come to after it. */
export const filesOf = (scripts: readonly Script[]): { readonly first: string[]; readonly later: string[] } => {
  const byName = new Map(scripts.map((script) => [script.fileName, script]));
  const walk = (name: string, seen: Set<string>, further: (script: Script) => readonly string[]): Set<string> => {
    const script = byName.get(name);
    if (!script || seen.has(name) || isOptional(script)) return seen;
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
