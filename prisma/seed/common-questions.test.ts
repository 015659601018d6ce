import { CommonQuestionForm } from '@cabinet/contracts/common-questions';
import { expect, test } from 'vitest';
import { firstQuestions } from './common-questions.ts';
import { firstTopics } from './topics.ts';

test('G11 every topic has an answer to what is often asked, and every question a topic that is there', () => {
  const known = firstTopics.map(({ code }) => code);
  const asked = firstQuestions.flatMap(({ topics }) => topics);
  expect(asked.filter((code) => !known.includes(code))).toEqual([]);
  expect(known.filter((code) => !asked.includes(code))).toEqual([]);
});

test('every first question is what the contract lets an administrator save', () => {
  for (const [place, { topics, question, answer }] of firstQuestions.entries()) {
    const form = {
      topicCodes: [...topics],
      questionUk: question[0],
      questionEn: question[1],
      answerUk: answer[0],
      answerEn: answer[1],
      position: place + 1,
      active: true,
    };
    expect(CommonQuestionForm.safeParse(form).success, question[0]).toBe(true);
  }
});
