import type { Actor } from '#platform/actor.ts';

/** The applicant in whose cabinet the visit lies. */
export const owns = (actor: Actor, visit: { readonly personId: string | null }): boolean =>
  actor.role === 'applicant' && visit.personId === actor.personId;

/** An officer of the office that receives. */
export const receives = (actor: Actor, visit: { readonly officeId: string }): boolean =>
  actor.role === 'officer' && (actor.officeIds as readonly string[]).includes(visit.officeId);

/** Whoever may see how an office calls and how long people wait there: its officers, and every administrator. */
export const mayCount = (actor: Actor, office: { readonly officeId: string }): boolean =>
  actor.role === 'administrator' || receives(actor, office);
