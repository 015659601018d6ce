import { useSearchParams } from 'react-router-dom';
import { safeNext } from '#shared/session/safe-next.ts';

interface Next {
  /** The page the person came from to mend something; null when they came by themselves. */
  readonly next: string | null;
  /** The same address, remembering that page. */
  readonly keep: (href: string) => string;
}

/** Where a person came from to the profile, over as many of its pages as they visit. */
export const useNext = (): Next => {
  const next = safeNext(useSearchParams()[0].get('next'), '') || null;
  return {
    next,
    keep: (href) => (next ? `${href}${href.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}` : href),
  };
};
