import { identityProblems } from '@cabinet/contracts/identity';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { lockAccount } from './accounts.ts';
import { assertFreshProof } from './assert-fresh-proof.ts';
import { secondFactorChanged } from './events.ts';
import { replaceRecoveryCodes } from './second-factor.ts';
import { withoutRepeats } from './sessions.ts';

/** Ten new recovery codes in the place of the earlier ones, shown this once; the app stays in force. */
export async function renewRecoveryCodes(ctx: Context): Promise<{ recoveryCodes: string[] }> {
  const { accountId } = asRole(ctx.actor, 'applicant', 'officer', 'administrator', 'editor');
  assertFreshProof(ctx);
  return write(withoutRepeats(ctx), 'identity.renew_recovery_codes', async ({ tx, audit, publish }) => {
    // Two tabs at once: the codes of the later one stay, and none of the earlier.
    const account = await lockAccount(tx, accountId);
    if (account.totpConfirmedAt === null) throw problem(identityProblems.secondFactorOff);
    const recoveryCodes = await replaceRecoveryCodes(ctx, tx, accountId);
    audit({ subject: accountId });
    publish(secondFactorChanged({ accountId, inForce: true }));
    return { recoveryCodes };
  });
}
