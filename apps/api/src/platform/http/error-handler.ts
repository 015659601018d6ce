import { commonProblems, type Problem, type ProblemBody } from '@cabinet/contracts/http/problem';
import { waitText } from '@cabinet/contracts/words/wait';
import { fieldText, problemText } from '@cabinet/contracts/words/words';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem.ts';
import { isBrokenReference } from '../violated-index.ts';
import { problemPage } from './problem-page.ts';
import { languageOf } from './session.ts';

/** What Fastify and its plugins refuse by themselves, in our words. */
const byFastifyCode: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: commonProblems.unsupportedMedia,
  FST_ERR_CTP_BODY_TOO_LARGE: commonProblems.tooLarge,
  FST_ERR_CTP_INVALID_JSON_BODY: commonProblems.malformedRequest,
  FST_ERR_CTP_EMPTY_JSON_BODY: commonProblems.malformedRequest,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: commonProblems.malformedRequest,
  FST_ERR_BAD_URL: commonProblems.malformedRequest,
  FST_ERR_MAX_PARAM_LENGTH: commonProblems.addressTooLong,
  FST_REQ_FILE_TOO_LARGE: commonProblems.tooLarge,
  FST_INVALID_MULTIPART_CONTENT_TYPE: commonProblems.unsupportedMedia,
  FST_PARTS_LIMIT: commonProblems.malformedRequest,
  FST_FILES_LIMIT: commonProblems.malformedRequest,
  FST_FIELDS_LIMIT: commonProblems.malformedRequest,
  FST_PROTO_VIOLATION: commonProblems.malformedRequest,
  FST_UNDER_PRESSURE: commonProblems.busy,
};

const isBusy = (error: Error): boolean =>
  /timeout exceeded when trying to connect|Unable to start a transaction in the given time|canceling statement due to statement timeout|ECONNREFUSED|Connection terminated|terminating connection|the database system is (starting up|shutting down|in recovery mode)/i.test(
    `${error.message} ${String((error as { cause?: unknown }).cause ?? '')}`,
  );

/** What the reader of multipart bodies says of a body that is none; its errors carry no code. */
const isBrokenForm = (error: Error): boolean =>
  /^Multipart: Boundary not found|unexpected end of multipart data|^The needle cannot/i.test(error.message);

const problemOf = (error: FastifyError | ProblemError | Error): Problem => {
  if (error instanceof ProblemError) return error.problem;
  const known = 'code' in error && typeof error.code === 'string' ? byFastifyCode[error.code] : undefined;
  if (known) return known;
  if (isBrokenReference(error)) return commonProblems.referenceBroken;
  if (isBrokenForm(error)) return commonProblems.malformedRequest;
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status === 400) return commonProblems.malformedRequest;
  if (status === 503 || isBusy(error)) return commonProblems.busy;
  return commonProblems.internal;
};

/** Short enough to read out by phone, and to search the log for. */
const supportCodeOf = (requestId: string): string => requestId.replaceAll('-', '').slice(-8).toUpperCase();

/** Whoever comes too often is told when to come again. */
const detailOf = (
  problem: Problem,
  language: ReturnType<typeof languageOf>,
  { retryAfterSeconds }: ProblemError['particulars'],
): string | undefined =>
  problem === commonProblems.tooManyRequests && retryAfterSeconds !== undefined
    ? waitText(language, retryAfterSeconds)
    : undefined;

export function problemBody(
  problem: Problem,
  request: FastifyRequest,
  particulars: ProblemError['particulars'] = {},
): ProblemBody {
  const language = languageOf(request);
  const words = problemText(language, problem.code);
  return {
    type: `/problems/${problem.code}`,
    title: words.title,
    status: problem.status,
    code: problem.code,
    detail: detailOf(problem, language, particulars) ?? words.detail,
    requestId: request.id,
    supportCode: supportCodeOf(request.id),
    ...(particulars.errors && {
      errors: particulars.errors.map((error) => ({ ...error, text: fieldText(language, error.code, error.params) })),
    }),
    ...(particulars.shown && { facts: particulars.shown }),
  };
}

/** Whether a person sees the answer as a page, and not a program or the web app. */
const isForPerson = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && String(headers.accept ?? '').includes('text/html');

/** The one place where an error becomes an answer: RFC 9457, in the visitor's language. */
export function handleError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  const particulars = error instanceof ProblemError ? error.particulars : {};
  const retryAfter = particulars.retryAfterSeconds ?? (problem.status === 503 ? 2 : undefined);
  const entry = { code: problem.code, supportCode: supportCodeOf(request.id), ...particulars.facts };
  // The person gets words to act on; that no rule of ours saw it first is still ours to mend.
  const ours = problem.status >= 500 || problem === commonProblems.referenceBroken;
  if (ours) request.log.error({ ...entry, error: error.message, stack: error.stack }, 'refused');
  else request.log.info(entry, 'refused');
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  const body = problemBody(problem, request, particulars);
  reply.code(problem.status).header('cache-control', 'no-store');
  return isForPerson(request)
    ? reply.type('text/html; charset=utf-8').send(problemPage(body, languageOf(request)))
    : reply.type('application/problem+json').send(JSON.stringify(body));
}
