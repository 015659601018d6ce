import type { CardContent } from '@cabinet/contracts/registry-card';
import { openSecrets } from '@cabinet/secrets/secrets';
import { storeDevice } from '@cabinet/testkit/devices';
import { storeOffice } from '@cabinet/testkit/offices';
import { aWord } from '@cabinet/testkit/random';
import { type Account, anAccountOf, database } from './accounts.ts';
import { aRegistered, aStoredCard } from './registry.ts';
import { running } from './running.ts';

/** An office of social protection that no other test knows. */
export interface SocialOffice {
  readonly officeId: string;
  readonly name: string;
}

export async function aSocialOffice(): Promise<SocialOffice> {
  const name = `Управління соціального захисту (зразок ${aWord('о')})`;
  const officeId = await storeOffice(database(), { kind: 'social_protection', nameUk: name, nameEn: name });
  return { officeId, name };
}

/** Somebody who works there and nowhere else. */
export async function anOfficerOf({ officeId }: SocialOffice): Promise<Account> {
  const account = await anAccountOf('clerk');
  await database().staff.update({
    where: { accountId: account.accountId },
    data: { offices: { deleteMany: {}, create: [{ officeId }] } },
  });
  return account;
}

/** Puts a card into the databank that belongs to this person; answers its id. */
export async function giveCard({ personId }: Account, content: CardContent = aRegistered()): Promise<string> {
  const cardId = await aStoredCard(content);
  await database().registryCard.update({ where: { id: cardId }, data: { personId, provedBy: 'code' } });
  return cardId;
}

/** A card whose disability ends in so many days; null: never. */
export function aCardThatEnds(inDays: number | null): CardContent {
  const card = aRegistered();
  if (!card.disability) return card;
  const day = inDays === null ? null : new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
  const established = { ...card.disability.established, validUntil: day };
  return { ...card, disability: { ...card.disability, established } };
}

/** Gives somebody a device whose term ends in so many days. */
export async function giveDevice({ personId }: Account, inDays: number | null): Promise<void> {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  const secrets = openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
  const termEndsOn = inDays === null ? null : new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
  await storeDevice({ db: database(), secrets, now: new Date() }, personId ?? '', { termEndsOn, returnable: true });
}
