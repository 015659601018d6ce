import { OpeningHours } from '@cabinet/contracts/administration';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { ManagedOffice } from '@cabinet/contracts/managed-offices';
import type { Transaction } from '@cabinet/db/open-database';
import { officeColumns } from './queries.ts';

const columns = { ...officeColumns, active: true, version: true } as const;

type Reader = Pick<Transaction, 'office'>;
const read = (db: Reader) => db.office.findMany({ select: columns, orderBy: { nameUk: 'asc' } });
type Row = Awaited<ReturnType<typeof read>>[number];

const toOffice = (row: Row): ManagedOffice => ({
  ...row,
  // Ids of our own rows are ids by construction.
  id: row.id as OfficeId,
  hours: OpeningHours.parse(row.hours),
});

/** Every centre, closed ones too, in alphabetical order: there are as many as a region has, so no pages. */
export async function listManagedOffices({ db }: { db: Reader }): Promise<{ items: ManagedOffice[] }> {
  return { items: (await read(db)).map(toOffice) };
}

/** A centre as its administrator sees it; null when there is none. */
export async function findManagedOffice(db: Reader, id: string): Promise<ManagedOffice | null> {
  const row = await db.office.findUnique({ where: { id }, select: columns });
  return row && toOffice(row);
}
