import type { CardDuplicate, DuplicateGround } from '@cabinet/contracts/registry';
import type { RegistryDuplicateId } from '@cabinet/contracts/ids';
import { CardDuplicate as Duplicate } from '@cabinet/contracts/registry';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import type { Secrets } from '@cabinet/secrets/secrets';
import { type columnsOf, indexes, surnameKey } from '@cabinet/secrets/sealed-card';
import { cardColumns, type CardRow, toFound } from './cards.ts';
import { openReason } from './sealed.ts';

export interface Likeness {
  readonly id: string;
  readonly grounds: readonly DuplicateGround[];
}

/** Two who open a card of one person at once follow each other, so that the second sees the first one's card. */
const lockText = `select pg_advisory_xact_lock(hashtextextended(word, 321)) from unnest($1::text[]) word order by word`;

const likeText = `
  select id, array_remove(array[
      case when "taxIdIndex" = $2 then 'taxId' end,
      case when "unzrIndex" = $3 then 'unzr' end,
      case when "documentIndex" = $4 then 'document' end,
      case when "birthDate" = $5 and "surnameKey" = $6 and lower("givenName") = lower($7) then 'name' end], null) as grounds
    from registry_card
   where state = 'active' and id <> $1::uuid and ("taxIdIndex" = $2 or "unzrIndex" = $3 or "documentIndex" = $4
      or ("birthDate" = $5 and "surnameKey" = $6 and lower("givenName") = lower($7)))
   order by id limit 50`;

type Indexed = Pick<ReturnType<typeof columnsOf>, 'taxIdIndex' | 'unzrIndex' | 'documentIndex'>;

const indexed = (secrets: Secrets, { numbers, document }: CardContent): Indexed => {
  const index = indexes(secrets);
  return {
    taxIdIndex: numbers.taxId === null ? null : index.taxId(numbers.taxId),
    unzrIndex: numbers.unzr === null ? null : index.unzr(numbers.unzr),
    documentIndex: document === null ? null : index.document(document.number),
  };
};

const wordsOf = (secrets: Secrets, content: CardContent): string[] => [
  content.person.birthDate,
  ...Object.values(indexed(secrets, content)).flatMap((bytes) => (bytes ? [Buffer.from(bytes).toString('hex')] : [])),
];

/** Holds others back who write of these people, till the end of the act. */
export async function holdPeople(tx: Transaction, secrets: Secrets, people: readonly CardContent[]): Promise<void> {
  const words = [...new Set(people.flatMap((content) => wordsOf(secrets, content)))];
  await sqlOf(tx).query({ name: 'registry.lock', text: lockText, values: [words] });
}

/** Active cards that may be of the person that this one is of. Holds others back who write of the same person. */
export async function findLikely(
  tx: Transaction,
  secrets: Secrets,
  { id, content }: { readonly id: string; readonly content: CardContent },
): Promise<Likeness[]> {
  const { person } = content;
  const by = indexed(secrets, content);
  await holdPeople(tx, secrets, [content]);
  const sql = sqlOf(tx);
  const values = [
    ...[id, by.taxIdIndex, by.unzrIndex, by.documentIndex],
    ...[person.birthDate, surnameKey(person.name.surname), person.name.givenName],
  ];
  return (await sql.query<Likeness>({ name: 'registry.like', text: likeText, values })).rows;
}

interface Pairing {
  readonly tx: Transaction;
  readonly newId: () => string;
  readonly now: Date;
}

const pairText = `
  insert into registry_duplicate (id, "cardId", "otherId", grounds, state, "foundAt")
  values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4, 'open', $5)
  on conflict ("cardId", "otherId") do update set grounds = excluded.grounds, version = registry_duplicate.version + 1
   where registry_duplicate.grounds <> excluded.grounds`;

/** Notes pairs that may be of one person, to be settled by somebody; a pair that was settled stays so. */
export async function notePairs({ tx, newId, now }: Pairing, id: string, likely: readonly Likeness[]): Promise<void> {
  for (const { id: other, grounds } of likely)
    await sqlOf(tx).query({ name: 'registry.pair', text: pairText, values: [newId(), id, other, grounds, now] });
}

type Reader = Pick<Transaction, 'registryDuplicate' | 'registryCard'>;

interface Pair {
  readonly id: string;
  readonly version: number;
  readonly grounds: readonly string[];
  readonly state: string;
  readonly reason: Uint8Array | null;
  /** The card on the other side. */
  readonly other: CardRow;
}

/** The pairs of a card; whoever is shown them has seen the people on the other side. */
export async function findPairs(db: Reader, cardId: string): Promise<Pair[]> {
  const pairs = await db.registryDuplicate.findMany({
    where: { OR: [{ cardId }, { otherId: cardId }] },
    orderBy: { id: 'asc' },
  });
  const others = pairs.map((pair) => (pair.cardId === cardId ? pair.otherId : pair.cardId));
  const rows = await db.registryCard.findMany({ where: { id: { in: others } }, select: cardColumns });
  const cards = new Map(rows.map((row) => [row.id, row]));
  return pairs.flatMap((pair) => {
    const other = cards.get(pair.cardId === cardId ? pair.otherId : pair.cardId);
    return other ? [{ ...pair, other }] : [];
  });
}

export const toDuplicate = (secrets: Secrets, pair: Pair): CardDuplicate => ({
  ...{ id: pair.id as RegistryDuplicateId, version: pair.version },
  grounds: Duplicate.shape.grounds.parse(pair.grounds),
  state: Duplicate.shape.state.parse(pair.state),
  reason: openReason(secrets, pair.id, pair.reason),
  other: toFound(secrets, pair.other),
});
