import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sources = join(import.meta.dirname, 'src');

const filesOf = async (ending: RegExp): Promise<readonly string[]> =>
  (await readdir(sources, { recursive: true })).filter((path) => ending.test(path));

const found = async (ending: RegExp, pattern: RegExp): Promise<readonly string[]> => {
  const files = await filesOf(ending);
  expect(files.length).toBeGreaterThan(5);
  const texts = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(sources, file), 'utf8') })),
  );
  return texts.flatMap(({ file, text }) => (text.match(pattern) ?? []).map((match) => `${file}: ${match}`));
};

// The browser shows a title to a resting mouse only: not to keys, not to fingers, and Escape does not take it away.
test('A11 nothing is told in a title that only a mouse can open: hints stand on the page, further words unfold by a press', async () => {
  expect(await found(/\.tsx$/, /<[a-z]+(?:\s[^<>]*)?\stitle=[^>]*/g)).toEqual([]);
});

test('A11 nothing appears by pointing at it alone', async () => {
  const shown = /:hover[^{}]*\{[^}]*(?:display|visibility|opacity|content)\s*:/g;
  expect(await found(/\.css$/, shown)).toEqual([]);
});
