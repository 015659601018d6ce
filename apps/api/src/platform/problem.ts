import { commonProblems, type FieldError, type Problem } from '@cabinet/contracts/http/problem';

interface Particulars {
  /** For the log only, never on the screen: ids and states, no personal data. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** For the client to act on: seconds to wait, free alternatives. */
  readonly shown?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
}

/** The one error a room throws. The error handler turns it into an RFC 9457 answer. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly particulars: Particulars;

  constructor(problem: Problem, particulars: Particulars) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
    this.particulars = particulars;
  }
}

/** `throw problem(applicationProblems.notDraft, { state })`: facts go to the log. */
export const problem = (what: Problem, facts: Readonly<Record<string, unknown>> = {}): ProblemError =>
  new ProblemError(what, { facts });

/** A problem that tells the client something to act on. */
export const problemWith = (what: Problem, particulars: Particulars): ProblemError =>
  new ProblemError(what, particulars);

/** One field is wrong for a reason the schema cannot know. */
export const fieldProblem = (pointer: string, code: string, params?: FieldError['params']): ProblemError =>
  new ProblemError(commonProblems.invalidRequest, { errors: [{ pointer, code, ...(params && { params }) }] });
