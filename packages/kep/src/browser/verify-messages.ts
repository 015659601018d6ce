import type { PlainReport } from '../asice/plain-report.ts';
import type { PortableTrust } from '../verify/portable-trust.ts';
import type { RelayedAnswer, RelayedQuestion } from '../verify/relayed-revocation.ts';

/** What is to be verified and what is believed. Files come as files: a worker reads them itself. */
export interface VerifyRequest {
  readonly file: Blob;
  /** What a detached signature was made over. */
  readonly content?: Blob | undefined;
  readonly trust: PortableTrust;
  /** Whether a signature of a test centre counts. */
  readonly testsCount: boolean;
}

/** What came of it; `contents` are the octets of the report's files, in their order. */
export type VerifyAnswer =
  | { readonly kind: 'verified'; readonly report: PlainReport; readonly contents: readonly Blob[] }
  | { readonly kind: 'unreadable'; readonly which: 'file' | 'content' }
  /** The worker could not be started, or broke: an old browser, or too little memory. */
  | { readonly kind: 'failed' };

/** From the page: the one request, then what was answered to the worker's questions. */
export type ToVerifier = { readonly ask: VerifyRequest } | { readonly number: number; readonly answer: RelayedAnswer };

/** From the worker: questions to centres, which the page passes on, and in the end the answer. */
export type FromVerifier =
  | { readonly number: number; readonly question: RelayedQuestion }
  | { readonly answer: VerifyAnswer };
