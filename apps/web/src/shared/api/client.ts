import type { AnswerOf, BodyInputOf, ParamsOf, QueryInputOf, Route } from '@cabinet/contracts/http/route';
import { ApiProblem, connectionProblem, noAnswerProblem } from './problem.ts';
import { addressOf, timeoutMs } from './request.ts';
import { refusalFrom } from './refusal.ts';
import { noteAnswer } from './session-state.ts';

export { ApiProblem } from './problem.ts';

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : object extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value };

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** One per intention of the person, the same over all retries; made anew when left out. */
  readonly idempotencyKey?: string | undefined;
  /** For calls that carry much or ask others: how long to wait for the answer, in milliseconds. */
  readonly patienceMs?: number | undefined;
}

/** What a route needs: exactly the parameters, query and body of its contract. */
export type CallInput<R> = CallOptions &
  Part<'params', ParamsOf<R>> &
  Part<'query', QueryInputOf<R>> &
  Part<'body', BodyInputOf<R>>;

type CallArguments<R> = object extends CallInput<R> ? [input?: CallInput<R>] : [input: CallInput<R>];

interface LooseInput extends CallOptions {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

const headersFor = (route: Route, input: LooseInput): Headers => {
  const headers = new Headers({ accept: 'application/json', 'accept-language': document.documentElement.lang });
  if (input.body !== undefined) headers.set('content-type', 'application/json');
  if (route.method === 'GET') return headers;
  headers.set('idempotency-key', input.idempotencyKey ?? crypto.randomUUID());
  return headers;
};

/** Sends a call and gives the answer as it came; throws when none came. */
export const send = async (route: Route, input: LooseInput): Promise<Response> => {
  const timeout = AbortSignal.timeout(input.patienceMs ?? timeoutMs);
  try {
    return await fetch(addressOf(route.path, input.params, input.query), {
      method: route.method,
      credentials: 'same-origin',
      headers: headersFor(route, input),
      body: input.body === undefined ? null : JSON.stringify(input.body),
      signal: input.signal ? AbortSignal.any([timeout, input.signal]) : timeout,
    });
  } catch (refusal) {
    if (input.signal?.aborted) throw refusal;
    if (timeout.aborted) throw connectionProblem('client.timeout');
    throw noAnswerProblem();
  }
};

const bodyOf = async (response: Response, signal: AbortSignal | undefined): Promise<unknown> => {
  try {
    return response.status === 204 ? undefined : await response.json();
  } catch (refusal) {
    // What a refusal says can be done without; a good answer that broke off is no answer.
    if (!response.ok) return undefined;
    if (signal?.aborted) throw refusal;
    throw connectionProblem('client.unavailable');
  }
};

/** Knocks at one door of the API. Throws ApiProblem; an aborted call throws the signal's reason. */
export async function call<R extends Route>(route: R, ...[input]: CallArguments<R>): Promise<AnswerOf<R>> {
  const response = await send(route, input ?? {});
  const body = await bodyOf(response, input?.signal);
  noteAnswer();
  // The API serialises through this same contract, so the answer has the contract's shape.
  if (response.ok) return body as AnswerOf<R>;
  throw refusalFrom(response.status, body);
}

/** A route by name only, for the first load, which must not carry zod: the contract gives the types, a test compares the rest. */
export const doorOf = <R extends Route>(method: R['method'], path: R['path']): R => ({ method, path }) as R;

/** Whether the same call may succeed if it is simply made again. */
export const isWorthRetrying = (trouble: unknown): boolean =>
  trouble instanceof ApiProblem &&
  (trouble.status === 0 || trouble.status === 502 || trouble.status === 503 || trouble.status === 504);
