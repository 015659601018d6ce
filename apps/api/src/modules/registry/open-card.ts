import { commonProblems } from '@cabinet/contracts/http/problem';
import { type RegistryCard, registryProblems } from '@cabinet/contracts/registry';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem, problemWith } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertContent } from './assert-content.ts';
import { findLikely } from './duplicates.ts';
import { canWriteCards } from './policy.ts';
import { readCard } from './queries.ts';
import { storeCard } from './write-card.ts';

interface Asked {
  readonly content: CardContent;
  readonly distinctFrom: readonly string[];
}

export function assertWriter(ctx: Context): void {
  if (!canWriteCards(ctx.actor)) throw problem(commonProblems.notAllowed, { room: 'registry' });
}

/**
 * D10: opens a card for a person who came with their papers. Whom the databank may know already is shown first; who
 * says that it is somebody else opens it nevertheless, and the pair waits for a second look.
 */
export async function openCard(ctx: Context, { content, distinctFrom }: Asked): Promise<RegistryCard> {
  assertWriter(ctx);
  const { name } = asRole(ctx.actor, 'officer');
  const id = ctx.newId();
  const { secrets, newId } = ctx;
  const opened = await write(ctx, 'registry.open_card', async ({ tx, now, audit }) => {
    await assertContent({ tx, now, pointerOf: (topic) => `/content/${topic}` }, content);
    const likely = await findLikely(tx, secrets, { id, content });
    const cardIds = likely.map((one) => one.id).filter((one) => !distinctFrom.includes(one));
    if (cardIds.length > 0) throw problemWith(registryProblems.likelyDuplicate, { shown: { cardIds } });
    const writing = { tx, secrets, newId, now, source: 'visit', sourceId: null, by: name } as const;
    await storeCard(writing, { id, content, likely });
    audit({ subject: id, details: { source: 'visit', likely: likely.map((one) => one.id) } });
    return { id };
  });
  return readCard(ctx, opened.id);
}
