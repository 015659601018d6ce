/** The part of the app that stands for one of the written page: a link to the same place, with the same words if there is one, or its content. */
const twinOf = (held: Element | null, app: Element): HTMLElement | undefined => {
  // The ids differ: while both stand, the browser would skip to the first of two, which is hidden.
  if (held?.localName === 'main') return app.querySelector<HTMLElement>('main') ?? undefined;
  const said = held?.getAttribute('href');
  const address = said === '#content' ? '#main' : said;
  if (!address) return undefined;
  const links = [...app.querySelectorAll<HTMLElement>(`a[href="${CSS.escape(address)}"]`)];
  return links.find(({ textContent }) => textContent === held?.textContent) ?? links[0];
};

/**
 * Takes the page as the server wrote it away once the first page of the app stands. Until then written.css shows the one,
 * from then on the other. What has the focus in the written page hands it to its twin in the app.
 */
export const letWrittenGo = (): void => {
  const written = document.querySelector('#root > :is(.written, .opening)');
  const app = written?.previousElementSibling;
  if (!written || !app) return;
  let held = written.contains(document.activeElement) ? document.activeElement : null;
  written.addEventListener('focusin', ({ target }) => {
    held = target instanceof Element ? target : null;
  });
  // A followed link tells the router of the new address before the browser moves the focus, and the page may go in between.
  written.addEventListener('click', ({ target }) => {
    const skips = target instanceof Element && target.closest('a[href="#content"]');
    if (skips) held = written.querySelector('main');
  });
  const look = (): void => {
    if (!app.querySelector('h1')) return;
    watcher.disconnect();
    written.remove();
    twinOf(held, app)?.focus({ preventScroll: true });
  };
  const watcher = new MutationObserver(look);
  watcher.observe(app, { childList: true, subtree: true });
  look();
};
