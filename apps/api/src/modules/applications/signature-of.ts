import type { Context } from '#platform/context.ts';
import { findPackage, type FoundPackage } from '../signatures/public.ts';
import type { Whole } from './whole.ts';

/** What is signed: the application by who applies, or the decision by its officer. */
export type SignedThing = 'application' | 'decision';

/** The signature over it; of decisions, over the one that stands now: one set aside by an appeal has its own. */
export const signatureOf = (ctx: Context, { row }: Whole, of: SignedThing): Promise<FoundPackage | null> =>
  findPackage(ctx, row.id, {
    purpose: of,
    ...(of === 'decision' && { receivedAt: row.decidedAt ?? new Date(0) }),
  });
