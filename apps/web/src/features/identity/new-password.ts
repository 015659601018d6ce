import { NewPassword, weighPasswordRoute } from '@cabinet/contracts/identity';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';

/** B6: the second box holds the same as the first. */
export const passwordsAgree = z.refine<{ readonly password: string; readonly passwordConfirmation: string }>(
  (form) => form.password === form.passwordConfirmation,
  { path: ['passwordConfirmation'], error: 'identity.passwords_differ' },
);

/** A new password typed twice, as every page that sets one asks for it. */
export const TwicePassword = z
  .object({ password: NewPassword, passwordConfirmation: z.string().check(z.maxLength(512)) })
  .check(passwordsAgree);

/** What must not be in the password. */
export interface AboutPerson {
  readonly login?: string | undefined;
  readonly email?: string | undefined;
  readonly names?: readonly string[] | undefined;
}

/** Asks the server about a password: the server knows the lists and the rule in force. */
export const weigh = (password: string, about: AboutPerson = {}, signal?: AbortSignal) =>
  call(weighPasswordRoute, {
    body: {
      password,
      ...(about.login && { login: about.login }),
      ...(about.email && { email: about.email }),
      ...(about.names && { names: about.names.filter((name) => name !== '') }),
    },
    signal,
  });

/** Refuses a weak password before the next page. A check that is too busy refuses nobody: the server checks once more. */
export const assertGoodPassword = async (password: string, about?: AboutPerson): Promise<void> => {
  const verdict = await weigh(password, about).catch((trouble: unknown) => {
    if (trouble instanceof ApiProblem && trouble.code === frequentProblems.tooManyRequests.code) return null;
    throw trouble;
  });
  if (!verdict || verdict.acceptable) return;
  const errors = verdict.reasons.slice(0, 1).map(({ code, text }) => ({ pointer: '/password', code, text }));
  throw new ApiProblem({ ...frequentProblems.invalidRequest, title: '', errors });
};
