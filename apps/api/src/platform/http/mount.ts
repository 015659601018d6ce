import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { fieldErrors } from '@cabinet/contracts/http/field-errors';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route, Schema } from '@cabinet/contracts/http/route';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as core from 'zod/v4/core';
import { type Access, type Actor, refusalOf } from '../actor.ts';
import { type Context, contextFor, type Intention, type Services } from '../context.ts';
import { problem, problemWith } from '../problem.ts';
import { answerSchema } from './answer-schema.ts';
import { contentDisposition } from './content-disposition.ts';
import { markKept, tagKept } from './kept.ts';
import { assertOwnForm } from './own-form.ts';
import { languageOf } from './session.ts';
import { type Visitor, visitorOf } from './visitor.ts';

export interface Asked<R> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
}

/** A file as the answer. `inline` is for previews the house made itself; anything else is saved, never shown. */
export interface FileAnswer {
  readonly stream: Readable;
  readonly mediaType: string;
  readonly size?: number;
  readonly fileName: string;
  readonly inline?: boolean;
}

/** A file that is the same for everybody and never another, as long as it is shown; opened for whoever has it not yet. */
export interface KeptFile extends Omit<FileAnswer, 'stream'> {
  readonly open: () => Promise<Readable>;
  /** What tells it from any other file: its id. */
  readonly tag: string;
  /** How long it may be used without asking whether it is still shown. */
  readonly keptSeconds: number;
}

export interface Door {
  readonly route: Route;
  readonly access: Access;
}

declare module 'fastify' {
  interface FastifyInstance {
    services: Services;
    doors: Door[];
  }
  interface FastifyRequest {
    actor: Actor;
  }
  interface FastifyContextConfig {
    /** What it answers is everybody's, so nobody is asked who they are: it opens while the database is away. */
    asksNobody?: boolean;
  }
}

const idempotencyKey = /^[\x21-\x7e]{8,128}$/;

/** What the caller may see now, as part of what was asked: a kept answer is not told to whoever has lost an office since. */
const scopeOf = (actor: Actor): string =>
  actor.role === 'officer' ? `${actor.role} ${actor.officeIds.toSorted().join(' ')}` : actor.role;

const intentionOf = (request: FastifyRequest): Intention | null => {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method === 'GET') return null;
  if (typeof key !== 'string' || !idempotencyKey.test(key))
    throw problem(commonProblems.malformedRequest, { header: 'idempotency-key' });
  const body = JSON.stringify(request.body ?? null);
  const what = `${scopeOf(request.actor)}\n${request.method} ${request.url} ${body}`;
  return { key, requestHash: new Uint8Array(createHash('sha256').update(what).digest()) };
};

/** Where text holds U+0000 or half a character, which PostgreSQL cannot keep and no person types. */
const brokenPointers = (value: unknown, pointer = ''): string[] => {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? [pointer] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => brokenPointers(inner, `${pointer}/${key}`));
};

const assertWhole = (parsed: unknown, place: string): unknown => {
  const errors = brokenPointers(parsed).map((pointer) => ({ pointer, code: 'field.format' }));
  if (errors.length > 0) throw problemWith(commonProblems.invalidRequest, { errors, facts: { place } });
  return parsed;
};

/** Far deeper than any contract; what is deeper would exhaust the stack of whatever walks through it. */
const deepest = 100;

const assertShallow = (value: unknown): void => {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw problem(commonProblems.malformedRequest, { deeper: deepest });
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
};

const part = <S extends Schema | undefined>(schema: S, value: unknown, place: string): unknown => {
  if (!schema) return undefined;
  const parsed = core.safeParse(schema, value ?? {});
  if (parsed.success) return assertWhole(parsed.data, place);
  const errors = fieldErrors(parsed.error.issues);
  // An address that cannot be one of ours is simply not there.
  if (place === 'params') throw problem(commonProblems.notFound);
  throw problemWith(commonProblems.invalidRequest, { errors, facts: { place } });
};

const assertMayEnter = (actor: Actor, access: Access): void => {
  const refusal = refusalOf(actor, access);
  if (refusal === 'sign_in') throw problem(commonProblems.signInRequired);
  if (refusal !== null) throw problem(commonProblems.notAllowed, { refusal, role: actor.role });
};

const doorStep = (
  app: FastifyInstance,
  route: Route,
  access: Access,
  request: FastifyRequest,
): { ctx: Context; asked: Asked<never> } => {
  assertMayEnter(request.actor, access);
  assertShallow(request.body);
  const asked = {
    params: part(route.params, request.params, 'params'),
    query: part(route.query, request.query, 'query'),
    body: part(route.body, request.body, 'body'),
  } as Asked<never>;
  const about = {
    actor: request.actor,
    requestId: request.id,
    language: languageOf(request),
    intention: intentionOf(request),
  };
  return { ctx: contextFor(app.services, about), asked };
};

const register = (
  app: FastifyInstance,
  { route, access, takesFile = false }: Door & { readonly takesFile?: boolean },
  answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void => {
  if (takesFile !== (route.consumes === 'multipart'))
    throw new Error(`${route.method} ${route.path}: a door takes a file exactly when its contract says so`);
  if (route.keptSeconds !== undefined && access !== 'public')
    throw new Error(`${route.method} ${route.path}: only an answer that is everybody's may be kept by others`);
  app.doors.push({ route, access });
  app.route({
    method: route.method,
    url: route.path,
    handler: answer,
    ...(route.response && { schema: { response: { [route.status]: answerSchema(route.response) } } }),
    ...(route.keptSeconds !== undefined && { onSend: tagKept, config: { asksNobody: true } }),
    ...(route.bodyBytes !== undefined && { bodyLimit: route.bodyBytes }),
    ...(takesFile && {
      bodyLimit: (route.fileBytes ?? app.services.config.DOCUMENT_LIMIT) + 65_536,
      onRequest: assertOwnForm,
    }),
  });
};

/**
 * Opens a door: the contract, who may knock, which function answers. There is no other way to add a route,
 * and no way to add one without saying who may use it.
 */
export function mount<R extends Route>(
  app: FastifyInstance,
  route: R,
  access: Access,
  answer: (ctx: Context, asked: Asked<R>, visitor: Visitor) => Promise<AnswerOf<R>>,
): void {
  register(app, { route, access }, async (request, reply) => {
    const { ctx, asked } = doorStep(app, route, access, request);
    const body = await answer(ctx, asked as Asked<R>, visitorOf(request, reply, ctx.config));
    reply.code(route.status);
    if (route.keptSeconds !== undefined) markKept(reply, route.keptSeconds);
    return route.status === 204 ? null : body;
  });
}

/** A door that takes one file as a stream, read while it arrives. Who sends no token of its own session is refused before that. */
export function mountUpload<R extends Route>(
  app: FastifyInstance,
  route: R,
  access: Access,
  answer: (ctx: Context, asked: Asked<R>, upload: Upload) => Promise<AnswerOf<R>>,
): void {
  register(app, { route, access, takesFile: true }, async (request, reply) => {
    const { ctx, asked } = doorStep(app, route, access, request);
    const upload = await openUpload(request, route.fileBytes);
    reply.code(route.status);
    return answer(ctx, asked as Asked<R>, upload);
  });
}

/** Says for how long a file may be kept; answers whether the asker has it already. */
function markFile(request: FastifyRequest, reply: FastifyReply, { tag, keptSeconds }: KeptFile): boolean {
  const quoted = `"${tag}"`;
  reply.headers({ 'cache-control': `public, max-age=${keptSeconds}`, etag: quoted });
  const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  return known.some((one) => one.replace(/^W\//, '') === quoted);
}

/** A door that answers with a file. */
export function mountFile<R extends Route>(
  app: FastifyInstance,
  route: R,
  access: Access,
  answer: (ctx: Context, asked: Asked<R>) => Promise<FileAnswer | KeptFile>,
): void {
  register(app, { route, access }, async (request, reply) => {
    const { ctx, asked } = doorStep(app, route, access, request);
    const file = await answer(ctx, asked as Asked<R>);
    reply.header('cache-control', 'no-store');
    if ('open' in file && markFile(request, reply, file)) return reply.code(304).send();
    const stream = 'open' in file ? await file.open() : file.stream;
    if (file.size !== undefined) reply.header('content-length', file.size);
    return reply
      .header('content-type', file.mediaType)
      .header('content-disposition', contentDisposition(file.fileName, file.inline ? 'inline' : 'attachment'))
      .header('content-security-policy', "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
      .header('cross-origin-resource-policy', 'same-origin')
      .send(stream);
  });
}

/** A door that stays open and tells. The answer writes the stream itself. */
export function mountEvents<R extends Route>(
  app: FastifyInstance,
  route: R,
  access: Access,
  answer: (ctx: Context, request: FastifyRequest, reply: FastifyReply) => Promise<void>,
): void {
  register(app, { route, access }, async (request, reply) => {
    const { ctx } = doorStep(app, route, access, request);
    await answer(ctx, request, reply);
  });
}

/** One file of a multipart body, and the text fields that came before it. */
export interface Upload {
  readonly fileName: string;
  readonly stream: Readable;
  readonly fields: Readonly<Record<string, string>>;
}

async function openUpload(request: FastifyRequest, fileBytes: number | undefined): Promise<Upload> {
  if (!request.isMultipart()) throw problem(commonProblems.unsupportedMedia);
  const file = await request.file(fileBytes === undefined ? {} : { limits: { fileSize: fileBytes + 1 } });
  if (!file)
    throw problemWith(commonProblems.invalidRequest, { errors: [{ pointer: '/file', code: 'field.required' }] });
  const fields = Object.entries(file.fields).flatMap(([name, field]) =>
    field && !Array.isArray(field) && field.type === 'field' ? [[name, String(field.value)] as const] : [],
  );
  return { fileName: file.filename, stream: file.file, fields: Object.fromEntries(fields) };
}
