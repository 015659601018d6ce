import type {
  Application,
  ApplicationSort,
  ApplicationState,
  ApplicationSummary,
} from '@cabinet/contracts/applications';
import type { Page } from '@cabinet/contracts/http/page';
import type { Transaction } from '@cabinet/db/open-database';
import { aidMachine } from '@cabinet/domain/workflows/aid';
import { statesOf } from '@cabinet/domain/workflows/machine';
import { asRole } from '#platform/actor.ts';
import type { Context, Language } from '#platform/context.ts';
import { nameDevices, type WishRow } from './device.ts';
import { type Keyset, keysetOf, nextCursorOf } from './keyset.ts';
import { rebaseIfStale } from './rebase.ts';
import { type StoredSummary, summaryColumns, summaryTables, withNames } from './rows.ts';
import { toApplication, toSummary } from './shape.ts';
import { readOwn, reread } from './whole.ts';

/** The owner's view. A draft made for an older revision of the service is brought to the present one first (O6). */
export async function readApplication(ctx: Context, id: string): Promise<Application> {
  const whole = await readOwn(ctx, id);
  const current = (await rebaseIfStale(ctx, whole)) ? await readOwn(ctx, id) : whole;
  return toApplication(ctx, current);
}

/** The owner's view inside the transaction that has just changed it. */
export const answerOwner = async (ctx: Context, tx: Transaction, id: string): Promise<Application> =>
  toApplication(ctx, await reread(ctx, tx, id));

const stateOrder = `array_position(array[${statesOf(aidMachine)
  .map((state) => `'${state}'`)
  .join(',')}], a.state)`;
// Ukrainian and Latin words in the order of a dictionary; a hundred letters tell any two names apart on a page.
const inOrder = (text: string): string => `left(coalesce(${text}, ''), 100) collate "uk-x-icu"`;

/** F10: what each of the six columns sorts by. `n.name` is what the service is called in the reader's language. */
const sorts: Record<ApplicationSort, Keyset> = {
  created: { expression: 'a."createdAt"', kind: 'time' },
  number: { expression: 'a.number collate "C"', kind: 'text' },
  service: { expression: 'n.name collate "uk-x-icu"', kind: 'text' },
  state: { expression: stateOrder, kind: 'whole' },
  decidedBy: { expression: inOrder('a."decidedByName"'), kind: 'text' },
  decided: { expression: `coalesce(a."decidedAt", 'epoch'::timestamptz)`, kind: 'time' },
};

// Thousands of applications share a few revisions: their names are read once, not row by row.
const namesIn = (language: Language): string => `names as materialized (
  select r.id, left(coalesce(nullif(r.definition->'shortName', 'null'), r.definition->'name')->>'${language}', 100) as name
  from service_revision r
  where r.id in (select "revisionId" from application where "personId" = $1::uuid)), `;

/** One page's ids are found first, so that only what is shown is joined and taken apart. */
const listText = (
  language: Language,
  sort: ApplicationSort,
  order: 'asc' | 'desc',
  after: ReturnType<typeof keysetOf>,
): string => {
  const { expression } = sorts[sort];
  const byName = sort === 'service';
  const sign = order === 'asc' ? '>' : '<';
  return `with ${byName ? namesIn(language) : ''} page as (
      select a.id, ${expression} as "sortValue" from application a ${byName ? 'join names n on n.id = a."revisionId"' : ''}
      where a."personId" = $1::uuid and ($2::text is null or a.state = $2)
      ${after ? `and (${expression}, a.id) ${sign} (${after.parameter('$4')}, $5::uuid)` : ''}
      order by ${expression} ${order}, a.id ${order} limit $3)
    select ${summaryColumns}, a.device,
      case when a.device is null then '{}' else a.answers end as answers, page."sortValue" from page join (${summaryTables}) on a.id = page.id
    order by page."sortValue" ${order}, a.id ${order}`;
};

interface ListQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly state?: ApplicationState | undefined;
  readonly sort: ApplicationSort;
  readonly order: 'asc' | 'desc';
}

/** F10, F17: a page of one's own applications, in any of the six orders. */
export async function listApplications(
  ctx: Context,
  { cursor, limit, state, sort, order }: ListQuery,
): Promise<Page<ApplicationSummary>> {
  const { personId } = asRole(ctx.actor, 'applicant');
  const after = keysetOf(sorts[sort], cursor);
  const { rows } = await ctx.database.pool.query<StoredSummary & WishRow & { sortValue: unknown }>({
    name: `applications.list.${ctx.language}.${sort}.${order}.${after ? 'next' : 'first'}`,
    text: listText(ctx.language, sort, order, after),
    values: [personId, state ?? null, limit + 1, ...(after ? [after.value, after.id] : [])],
  });
  const shown = rows.slice(0, limit);
  const devices = await nameDevices(ctx, shown);
  return {
    items: (await withNames(ctx.db, shown)).map((row) => ({ ...toSummary(row), device: devices.get(row.id) ?? null })),
    nextCursor: nextCursorOf(shown, rows.length > limit),
  };
}
