import type { CardContent } from '@cabinet/contracts/registry-card';
import type { Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { openContent } from '@cabinet/secrets/sealed-card';
import { cardColumns } from './cards.ts';

/** A card as another room makes papers of it. Who may see it, and whose journal has it, is that room's to know. */
export interface PersonCard {
  readonly id: string;
  readonly number: string;
  readonly isActive: boolean;
  readonly version: number;
  readonly content: CardContent;
}

interface Reader {
  readonly db: Pick<Transaction, 'registryCard'>;
  readonly secrets: Secrets;
}

/** The card that belongs to a profile whose owner has proved who they are, or null: a certificate known is no proof. */
export async function cardOfPerson({ db, secrets }: Reader, personId: string): Promise<PersonCard | null> {
  const row = await db.registryCard.findUnique({ where: { personId }, select: cardColumns });
  if (!row || row.provedBy === null) return null;
  const { id, number, state, version } = row;
  return { id, number, isActive: state === 'active', version, content: openContent(secrets, row) };
}
