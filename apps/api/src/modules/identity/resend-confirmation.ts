import { identityProblems } from '@cabinet/contracts/identity';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { lockAccount } from './accounts.ts';
import { takeLetterTurn } from './contact-turns.ts';
import { assertMaySendAgain } from './link-tokens.ts';
import { askToConfirm } from './register.ts';

/** Sends the confirmation link again; the earlier one stops working (B35, B49). */
export async function resendConfirmation(ctx: Context): Promise<{ nextInSeconds: number }> {
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  return write(ctx, 'identity.resend_confirmation', async (writing) => {
    const account = await lockAccount(writing.tx, accountId);
    if (account.emailVerifiedAt) throw problem(identityProblems.alreadyConfirmed);
    const next = await assertMaySendAgain(writing.tx, {
      accountId,
      purpose: 'confirm_email',
      now: writing.now,
    });
    const nextToAddress = await takeLetterTurn(ctx, writing, account.email);
    await askToConfirm(ctx, writing, { ...account, mayWrite: true });
    writing.audit({ subject: accountId });
    return { nextInSeconds: Math.max(next, nextToAddress) };
  });
}
