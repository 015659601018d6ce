import type { Actor } from '#platform/actor.ts';

/** A programme is its person's alone: no staff has a door to it. */
export const ownsLine = (actor: Actor, { personId }: { readonly personId: string }): boolean =>
  actor.role === 'applicant' && actor.personId === personId;

/** What the databank brought is right until the databank says otherwise. */
export const isWrittenByPerson = ({ source }: { readonly source: string }): boolean => source === 'person';
