import type { Actor } from '#platform/actor.ts';

interface Owned {
  readonly personId: string;
  readonly removedAt: Date | null;
  readonly origin: string;
}

/**
 * The library is its owner's alone; staff reach a file through the application or consultation it lies in. What is taken
 * out is no longer there, and what an office keeps for its answer is not there yet.
 */
export const isInLibraryOf = (actor: Actor, document: Owned): boolean =>
  actor.role === 'applicant' &&
  actor.personId === document.personId &&
  document.removedAt === null &&
  document.origin !== 'held';
