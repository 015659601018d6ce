import { commonProblems } from '@cabinet/contracts/http/problem';
import { type CloseGround, type RegistryCard, registryProblems } from '@cabinet/contracts/registry';
import type { Transaction } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { findCard } from './cards.ts';
import { assertWriter } from './open-card.ts';
import { readCard } from './queries.ts';

interface Asked {
  readonly version: number;
  readonly ground: CloseGround;
}

/** Ends a card inside somebody's act; codes that were issued for it stop working. False: it was changed meanwhile. */
export async function endCard(
  { tx, now }: { readonly tx: Transaction; readonly now: Date },
  cardId: string,
  { version, ground }: Asked,
): Promise<boolean> {
  const closed = await tx.registryCard.updateMany({
    where: { id: cardId, version, state: 'active' },
    data: { state: 'closed', closedGround: ground, changedAt: now, version: { increment: 1 } },
  });
  if (closed.count === 0) return false;
  await tx.authorizationCode.updateMany({
    where: { cardId, usedAt: null, revokedAt: null },
    data: { revokedAt: now, revokedFor: 'mistake' },
  });
  return true;
}

/** Closes a card: nothing of it is lost, and nobody can register with it. */
export async function closeCard(ctx: Context, cardId: string, asked: Asked): Promise<RegistryCard> {
  assertWriter(ctx);
  await write(ctx, 'registry.close_card', async ({ tx, now, audit, notify }) => {
    const { state, personId } = await findCard(tx, cardId);
    if (state !== 'active') throw problem(registryProblems.cardClosed, { cardId });
    if (!(await endCard({ tx, now }, cardId, asked))) throw problem(commonProblems.staleVersion, { cardId });
    audit({ subject: cardId, details: { ground: asked.ground } });
    notify({ room: 'registry', id: cardId, personId, officeId: null });
    return { closed: true };
  });
  return readCard(ctx, cardId);
}
