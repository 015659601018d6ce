import type { Office } from '@cabinet/contracts/administration';
import { OpeningHours } from '@cabinet/contracts/administration';
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
} as const;

/** Active service centres in alphabetical order. */
export async function listOffices(ctx: Context): Promise<{ items: Office[] }> {
  const rows = await ctx.db.office.findMany({
    where: { active: true },
    select: officeColumns,
    orderBy: { nameUk: 'asc' },
  });
  return { items: rows.map((row) => ({ ...row, id: row.id as OfficeId, hours: OpeningHours.parse(row.hours) })) };
}
