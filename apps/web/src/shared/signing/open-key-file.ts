import type { OpenedKey } from '@cabinet/kep/browser/key-handle';
import workerUrl from '@cabinet/kep/browser/key-worker?worker&url';
import { trustedScriptUrl } from '#shared/api/trusted-script-url.ts';

let trustedUrl: string | undefined;

const startWorker = (): Worker => {
  trustedUrl ??= trustedScriptUrl('cabinet-key-worker', workerUrl);
  return new Worker(trustedUrl, { type: 'module', name: 'key' });
};

/** Opens a key in a worker of its own, which is fetched now and not before. Rejects when the file cannot be read. */
export const openKeyFile = async (file: File, password: string): Promise<OpenedKey> => {
  const [octets, { openKey }] = await Promise.all([file.arrayBuffer(), import('@cabinet/kep/browser/key-handle')]);
  return openKey(new Uint8Array(octets), password, startWorker);
};
