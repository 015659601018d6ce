import type { ManagedTopic } from '@cabinet/contracts/managed-topics';
import type { Transaction } from '@cabinet/db/open-database';
import { toTopic, topicColumns } from './queries.ts';

const columns = { ...topicColumns, position: true, active: true, version: true } as const;
type Reader = Pick<Transaction, 'topic'>;

/** Every topic, hidden ones too, in the order in which people are asked. */
export async function listManagedTopics({ db }: { db: Reader }): Promise<{ items: ManagedTopic[] }> {
  const rows = await db.topic.findMany({ select: columns, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return { items: rows.map(toManaged) };
}

const toManaged = (row: Parameters<typeof toTopic>[0] & Pick<ManagedTopic, 'position' | 'active' | 'version'>) => ({
  ...toTopic(row),
  position: row.position,
  active: row.active,
  version: row.version,
});

/** A topic as its administrator sees it; throws when there is none. */
export const findManagedTopic = async (db: Reader, id: string): Promise<ManagedTopic> =>
  toManaged(await db.topic.findUniqueOrThrow({ where: { id }, select: columns }));
