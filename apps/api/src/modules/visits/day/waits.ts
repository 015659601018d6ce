import { commonProblems } from '@cabinet/contracts/http/problem';
import type { AnswerOf, QueryOf } from '@cabinet/contracts/http/route';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { readWaitsRoute, Waits } from '@cabinet/contracts/waits';
import { sqlOf } from '@cabinet/db/open-database';
import { startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { addDays, daysBetween } from '@cabinet/domain/plain-date';
import type { Context } from '#platform/context.ts';
import { fieldProblem, problem } from '#platform/problem.ts';
import { mayCount } from '../policy.ts';

/** A season: what the page shows as bars can still be told apart. */
const mostDays = 92;

// Counted from the journal alone: rows of visits may be changed, its lines may not. Whoever came is counted on the day
// of arrival under the topic they came with, whatever happened to them later; whoever was booked and did not come, on
// the day that was noted. A percentile is a wait that somebody really had.
const waitsText = `
  with came as (
    select a."visitId", (a.at at time zone 'Europe/Kyiv')::date as day, (a.facts ->> 'topicId')::uuid as topic,
      greatest(a.at, (a.facts ->> 'bookedFor')::timestamptz) as since,
      (select min(c.at) from visit_event c where c."visitId" = a."visitId" and c.act = 'call') as called,
      exists (select 1 from visit_event f where f."visitId" = a."visitId" and f.act = 'finish') as served,
      exists (select 1 from visit_event m where m."visitId" = a."visitId" and m.act = 'miss') as missed
    from visit_event a
    where a."officeId" = $1::uuid and a.at >= $2 and a.at < $3 and a.act in ('checkIn', 'comeIn')
  ), counted as (
    select day, topic, 1 as came, served, missed,
      case when called is not null then floor(greatest(extract(epoch from called - since), 0) / 60)::int end as wait
    from came
    union all
    select (m.at at time zone 'Europe/Kyiv')::date, (m.facts ->> 'topicId')::uuid, 0, false, true, null
    from visit_event m
    where m."officeId" = $1::uuid and m.at >= $2 and m.at < $3 and m.act = 'miss' and m."fromState" = 'booked'
  )
  select to_char(day, 'YYYY-MM-DD') as day, t.code, t."nameUk", t."nameEn",
    sum(came)::int as visitors, count(*) filter (where served)::int as served,
    count(*) filter (where missed)::int as "noShows",
    percentile_disc(0.5) within group (order by wait) as median,
    percentile_disc(0.9) within group (order by wait) as ninetieth,
    max(wait) as longest
  from counted join topic t on t.id = counted.topic
  where $4::text is null or t.code = $4
  group by grouping sets ((day), (t.code, t."nameUk", t."nameEn", t.position), ())
  order by day, t.position, t.code`;

interface Row {
  readonly day: string | null;
  readonly code: string | null;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly visitors: number | null;
  readonly served: number;
  readonly noShows: number;
  readonly median: number | null;
  readonly ninetieth: number | null;
  readonly longest: number | null;
}

const waitsOf = ({ median, ninetieth, longest }: Row): Waits | null =>
  median === null || ninetieth === null || longest === null ? null : { median, ninetieth, longest };

const countsOf = (row: Row) => ({
  visitors: row.visitors ?? 0,
  served: row.served,
  noShows: row.noShows,
  waits: waitsOf(row),
});

const nobody = { visitors: 0, served: 0, noShows: 0, waits: null };

/** I12: how many came, how long they waited, who did not come: by day, by topic, and in all. */
export async function readWaits(
  ctx: Context,
  officeId: OfficeId,
  { from, to, topic }: QueryOf<typeof readWaitsRoute>,
): Promise<AnswerOf<typeof readWaitsRoute>> {
  if (!mayCount(ctx.actor, { officeId })) throw problem(commonProblems.notFound, { officeId });
  const days = daysBetween(from, to);
  if (days < 0 || days >= mostDays) throw fieldProblem('/to', 'visits.period_wrong', { maximum: mostDays });
  const { rows } = await sqlOf(ctx.db).query<Row>({
    name: 'visits.waits',
    text: waitsText,
    values: [officeId, startOfKyivDay(from), startOfKyivDay(addDays(to, 1)), topic ?? null],
  });
  const total = rows.find(({ day, code }) => day === null && code === null);
  return {
    days: rows.flatMap((row) => (row.day === null ? [] : [{ date: row.day, ...countsOf(row) }])),
    topics: rows.flatMap((row) =>
      row.code === null
        ? []
        : [{ topic: { code: row.code, name: { uk: row.nameUk, en: row.nameEn } }, ...countsOf(row) }],
    ),
    total: total ? countsOf(total) : nobody,
  };
}
