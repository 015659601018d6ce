import { expect, test } from 'vitest';
import { precheckEn } from './precheck.en.ts';
import { precheckUk } from './precheck.uk.ts';

test('C8 every word of the pre-check can be said in both languages, with its limits', () => {
  const params = { minimum: '2026-01-15', maximum: 5, question: 'late', submitter: 'representative' };
  for (const words of [precheckUk, precheckEn]) {
    for (const text of Object.values(words)) {
      const said = typeof text === 'function' ? text(params) : text;
      expect(said).not.toMatch(/undefined/);
      expect(said.length).toBeGreaterThan(10);
    }
  }
  expect(Object.keys(precheckEn)).toEqual(Object.keys(precheckUk));
});

test('C8 sums and days are written the way people write them', () => {
  expect(precheckUk['answers.sum_small']({ minimum: 125_050 }).replaceAll('\u00a0', ' ')).toContain('1 250,50 грн');
  expect(precheckEn['answers.sum_small']({ minimum: 125_050 })).toContain('UAH 1,250.50');
  expect(precheckUk['answers.date_late']({ maximum: '2026-11-20' })).toContain('20.11.2026');
});
