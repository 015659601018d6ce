import type { Context } from '#platform/context.ts';
import { formatKyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { findEscalation } from '../applications/public.ts';
import { tellAccount } from './tell-account.ts';

/** Tells those who supervise an office that an application lies there past its day: one letter at each step. */
export async function tellSupervisors(ctx: Context, escalationId: string): Promise<void> {
  const escalation = await findEscalation(ctx, escalationId);
  // Decided or handed on meanwhile: there is nothing left to hurry.
  if (escalation === null) return;
  const { step, number, officeName, dueOn, officeId } = escalation;
  const supervisors = await ctx.db.account.findMany({
    where: {
      state: 'active',
      emailVerifiedAt: { not: null },
      staff: { offices: { some: { officeId, supervises: true } } },
    },
    select: { id: true, language: true },
  });
  for (const { id, language } of supervisors) {
    const known = language === 'en' ? 'en' : 'uk';
    const facts = { number, officeName: officeName[known], dueOn: formatKyivDate(startOfKyivDay(dueOn), known) };
    const event = { accountId: id, tokenId: null, facts };
    await tellAccount(ctx, `applications.${step}`, event, `escalation:${escalationId}:${id}`);
  }
}
