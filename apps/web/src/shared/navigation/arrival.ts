import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';

interface Place {
  readonly top: number;
  /** The address of the link that had the focus, or the id of the control. */
  readonly focused: string | null;
}

const storageKey = 'cabinet.places';

const storedPlaces = (): [string, Place][] => {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as [string, Place][];
  } catch {
    return [];
  }
};

const places = new Map<string, Place>();
let arrivedKey: string | undefined;
let arrivedPath: string | undefined;

/**
 * Gives an address that was typed, kept as a bookmark or sent in a letter a name of its own in the history: without one
 * all such pages of a tab are one place for the router, and each would begin where the one before was left. Reload, Back
 * and Forward bring the name again. Before the router stands.
 */
export const nameArrival = (): void => {
  if (!currentKey()) history.replaceState({ key: `${performance.timeOrigin}` }, '');
};

const selectorOf = (element: Element | null): string | null => {
  if (!element || element === document.body) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  const region = element.closest('main, header, footer')?.localName;
  return href && region ? `${region} a[href="${CSS.escape(href)}"]` : null;
};

const note = (key: string | undefined, focused: Element | null): void => {
  if (key) places.set(key, { top: window.scrollY, focused: selectorOf(focused) });
};

const currentKey = (): string | undefined => (history.state as { key?: string } | null)?.key;

/** Notes where the person leaves each page, so that Back returns to the same place and control. Once, at the root. */
export const useRememberedPlaces = (): void => {
  useEffect(() => {
    history.scrollRestoration = 'manual';
    for (const [placeKey, place] of storedPlaces()) places.set(placeKey, place);
    const press = ({ target }: Event): void =>
      note(currentKey(), (target as Element).closest('a, button') ?? document.activeElement);
    // The address is already the other page's, what is seen is still this one.
    const pop = (): void => note(arrivedKey, document.activeElement);
    const keep = (): void => {
      note(currentKey(), document.activeElement);
      sessionStorage.setItem(storageKey, JSON.stringify([...places].slice(-50)));
    };
    addEventListener('click', press, true);
    addEventListener('popstate', pop, true);
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('click', press, true);
      removeEventListener('popstate', pop, true);
      removeEventListener('pagehide', keep);
    };
  }, []);
};

const goTo = (place: Place): void => {
  const control = place.focused === null ? null : document.querySelector<HTMLElement>(place.focused);
  // Nothing had the focus, or it is gone: the heading takes it, so that the page is not read in silence.
  (control ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
  scrollTo(0, place.top);
  // The page may be longer now than when it was left.
  control?.scrollIntoView({ block: 'nearest' });
};

const beginAtHeading = (): void => {
  scrollTo(0, 0);
  // A banner that tells what was just done has taken the focus by itself.
  if (document.activeElement?.closest('main section[tabindex="-1"]')) return;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
};

/** Once a page's content stands: a new page begins at its h1, Back returns to the old place, a filter moves nothing. */
export const useArrival = (): void => {
  const { key, pathname } = useLocation();
  const kind = useNavigationType();
  useEffect(() => {
    if (arrivedKey === key) return;
    // Followed before the first page stood, a link still leads to a new one.
    const isFirst = arrivedKey === undefined && kind === 'POP';
    const samePage = arrivedPath === pathname;
    arrivedKey = key;
    arrivedPath = pathname;
    const place =
      kind === 'POP' ? (places.get(key) ?? storedPlaces().find(([stored]) => stored === key)?.[1]) : undefined;
    if (place) goTo(place);
    else if (!isFirst && !samePage) beginAtHeading();
  }, [key, pathname, kind]);
};
