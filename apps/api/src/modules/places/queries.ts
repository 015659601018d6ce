import type { Place, PlaceCategory } from '@cabinet/contracts/addresses';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { searchablePlaceName } from '@cabinet/domain/place-names';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';

interface PlaceRow {
  code: string;
  parentCode: string | null;
  category: string;
  name: string;
  path: string;
}

const toPlace = (row: PlaceRow): Place => ({ ...row, category: row.category as PlaceCategory });

const search = `
  select code, "parentCode", category, name, path from place
  where "searchName" like $1 and category in ('M', 'X', 'C', 'K', 'B')
  order by "searchName" = $2 desc, position(category in 'KMXCB'), length("searchName"), name collate "uk-x-icu", path collate "uk-x-icu"
  limit $3`;

/** Settlements whose name begins with what was typed: the exact name first, then cities before villages. */
export async function searchPlaces(ctx: Context, typed: string, limit: number): Promise<{ items: Place[] }> {
  const wanted = searchablePlaceName(typed);
  const pattern = `${wanted.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await ctx.database.pool.query<PlaceRow>({
    name: 'search-places',
    text: search,
    values: [pattern, wanted, limit],
  });
  return { items: rows.map(toPlace) };
}

const shown = { code: true, parentCode: true, category: true, name: true, path: true } as const;
const collator = new Intl.Collator('uk-UA');

/** What the country consists of: oblasts, Crimea and the cities beside them. */
export async function listOblasts(ctx: Context): Promise<{ items: Place[] }> {
  const rows = await ctx.db.place.findMany({
    where: { category: { in: ['O', 'K'] }, parentCode: null },
    select: shown,
  });
  return { items: rows.map(toPlace).sort((one, other) => collator.compare(one.name, other.name)) };
}

export async function readPlace(ctx: Context, code: string): Promise<Place> {
  const row = await ctx.db.place.findUnique({
    where: { code },
    select: shown,
  });
  if (!row) throw problem(commonProblems.notFound, { code });
  return toPlace(row);
}
