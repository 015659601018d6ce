import { indexes, openContent } from '@cabinet/secrets/sealed-card';
import { isNamedLike } from '#modules/persons/public.ts';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { cardColumns, type CardRow } from './cards.ts';
import { noteClaims } from './claims.ts';
import { notePairs } from './duplicates.ts';
import { linkCard, proveCard } from './link-card.ts';

/** Somebody whose number a verified certificate has just proved. */
interface Proved {
  readonly personId: string;
  readonly taxId: string;
  readonly surname: string;
  readonly givenName: string;
}

type Place = Pick<Context, 'secrets' | 'newId'>;

/** Why a card is not linked by itself; null: nothing stands against it. */
const obstacleOf = (card: CardRow, cards: readonly CardRow[], named: Pick<Proved, 'surname' | 'givenName'>) => {
  if (cards.length > 1) return 'several';
  if (card.personId !== null) return 'account';
  return isNamedLike(card, named) ? null : 'name';
};

/** Whose card it is has been linked before: now it is proved. Other cards of the number may be of the same person. */
async function proveOwn(ctx: Place, writing: Writing, own: CardRow, { personId, found }: Own): Promise<void> {
  const { tx, now } = writing;
  const isProved = found.some(({ id }) => id === own.id);
  if (isProved) await proveCard(writing, { cardId: own.id, personId, provedBy: 'signature' });
  const others = found.filter(({ id }) => id !== own.id).map(({ id }) => ({ id, grounds: ['taxId' as const] }));
  await notePairs({ tx, newId: ctx.newId, now }, own.id, others);
}

interface Own {
  readonly personId: string;
  readonly found: readonly CardRow[];
}

/**
 * B18, B46: lets the card of a proved number belong to its person. Where there are several, or the one there is bears
 * another name or an account already, nothing is linked: an officer is asked to settle it.
 */
export async function linkKnownCard(
  ctx: Place,
  writing: Writing,
  { personId, taxId, ...named }: Proved,
): Promise<void> {
  const { tx } = writing;
  const taxIdIndex = indexes(ctx.secrets).taxId(taxId);
  const [own, found] = [
    await tx.registryCard.findUnique({ where: { personId }, select: cardColumns }),
    await tx.registryCard.findMany({ where: { taxIdIndex, state: 'active' }, select: cardColumns, take: 5 }),
  ];
  if (own) return proveOwn(ctx, writing, own, { personId, found });
  const claims = found.flatMap((card) => {
    const ground = obstacleOf(card, found, named);
    return ground ? [{ cardId: card.id, personId, ground } as const] : [];
  });
  await noteClaims(ctx, writing, claims);
  const [card] = found;
  if (!card || claims.length > 0) return;
  const content = openContent(ctx.secrets, card);
  await linkCard(ctx, writing, { cardId: card.id, personId, content, provedBy: 'signature' });
}
