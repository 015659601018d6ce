import { ContentForm } from '@cabinet/contracts/managed-content';
import { expect, test } from 'vitest';
import { firstTopics } from '../topics.ts';
import { firstQuestions } from './questions.ts';
import { firstContent } from './seed-content.ts';

const known = firstTopics.map(({ code }) => code);
const all = Object.values(firstContent(new Date('2026-11-20T08:00:00Z'))).flat();

test('G11 every topic has an answer to what is often asked', () => {
  const asked = firstQuestions.flatMap(({ topics }) => topics);
  expect(known.filter((code) => !asked.includes(code))).toEqual([]);
});

test('A20 everything told from the first day is what the contract lets an editor write, on topics that are there', () => {
  for (const { shownFrom: _from, ...words } of all) {
    const form = { position: 1, actNumber: '', actDate: '', sourceUrl: '', ...words };
    expect(ContentForm.safeParse(form).success, words.titleUk).toBe(true);
    expect((words.topics as string[]).filter((code) => !known.includes(code))).toEqual([]);
  }
});

test('A20 acts have a number, a day that exists, and a source on the site of the Verkhovna Rada', () => {
  for (const { actNumber, actDate, sourceUrl } of firstContent(new Date(0)).law) {
    expect(actNumber).toMatch(/^\d+/);
    expect(new Date(`${actDate}T00:00:00Z`).toISOString()).toContain(actDate);
    expect(sourceUrl).toMatch(/^https:\/\/zakon\.rada\.gov\.ua\/laws\/show\//);
  }
});
