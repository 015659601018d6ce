import { expect, test } from 'vitest';
import { draftOf, isTyped, lacking, nothingTyped, otherTopic, sameDraft, tooLong, type Typed } from './typed.ts';

const whole: Typed = { topic: 'passport', topicText: '', officeId: 'office', text: 'Питання' };

test('G1 a question needs a topic, a centre and words; a topic of one’s own needs its words too', () => {
  expect(lacking(whole)).toEqual([]);
  expect(lacking(nothingTyped)).toEqual(['topic', 'officeId', 'text']);
  expect(lacking({ ...whole, topic: otherTopic, topicText: ' ' })).toEqual(['topicText']);
});

test('G1 a topic of the list leaves no words of an earlier choice behind', () => {
  expect(draftOf({ ...whole, topicText: 'старе' })).toMatchObject({ topicCode: 'passport', topicText: null });
  expect(draftOf({ ...whole, topic: otherTopic, topicText: ' Пандус ' })).toMatchObject({
    topicCode: null,
    topicText: 'Пандус',
  });
});

test('G1 what is too long is named, a topic of one’s own only while it is the one chosen', () => {
  const long = { ...whole, topicText: 'я'.repeat(151), text: `${'я'.repeat(4001)} ` };
  expect(tooLong(whole)).toEqual([]);
  expect(tooLong(long)).toEqual(['text']);
  expect(tooLong({ ...long, topic: otherTopic })).toEqual(['topicText', 'text']);
});

test('spaces at the end are no change to be saved', () => {
  expect(sameDraft(whole, { ...whole, text: 'Питання \n' })).toBe(true);
  expect(sameDraft(whole, { ...whole, text: 'Питання?' })).toBe(false);
});

test('a copy of another form is not taken for a question', () => {
  expect(isTyped(whole)).toBe(true);
  expect([null, 'x', {}, { ...whole, text: 1 }].some(isTyped)).toBe(false);
});
