import type { ApplicationState } from '@cabinet/contracts/applications';
import type { Actor } from '#platform/actor.ts';

interface Owned {
  readonly personId: string;
  readonly officeId: string;
  readonly submittedAt: Date | null;
  readonly state: ApplicationState;
}

/** The applicant whose application it is. */
export const owns = (actor: Actor, application: Pick<Owned, 'personId'>): boolean =>
  actor.role === 'applicant' && actor.personId === application.personId;

/** Whoever received a case and handed it on goes on seeing it, and does nothing in it. */
export const canFollow = (actor: Actor, { receivedAtId }: { readonly receivedAtId: string | null }): boolean =>
  actor.role === 'officer' && receivedAtId !== null && (actor.officeIds as readonly string[]).includes(receivedAtId);

/** An officer of the office where it lies. What was not sent is the applicant's own; a system administrator reviews nothing. */
export const canReview = (actor: Actor, application: Owned): boolean =>
  actor.role === 'officer' &&
  application.submittedAt !== null &&
  application.state !== 'draft' &&
  (actor.officeIds as readonly string[]).includes(application.officeId);
