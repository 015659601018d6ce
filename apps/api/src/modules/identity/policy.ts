import type { Actor } from '#platform/actor.ts';

const freshForMs = 120_000;

/** Acts of weight ask for a proof at most two minutes old; signing in is one. */
export const isFreshlyProven = (actor: Actor, now: Date): boolean =>
  'confirmedAt' in actor && now.getTime() - actor.confirmedAt <= freshForMs;

/** An administrator looks after the accounts of others, never their own. */
export const mayBlock = (actor: Actor, accountId: string): boolean =>
  actor.role === 'administrator' && actor.accountId !== accountId;
