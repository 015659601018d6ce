import { readFile } from 'node:fs/promises';
import { fieldsUk } from '@cabinet/contracts/words/fields.uk';
import { precheckUk } from '@cabinet/contracts/words/precheck.uk';
import { expect, test } from 'vitest';

const sources = ['answers.ts', 'precheck.ts', 'definition-problems.ts', '../../contracts/src/service-definition.ts'];

test('C8 every code the pre-check and the definition check can give has words', async () => {
  const texts = await Promise.all(sources.map((name) => readFile(new URL(name, import.meta.url), 'utf8')));
  const codes = new Set(
    texts.flatMap((text) => text.match(/(?<=')(field|answers|people|precheck|services)\.[a-z_]+(?=')/g) ?? []),
  );
  const known = new Set([...Object.keys(fieldsUk), ...Object.keys(precheckUk)]);

  expect(codes.size).toBeGreaterThan(35);
  expect([...codes].filter((code) => !known.has(code))).toEqual([]);
  expect(Object.keys(precheckUk).filter((code) => !codes.has(code))).toEqual([]);
});
