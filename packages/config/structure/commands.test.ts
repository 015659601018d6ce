import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './source-files.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

test.each(Object.entries(scripts))('the command %s runs files that exist', (_, command) => {
  const files = command.match(/\b(?:packages|apps|prisma|e2e)\/\S+\.ts\b/g) ?? [];
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

const documents = [
  'README.md',
  '.github/CONTRIBUTING.md',
  'apps/api/README.md',
  'apps/web/README.md',
  'prisma/README.md',
];

test.each(documents)('%s names only commands that there are, and files that exist', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  const files = [...text.matchAll(/\bnode ((?:packages|apps|prisma|e2e)\/\S+?\.ts)\b/g)].map(([, file = '']) => file);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('every command a newcomer types brings its own Node and pnpm', () => {
  // These are steps of `npm test` and `npm run check`, which bring them.
  const steps = ['cabinet', 'verify', 'checks', 'format:check', 'lint', 'types', 'structure', 'unit', 'e2e'];
  const bare = Object.entries(scripts).filter(([, command]) => !command.startsWith('npx -y -p node@26 -p pnpm@12 -- '));
  expect(bare.map(([name]) => name).sort()).toEqual(steps.sort());
});
