import type { OpenedKey } from '@cabinet/kep/browser/key-handle';
import workerUrl from '@cabinet/kep/browser/key-worker?worker&url';
import type { Bytes } from '@cabinet/kep/bytes';
import { noAnswerProblem } from '#shared/api/problem.ts';
import { trustedScriptUrl } from '#shared/api/trusted-script-url.ts';

let trustedUrl: string | undefined;

const startWorker = (): Worker => {
  trustedUrl ??= trustedScriptUrl('cabinet-key-worker', workerUrl);
  return new Worker(trustedUrl, { type: 'module', name: 'key' });
};

const broken: OpenedKey = { answer: { kind: 'failed' }, key: null };

/**
 * Opens a key in a worker of its own, which is fetched now and not before. Rejects with the trouble of the connection; a
 * browser that refuses the worker is an answer.
 */
export const openKeyFile = async (file: Bytes, password: string): Promise<OpenedKey> => {
  const { openKey } = await import('@cabinet/kep/browser/key-handle').catch(() => {
    throw noAnswerProblem();
  });
  const opened = await openKey(file, password, startWorker).catch(() => broken);
  // A worker whose code could not be fetched tells no more than one that broke.
  if (opened.answer.kind === 'failed' && !navigator.onLine) throw noAnswerProblem();
  return opened;
};
