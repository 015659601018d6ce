import { authorizationCodeProblems, type IssuedCode, type RevokeGround } from '@cabinet/contracts/authorization-codes';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { toIssued } from './codes.ts';
import { assertWriter } from './open-card.ts';

/** Ends a code at once; one that opened an account already is not undone by it. */
export async function revokeCode(ctx: Context, codeId: string, ground: RevokeGround): Promise<IssuedCode> {
  assertWriter(ctx);
  await write(ctx, 'registry.revoke_code', async ({ tx, now, audit }) => {
    const code = await tx.authorizationCode.findUnique({ where: { id: codeId } });
    if (!code) throw problem(commonProblems.notFound, { codeId });
    if (code.usedAt) throw problem(authorizationCodeProblems.alreadyUsed, { codeId });
    const revoked = await tx.authorizationCode.updateMany({
      where: { id: codeId, usedAt: null, revokedAt: null },
      data: { revokedAt: now, revokedFor: ground },
    });
    audit({ subject: code.cardId, details: { codeId, ground, revoked: revoked.count > 0 } });
    return { revoked: true };
  });
  const row = await ctx.db.authorizationCode.findUniqueOrThrow({ where: { id: codeId } });
  return toIssued(row, ctx.now());
}
