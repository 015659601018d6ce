import type * as core from 'zod/v4/core';
import type { Problem } from './problem.ts';

export type Schema = core.$ZodType;
type Out<S> = S extends Schema ? core.output<S> : undefined;
type In<S> = S extends Schema ? core.input<S> : undefined;

/** One door of the API, written once and used by the API, the SPA, the tests and the OpenAPI document. */
export interface Route<
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
  Response extends Schema | undefined = Schema | undefined,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1, with :parameters. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The status of a good answer; 204 has no body. */
  readonly status: 200 | 201 | 202 | 204;
  readonly response?: Response;
  /** 'multipart': the body is a file stream, `body` does not apply. */
  readonly consumes?: 'json' | 'multipart';
  /** Of a JSON body that may be larger than others: bytes. */
  readonly bodyBytes?: number;
  /** With 'multipart': of a file that may be larger than a document, bytes. */
  readonly fileBytes?: number;
  /** With 'multipart': the text fields that stand before the file, for the description; the door reads them itself. */
  readonly form?: Schema;
  /** Anything but JSON: a file, a server-sent event stream. */
  readonly produces?: 'json' | 'file' | 'events';
  /** Of a public answer that is the same for everybody: for so many seconds whoever has it may use it without asking. Then it carries an ETag. */
  readonly keptSeconds?: number;
  readonly problems: readonly Problem[];
}

export const defineRoute = <
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
  Response extends Schema | undefined = undefined,
>(
  route: Route<Params, Query, Body, Response>,
): Route<Params, Query, Body, Response> => route;

export type ParamsOf<R> = R extends Route<infer P, infer _Q, infer _B, infer _R> ? Out<P> : never;
export type QueryOf<R> = R extends Route<infer _P, infer Q, infer _B, infer _R> ? Out<Q> : never;
export type BodyOf<R> = R extends Route<infer _P, infer _Q, infer B, infer _R> ? Out<B> : never;
export type AnswerOf<R> = R extends Route<infer _P, infer _Q, infer _B, infer A> ? Out<A> : never;
export type QueryInputOf<R> = R extends Route<infer _P, infer Q, infer _B, infer _R> ? In<Q> : never;
export type BodyInputOf<R> = R extends Route<infer _P, infer _Q, infer B, infer _R> ? In<B> : never;
