import { isPlainDate } from '@cabinet/contracts/calendar-day';
import type { PlainDate } from '@cabinet/contracts/dates';
import { refusalOfIban, tidyIban } from '@cabinet/contracts/iban';
import type { Answer, Question } from '@cabinet/contracts/service-definition';

/** What is wrong with an answer: a code that has words, and the limit it names. */
export interface AnswerProblem {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

type Of<T extends Question['type']> = Extract<Question, { type: T }>;

/** Nothing was answered: absent, blank text, an empty list. «Ні» and zero are answers. */
export const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

const ibanProblem = (answer: Answer): AnswerProblem | null => {
  if (typeof answer !== 'string') return { code: 'field.type' };
  return refusalOfIban(tidyIban(answer)) ?? null;
};

const textProblem = (question: Of<'text'>, answer: Answer): AnswerProblem | null => {
  if (typeof answer !== 'string') return { code: 'field.type' };
  const length = [...answer.trim()].length;
  if (length > question.maxLength) return { code: 'field.too_long', params: { maximum: question.maxLength } };
  return length < question.minLength ? { code: 'answers.too_short', params: { minimum: question.minLength } } : null;
};

const numberProblem = (question: Of<'number'> | Of<'money'>, answer: Answer): AnswerProblem | null => {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return { code: 'answers.number_format' };
  const money = question.type === 'money';
  const whole = money || question.whole;
  if (whole && !Number.isSafeInteger(answer)) return { code: money ? 'answers.money_format' : 'answers.whole_number' };
  const { atLeast, atMost } = question;
  if (atLeast !== null && answer < atLeast)
    return { code: money ? 'answers.sum_small' : 'answers.number_small', params: { minimum: atLeast } };
  if (atMost !== null && answer > atMost)
    return { code: money ? 'answers.sum_big' : 'answers.number_big', params: { maximum: atMost } };
  return null;
};

const dateProblem = (question: Of<'date'>, answer: Answer, asOf: PlainDate): AnswerProblem | null => {
  if (typeof answer !== 'string' || !isPlainDate(answer)) return { code: 'field.date' };
  const limit = (day: string): PlainDate => (day === 'today' ? asOf : day);
  const { notBefore, notAfter } = question;
  if (notBefore !== null && answer < limit(notBefore))
    return { code: 'answers.date_early', params: { minimum: limit(notBefore) } };
  if (notAfter !== null && answer > limit(notAfter))
    return { code: 'answers.date_late', params: { maximum: limit(notAfter) } };
  return null;
};

const choicesProblem = (question: Of<'choices'>, answer: Answer): AnswerProblem | null => {
  if (!Array.isArray(answer)) return { code: 'field.type' };
  const known = new Set(question.options.map(({ value }) => value));
  return answer.every((value) => known.has(value)) && new Set(answer).size === answer.length
    ? null
    : { code: 'field.choice' };
};

/** What is wrong with a given answer, or null. `asOf` is the day of the check, YYYY-MM-DD; blankness is not judged here. */
export const answerProblem = (question: Question, answer: Answer, asOf: PlainDate): AnswerProblem | null => {
  switch (question.type) {
    case 'yesNo':
      return typeof answer === 'boolean' ? null : { code: 'field.type' };
    case 'choice':
      return question.options.some(({ value }) => value === answer) ? null : { code: 'field.choice' };
    case 'choices':
      return choicesProblem(question, answer);
    case 'text':
      return textProblem(question, answer);
    case 'number':
    case 'money':
      return numberProblem(question, answer);
    case 'date':
      return dateProblem(question, answer, asOf);
    case 'iban':
      return ibanProblem(answer);
  }
};
