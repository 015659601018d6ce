import type { ConsultationEntry } from '@cabinet/contracts/consultations';
import { expect, test } from 'vitest';
import { isTalk, lastAnswer, lastQuestion, topicInWords } from './rules.ts';

const said = (...acts: string[]): { entries: ConsultationEntry[] } => ({
  entries: acts.map((act) => ({
    id: act,
    at: '2026-11-18T09:00:00.000Z',
    act,
    actorRole: 'applicant',
    actorName: 'Тестенко М. І.',
    text: act === 'close' ? null : act,
    files: [],
  })),
});

test('G8 the answer shown belongs to the last question: while a further one waits there is none', () => {
  expect(lastAnswer(said('send'))).toBeNull();
  expect(lastAnswer(said('send', 'answer', 'close'))?.act).toBe('answer');
  expect(lastAnswer(said('send', 'answer', 'askFurther'))).toBeNull();
  expect(lastQuestion(said('send', 'answer', 'askFurther'))?.act).toBe('askFurther');
});

test('one question with its answer is no talk, and a further one makes it so', () => {
  expect(isTalk(said('send', 'answer', 'close'))).toBe(false);
  expect(isTalk(said('send', 'answer', 'askFurther'))).toBe(true);
});

test('a topic is called as in the list, or in the person’s words', () => {
  const say = ({ uk }: { uk: string }) => uk;
  expect(topicInWords({ topic: { code: 'a', name: { uk: 'Паспорт', en: 'Passport' } }, topicText: null }, say)).toBe(
    'Паспорт',
  );
  expect(topicInWords({ topic: null, topicText: 'Пандус' }, say)).toBe('Пандус');
});
