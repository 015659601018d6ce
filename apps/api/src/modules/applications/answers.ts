import type { DraftChange } from '@cabinet/contracts/applications';
import type { FieldError } from '@cabinet/contracts/http/problem';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Answer, Answers, Question, ServiceDefinition } from '@cabinet/contracts/service-definition';
import { isBlank } from '@cabinet/domain/answers';
import { problemWith } from '#platform/problem.ts';

// What was typed is kept even when it is not yet right: the pre-check says what is wrong with it. Only a value that no
// field of the form could hold is refused.
const canHold = (question: Question, answer: Answer): boolean => {
  if (question.type === 'yesNo') return typeof answer === 'boolean';
  if (question.type === 'choices') return Array.isArray(answer);
  if (question.type === 'number' || question.type === 'money')
    return typeof answer === 'number' || typeof answer === 'string';
  return typeof answer === 'string';
};

/** The answers with the given ones put in; null and blank ones are taken out. Throws when one has no place in the form. */
export const mergeAnswers = (
  definition: ServiceDefinition,
  stored: Answers,
  given: NonNullable<DraftChange['answers']>,
): Answers => {
  const questions = new Map<string, Question>(definition.questions.map((question) => [question.key, question]));
  const errors: FieldError[] = [];
  const merged = new Map<string, Answer>(Object.entries(stored));
  for (const [key, answer] of Object.entries(given)) {
    const question = questions.get(key);
    const pointer = `/change/answers/${key}`;
    if (!question) errors.push({ pointer, code: 'field.unknown' });
    else if (answer === null || isBlank(answer)) merged.delete(key);
    else if (!canHold(question, answer)) errors.push({ pointer, code: 'field.type' });
    else merged.set(key, answer);
  }
  if (errors.length > 0) throw problemWith(commonProblems.invalidRequest, { errors });
  return Object.fromEntries(merged);
};

/** Answers that another revision still asks for in the same way. */
export const keptAnswers = (from: ServiceDefinition, to: ServiceDefinition, answers: Answers): Answers => {
  const typeBefore = new Map(from.questions.map(({ key, type }) => [key, type]));
  const kept = to.questions.filter(({ key, type }) => typeBefore.get(key) === type && Object.hasOwn(answers, key));
  return Object.fromEntries(
    kept.flatMap(({ key }) => (answers[key] === undefined ? [] : [[key, answers[key]] as const])),
  );
};
