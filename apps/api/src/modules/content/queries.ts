import type { ContentKind, PublishedItem, ReadKind, TextBlock } from '@cabinet/contracts/content';
import type { Page } from '@cabinet/contracts/http/page';
import { commonProblems } from '@cabinet/contracts/http/problem';
import type { ContentItemId, OfficeId } from '@cabinet/contracts/ids';
import { sqlOf } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { isUuid } from '#platform/ids.ts';
import { toPage } from '#platform/page.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { type ItemRow, toPublished } from './shape.ts';

// Of each item the revision published last among those whose time has come; one that is over hides the item.
// Places: 1 now, 2 kinds, 3 item, 4 topic, 5 part of a number, 6 cursor, 7 limit, 8 office.
const shownText = `
  with present as (
    select distinct on (i.id) i.id, i.kind, r.topics, i."officeId", r.id as "revisionId", r."titleUk", r."titleEn",
           r."textUk", r."textEn", r."actNumber", r."actDate", r."sourceUrl", r."shownFrom", r."shownTo",
           min(r."shownFrom") over (partition by i.id) as since,
           case i.kind when 'question' then r.position
                       when 'law' then -(r."actDate"::date - date '1900-01-01')
                       -- What concerns everybody stands before what one centre says.
                       when 'banner' then (i."officeId" is not null)::int * 1e12
                         - extract(epoch from min(r."shownFrom") over (partition by i.id))
                       else -extract(epoch from min(r."shownFrom") over (partition by i.id)) end as place
      from content_item i join content_revision r on r."itemId" = i.id
     where r.state = 'published' and r."shownFrom" <= $1 and i.kind = any($2) and ($3::uuid is null or i.id = $3)
     order by i.id, r."publishedAt" desc, r.number desc
  )
  select p.*, o."nameUk" as "officeUk", o."nameEn" as "officeEn"
    from present p left join office o on o.id = p."officeId"
   where (p."shownTo" is null or p."shownTo" > $1)
     and ($4::text is null or $4 = any(p.topics))
     and ($5::text is null or position(lower($5) in lower(p."actNumber")) > 0)
     and ($6::uuid is null or (p.place, p.id) > (select c.place, c.id from present c where c.id = $6))
     and ($8::uuid is null or p."officeId" is null or p."officeId" = $8)
   order by p.place, p.id
   limit $7`;

interface Asked {
  readonly kinds: readonly ContentKind[];
  readonly itemId?: string;
  readonly topic?: string | undefined;
  readonly number?: string | undefined;
  readonly cursor?: string | undefined;
  readonly officeId?: string | undefined;
  readonly limit: number;
}

async function shown(ctx: Context, asked: Asked): Promise<ItemRow[]> {
  const { kinds, itemId, topic, number, cursor, officeId, limit } = asked;
  const places = [itemId, topic, number, cursor].map((value) => value ?? null);
  const values = [ctx.now(), kinds, ...places, limit, officeId ?? null];
  return (await sqlOf(ctx.db).query<ItemRow>({ name: 'content.shown', text: shownText, values })).rows;
}

interface ListQuery {
  readonly kind: ReadKind;
  readonly topic?: string | undefined;
  readonly number?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const firstParagraph = (blocks: readonly TextBlock[]): TextBlock[] =>
  blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 1);

const beginning = ({ kind, text, ...item }: PublishedItem): PublishedItem => ({
  ...item,
  kind,
  text: kind === 'news' ? { uk: firstParagraph(text.uk), en: firstParagraph(text.en) } : text,
});

/** A20: what holds now of one kind, of all topics or of one. */
export async function listContent(ctx: Context, query: ListQuery): Promise<Page<PublishedItem>> {
  const { kind, limit, cursor, ...filter } = query;
  if (cursor !== undefined && !isUuid(cursor)) throw fieldProblem('/cursor', 'field.format');
  const rows = await shown(ctx, { ...filter, cursor, kinds: [kind], limit: limit + 1 });
  return toPage(rows, limit, (row) => beginning(toPublished(row)));
}

/** One item that holds now; throws common.not_found before its time and after it. */
export async function readContent(ctx: Context, itemId: ContentItemId): Promise<PublishedItem> {
  const [row] = await shown(ctx, { kinds: ['news', 'question', 'law'], itemId, limit: 1 });
  if (!row) throw problem(commonProblems.notFound, { itemId });
  return toPublished(row);
}

/** More would push every page down, and one centre must not drown the others. */
const mostBanners = 20;
const mostOfCentre = 3;

const fewOfEach = (rows: readonly ItemRow[]): ItemRow[] => {
  const told = new Map<string, number>();
  return rows.filter(({ officeId }) => {
    if (officeId === null) return true;
    const before = told.get(officeId) ?? 0;
    told.set(officeId, before + 1);
    return before < mostOfCentre;
  });
};

/** A3: warnings that hold now; with an office only its own and those of all offices. */
export async function listBanners(
  ctx: Context,
  { officeId }: { readonly officeId?: OfficeId | undefined },
): Promise<{ items: PublishedItem[] }> {
  const rows = await shown(ctx, { kinds: ['banner'], officeId, limit: 500 });
  return { items: fewOfEach(rows).slice(0, mostBanners).map(toPublished) };
}
