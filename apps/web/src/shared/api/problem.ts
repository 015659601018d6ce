import type { commonProblems, FieldError, ProblemBody } from '@cabinet/contracts/http/problem';

export type ServerFieldError = FieldError & { readonly text: string };

/** Codes of what goes wrong before any answer comes; they are ours, the API never sends them. */
export type ConnectionCode = 'client.offline' | 'client.timeout' | 'client.unavailable';

const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body;

/** Why a call did not succeed: the API's own problem (RFC 9457), or the trouble of the connection. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly ServerFieldError[];
  readonly requestId: string | undefined;
  readonly supportCode: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(body: Partial<ProblemBody> & Pick<ProblemBody, 'status' | 'code' | 'title'>) {
    super(`${body.status} ${body.code}`);
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.requestId = body.requestId;
    this.supportCode = body.supportCode;
    this.facts = body.facts ?? {};
  }

  /** No definite answer was given: the act may have happened or not, so a retry must carry the same key. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** Problems of every room that pages act on, written out: the whole table would come with the first load. */
export const frequentProblems = {
  invalidRequest: { code: 'common.invalid_request', status: 422 },
  signInRequired: { code: 'common.sign_in_required', status: 401 },
  notFound: { code: 'common.not_found', status: 404 },
  staleVersion: { code: 'common.stale_version', status: 409 },
  tooManyRequests: { code: 'common.too_many_requests', status: 429 },
} as const satisfies Partial<typeof commonProblems>;

/** Whether the API answered with this very problem of the contract. */
export const isProblem = (trouble: unknown, { code }: { readonly code: string }): trouble is ApiProblem =>
  trouble instanceof ApiProblem && trouble.code === code;

export const connectionProblem = (code: ConnectionCode): ApiProblem => new ApiProblem({ status: 0, code, title: code });

/** Nothing came back: for want of a connection, or because nobody answers. */
export const noAnswerProblem = (): ApiProblem =>
  connectionProblem(navigator.onLine ? 'client.unavailable' : 'client.offline');

/** Reads an error answer; one that is not ours (a proxy's page) counts as an unavailable service. */
export const problemFrom = (status: number, body: unknown): ApiProblem =>
  isProblemBody(body)
    ? new ApiProblem({ ...body, status })
    : new ApiProblem({ status, code: 'client.unavailable', title: `HTTP ${status}` });
