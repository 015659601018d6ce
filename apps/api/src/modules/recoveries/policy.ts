import type { Actor } from '#platform/actor.ts';

/** Offices that receive people look at their documents; so they help them in, and an administrator does. Nobody of an enterprise or of the Fund. */
export const canHelp = (actor: Actor): boolean =>
  actor.role === 'administrator' ||
  (actor.role === 'officer' && actor.officeKinds.some((kind) => kind === 'cnap' || kind === 'social_protection'));
