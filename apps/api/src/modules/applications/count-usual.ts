import { isWorkingDay, type WorkCalendar } from '@cabinet/domain/calendar';
import { kyivDate, startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import { type TimeCount, usualTime } from '@cabinet/domain/usual-time';
import { sqlOf } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { write } from '#platform/write.ts';
import { workCalendarFor } from '../administration/public.ts';

const daysBack = 365;
/** A case decided lately may have been sent long before. */
const oldestStart = 5 * 365;

interface CountRow extends TimeCount {
  readonly serviceId: string;
  readonly officeId: string;
}

// As the term is counted: a working day counts when the clock stood with the office as that day began. Bucket of an
// instant: how many beginnings of working days lie at it or before it; a microsecond less, and the one at it is left out.
const heldText = `
  with decided as (
    select a.id, a."serviceId", a."officeId", a."decidedAt" from application a
    where a."decidedAt" >= $1 and a."decidedAt" < $2),
  held as (
    select d.id, d."serviceId", d."officeId",
      coalesce(sum(width_bucket(least(coalesce(c."endedAt", d."decidedAt"), d."decidedAt") - interval '1 microsecond', $3::timestamptz[])
        - width_bucket(c."startedAt" - interval '1 microsecond', $3::timestamptz[])), 0)::int as days
    from decided d
    left join clock_interval c on c."applicationId" = d.id and c.owner = 'office' and c."startedAt" < d."decidedAt"
    group by d.id, d."serviceId", d."officeId")
  select "serviceId", "officeId", days, count(*)::int as cases from held group by "serviceId", "officeId", days`;

const beginningsOf = (calendar: WorkCalendar, today: string): Date[] =>
  Array.from({ length: oldestStart + 1 }, (_, index) => addDays(today, index - oldestStart))
    .filter((day) => isWorkingDay(day, calendar))
    .map(startOfKyivDay);

interface Group {
  readonly serviceId: string;
  /** Null: all offices together. */
  readonly officeId: string | null;
  readonly counts: readonly TimeCount[];
}

const grouped = (rows: readonly CountRow[]): Group[] => {
  const groups = new Map<string, CountRow[]>();
  for (const row of rows)
    for (const key of [row.serviceId, `${row.serviceId} ${row.officeId}`])
      groups.set(key, [...(groups.get(key) ?? []), row]);
  return [...groups].map(([key, counts]) => {
    const [serviceId = '', officeId = null] = key.split(' ');
    return { serviceId, officeId, counts };
  });
};

/**
 * Counts anew how long offices usually take: their own time only, of cases decided within a year, by the ledger. By the
 * calendar of the whole house: a day off of one office is rare, and makes its cases seem slower by that day.
 */
export async function countUsualTimes(ctx: Context): Promise<void> {
  await write(ctx, 'applications.count_usual_times', async ({ tx, now, audit }) => {
    const today = kyivDate(now);
    const beginnings = beginningsOf(await workCalendarFor(tx, null), today);
    const from = startOfKyivDay(addDays(today, -daysBack));
    const { rows } = await sqlOf(tx).query<CountRow>({
      name: 'applications.held_by_offices',
      text: heldText,
      values: [from, startOfKyivDay(today), beginnings],
    });
    const counted = grouped(rows).flatMap(({ serviceId, officeId, counts }) => {
      const usual = usualTime(counts);
      return usual ? [{ ...usual, id: ctx.newId(), serviceId, officeId, countedAt: now }] : [];
    });
    await tx.usualTime.deleteMany({});
    await tx.usualTime.createMany({ data: counted });
    audit({ subject: 'usual_time', details: { groups: counted.length } });
    return null;
  });
}
