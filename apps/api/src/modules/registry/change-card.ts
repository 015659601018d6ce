import { commonProblems } from '@cabinet/contracts/http/problem';
import { type RegistryCard, registryProblems } from '@cabinet/contracts/registry';
import type { CardContent, CardTopicChange } from '@cabinet/contracts/registry-card';
import { openContent } from '@cabinet/secrets/sealed-card';
import { asRole } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertContent } from './assert-content.ts';
import { findCard } from './cards.ts';
import { cardChanged } from './events.ts';
import { mirrorLines } from './mirror-lines.ts';
import { assertWriter } from './open-card.ts';
import { keepingUnseen } from './policy.ts';
import { readCard } from './queries.ts';
import { rewriteCard } from './write-card.ts';

interface Asked {
  readonly version: number;
  readonly change: CardTopicChange;
}

/** Writes one topic of a card anew (C14): the person is told that something has changed, and where to look. */
export async function changeCard(ctx: Context, cardId: string, { version, change }: Asked): Promise<RegistryCard> {
  assertWriter(ctx);
  const { name } = asRole(ctx.actor, 'officer');
  const { secrets, newId } = ctx;
  await write(ctx, 'registry.change_card', async ({ tx, now, audit, publish, notify }) => {
    const card = await findCard(tx, cardId);
    if (card.state !== 'active') throw problem(registryProblems.cardClosed, { cardId });
    if (card.version !== version) throw problem(commonProblems.staleVersion, { cardId, version });
    const before = openContent(secrets, card);
    // Boundary: the value belongs to its topic, which a spread under a computed key forgets.
    const after = keepingUnseen(ctx.actor, before, { ...before, [change.topic]: change.value } as CardContent);
    await assertContent(
      { tx, now, pointerOf: (topic) => (topic === change.topic ? '/change/value' : `/${topic}`) },
      after,
    );
    const writing = { tx, secrets, newId, now, source: 'visit', sourceId: null, by: name } as const;
    if (!(await rewriteCard(writing, { card, before, after })))
      throw problem(commonProblems.staleVersion, { cardId, version });
    audit({ subject: cardId, details: { topic: change.topic } });
    if (card.personId !== null) {
      if (change.topic === 'programme') await mirrorLines({ tx, secrets, newId, now }, card.personId, after);
      publish(cardChanged({ cardId }));
      notify({ room: 'registry', id: cardId, personId: card.personId, officeId: null });
    }
    return { changed: true };
  });
  return readCard(ctx, cardId);
}
