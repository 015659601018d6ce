import type { SourceFile } from './source-files.ts';
import { withoutComments } from './text-rules.ts';

const isTest = (path: string): boolean =>
  /\.(test|spec)\.tsx?$|\/test\/|^e2e\/|^packages\/(testkit|config)\//.test(path);

const declared = /^export (?:async )?(?:function|const|class) (\w+)/gm;

/** How often each word stands in the texts. */
const countWords = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const [word] of text.matchAll(/\w+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/**
 * Exported values that production code never uses, as `path: name`: only tests prove them, or nobody. `entries` are files
 * that are begun from outside or found by their place.
 */
export const findDeadExports = (files: readonly SourceFile[], entries: readonly RegExp[]): string[] => {
  const living = files
    .filter(({ path }) => !isTest(path))
    .map(({ path, text }) => ({ path, text: withoutComments(text) }));
  const counts = countWords(living.map(({ text }) => text));
  return living
    .filter(({ path }) => !entries.some((entry) => entry.test(path)))
    .flatMap(({ path, text }) =>
      [...text.matchAll(declared)]
        .map(([, name = '']) => name)
        // Once for its own declaration; a schema and its type share a name and are declared twice.
        .filter(
          (name) => (counts.get(name) ?? 0) <= 1 + (new RegExp(`^export type ${name}\\b`, 'm').test(text) ? 2 : 0),
        )
        .map((name) => `${path}: ${name}`),
    );
};
