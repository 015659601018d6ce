import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCode, root, type SourceFile } from './source-files.ts';

const titles = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])((?:[A-Z]\d{1,2}[ ,/–-]*(?:and )?)+)/g;

/** Codes that titles of tests begin with, each with the file that quotes it. */
const quotedIn = (files: readonly SourceFile[]): Map<string, string> =>
  new Map(
    files
      .filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(titles)].flatMap(([, , codes = '']) =>
          (codes.match(/[A-Z]\d{1,2}/g) ?? []).map((code): [string, string] => [code, path]),
        ),
      ),
  );

const list = readFileSync(join(root, '.github/requirements.md'), 'utf8');
const known = [...list.matchAll(/^- ([A-Z]\d{1,2}) – \S/gm)].map(([, code = '']) => code);

test('every requirement that a title of a test quotes is explained in .github/requirements.md', () => {
  const quoted = quotedIn(readCode());
  expect(quoted.size).toBeGreaterThan(80);
  expect([...quoted].filter(([code]) => !known.includes(code))).toEqual([]);
});

test('each requirement is explained once', () => {
  expect(known.filter((code, place) => known.indexOf(code) !== place)).toEqual([]);
});

test('codes are read from titles of every form', () => {
  const text = `test('C6 one number', f); test.each(rows)('F1, F2 two', f); describe('S1 %s', f); test('two C9', f);`;
  expect([...quotedIn([{ path: 'a.test.ts', text }]).keys()]).toEqual(['C6', 'F1', 'F2', 'S1']);
});
