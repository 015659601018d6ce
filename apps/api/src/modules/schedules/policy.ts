import type { Actor } from '#platform/actor.ts';

/** An officer of the office, or a system administrator for every one. */
export const keepsSchedule = (actor: Actor, officeId: string): boolean =>
  actor.role === 'administrator' ||
  (actor.role === 'officer' && (actor.officeIds as readonly string[]).includes(officeId));
