import { randomBytes } from 'node:crypto';
import { authorizationCodeProblems, type NewCode } from '@cabinet/contracts/authorization-codes';
import type { IdentityDocument } from '@cabinet/contracts/identity-documents';
import { registryProblems } from '@cabinet/contracts/registry';
import { newAuthorizationCode } from '@cabinet/domain/authorization-code';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { assertTurn } from '#platform/turns.ts';
import { write } from '#platform/write.ts';
import { findCard, lockCard } from './cards.ts';
import { codeIndexOf, endOfCode, toIssued } from './codes.ts';
import { assertWriter } from './open-card.ts';

/** More than any desk serves; a stolen session of an officer does not empty the databank into accounts. */
const issues = { windowMs: 60 * 60_000, most: 60 } as const;

/**
 * D10, B14, B15: a code for a person who has shown a paper to the officer. Only the answer holds it, so a retry of a
 * lost answer issues another one, and the one before stops working.
 */
export async function issueCode(ctx: Context, cardId: string, seen: IdentityDocument): Promise<NewCode> {
  assertWriter(ctx);
  const { accountId, name, officeIds } = asRole(ctx.actor, 'officer');
  await assertTurn(ctx, `registry-codes:${accountId}`, issues);
  const code = newAuthorizationCode(() => randomBytes(1)[0] ?? 0);
  const codeIndex = codeIndexOf(ctx.secrets, code);
  const [officeId] = officeIds;
  if (!codeIndex || !officeId) throw new Error('An officer without an office, or a code that is none');
  const row = await write({ ...ctx, intention: null }, 'registry.issue_code', async ({ tx, now, audit }) => {
    await lockCard(tx, cardId);
    const card = await findCard(tx, cardId);
    if (card.state !== 'active') throw problem(registryProblems.cardClosed, { cardId });
    // Who only knew a certificate proves with the code to be the person of the card.
    if (card.provedBy !== null) throw problem(authorizationCodeProblems.hasAccount, { cardId });
    const replaced = await tx.authorizationCode.updateMany({
      where: { cardId, usedAt: null, revokedAt: null },
      data: { revokedAt: now, revokedFor: 'replaced' },
    });
    const id = ctx.newId();
    audit({ subject: cardId, details: { codeId: id, replaced: replaced.count, seen: seen.kind } });
    return tx.authorizationCode.create({
      data: {
        ...{ id, cardId, codeIndex, issuedBy: accountId, issuerName: name, officeId },
        seen: ctx.secrets.seal({ table: 'authorization_code', id, column: 'seen' }, JSON.stringify(seen)),
        ...{ issuedAt: now, expiresAt: endOfCode(now) },
      },
    });
  });
  return { code, issued: toIssued(row, ctx.now()) };
}
