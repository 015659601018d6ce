import type { Actor } from '#platform/actor.ts';

/** Offices of social protection answer for what the databank says; others look people up in it. */
export const canIssueExtracts = (actor: Actor): boolean =>
  actor.role === 'officer' && actor.officeKinds.includes('social_protection');

/** An officer of the very office that was asked. */
export const canReview = (actor: Actor, { officeId }: { readonly officeId: string }): boolean =>
  actor.role === 'officer' && canIssueExtracts(actor) && (actor.officeIds as readonly string[]).includes(officeId);
