import { nextKyivMidnight } from '@cabinet/domain/kyiv-time';

const minute = 60_000;
const staffHours = 12;
const staffIdleMinutes = 30;
const sharedIdleMinutes = 15;
const secondFactorMinutes = 10;

/** How long a session lives; `cookieUntil` null: the cookie goes when the browser closes. */
export interface SessionTerms {
  readonly expiresAt: Date;
  /** 0: only `expiresAt` ends it. */
  readonly idleMinutes: number;
  readonly cookieUntil: Date | null;
}

interface SessionKind {
  readonly role: string;
  readonly sharedDevice: boolean;
}

/** B39, B40: an applicant stays until the end of the day in Kyiv; staff for one shift; a shared computer forgets. */
export const termsOfSession = ({ role, sharedDevice }: SessionKind, now: Date): SessionTerms => {
  if (role !== 'applicant') {
    const expiresAt = new Date(now.getTime() + staffHours * 60 * minute);
    return { expiresAt, idleMinutes: sharedDevice ? sharedIdleMinutes : staffIdleMinutes, cookieUntil: null };
  }
  const expiresAt = nextKyivMidnight(now);
  if (sharedDevice) return { expiresAt, idleMinutes: sharedIdleMinutes, cookieUntil: null };
  return { expiresAt, idleMinutes: 0, cookieUntil: expiresAt };
};

/** A session that waits for its second factor waits ten minutes. */
export const termsOfPendingSession = (now: Date): SessionTerms => ({
  expiresAt: new Date(now.getTime() + secondFactorMinutes * minute),
  idleMinutes: 0,
  cookieUntil: null,
});

/** The same terms for a session that only changes its id: its end does not move. */
export const termsKept = (session: { expiresAt: Date; idleMinutes: number }): SessionTerms => ({
  expiresAt: session.expiresAt,
  idleMinutes: session.idleMinutes,
  cookieUntil: session.idleMinutes === 0 ? session.expiresAt : null,
});
