import type { RevocationDesk } from '@cabinet/kep/verify/trust';

/** Milliseconds that somebody at a page waits for centres, however many of them have to be asked. */
const patienceMs = 25_000;

const silence = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });

/** The same desk for one report: whom it has not heard of when the time is over has not answered. */
export const withinPatience = (desk: RevocationDesk, patience = patienceMs): RevocationDesk => {
  const over = AbortSignal.timeout(patience);
  return { find: (asked) => Promise.race([desk.find(asked), silence(over)]) };
};
