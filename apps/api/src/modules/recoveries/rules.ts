import { hoursToAnswer } from '@cabinet/contracts/recoveries';

const hourMs = 3_600_000;

/** When an answer is due (B36): by the clock, nights and holidays too, for whoever is locked out waits through them. */
export const dueAfter = (receivedAt: Date): Date => new Date(receivedAt.getTime() + hoursToAnswer * hourMs);

/** How long what was typed is kept after the decision: time to object and to look into it. */
export const keptMs = 90 * 24 * hourMs;

/** How long the link «Це не я» works: as long as what it is about can still be looked into. */
export const objectionMs = 30 * 24 * hourMs;

export const isLate = ({ state, dueAt }: { readonly state: string; readonly dueAt: Date }, now: Date): boolean =>
  state === 'open' && now.getTime() > dueAt.getTime();

/** n•••••@example.org: enough to recognise, too little to use. */
export const maskedEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••••${email.slice(at)}`;
};

/** +380•••••4567 */
export const maskedPhone = (phone: string): string => `${phone.slice(0, 4)}•••••${phone.slice(-4)}`;
