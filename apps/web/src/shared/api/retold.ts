import { ApiProblem, type ServerFieldError } from './problem.ts';

interface Changes {
  readonly detail?: string | undefined;
  readonly errors?: readonly ServerFieldError[] | undefined;
}

/** The same problem told in other words, or at other fields. */
export const retold = (problem: ApiProblem, changes: Changes): ApiProblem => {
  const { status, code, title, requestId, supportCode, facts } = problem;
  const detail = changes.detail ?? problem.detail;
  return new ApiProblem({
    status,
    code,
    title,
    facts,
    errors: changes.errors ?? problem.errors,
    ...(detail !== undefined && { detail }),
    ...(requestId !== undefined && { requestId }),
    ...(supportCode !== undefined && { supportCode }),
  });
};

/** The errors of a form that was sent as a part of the body: `/form/login` becomes `/login`. Anything else is left alone. */
export const relocated = (trouble: unknown, prefix: `/${string}`): unknown => {
  if (!(trouble instanceof ApiProblem) || trouble.errors.length === 0) return trouble;
  const errors = trouble.errors.map((error) =>
    error.pointer.startsWith(`${prefix}/`) ? { ...error, pointer: error.pointer.slice(prefix.length) } : error,
  );
  return retold(trouble, { errors });
};
