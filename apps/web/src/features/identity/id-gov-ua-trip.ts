import * as z from 'zod/mini';
import { inStorage } from '#shared/api/forget-copies.ts';

// Not among the copies of unsent answers: those are wiped whenever nobody is signed in, as on the way back from there.
const storageKey = 'cabinet.id-gov-ua';

/** As long as one may come back. */
const lifetimeMs = 10 * 60_000;

const Trip = z.object({
  purpose: z.enum(['sign_in', 'registration']),
  sharedDevice: z.boolean(),
  /** The page that the person wanted. */
  next: z.nullable(z.string()),
  /** What was answered at registration before, when the way is gone a second time. */
  answered: z.object({
    of: z.string(),
    ...{ email: z.string(), sex: z.string(), patronymic: z.string() },
    ...{ acceptTerms: z.boolean(), consent: z.boolean() },
  }),
});

/** What has to be remembered while the person is at id.gov.ua: this page is gone by then, the tab stays. */
export type Trip = z.infer<typeof Trip>;

const Kept = z.object({ trip: Trip, until: z.number() });

const none: Trip = {
  ...{ purpose: 'sign_in', sharedDevice: false, next: null },
  answered: { of: '', email: '', sex: '', patronymic: '', acceptTerms: false, consent: false },
};

export const keepTrip = (trip: Trip, now: Date): void =>
  void inStorage('sessionStorage', (storage) =>
    storage.setItem(storageKey, JSON.stringify({ trip, until: now.getTime() + lifetimeMs })),
  );

export const endTrip = (): void => void inStorage('sessionStorage', (storage) => storage.removeItem(storageKey));

/** Without storage people sign in as on their own device, and go on from the first page. */
export const readTrip = (now: Date): Trip => {
  const found = inStorage('sessionStorage', (storage): unknown => JSON.parse(storage.getItem(storageKey) ?? 'null'));
  const kept = z.safeParse(Kept, found);
  if (kept.success && kept.data.until > now.getTime()) return kept.data.trip;
  endTrip();
  return none;
};
