import { identityProblems, registerRoute } from '@cabinet/contracts/identity';
import { Sex } from '@cabinet/contracts/people';
import type { AnswerOf } from '@cabinet/contracts/http/route';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { currentLanguage } from '#shared/i18n/language.tsx';
import { keepRefused, questionOf, type RefusedAnswer, type RegistrationDraft } from './registration-draft.ts';

/** Sends the whole registration with a solved proof of work. */
export const sendRegistration = (draft: RegistrationDraft, proof: string): Promise<AnswerOf<typeof registerRoute>> => {
  const { login, email, password, passwordConfirmation, surname, givenName, patronymic } = draft;
  const form = {
    login,
    email,
    password,
    passwordConfirmation,
    name: { surname, givenName, patronymic: patronymic || null },
    sex: z.parse(Sex, draft.sex),
    acceptTerms: true,
    consent: true,
    language: currentLanguage(),
  } as const;
  return call(registerRoute, { body: { form, proof } });
};

const refusedIn = (problem: ApiProblem): readonly RefusedAnswer[] => {
  if (problem.code === identityProblems.loginTaken.code) {
    return [{ name: 'login', text: `${problem.title}. ${problem.detail ?? ''}`.trim() }];
  }
  return problem.errors.flatMap(({ pointer, text }) => {
    const name = questionOf(pointer);
    return name ? [{ name, text }] : [];
  });
};

/** Notes which answers were refused, for their own pages to show; empty when the trouble is not about answers. */
export const noteRefused = (trouble: unknown): readonly RefusedAnswer[] => {
  const refused = trouble instanceof ApiProblem ? refusedIn(trouble) : [];
  keepRefused(refused);
  return refused;
};
