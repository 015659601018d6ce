import type { CardContent } from '@cabinet/contracts/registry-card';
import type { Context } from '#platform/context.ts';
import type { Writing } from '#platform/write.ts';
import { cardLinked } from './events.ts';
import { mirrorLines } from './mirror-lines.ts';

interface Link {
  readonly cardId: string;
  readonly personId: string;
  readonly content: CardContent;
}

/** Lets a card and the profile of its person belong together, inside somebody's act (C12). */
export async function linkCard(
  { secrets, newId }: Pick<Context, 'secrets' | 'newId'>,
  { tx, now, audit, publish, notify }: Writing,
  { cardId, personId, content }: Link,
): Promise<void> {
  await tx.registryCard.update({ where: { id: cardId }, data: { personId } });
  await mirrorLines({ tx, secrets, newId, now }, personId, content);
  audit({ subject: cardId, action: 'registry.link_card', details: { personId } });
  publish(cardLinked({ cardId }));
  notify({ room: 'registry', id: cardId, personId, officeId: null });
}
