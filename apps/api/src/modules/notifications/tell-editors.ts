import { kyivDate } from '@cabinet/domain/kyiv-time';
import type { Context } from '#platform/context.ts';
import { tellAccount } from './tell-account.ts';

/** Tells whoever answers feedback that there is some: one letter in a day, however many people wrote. */
export async function tellEditors(ctx: Context): Promise<void> {
  const editors = await ctx.db.account.findMany({
    where: { role: { in: ['editor', 'administrator'] }, state: 'active', emailVerifiedAt: { not: null } },
    select: { id: true },
  });
  const day = kyivDate(ctx.now());
  for (const { id } of editors)
    await tellAccount(ctx, 'feedback.received', { accountId: id, tokenId: null }, `feedback:${id}:${day}`);
}
