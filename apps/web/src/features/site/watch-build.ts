import { trustedScriptUrl } from '#shared/api/trusted-script-url.ts';

const workerUrl = '/worker.js';

/** How often a page that stays open asks for the next build. */
const lookEveryMs = 30 * 60_000;

let isNew = false;
const listeners = new Set<() => void>();

/** Whether the server has a newer build than the one this page runs. */
export const hasNewBuild = (): boolean => isNew;

export const onNewBuild = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const ownEntry = (): string | undefined =>
  [...document.scripts].map(({ src }) => src && new URL(src).pathname).find((path) => path.startsWith('/assets/'));

const entryIn = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && 'entry' in data && typeof data.entry === 'string'
    ? data.entry
    : undefined;

/** Asks a worker that waits which build it is of: the person hears of a newer one; that of this page takes over. */
const hear = ({ waiting }: ServiceWorkerRegistration): void => waiting?.postMessage('which build?');

const listen = (registration: ServiceWorkerRegistration): void => {
  // One that waited before this page came may be older than the page.
  let isFound = false;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const entry = entryIn(data);
    if (entry === undefined) return;
    if (entry === ownEntry()) return void registration.waiting?.postMessage('take over');
    if (!isFound) return;
    isNew = true;
    for (const listener of listeners) listener();
  });
  registration.addEventListener('updatefound', () => {
    isFound = true;
    registration.installing?.addEventListener('statechange', () => hear(registration));
  });
  hear(registration);
};

const lookNow = (registration: ServiceWorkerRegistration): void => {
  // Without a connection there is nothing to look at; the next look comes by itself.
  if (navigator.onLine && document.visibilityState === 'visible') registration.update().catch(() => undefined);
};

const start = async (): Promise<void> => {
  const workers = navigator.serviceWorker;
  try {
    const url = trustedScriptUrl('cabinet-site-worker', workerUrl);
    const registration: ServiceWorkerRegistration | undefined = await workers.register(url, { updateViaCache: 'none' });
    if (!registration) return;
    listen(registration);
    void workers.ready.then(({ active }) => active?.postMessage('keep the rest'));
    const look = (): void => lookNow(registration);
    setInterval(look, lookEveryMs);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
  } catch {
    // Forbidden or not reached: the cabinet works as a page like any other.
  }
};

let started = false;

/** Begins to keep the build on this device, and to hear of the next one. Once; in development there is no build. */
export const watchBuild = (): void => {
  if (started || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  started = true;
  void start();
};
