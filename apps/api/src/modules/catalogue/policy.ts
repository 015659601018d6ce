import type { Actor } from '#platform/actor.ts';

/** Lists are their owner's alone: no staff sees them. */
export const ownsList = (actor: Actor, { personId }: { readonly personId: string }): boolean =>
  actor.role === 'applicant' && actor.personId === personId;
