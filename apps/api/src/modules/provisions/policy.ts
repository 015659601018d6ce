import type { Actor } from '#platform/actor.ts';

/** Whoever works at the enterprise that an order was given to. */
export const worksOn = (actor: Actor, { officeId }: { readonly officeId: string }): boolean =>
  actor.role === 'officer' && (actor.officeIds as readonly string[]).includes(officeId);
