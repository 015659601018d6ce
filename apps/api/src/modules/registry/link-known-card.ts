import { indexes, openContent } from '@cabinet/secrets/sealed-card';
import { isNamedLike } from '#modules/persons/public.ts';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { cardColumns } from './cards.ts';
import { linkCard } from './link-card.ts';

/** Somebody whose number a verified certificate has just proved. */
interface Proved {
  readonly personId: string;
  readonly taxId: string;
  readonly surname: string;
  readonly givenName: string;
}

/**
 * B18, B46: lets the card of a proved number belong to its person. Where there are several, or the one there is bears
 * another name or an account already, nothing is linked: an officer looks at it.
 */
export async function linkKnownCard(
  ctx: Pick<Context, 'secrets' | 'newId'>,
  writing: Writing,
  { personId, taxId, ...named }: Proved,
): Promise<void> {
  const { tx } = writing;
  const taxIdIndex = indexes(ctx.secrets).taxId(taxId);
  const cards = await tx.registryCard.findMany({
    where: { taxIdIndex, state: 'active' },
    select: cardColumns,
    take: 2,
  });
  const [card, ...others] = cards;
  if (!card || others.length > 0 || card.personId !== null || !isNamedLike(card, named)) return;
  if ((await tx.registryCard.count({ where: { personId } })) > 0) return;
  await linkCard(ctx, writing, { cardId: card.id, personId, content: openContent(ctx.secrets, card) });
}
