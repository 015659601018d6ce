import type { RelayedAnswer, RelayedQuestion } from '../verify/relayed-revocation.ts';
import type { FromVerifier, ToVerifier, VerifyAnswer, VerifyRequest } from './verify-messages.ts';

/** The page's side of its connection to the worker: what a `Worker` is. */
export interface VerifierWorker {
  postMessage(message: ToVerifier): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromVerifier }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

export interface VerifierOptions {
  readonly startWorker: () => VerifierWorker;
  /** Asks a centre through a server. What it rejects with counts as silence of the centre. */
  readonly ask: (question: RelayedQuestion) => Promise<RelayedAnswer>;
  /** Ends the worker; the answer is `failed` then. */
  readonly signal?: AbortSignal | undefined;
}

const silence: RelayedAnswer = { source: 'silent', der: [] };

/** Verifies a file in a worker that lives as long as that takes. Never rejects. */
export const verifyInWorker = (request: VerifyRequest, options: VerifierOptions): Promise<VerifyAnswer> => {
  const { promise, resolve } = Promise.withResolvers<VerifyAnswer>();
  const fail = (): void => resolve({ kind: 'failed' });
  let worker: VerifierWorker | undefined;
  try {
    const started = options.startWorker();
    worker = started;
    started.addEventListener('error', fail);
    started.addEventListener('messageerror', fail);
    started.addEventListener('message', ({ data }) => {
      if ('answer' in data) return resolve(data.answer);
      const { number, question } = data;
      void options
        .ask(question)
        .catch(() => silence)
        .then((answer) => started.postMessage({ number, answer }));
    });
    if (options.signal?.aborted) fail();
    options.signal?.addEventListener('abort', fail);
    started.postMessage({ ask: request });
  } catch {
    // A browser that knows no workers, or whose policy forbids this one.
    fail();
  }
  return promise.finally(() => {
    options.signal?.removeEventListener('abort', fail);
    worker?.terminate();
  });
};
