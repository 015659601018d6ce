import type { RelayedAnswer, RelayedQuestion } from '../verify/relayed-revocation.ts';
import type { FromVerifier, ToVerifier, VerifyAnswer } from './verify-messages.ts';
import { verifyHere } from './verify-room.ts';

/** The worker's side of its connection to the page. */
export interface VerifierPort {
  postMessage(message: FromVerifier): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToVerifier }) => void): void;
}

/** Verifies what the page asks, and asks the page what only a server can find out. */
export const serveVerifier = (port: VerifierPort, now: () => Date = () => new Date()): void => {
  const waiting = new Map<number, (answer: RelayedAnswer) => void>();
  let asked = 0;
  const ask = (question: RelayedQuestion): Promise<RelayedAnswer> => {
    const { promise, resolve } = Promise.withResolvers<RelayedAnswer>();
    asked += 1;
    waiting.set(asked, resolve);
    port.postMessage({ number: asked, question });
    return promise;
  };
  port.addEventListener('message', ({ data }) => {
    if ('number' in data) {
      waiting.get(data.number)?.(data.answer);
      waiting.delete(data.number);
      return;
    }
    void verifyHere(data.ask, ask, now)
      .catch((): VerifyAnswer => ({ kind: 'failed' }))
      .then((answer) => port.postMessage({ answer }));
  });
};
