import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Context } from '#platform/context.ts';

/** Who asked for a time in a draw and was given none, or one that could not be booked; null before it is settled. */
export async function findUnluckyOf(
  { db }: Pick<Context, 'db'>,
  releaseId: string,
): Promise<{ readonly officeName: Bilingual; readonly personIds: readonly string[] } | null> {
  const row = await db.release.findFirst({
    where: { id: releaseId, settledAt: { not: null } },
    select: {
      office: { select: { nameUk: true, nameEn: true } },
      entries: { where: { visitId: null }, select: { personId: true }, orderBy: { ticket: 'asc' } },
    },
  });
  return (
    row && {
      officeName: { uk: row.office.nameUk, en: row.office.nameEn },
      personIds: row.entries.map(({ personId }) => personId),
    }
  );
}
