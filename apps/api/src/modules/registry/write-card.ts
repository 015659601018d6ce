import type { CardSource } from '@cabinet/contracts/registry';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { shortNumberOf } from '@cabinet/domain/short-number';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { columnsOf, keyOfCard, newCardKey, sealFields, type SealedCard } from '@cabinet/secrets/sealed-card';
import { findLikely, type Likeness, notePairs } from './duplicates.ts';
import { differences } from './rules.ts';

/** Inside whose act a card is written, and where its words come from. */
export interface CardWriting {
  readonly tx: Transaction;
  readonly secrets: Secrets;
  readonly newId: () => string;
  readonly now: Date;
  readonly source: CardSource;
  readonly sourceId: string | null;
  /** Who of the staff; null: the person, or a system. */
  readonly by: string | null;
}

const sequenceText = `select nextval(pg_get_serial_sequence('registry_card', 'sequence'))::int as sequence`;

/** Opens a card; pairs with cards that may be of the same person are noted. */
export async function storeCard(
  writing: CardWriting,
  { id, content, likely }: { readonly id: string; readonly content: CardContent; readonly likely: readonly Likeness[] },
): Promise<void> {
  const { tx, secrets, now, newId, source, sourceId, by } = writing;
  const [place] = (
    await sqlOf(tx).query<{ sequence: number }>({ name: 'registry.sequence', text: sequenceText, values: [] })
  ).rows;
  if (!place) throw new Error('The sequence of cards answered no row');
  const { sequence } = place;
  const { box, sealedKey } = newCardKey(secrets, id);
  const changeId = newId();
  await tx.registryCard.create({
    data: {
      ...{ id, sequence, number: shortNumberOf('card', sequence), state: 'active', sealedKey },
      ...{ openedAt: now, changedAt: now },
      ...columnsOf(secrets, id, box, content),
    },
  });
  const fieldsBox = sealFields(box, changeId, differences(null, content));
  await tx.registryChange.create({ data: { id: changeId, cardId: id, at: now, source, sourceId, by, fieldsBox } });
  await notePairs({ tx, newId, now }, id, likely);
}

interface Rewriting {
  readonly card: SealedCard & { readonly version: number };
  readonly before: CardContent;
  readonly after: CardContent;
}

/** Writes what has changed, with its history. False: somebody else has changed the card meanwhile. Nothing new is nothing done. */
export async function rewriteCard(writing: CardWriting, { card, before, after }: Rewriting): Promise<boolean> {
  const { tx, secrets, now, newId, source, sourceId, by } = writing;
  const { id, version } = card;
  const fields = differences(before, after);
  if (fields.length === 0) return true;
  const likely = await findLikely(tx, secrets, { id, content: after });
  const key = keyOfCard(secrets, card);
  const stored = await tx.registryCard.updateMany({
    where: { id, version, state: 'active' },
    data: { ...columnsOf(secrets, id, key, after), changedAt: now, version: { increment: 1 } },
  });
  if (stored.count === 0) return false;
  const changeId = newId();
  const fieldsBox = sealFields(key, changeId, fields);
  await tx.registryChange.create({ data: { id: changeId, cardId: id, at: now, source, sourceId, by, fieldsBox } });
  await notePairs({ tx, newId, now }, id, likely);
  return true;
}
