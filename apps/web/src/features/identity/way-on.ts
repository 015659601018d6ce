import { safeNext } from '#shared/session/safe-next.ts';

const storageKey = 'cabinet.registration.next';

/** Registration takes several pages: where the person wanted to go is kept till its end, in this tab. */
export const keepWayOn = (next: string | null): void => {
  const page = safeNext(next, '');
  if (page === '') return;
  try {
    sessionStorage.setItem(storageKey, page);
  } catch {
    // Without storage the person goes on from their profile.
  }
};

/** The page that sent the person to register; null when none did. */
export const wayOn = (): string | null => {
  try {
    return safeNext(sessionStorage.getItem(storageKey), '') || null;
  } catch {
    return null;
  }
};
