import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sources = join(import.meta.dirname, '../..');

interface Definition {
  readonly file: string;
  /** The parts of the key: a literal without its quotes, or null for what only the run knows. */
  readonly parts: readonly (string | null)[];
}

/** What stands between commas that are in no brackets of their own. */
const partsOf = (list: string): (string | null)[] => {
  const parts = list.replace(/\([^()]*\)|\{[^{}]*\}/g, '').split(',');
  return parts.map((part) => /^'([^']*)'$/.exec(part.trim())?.[1] ?? null);
};

/** Every key under which something is read; a key that is only named, to ask anew or to write, has no `queryFn`. */
const readings = /queryKey:((?:(?!queryKey:)[^;])*?)queryFn:/g;

const definitionsIn = (file: string, code: string): Definition[] =>
  [...code.matchAll(readings)].flatMap(([, keys = '']) =>
    [...keys.matchAll(/\[([^\]]*)\]/g)].map(([, list = '']) => ({ file, parts: partsOf(list) })),
  );

const countOf = (pattern: RegExp, code: ReadonlyMap<string, string>): number =>
  [...code.values()].reduce((count, text) => count + [...text.matchAll(pattern)].length, 0);

const mayBeSame = (one: Definition, other: Definition): boolean =>
  one.parts.length === other.parts.length &&
  one.parts.every((part, at) => part === null || other.parts[at] === null || part === other.parts[at]);

const told = ({ file, parts }: Definition): string => `${parts.map((part) => part ?? '…').join(' ')} (${file})`;

const codeOf = async (): Promise<ReadonlyMap<string, string>> => {
  const files = await readdir(sources, { recursive: true });
  const own = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'));
  return new Map(
    await Promise.all(own.map(async (file) => [file, await readFile(join(sources, file), 'utf8')] as const)),
  );
};

test('no two queries keep their answers under one key: a page must not find there what another has read in another shape', async () => {
  const code = await codeOf();
  const found = [...code].flatMap(([file, text]) => definitionsIn(file, text));
  // None escapes by being written in another way; `skipToken` reads nothing.
  expect(countOf(readings, code)).toBe(countOf(/queryFn: (?!skipToken)/g, code));
  expect(found.length).toBeGreaterThan(50);
  const shared = found.flatMap((one, at) =>
    found.slice(at + 1).flatMap((other) => (mayBeSame(one, other) ? [`${told(one)} and ${told(other)}`] : [])),
  );
  expect(shared).toEqual([]);
});

test('keys that may be the same are found, whatever of them only the run knows', () => {
  const of = (list: string): Definition => ({ file: '', parts: partsOf(list) });
  expect(mayBeSame(of("'schedules', 'topics', officeId"), of("'schedules', 'topics', officeId ?? ''"))).toBe(true);
  expect(mayBeSame(of("'schedules', 'topics'"), of("'schedules', 'topics', officeId"))).toBe(false);
  expect(mayBeSame(of("'visits', 'one', id"), of("'visits', 'list', when"))).toBe(false);
  expect(definitionsIn('', "queryKey: a ? ['x'] : ['y', z], queryFn: f")).toHaveLength(2);
  expect(definitionsIn('', "invalidateQueries({ queryKey: ['x'] }); queryFn:")).toEqual([]);
});
