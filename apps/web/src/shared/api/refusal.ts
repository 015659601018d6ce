import { type ApiProblem, frequentProblems, problemFrom } from './problem.ts';
import { sessionExpired } from './session-state.ts';

/** What a call was refused with; when nobody is signed in any more, the page is told too. */
export const refusalFrom = (status: number, body: unknown): ApiProblem => {
  const problem = problemFrom(status, body);
  if (problem.code === frequentProblems.signInRequired.code) sessionExpired();
  return problem;
};
