import { type ReactNode, useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { useRememberedPlaces } from '#shared/navigation/arrival.ts';
import { prefetchPage } from './routes.tsx';

const internalAddress = (target: EventTarget | null): URL | undefined => {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return undefined;
  if (link.target || link.hasAttribute('download') || link.pathname.startsWith('/api/')) return undefined;
  return new URL(link.href);
};

const opensElsewhere = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

const isPlaceOnThisPage = (address: URL): boolean =>
  address.hash !== '' && address.pathname === location.pathname && address.search === location.search;

/** Turns plain links into moves within the app, and fetches a page's code when somebody is about to go there. */
export function LinkNavigation(): ReactNode {
  const navigate = useNavigate();
  useRememberedPlaces();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const address = internalAddress(event.target);
      if (!address || event.defaultPrevented || opensElsewhere(event) || isPlaceOnThisPage(address)) return;
      event.preventDefault();
      void navigate(address.pathname + address.search + address.hash);
    };
    const prepare = ({ target }: Event): void => {
      const address = internalAddress(target);
      if (address) prefetchPage(address.pathname);
    };
    document.addEventListener('click', follow);
    document.addEventListener('pointerover', prepare, { passive: true });
    document.addEventListener('focusin', prepare);
    return () => {
      document.removeEventListener('click', follow);
      document.removeEventListener('pointerover', prepare);
      document.removeEventListener('focusin', prepare);
    };
  }, [navigate]);
  return null;
}
