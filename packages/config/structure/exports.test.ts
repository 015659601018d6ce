import { expect, test } from 'vitest';
import { findDeadExports } from './exports.ts';
import { readCode } from './source-files.ts';

/** Where production code is not what asks. */
const entries: readonly RegExp[] = [
  // Programs of others ask the contracts too.
  /^packages\/contracts\//,
  // Doubles, samples and starters that stand beside what they serve, for tests of several folders.
  /(-double|-samples|\/real-clamd|\/parsed-pdf|\/example-application|\/test-database)\.ts$/,
  // A library of its own: programs that sign and verify call it from outside.
  /^packages\/kep\/src\/(?!primitives|asn1)/,
  // The beginning of the next room: the queue is built on it.
  /^packages\/domain\/src\/free-times\.ts$/,
];

test('nothing is exported that only a test uses', () => {
  expect(findDeadExports(readCode(), entries)).toEqual([]);
});

test('an export that only its test uses is caught, and one that is used is not', () => {
  const files = [
    { path: 'packages/domain/src/a.ts', text: 'export const used = 1;\nexport const dead = (): number => used;\n' },
    { path: 'packages/domain/src/a.test.ts', text: "import { dead } from './a.ts';" },
    { path: 'apps/api/src/main.ts', text: '// dead\nconsole.log(used);' },
  ];
  expect(findDeadExports(files, [])).toEqual(['packages/domain/src/a.ts: dead']);
});
