import { useSearchParams } from 'react-router-dom';

/** The address of a page of sign-in that remembers where the person wanted to go. */
export const useOnTheWay = (): ((path: string) => string) => {
  const next = useSearchParams()[0].get('next');
  return (path) => (next ? `${path}?next=${encodeURIComponent(next)}` : path);
};
