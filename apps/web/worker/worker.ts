// The worker of the installed cabinet: pages come from the server while it answers, and open from this device when it
// does not. It keeps the shell and the stamped files of a build, and never looks at what the API says.
// The build puts `cabinetBuild` before this file (build/site-worker.ts).

interface CabinetBuild {
  readonly version: string;
  /** The script that the shell of this build begins with. */
  readonly entry: string;
  /** Without these nothing opens. */
  readonly first: readonly string[];
  /** What an applicant may come to; pages of staff, and those that few need, are kept once they were opened. */
  readonly later: readonly string[];
}

declare const cabinetBuild: CabinetBuild;

(() => {
  // What the types of the DOM do not know of a worker (https://w3c.github.io/ServiceWorker/).
  interface Lasting extends Event {
    readonly waitUntil: (work: Promise<unknown>) => void;
  }
  interface Fetching extends Lasting {
    readonly request: Request;
    readonly respondWith: (answer: Promise<Response>) => void;
  }
  interface Said extends Lasting {
    readonly data: unknown;
    readonly source: { readonly postMessage: (answer: unknown) => void } | null;
  }
  interface Scope {
    readonly skipWaiting: () => Promise<void>;
    readonly clients: { readonly claim: () => Promise<void> };
    readonly registration: { readonly installing: unknown; readonly waiting: unknown };
    readonly navigator: { readonly connection?: { readonly saveData?: boolean } };
    readonly addEventListener: <E extends Event>(name: string, listener: (event: E) => void) => void;
  }
  const scope = self as unknown as Scope;

  const { version, entry, first, later } = cabinetBuild;
  const prefix = 'build-';
  const cacheName = prefix + version;
  const shell = '/index.html';
  const stamped = /^\/assets\/[^/]+-[\w-]{8,}\.\w+$/;
  /** After this time a line counts as cut. */
  const slowMs = 5_000;

  const keep = async (cache: Cache, path: string): Promise<void> => {
    if (await cache.match(path)) return;
    const isStamped = stamped.test(path);
    const known = isStamped ? await caches.match(path, { ignoreVary: true }) : undefined;
    if (known) await cache.put(path, known);
    else await cache.add(new Request(path, { cache: isStamped ? 'default' : 'reload' }));
  };

  /** One by one: the person on the page comes first. What does not arrive is fetched when it is needed. */
  const keepLater = async (): Promise<void> => {
    if (scope.navigator.connection?.saveData) return;
    const cache = await caches.open(cacheName);
    for (const path of later) {
      // The next build waits for the end of this work, and makes it useless.
      if (scope.registration.installing ?? scope.registration.waiting) return;
      await keep(cache, path).catch(() => undefined);
    }
  };

  const install = async (): Promise<void> => {
    const cache = await caches.open(cacheName);
    await Promise.all(first.map((path) => keep(cache, path)));
    const kept = await (await cache.match(shell))?.text();
    if (!kept?.includes(entry)) {
      // The next build was put in place meanwhile: half of one and half of another open nothing.
      await caches.delete(cacheName);
      throw new Error('The shell is of another build');
    }
    // It waits until a page of its build stands: taking over in the midst of a page's coming can leave that page blank.
  };

  const activate = async (): Promise<void> => {
    const builds = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
    // The build before this one stays, for pages that are still open.
    await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)));
    await scope.clients.claim();
  };

  const keptShell = async (): Promise<Response | undefined> => (await caches.open(cacheName)).match(shell);

  /** A page is what the server says now: nobody is held on a build of yesterday, or on a broken one. */
  const page = async (request: Request): Promise<Response> => {
    const asked = fetch(request).catch(() => undefined);
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), slowMs));
    const answer = await Promise.race([asked, late]);
    if (answer && answer.status < 500) return answer;
    return (await keptShell()) ?? answer ?? (await asked) ?? Response.error();
  };

  /** A stamped file never changes. */
  const asset = async (event: Fetching): Promise<Response> => {
    const { request } = event;
    const known = await caches.match(request, { ignoreVary: true });
    if (known) return known;
    const answer = await fetch(request);
    if (answer.ok) {
      const copy = answer.clone();
      event.waitUntil(caches.open(cacheName).then((cache) => cache.put(request, copy)));
    }
    return answer;
  };

  /** A file whose name stays and whose content may change. */
  const named = async (request: Request): Promise<Response> => {
    const answer = await fetch(request).catch(() => undefined);
    return answer ?? (await caches.match(request, { ignoreVary: true })) ?? Response.error();
  };

  const answerFor = (event: Fetching): Promise<Response> | null => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return null;
    if (request.mode === 'navigate') return page(request);
    if (stamped.test(pathname)) return asset(event);
    return first.includes(pathname) ? named(request) : null;
  };

  scope.addEventListener<Lasting>('install', (event) => event.waitUntil(install()));
  scope.addEventListener<Lasting>('activate', (event) => event.waitUntil(activate()));
  scope.addEventListener<Fetching>('fetch', (event) => {
    const answer = answerFor(event);
    if (answer) event.respondWith(answer);
  });
  scope.addEventListener<Said>('message', (event) => {
    // A page that stands: now there is time for the rest. (In `activate` the fetches of pages would wait for it.)
    if (event.data === 'keep the rest') event.waitUntil(keepLater());
    else if (event.data === 'take over') event.waitUntil(scope.skipWaiting());
    // A page that hears of a worker asks which build that is.
    else event.source?.postMessage({ entry });
  });
})();
