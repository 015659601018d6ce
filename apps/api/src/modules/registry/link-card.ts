import { registryProblems } from '@cabinet/contracts/registry';
import type { CardContent } from '@cabinet/contracts/registry-card';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { violatedIndex } from '#platform/violated-index.ts';
import type { Writing } from '#platform/write.ts';
import { cardKnown, cardLinked } from './events.ts';
import { mirrorLines } from './mirror-lines.ts';

/** How whoever has a profile was proved to be the person of a card; null: they only know what a certificate says. */
export type CardProof = 'signature' | 'code' | 'decision' | null;

interface Link {
  readonly cardId: string;
  readonly personId: string;
  readonly content: CardContent;
  readonly provedBy: CardProof;
}

/**
 * Lets a card and the profile of its person belong together, inside somebody's act (C12). Throws registry.card_taken for a
 * card that has become somebody's meanwhile, and for a person who has one.
 */
export async function linkCard(
  { secrets, newId }: Pick<Context, 'secrets' | 'newId'>,
  { tx, now, audit, publish, notify }: Writing,
  { cardId, personId, content, provedBy }: Link,
): Promise<void> {
  const linked = await tx.registryCard
    .updateMany({ where: { id: cardId, personId: null }, data: { personId, provedBy } })
    .catch((refusal: unknown) => {
      throw violatedIndex(refusal) === 'registry_card_personId_key'
        ? problem(registryProblems.cardTaken, { cardId })
        : refusal;
    });
  if (linked.count === 0) throw problem(registryProblems.cardTaken, { cardId });
  await mirrorLines({ tx, secrets, newId, now }, personId, content);
  audit({ subject: cardId, action: 'registry.link_card', details: { personId, provedBy } });
  publish(cardLinked({ cardId }));
  if (provedBy === null) publish(cardKnown({ cardId }));
  notify({ room: 'registry', id: cardId, personId, officeId: null });
}

interface Proving {
  readonly cardId: string;
  readonly personId: string;
  readonly provedBy: Exclude<CardProof, null>;
}

/** The owner of the profile that a card belongs to has proved to be its person: nothing of it is hidden any more. */
export async function proveCard(
  { tx, audit, notify }: Writing,
  { cardId, personId, provedBy }: Proving,
): Promise<boolean> {
  const proved = await tx.registryCard.updateMany({
    where: { id: cardId, personId, provedBy: null },
    data: { provedBy },
  });
  if (proved.count === 0) return false;
  audit({ subject: cardId, action: 'registry.prove_card', details: { personId, provedBy } });
  notify({ room: 'registry', id: cardId, personId, officeId: null });
  return true;
}
