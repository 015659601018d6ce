import { commonProblems } from '@cabinet/contracts/http/problem';
import { type CardClaim, registryProblems } from '@cabinet/contracts/registry';
import { openContent } from '@cabinet/secrets/sealed-card';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { recordRead } from '#platform/read-log.ts';
import { write, type Writing } from '#platform/write.ts';
import { type CardRow, findCard, lockCard } from './cards.ts';
import { toClaim } from './claims.ts';
import { linkCard } from './link-card.ts';
import { mirrorLines } from './mirror-lines.ts';
import { assertWriter } from './open-card.ts';
import { sealClaimReason } from './sealed.ts';

interface Asked {
  readonly version: number;
  readonly verdict: 'linked' | 'left';
  readonly reason: string;
}

/** Who only knew a certificate gives way to who proved the number; who proved to be its person does not. */
async function takeFromKnower(ctx: Context, { tx, now, audit, notify }: Writing, card: CardRow): Promise<void> {
  const { id: cardId, personId } = card;
  if (personId === null) return;
  if (card.provedBy !== null) throw problem(registryProblems.cardTaken, { cardId });
  await tx.registryCard.update({ where: { id: cardId }, data: { personId: null } });
  const { secrets, newId } = ctx;
  await mirrorLines({ tx, secrets, newId, now }, personId, { ...openContent(secrets, card), programme: null });
  audit({ subject: cardId, action: 'registry.unlink_card', details: { personId } });
  notify({ room: 'registry', id: cardId, personId, officeId: null });
}

async function linkClaimed(ctx: Context, writing: Writing, cardId: string, personId: string): Promise<void> {
  await lockCard(writing.tx, cardId);
  const card = await findCard(writing.tx, cardId);
  if (card.state !== 'active') throw problem(registryProblems.cardClosed, { cardId });
  await takeFromKnower(ctx, writing, card);
  const content = openContent(ctx.secrets, card);
  await linkCard(ctx, writing, { cardId, personId, content, provedBy: 'signature' });
}

/** B46: an officer says whether a card is of the person who proved its number. Linked, the other cards of the number are not. */
export async function settleClaim(
  ctx: Context,
  claimId: string,
  { version, verdict, reason }: Asked,
): Promise<CardClaim> {
  assertWriter(ctx);
  const { accountId } = asRole(ctx.actor, 'officer');
  const { cardId } = await write(ctx, 'registry.settle_claim', async (writing) => {
    const { tx, now, audit, notify } = writing;
    const claim = await tx.registryClaim.findUnique({ where: { id: claimId } });
    if (!claim) throw problem(commonProblems.notFound, { claimId });
    if (claim.state !== 'open') throw problem(registryProblems.claimSettled, { claimId });
    const decided = { decidedBy: accountId, decidedAt: now, version: { increment: 1 } };
    const settled = await tx.registryClaim.updateMany({
      where: { id: claimId, version, state: 'open' },
      data: { ...decided, state: verdict, reason: sealClaimReason(ctx.secrets, claimId, reason) },
    });
    if (settled.count === 0) throw problem(commonProblems.staleVersion, { claimId });
    if (verdict === 'linked') {
      await linkClaimed(ctx, writing, claim.cardId, claim.personId);
      const others = { personId: claim.personId, state: 'open' };
      await tx.registryClaim.updateMany({ where: others, data: { ...decided, state: 'left' } });
    }
    audit({ subject: claim.cardId, details: { claimId, verdict, personId: claim.personId } });
    notify({ room: 'registry', id: claim.cardId, personId: null, officeId: null });
    return { cardId: claim.cardId };
  });
  const row = await ctx.db.registryClaim.findUniqueOrThrow({ where: { id: claimId } });
  const reading = { personId: row.personId, what: 'registry.look_up', subjectId: cardId, purpose: 'registry' };
  await recordRead(ctx, { ...reading, office: null });
  return toClaim(ctx, ctx.db, row);
}
