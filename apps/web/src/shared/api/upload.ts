import { ApiProblem, connectionProblem, noAnswerProblem } from './problem.ts';
import { refusalFrom } from './refusal.ts';
import { addressOf } from './request.ts';
import { currentFormToken, noteAnswer } from './session-state.ts';

export interface UploadOptions {
  /** Path below /api/v1 that takes the file. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** Text fields sent before the file, because the server reads the stream in order. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** 0–100. */
  readonly onProgress?: ((percent: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The same over all retries, so that one choice makes one document. */
  readonly idempotencyKey?: string | undefined;
}

const atOnce = 2;
const retries = 3;
/** Without any progress for this long (milliseconds) an upload counts as broken. */
const stallMs = 30_000;

let running = 0;
const queue: (() => void)[] = [];

const takeTurn = (): Promise<void> => {
  if (running < atOnce) {
    running += 1;
    return Promise.resolve();
  }
  return new Promise((resolve) => queue.push(resolve));
};

const endTurn = (): void => {
  const next = queue.shift();
  if (next) next();
  else running -= 1;
};

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const formOf = (file: File, fields: UploadOptions['fields'] = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  return form;
};

const openRequest = (options: UploadOptions, key: string): XMLHttpRequest => {
  const request = new XMLHttpRequest();
  request.open('POST', addressOf(options.path, options.params, undefined));
  request.setRequestHeader('accept', 'application/json');
  request.setRequestHeader('accept-language', document.documentElement.lang);
  request.setRequestHeader('idempotency-key', key);
  const token = currentFormToken();
  if (token) request.setRequestHeader('x-form-token', token);
  return request;
};

/** One try. XMLHttpRequest, because fetch does not tell how much has been sent. */
const sendOnce = <Answer>(file: File, options: UploadOptions, key: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = openRequest(options, key);
    let stalled = setTimeout(() => request.abort(), stallMs);
    const abort = (): void => request.abort();
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = setTimeout(abort, stallMs);
      options.onProgress?.(Math.round((100 * loaded) / total));
    };
    request.onload = () => {
      const body = parsed(request.responseText);
      noteAnswer();
      if (request.status < 200 || request.status >= 300) reject(refusalFrom(request.status, body));
      // A good answer that broke off is no answer.
      else if (body === undefined) reject(connectionProblem('client.unavailable'));
      else resolve(body as Answer);
    };
    request.onerror = () => reject(noAnswerProblem());
    request.onabort = () =>
      reject(options.signal?.aborted ? options.signal.reason : connectionProblem('client.timeout'));
    request.onloadend = () => {
      clearTimeout(stalled);
      options.signal?.removeEventListener('abort', abort);
    };
    options.signal?.addEventListener('abort', abort);
    request.send(formOf(file, options.fields));
  });

const isPassing = (trouble: unknown): boolean => trouble instanceof ApiProblem && trouble.isUncertain;

const sendWithRetries = async <Answer>(file: File, options: UploadOptions): Promise<Answer> => {
  const key = options.idempotencyKey ?? crypto.randomUUID();
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await sendOnce<Answer>(file, options, key);
    } catch (trouble) {
      if (attempt >= retries || options.signal?.aborted || !isPassing(trouble)) throw trouble;
      await pause(1000 * 2 ** attempt, options.signal);
    }
  }
};

/** Sends a file: at most two at once, three retries with growing pauses. Throws ApiProblem, or the signal's reason. */
export async function upload<Answer>(file: File, options: UploadOptions): Promise<Answer> {
  await takeTurn();
  try {
    options.signal?.throwIfAborted();
    return await sendWithRetries<Answer>(file, options);
  } finally {
    endTurn();
  }
}
