import { askRevocationRoute, readTrustRoute, signatureProblems } from '@cabinet/contracts/signatures';
import { verifyInWorker } from '@cabinet/kep/browser/verify-handle';
import type { VerifyAnswer } from '@cabinet/kep/browser/verify-messages';
import workerUrl from '@cabinet/kep/browser/verify-worker?worker&url';
import { fromBase64 } from '@cabinet/kep/bytes';
import type { RelayedAnswer, RelayedQuestion } from '@cabinet/kep/verify/relayed-revocation';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import { trustedScriptUrl } from '#shared/api/trusted-script-url.ts';

let trustedUrl: string | undefined;

const startWorker = (): Worker => {
  trustedUrl ??= trustedScriptUrl('cabinet-verify-worker', workerUrl);
  return new Worker(trustedUrl, { type: 'module', name: 'verify' });
};

const askCentre = async ({ issuerSha256, serial, at }: RelayedQuestion): Promise<RelayedAnswer> => {
  const { source, der } = await call(askRevocationRoute, {
    body: { issuerSha256, serial, at: at.toISOString() },
    patienceMs: centrePatienceMs,
  });
  return { source, der: der.map(fromBase64) };
};

interface ToCheck {
  readonly file: File;
  readonly content: File | null;
  readonly signal: AbortSignal;
  /** Called when a centre is asked. */
  readonly onAsking: () => void;
}

/**
 * Checks a file in a worker. The file stays here: what is asked of the server is what it believes, and of certificates by
 * their numbers. Rejects with ApiProblem when the server could not be asked, which is not the centre's silence.
 */
export const verifyOnDevice = async ({
  file,
  content,
  signal,
  onAsking,
}: ToCheck): Promise<VerifyAnswer | { readonly kind: 'no-trust' }> => {
  // Lists of all centres come to a megabyte on a slow line.
  const { testsCount, ...trust } = await call(readTrustRoute, { signal, patienceMs: centrePatienceMs });
  // Every signature would be one of a stranger.
  if (trust.anchors.length === 0) return { kind: 'no-trust' };
  let trouble: unknown;
  const ask = async (question: RelayedQuestion): Promise<RelayedAnswer> => {
    onAsking();
    try {
      return await askCentre(question);
    } catch (failure) {
      // An issuer that is not known here is one that nobody can ask.
      if (!(failure instanceof ApiProblem && failure.code === signatureProblems.centreUnknown.code)) trouble = failure;
      throw failure;
    }
  };
  const request = { file, trust, testsCount, ...(content && { content }) };
  const answer = await verifyInWorker(request, { startWorker, ask, signal });
  if (trouble !== undefined) throw trouble;
  return answer;
};
