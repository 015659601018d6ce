import { expect, test } from 'vitest';
import { readCode } from './source-files.ts';
import { conditionalTests, findBreaches, textRules, withoutComments } from './text-rules.ts';

const code = readCode();

test('no file breaks a text rule', () => {
  expect(code.length).toBeGreaterThan(100);
  expect(findBreaches(code)).toEqual([]);
});

test('every rule has files to judge', () => {
  for (const rule of textRules)
    expect(code.filter(({ path }) => rule.appliesTo(path)).length, rule.name).toBeGreaterThan(0);
});

test('no exception is left for a test that runs everywhere by now', () => {
  const conditional = code.filter(({ text }) => /\.(skipIf|runIf)\(/.test(text)).map(({ path }) => path);
  expect(Object.keys(conditionalTests).filter((path) => !conditional.includes(path))).toEqual([]);
});

/** Split, so that this file does not break the rules it tests. */
const join = (...parts: string[]): string => parts.join('');

test.each([
  {
    rule: 'one place for transactions',
    path: 'apps/api/src/modules/persons/change.ts',
    text: 'ctx.db.$transaction(work)',
  },
  {
    rule: 'one place for transactions',
    path: 'apps/api/src/modules/persons/change.ts',
    text: 'ctx.database.transaction(work)',
  },
  { rule: 'one reader of the environment', path: 'apps/api/src/main.ts', text: 'const port = process.env.PORT' },
  { rule: 'one reader of the environment', path: 'packages/domain/src/terms.ts', text: 'process.env' },
  { rule: 'time comes from the context', path: 'apps/api/src/modules/queue/book.ts', text: 'const now = new Date()' },
  { rule: 'time comes from the context', path: 'apps/api/src/modules/queue/book.ts', text: 'Date.now() + 5' },
  { rule: 'time comes from the context', path: 'packages/domain/src/terms.ts', text: 'Temporal.Now.instant()' },
  { rule: 'every test runs', path: 'packages/domain/src/terms.test.ts', text: join('test', ".only('x', f)") },
  { rule: 'every test runs', path: 'e2e/journeys/persons.spec.ts', text: join('test.describe', ".skip('x', f)") },
  { rule: 'every test runs everywhere', path: 'e2e/journeys/persons.spec.ts', text: join('test', '.runIf(x)') },
  { rule: 'no note to self', path: 'apps/web/src/main.tsx', text: join('// TO', 'DO later') },
  { rule: 'no path of one machine', path: 'prisma/seed/main.ts', text: join("read('/ho", "me/me/list.json')") },
])('$rule: a planted “$text” is caught', ({ rule, path, text }) => {
  expect(findBreaches([{ path, text }])).toEqual([expect.stringContaining(`${path}:1: ${rule}`)]);
});

test.each([
  { path: 'apps/api/src/platform/write.ts', text: 'ctx.database.transaction(work)' },
  { path: 'apps/api/src/platform/config.ts', text: 'readConfig(process.env)' },
  { path: 'apps/api/src/modules/queue/book.ts', text: 'new Date(row.startsAt) // not new Date()' },
  { path: 'apps/api/src/platform/context.ts', text: 'now: () => new Date()' },
])('what is allowed is not caught: $text', ({ path, text }) => {
  expect(findBreaches([{ path, text }])).toEqual([]);
});

test('lines keep their numbers when comments go', () => {
  expect(withoutComments('/* a\nb */\nconst url = "http://x"; // c')).toBe('\n\nconst url = "http://x"; ');
});
