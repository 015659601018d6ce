import { expect, test } from 'vitest';
import { corpus } from '#test/corpus/corpus.ts';
import { refusals } from './refusals.ts';

test('every refusal says in both languages what is wrong and then how to mend it', () => {
  for (const { uk, en } of Object.values(refusals)) {
    for (const words of [uk, en]) expect(words.split(/[.?!](?:\s|$)/).filter(Boolean).length).toBeGreaterThanOrEqual(2);
    expect(uk).toMatch(/[іїєґІЇЄҐ]/);
    // Typographic apostrophe, and none of the letters Ukrainian has not.
    expect(uk).not.toMatch(/['ыэъёЫЭЪЁ]/);
    expect(en).not.toMatch(/[а-яіїєґ]/i);
    expect(uk.match(/\{\w+\}/g)).toEqual(en.match(/\{\w+\}/g));
  }
});

test('every refusal is met by at least one file of the corpus', () => {
  const met = new Set<string>(corpus.map(({ expected }) => expected));
  // Not a matter of contents; inspect.test.ts meets it.
  met.add('documents.incomplete');
  // Found out after the inspection, when signatures are checked; signed.test.ts meets it.
  met.add('documents.signature_broken');
  expect(Object.keys(refusals).filter((code) => !met.has(code))).toEqual([]);
});
