import type { ConsultationState } from '@cabinet/contracts/consultations';
import type { Actor } from '#platform/actor.ts';

interface Owned {
  readonly personId: string;
  readonly officeId: string;
  readonly state: ConsultationState;
}

/** Whoever asked. */
export const owns = (actor: Actor, consultation: Pick<Owned, 'personId'>): boolean =>
  actor.role === 'applicant' && actor.personId === consultation.personId;

/** An officer of the office: by it a template is kept, and a question is answered. */
export const belongsTo = (actor: Actor, officeId: string): boolean =>
  actor.role === 'officer' && (actor.officeIds as readonly string[]).includes(officeId);

/** An officer of the office that was asked. A draft is its owner's alone. */
export const canReview = (actor: Actor, { officeId, state }: Owned): boolean =>
  state !== 'draft' && belongsTo(actor, officeId);
