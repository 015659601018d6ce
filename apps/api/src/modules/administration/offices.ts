import { OfficeKind } from '@cabinet/contracts/administration';
import type { ManagedOffice } from '@cabinet/contracts/managed-offices';
import type { Transaction } from '@cabinet/db/open-database';
import { officeColumns, toOffice } from './queries.ts';

const columns = { ...officeColumns, kind: true, manufacturerId: true, active: true, version: true } as const;

type Reader = Pick<Transaction, 'office'>;
const read = (db: Reader) => db.office.findMany({ select: columns, orderBy: { nameUk: 'asc' } });
type Row = Awaited<ReturnType<typeof read>>[number];

const toManaged = ({ kind, ...office }: Row): ManagedOffice => ({ ...toOffice(office), kind: OfficeKind.parse(kind) });

/** Every centre, closed ones too, in alphabetical order: there are as many as a region has, so no pages. */
export async function listManagedOffices({ db }: { db: Reader }): Promise<{ items: ManagedOffice[] }> {
  return { items: (await read(db)).map(toManaged) };
}

/** A centre as its administrator sees it; null when there is none. */
export async function findManagedOffice(db: Reader, id: string): Promise<ManagedOffice | null> {
  const row = await db.office.findUnique({ where: { id }, select: columns });
  return row && toManaged(row);
}
