/** RFC 9457 problems. A room lists its own with defineProblems(); `code` is what machines rely on and words are keyed by. */

export interface Problem {
  readonly code: string;
  readonly status: number;
}

export const defineProblems = <const P extends Record<string, Problem>>(problems: P): P => problems;

/** What went wrong at one place of the request. `pointer` is a JSON pointer into the body (RFC 6901). */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The body every error answer carries, media type application/problem+json. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly requestId: string;
  /** What staff look up in the log when the person reads it out. */
  readonly supportCode: string;
  readonly errors?: readonly (FieldError & { readonly text: string })[];
  /** Facts a client may act on: seconds to wait, the version now stored, free alternatives. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export const commonProblems = defineProblems({
  invalidRequest: { code: 'common.invalid_request', status: 422 },
  malformedRequest: { code: 'common.malformed_request', status: 400 },
  signInRequired: { code: 'common.sign_in_required', status: 401 },
  notAllowed: { code: 'common.not_allowed', status: 403 },
  notFound: { code: 'common.not_found', status: 404 },
  staleVersion: { code: 'common.stale_version', status: 409 },
  referenceBroken: { code: 'common.reference_broken', status: 409 },
  keyReused: { code: 'common.idempotency_key_reused', status: 422 },
  tooLarge: { code: 'common.too_large', status: 413 },
  addressTooLong: { code: 'common.address_too_long', status: 414 },
  unsupportedMedia: { code: 'common.unsupported_media', status: 415 },
  foreignOrigin: { code: 'common.foreign_origin', status: 403 },
  tooManyRequests: { code: 'common.too_many_requests', status: 429 },
  internal: { code: 'common.internal', status: 500 },
  busy: { code: 'common.busy', status: 503 },
  storageFull: { code: 'common.storage_full', status: 507 },
});
