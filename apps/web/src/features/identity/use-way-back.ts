import { useSearchParams } from 'react-router-dom';
import { pathTo } from '#shared/navigation/paths.ts';
import { safeNext } from '#shared/session/safe-next.ts';

interface WayBack {
  /** The page the person came from to change a contact: their details, or the security of the account. */
  readonly back: string;
  /** A further page that remembers the same. */
  readonly keep: (href: string) => string;
}

/** Contacts are changed from two pages: each gets its visitors back. */
export const useWayBack = (): WayBack => {
  const [parameters] = useSearchParams();
  if (parameters.get('from') !== 'profile') return { back: pathTo('security'), keep: (href) => href };
  const next = safeNext(parameters.get('next'), '');
  return {
    back: next ? `${pathTo('profile')}?next=${encodeURIComponent(next)}` : pathTo('profile'),
    keep: (href) => `${href}?${parameters}`,
  };
};
