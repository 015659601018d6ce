import type { NotBooked } from '@cabinet/contracts/releases';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Context } from '#platform/context.ts';

/** Somebody whose request came to nothing, as a message may tell it. */
interface Unlucky {
  readonly personId: string;
  /** The time that was drawn and could not be booked, and why; null: none was drawn. */
  readonly lost: { readonly from: Date; readonly why: NotBooked } | null;
}

interface ReleaseForLetter<Person> {
  readonly officeName: Bilingual;
  readonly people: readonly Person[];
}

const officeWords = { select: { nameUk: true, nameEn: true } } as const;
const nameOf = ({ nameUk, nameEn }: { readonly nameUk: string; readonly nameEn: string }): Bilingual => ({
  uk: nameUk,
  en: nameEn,
});

/** Who asked for a time in a draw and was given none, or one that could not be booked; null before it is settled. */
export async function findUnluckyOf(
  { db }: Pick<Context, 'db'>,
  releaseId: string,
): Promise<ReleaseForLetter<Unlucky> | null> {
  const row = await db.release.findFirst({
    where: { id: releaseId, settledAt: { not: null } },
    select: {
      office: officeWords,
      entries: {
        where: { visitId: null },
        select: { personId: true, place: true, notBooked: true },
        orderBy: { ticket: 'asc' },
      },
    },
  });
  return (
    row && {
      officeName: nameOf(row.office),
      people: row.entries.map(({ personId, place, notBooked }) => ({
        personId,
        lost: place === null ? null : { from: new Date(place), why: (notBooked ?? 'time_gone') as NotBooked },
      })),
    }
  );
}

/** Who had asked for a time in a draw that was called off; null when it was not. */
export async function findEntrantsOf(
  { db }: Pick<Context, 'db'>,
  releaseId: string,
): Promise<ReleaseForLetter<{ readonly personId: string }> | null> {
  const row = await db.release.findFirst({
    where: { id: releaseId, calledOffAt: { not: null } },
    select: { office: officeWords, entries: { select: { personId: true }, orderBy: { ticket: 'asc' } } },
  });
  return row && { officeName: nameOf(row.office), people: row.entries };
}
