import { identityProblems } from '@cabinet/contracts/identity';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findAccount } from './accounts.ts';
import { assertMaySendAgain } from './link-tokens.ts';
import { askToConfirm } from './register.ts';

/** Sends the confirmation link again; the earlier one stops working (B35, B49). */
export async function resendConfirmation(ctx: Context): Promise<{ nextInSeconds: number }> {
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator');
  return write(ctx, 'identity.resend_confirmation', async (writing) => {
    const account = await findAccount(writing.tx, accountId);
    if (account.emailVerifiedAt) throw problem(identityProblems.alreadyConfirmed);
    const nextInSeconds = await assertMaySendAgain(writing.tx, {
      accountId,
      purpose: 'confirm_email',
      now: writing.now,
    });
    await askToConfirm(ctx, writing, account);
    writing.audit({ subject: accountId });
    return { nextInSeconds };
  });
}
