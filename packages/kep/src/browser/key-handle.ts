import { type Bytes, utf8 } from '../bytes.ts';
import type {
  AttachAnswer,
  Failed,
  KeyAnswer,
  KeyRequest,
  Numbered,
  OpenAnswer,
  SignAnswer,
  ToSign,
} from './key-messages.ts';

/** The page's side of its connection to the worker: what a `Worker` is. */
export interface KeyWorker {
  postMessage(message: Numbered<KeyRequest>, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Numbered<KeyAnswer> }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

/** An opened key. It lives in its worker; whoever is done with it calls `destroy`. */
export interface KeyHandle {
  /** Gives the key its certificate: the DER of a .cer file, or all that the centre answered. */
  attach(certificates: readonly Bytes[]): Promise<AttachAnswer | Failed>;
  /** A CAdES-BES signature of each content, in their order; each takes some milliseconds and half a second for 10 MiB, several times as much on a weak phone. */
  sign(contents: readonly ToSign[], options: { readonly detached: boolean }): Promise<SignAnswer | Failed>;
  /** Ends the worker and with it all memory that held the key; what is still asked of it gets `failed`. */
  destroy(): void;
}

/** `key` is there whenever the password was right: a certificate that was missing or unfit can be attached. */
export type OpenedKey =
  | { readonly answer: Exclude<OpenAnswer, { kind: 'wrong-password' | 'not-a-key-file' }>; readonly key: KeyHandle }
  | {
      readonly answer: Extract<OpenAnswer, { kind: 'wrong-password' | 'not-a-key-file' }> | Failed;
      readonly key: null;
    };

// Pages have it, the types of Node do not; bundlers know a worker by the shape of the call below.
declare const Worker: new (url: URL, options: { type: 'module'; name: string }) => KeyWorker;

const startKeyWorker = (): KeyWorker =>
  new Worker(new URL('./key-worker.ts', import.meta.url), { type: 'module', name: 'key' });

type Ask = <Answer extends KeyAnswer>(request: KeyRequest, transfer: ArrayBuffer[]) => Promise<Answer | Failed>;

const connect = (worker: KeyWorker): { ask: Ask; destroy: () => void } => {
  const waiting = new Map<number, (answer: KeyAnswer) => void>();
  let asked = 0;
  let ended = false;
  const destroy = (): void => {
    ended = true;
    worker.terminate();
    for (const settle of waiting.values()) settle({ kind: 'failed' });
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }) => {
    waiting.get(data.number)?.(data.message);
    waiting.delete(data.number);
  });
  worker.addEventListener('error', destroy);
  worker.addEventListener('messageerror', destroy);
  const ask = <Answer extends KeyAnswer>(message: KeyRequest, transfer: ArrayBuffer[]): Promise<Answer | Failed> => {
    if (ended) return Promise.resolve({ kind: 'failed' });
    asked += 1;
    const number = asked;
    const { promise, resolve } = Promise.withResolvers<KeyAnswer>();
    waiting.set(number, resolve);
    worker.postMessage({ number, message }, transfer);
    // The worker answers each request with an answer of its own kind.
    return promise as Promise<Answer | Failed>;
  };
  return { ask, destroy };
};

/**
 * Opens a key file in a worker of its own. The octets of `file` move there, so the page has them no longer; it keeps the
 * `File` to try another password with. Never rejects for what a file or a password is: the answer says it.
 */
export const openKey = async (
  file: Bytes,
  password: string,
  startWorker: () => KeyWorker = startKeyWorker,
): Promise<OpenedKey> => {
  const { ask, destroy } = connect(startWorker());
  const octets = utf8(password);
  // The encoder may have made a larger buffer than it needed.
  const secret = octets.byteLength === octets.buffer.byteLength ? octets : octets.slice();
  const answer = await ask<OpenAnswer>({ ask: 'open', file, password: secret }, [file.buffer, secret.buffer]);
  if (answer.kind === 'wrong-password' || answer.kind === 'not-a-key-file' || answer.kind === 'failed') {
    destroy();
    return { answer, key: null };
  }
  const key: KeyHandle = {
    attach: (certificates) => ask<AttachAnswer>({ ask: 'attach', certificates }, []),
    sign: (contents, { detached }) => ask<SignAnswer>({ ask: 'sign', contents, detached }, []),
    destroy,
  };
  return { answer, key };
};
