import { identityProblems } from '@cabinet/contracts/identity';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { isFreshlyProven } from './policy.ts';

/** Throws identity.fresh_proof_needed unless the caller proved who they are within two minutes. */
export function assertFreshProof(ctx: Context): void {
  if (!isFreshlyProven(ctx.actor, ctx.now())) throw problem(identityProblems.freshProofNeeded);
}
