import { ContentKind } from '@cabinet/contracts/content';
import type { Page } from '@cabinet/contracts/http/page';
import type { ContentItemId } from '@cabinet/contracts/ids';
import { ContentStanding, type ManagedContent } from '@cabinet/contracts/managed-content';
import { sqlOf } from '@cabinet/db/open-database';
import * as z from 'zod/mini';
import type { Context } from '#platform/context.ts';
import { fromCursor, toCursor } from '#platform/cursor.ts';
import { toPage } from '#platform/page.ts';
import { type ItemRow, officeOf } from './shape.ts';

// The standing is that of standingOfItem(): shown, else scheduled, else over, else draft.
// Places: 1 now, 2 kind, 3 standing, 4 and 7 when the last item shown was changed and which it is, 5 limit,
// 6 offices of an officer (null: everything).
const listText = `
  with item as (
    select i.id, i.kind, i."officeId", i.version, o."nameUk" as "officeUk", o."nameEn" as "officeEn",
           newest.topics, newest."titleUk", newest."titleEn", newest."changedAt", newest."authorName",
           present."shownFrom", present."shownTo", newest.state = 'draft' as "hasDraft",
           case when present.id is not null and (present."shownTo" is null or present."shownTo" > $1) then 'shown'
                when next.id is not null then 'scheduled'
                when present.id is not null then 'over' else 'draft' end as standing,
           next."shownFrom" as "nextFrom", next."shownTo" as "nextTo"
      from content_item i
      left join office o on o.id = i."officeId"
      join lateral (select * from content_revision r where r."itemId" = i.id
                     order by r.state = 'draft' desc, r."publishedAt" desc, r.number desc limit 1) newest on true
      left join lateral (select * from content_revision r
                          where r."itemId" = i.id and r.state = 'published' and r."shownFrom" <= $1
                          order by r."publishedAt" desc, r.number desc limit 1) present on true
      left join lateral (select * from content_revision r
                          where r."itemId" = i.id and r.state = 'published' and r."shownFrom" > $1
                            and (present.id is null or (r."publishedAt", r.number) > (present."publishedAt", present.number))
                          order by r."shownFrom" limit 1) next on true
     where ($2::text is null or i.kind = $2)
       and ($6::uuid[] is null or (i.kind = 'banner' and i."officeId" = any($6)))
  )
  select * from item
   where ($3::text is null or standing = $3)
     and ($4::bigint is null
       or ("changedAt", id) < (timestamptz 'epoch' + $4::bigint * interval '1 millisecond', $7::uuid))
   order by "changedAt" desc, id desc
   limit $5`;

interface Row
  extends Pick<ItemRow, 'id' | 'kind' | 'topics' | 'officeId' | 'officeUk' | 'officeEn' | 'titleUk' | 'titleEn'> {
  readonly standing: string;
  readonly hasDraft: boolean;
  readonly shownFrom: Date | null;
  readonly shownTo: Date | null;
  readonly nextFrom: Date | null;
  readonly nextTo: Date | null;
  readonly changedAt: Date;
  readonly authorName: string;
  readonly version: number;
}

const toManaged = (row: Row): ManagedContent => {
  const standing = ContentStanding.parse(row.standing);
  const [from, to] = standing === 'scheduled' ? [row.nextFrom, row.nextTo] : [row.shownFrom, row.shownTo];
  return {
    // Ids of our own rows are ids by construction.
    id: row.id as ContentItemId,
    kind: ContentKind.parse(row.kind),
    topics: [...row.topics],
    office: officeOf(row),
    title: { uk: row.titleUk, en: row.titleEn },
    standing,
    hasDraft: row.hasDraft,
    shownFrom: from?.toISOString() ?? null,
    shownTo: to?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
    authorName: row.authorName,
    version: row.version,
  };
};

interface Asked {
  readonly kind?: ContentKind | undefined;
  readonly standing?: ContentStanding | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Milliseconds since 1970 and the id: an item changed since the page was read stands elsewhere, the next page does not. */
const End = z.tuple([z.int().check(z.minimum(0), z.maximum(Date.UTC(9999, 0))), z.uuid()]);

/** A page of what this actor may edit; an officer sees the banners of the own centres only. */
export async function pageOfItems(
  ctx: Context,
  { kind, standing, cursor, limit }: Asked,
): Promise<Page<ManagedContent>> {
  const [changedAt, id] = cursor === undefined ? [null, null] : fromCursor(cursor, End);
  const offices = ctx.actor.role === 'officer' ? ctx.actor.officeIds : null;
  const values = [ctx.now(), kind ?? null, standing ?? null, changedAt, limit + 1, offices, id];
  const { rows } = await sqlOf(ctx.db).query<Row>({ name: 'content.managed', text: listText, values });
  const { items, nextCursor } = toPage(rows, limit, toManaged);
  const last = rows[limit - 1];
  return { items, nextCursor: nextCursor && last ? toCursor([last.changedAt.getTime(), last.id]) : null };
}
