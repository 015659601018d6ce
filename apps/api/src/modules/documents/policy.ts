import type { Actor } from '#platform/actor.ts';

interface Owned {
  readonly personId: string;
  readonly removedAt: Date | null;
}

/** The library is its owner's alone; staff reach a file through the application it lies in. What is taken out is no longer there. */
export const isInLibraryOf = (actor: Actor, document: Owned): boolean =>
  actor.role === 'applicant' && actor.personId === document.personId && document.removedAt === null;
