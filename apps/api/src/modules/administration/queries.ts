import type { Office } from '@cabinet/contracts/administration';
import { OfficeAccess, OpeningHours } from '@cabinet/contracts/administration';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Context } from '#platform/context.ts';

/** What everybody may know of a centre. */
export const officeColumns = {
  id: true,
  code: true,
  nameUk: true,
  nameEn: true,
  addressUk: true,
  addressEn: true,
  phone: true,
  email: true,
  textContact: true,
  hours: true,
  access: true,
} as const;

/** A row of our own as the contracts have it: its id is an id by construction, its hours are checked. */
export const toOffice = <Row extends { id: string; hours: unknown; access: readonly string[] }>(
  row: Row,
): Omit<Row, 'id' | 'hours' | 'access'> & Pick<Office, 'id' | 'hours' | 'access'> => ({
  ...row,
  id: row.id as OfficeId,
  hours: OpeningHours.parse(row.hours),
  access: OfficeAccess.options.filter((fact) => row.access.includes(fact)),
});

/** Where people come: a branch of the Fund and an enterprise are not centres one applies at. */
const receiving = ['cnap', 'social_protection'];

/** Active offices that receive people, in alphabetical order. */
export async function listOffices(ctx: Context): Promise<{ items: Office[] }> {
  const rows = await ctx.db.office.findMany({
    where: { active: true, kind: { in: receiving } },
    select: officeColumns,
    orderBy: { nameUk: 'asc' },
  });
  return { items: rows.map(toOffice) };
}
