import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { TopicCode } from './schedules.ts';
import { storable } from './storable.ts';

export const commonQuestionProblems = defineProblems({
  tooMany: { code: 'consultations.too_many_common_questions', status: 409 },
});

const text = (longest: number) =>
  z.string().check(z.overwrite(storable), z.trim(), z.minLength(1, { error: 'field.required' }), z.maxLength(longest));

const facts = {
  topicCodes: z.array(TopicCode).check(z.maxLength(30)),
  questionUk: text(300),
  questionEn: text(300),
  answerUk: text(3000),
  answerEn: text(3000),
};

/** A common question with its answer, as people read it before they ask. */
export const CommonQuestion = z.object({ id: z.uuid(), ...facts });
export type CommonQuestion = z.infer<typeof CommonQuestion>;

export const ManagedCommonQuestion = z.object({
  ...CommonQuestion.shape,
  /** Its place in the list, from 1. */
  position: z.int().check(z.minimum(1), z.maximum(1000)),
  /** A hidden one is shown to nobody but administrators. */
  active: z.boolean(),
  version: Version,
});
export type ManagedCommonQuestion = z.infer<typeof ManagedCommonQuestion>;

export const CommonQuestionForm = z.object({
  ...facts,
  position: ManagedCommonQuestion.shape.position,
  active: z.boolean(),
});
export type CommonQuestionForm = z.infer<typeof CommonQuestionForm>;

export const listCommonQuestionsRoute = defineRoute({
  method: 'GET',
  path: '/common-questions',
  summary: 'What people often ask, with answers; of one topic or of all',
  query: z.object({ topic: z.optional(TopicCode) }),
  status: 200,
  response: z.object({ items: z.array(CommonQuestion) }),
  problems: [],
});
export const listManagedQuestionsRoute = defineRoute({
  method: 'GET',
  path: '/managed-common-questions',
  summary: 'Every common question, the hidden ones too',
  status: 200,
  response: z.object({ items: z.array(ManagedCommonQuestion) }),
  problems: [commonProblems.notAllowed],
});
export const addCommonQuestionRoute = defineRoute({
  method: 'POST',
  path: '/managed-common-questions',
  summary: 'Add a common question',
  body: CommonQuestionForm,
  status: 201,
  response: ManagedCommonQuestion,
  problems: [commonProblems.invalidRequest, commonQuestionProblems.tooMany],
});
export const changeCommonQuestionRoute = defineRoute({
  method: 'PUT',
  path: '/managed-common-questions/:questionId',
  summary: 'Change, hide or show a common question',
  params: z.object({ questionId: z.uuid() }),
  body: z.object({ version: Version, question: CommonQuestionForm }),
  status: 200,
  response: ManagedCommonQuestion,
  problems: [commonProblems.notFound, commonProblems.staleVersion, commonProblems.invalidRequest],
});
