import { identityProblems } from '@cabinet/contracts/identity';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { accountOfIdentifier, keyOfIdentifier, lockAccount } from './accounts.ts';
import { trySmsTurn } from './contact-turns.ts';
import { issueToken, linkTokenOf } from './link-tokens.ts';
import { issuePhoneCode, tryPhoneCode, useUpPhoneCode } from './phone-codes.ts';
import { spendProof } from './proof-of-work.ts';
import { mayRecover } from './recover.ts';
import { withoutRepeats } from './sessions.ts';
import { takeRecoveryTurn } from './throttle.ts';

/** Asks for a code by SMS in the place of a mailed link. Nothing here tells whether there is such an account (B34). */
export async function askPhoneRecovery(
  ctx: Context,
  { identifier, proof }: { identifier: string; proof: string },
): Promise<{ nextInSeconds: number }> {
  if (!ctx.sms.available) throw problem(identityProblems.smsUnavailable);
  await spendProof(ctx, proof);
  const typed = keyOfIdentifier(identifier);
  const nextInSeconds = await takeRecoveryTurn(ctx, typed);
  await write(withoutRepeats(ctx), 'identity.ask_phone_recovery', async (writing) => {
    const account = await accountOfIdentifier(writing.tx, identifier);
    const phone =
      account?.role === 'applicant' && account.phoneVerifiedAt && mayRecover(account) ? account.phone : null;
    // A turn is taken where nobody is to be reached too, so that both ways take as long.
    const may = await trySmsTurn(ctx, writing, phone ?? `nobody:${typed}`);
    const owner = account && phone !== null && may ? { id: account.id, phone } : null;
    await issuePhoneCode(ctx, writing, { purpose: 'recover', typed, owner });
    writing.audit({ subject: owner?.id ?? 'nobody' });
  });
  return { nextInSeconds };
}

/** The token for a new password, against the code; the page that takes mailed links takes it too. */
export async function openPhoneRecovery(
  ctx: Context,
  { identifier, code }: { identifier: string; code: string },
): Promise<{ token: string }> {
  const tried = await tryPhoneCode(ctx, { purpose: 'recover', typed: keyOfIdentifier(identifier), code });
  const tokenId = await write(withoutRepeats(ctx), 'identity.open_phone_recovery', async (writing) => {
    const { tx, now, audit } = writing;
    const account = await lockAccount(tx, tried.accountId);
    if (!mayRecover(account) || !(await useUpPhoneCode(ctx, writing, { id: tried.id, phone: account.phone })))
      throw problem(identityProblems.codeDead, { codeId: tried.id });
    audit({ subject: account.id });
    return issueToken(ctx, tx, { accountId: account.id, purpose: 'recover', contact: account.phone ?? '', now });
  });
  await tried.forgive();
  return { token: linkTokenOf(ctx, 'recover', tokenId) };
}
