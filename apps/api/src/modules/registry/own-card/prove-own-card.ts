import { authorizationCodeProblems } from '@cabinet/contracts/authorization-codes';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { assertTurn } from '#platform/turns.ts';
import { write } from '#platform/write.ts';
import { codeIndexOf, findCode, refusals, stateOf } from '../codes.ts';
import { proveCard } from '../link-card.ts';

/** Whoever holds the receipt types it once or twice. */
const tries = { windowMs: 24 * 3_600_000, most: 10 } as const;

/**
 * B28: whoever linked a card by what a certificate says shows the code that an office gave after seeing their document. The
 * code of another card is as unknown as one that was never issued.
 */
export async function proveOwnCard(ctx: Context, typed: string): Promise<void> {
  const { personId, accountId } = asRole(ctx.actor, 'applicant');
  const codeIndex = codeIndexOf(ctx.secrets, typed);
  if (!codeIndex) throw fieldProblem('/code', 'registry.code_format');
  await assertTurn(ctx, `own-card-code:${personId}`, tries);
  await write(ctx, 'registry.prove_own_card', async (writing) => {
    const { tx, now, audit } = writing;
    const code = await findCode(tx, codeIndex);
    const own = code && (await tx.registryCard.count({ where: { id: code.cardId, personId } })) > 0;
    if (!own) throw problem(authorizationCodeProblems.unknown);
    const state = stateOf(code, now);
    if (state !== 'good') throw problem(refusals[state], { codeId: code.id });
    const unused = { id: code.id, usedAt: null, revokedAt: null };
    const used = await tx.authorizationCode.updateMany({ where: unused, data: { usedAt: now, accountId } });
    if (used.count === 0) throw problem(authorizationCodeProblems.alreadyUsed, { codeId: code.id });
    await proveCard(writing, { cardId: code.cardId, personId, provedBy: 'code' });
    audit({ subject: code.cardId, details: { codeId: code.id } });
  });
}
