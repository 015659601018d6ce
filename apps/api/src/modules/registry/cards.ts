import type { RegistryCardId } from '@cabinet/contracts/ids';
import { type CardFound, CardState } from '@cabinet/contracts/registry';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { openContent, type SealedCard } from '@cabinet/secrets/sealed-card';
import { problem } from '#platform/problem.ts';

export const cardColumns = {
  id: true,
  number: true,
  personId: true,
  provedBy: true,
  state: true,
  closedGround: true,
  surname: true,
  givenName: true,
  patronymic: true,
  birthDate: true,
  sealedKey: true,
  personalBox: true,
  healthBox: true,
  openedAt: true,
  changedAt: true,
  version: true,
} as const;

export interface CardRow extends SealedCard {
  readonly number: string;
  readonly personId: string | null;
  readonly provedBy: string | null;
  readonly state: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly birthDate: string;
}

/** Whose journal a look into a card is written to: the person's, or the card's until there is one. */
export const journalOf = ({ id, personId }: Pick<CardRow, 'id' | 'personId'>): string => personId ?? id;

type Reader = Pick<Transaction, 'registryCard'>;

/** The row of a card; throws common.not_found. */
export async function findCard(db: Reader, cardId: string) {
  const row = await db.registryCard.findUnique({ where: { id: cardId }, select: cardColumns });
  if (!row) throw problem(commonProblems.notFound, { cardId });
  return row;
}

/** Whether a person has a card that is in force (D2). */
export const hasActiveCard = async (db: Reader, personId: string): Promise<boolean> =>
  (await db.registryCard.count({ where: { personId, state: 'active' } })) > 0;

/** Whose card it is, by the id of the profile; null while it belongs to none, or to somebody who is asked to be proved and is not. */
export async function holderOf(
  { db }: { readonly db: Reader },
  cardId: string,
  { proved }: { readonly proved: boolean },
): Promise<string | null> {
  const card = await findCard(db, cardId);
  return proved && card.provedBy === null ? null : card.personId;
}

/** Contacts that a card itself holds, whoever it belongs to. */
export async function contactsOfCard(
  { db, secrets }: { readonly db: Reader; readonly secrets: Secrets },
  cardId: string,
): Promise<{ readonly email: string | null; readonly phone: string | null }> {
  const { contacts } = openContent(secrets, await findCard(db, cardId));
  return { email: contacts?.email ?? null, phone: contacts?.phone ?? null };
}

const endOf = ({ numbers }: CardContent): string | null => numbers.taxId?.slice(-4) ?? null;

/** A card as a line of what was found. */
export const toFound = (secrets: Secrets, row: CardRow, similar = false): CardFound => ({
  id: row.id as RegistryCardId,
  number: row.number,
  state: CardState.parse(row.state),
  surname: row.surname,
  givenName: row.givenName,
  patronymic: row.patronymic,
  birthDate: row.birthDate,
  taxIdEnd: endOf(openContent(secrets, row)),
  hasAccount: row.personId !== null,
  similar,
});

const lockText = 'select from registry_card where id = $1::uuid for update';

/** Lets others who change the card or its codes wait until this act is over. */
export const lockCard = (tx: Transaction, cardId: string): Promise<unknown> =>
  sqlOf(tx).query({ name: 'registry.lock_card', text: lockText, values: [cardId] });
