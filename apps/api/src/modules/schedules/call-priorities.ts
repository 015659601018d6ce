import type { CallPriority } from '@cabinet/contracts/managed-topics';
import type { Transaction } from '@cabinet/db/open-database';

const columns = {
  id: true,
  code: true,
  rank: true,
  nameUk: true,
  nameEn: true,
  ground: true,
  active: true,
  version: true,
} as const;
type Reader = Pick<Transaction, 'callPriority'>;

const toPriority = ({
  nameUk,
  nameEn,
  ...row
}: Omit<CallPriority, 'name'> & { readonly nameUk: string; readonly nameEn: string }): CallPriority => ({
  ...row,
  name: { uk: nameUk, en: nameEn },
});

/** Legal grounds of being called before others, in their order; those no longer used too. */
export async function listCallPriorities({ db }: { db: Reader }): Promise<{ items: CallPriority[] }> {
  const rows = await db.callPriority.findMany({ select: columns, orderBy: [{ rank: 'asc' }, { id: 'asc' }] });
  return { items: rows.map(toPriority) };
}

/** One ground; throws when there is none. */
export const findCallPriority = async (db: Reader, id: string): Promise<CallPriority> =>
  toPriority(await db.callPriority.findUniqueOrThrow({ where: { id }, select: columns }));
