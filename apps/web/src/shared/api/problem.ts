import type { FieldError, ProblemBody } from '@cabinet/contracts/http/problem';

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

export const connectionProblem = (code: ConnectionCode): ApiProblem => new ApiProblem({ status: 0, code, title: code });

/** Reads an error answer; one that is not ours (a proxy's page) counts as an unavailable service. */
export const problemFrom = (status: number, body: unknown): ApiProblem =>
  isProblemBody(body)
    ? new ApiProblem({ ...body, status })
    : new ApiProblem({ status, code: 'client.unavailable', title: `HTTP ${status}` });
