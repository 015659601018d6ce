import { useSearchParams } from 'react-router-dom';
import { safeNext } from '#shared/session/safe-next.ts';

/** The way back to the page that sent the person here to read, as Page takes it; none for those who came by themselves. */
export const useCameFrom = (): { readonly href: string } | undefined => {
  const href = safeNext(useSearchParams()[0].get('next'), '');
  return href ? { href } : undefined;
};
