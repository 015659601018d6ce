import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { OfficeId } from '@cabinet/contracts/ids';
import type { Channel, PlaceNeed } from '@cabinet/contracts/schedules';
import { sqlOf } from '@cabinet/db/open-database';
import type { WorkCalendar } from '@cabinet/domain/calendar';
import type { Desk, Schedule, Shift, Span } from '@cabinet/domain/free-times';
import { startOfKyivDay } from '@cabinet/domain/kyiv-time';
import { addDays } from '@cabinet/domain/plain-date';
import { workCalendarFor } from '../administration/public.ts';

export interface ScheduledDesk extends Desk {
  readonly name: Bilingual;
}

export interface BookingTerms {
  readonly windowDays: number;
  readonly noticeMinutes: number;
  readonly holdMinutes: number;
  readonly perPerson: number;
  readonly cancelMinutes: number;
  /** Minutes of waiting after which nobody is overtaken any more. */
  readonly longestWaitMinutes: number;
}

/** What holds where an office has set nothing. */
export const usualTerms: BookingTerms = {
  windowDays: 30,
  noticeMinutes: 30,
  holdMinutes: 10,
  perPerson: 3,
  cancelMinutes: 60,
  longestWaitMinutes: 60,
};

/** All that decides when an office receives. */
export interface OfficeSchedule {
  readonly officeId: OfficeId;
  readonly desks: readonly ScheduledDesk[];
  readonly schedule: Schedule;
  readonly calendar: WorkCalendar;
  readonly withheld: readonly Withheld[];
  readonly terms: BookingTerms;
}

interface Row {
  readonly desks: {
    id: string;
    nameUk: string;
    nameEn: string;
    channel: Channel;
    meets: PlaceNeed[];
    topicIds: string[];
  }[];
  readonly timetables: { validFrom: string; week: { weekday: number; shifts: Shift[] }[] }[];
  readonly exceptions: { date: string; shifts: Shift[] | null }[];
  readonly closures: { from: string; to: string; deskIds: string[] }[];
  readonly withheld: { releaseId: string; topicId: string; firstDay: string; lastDay: string; deskIds: string[] }[];
  readonly terms: BookingTerms | null;
}

/** Days that are drawn by lot: until the draw is settled these desks are open to nobody else. */
export interface Withheld extends Span {
  readonly releaseId: string;
  readonly deskIds: readonly string[];
}

const withholding = (
  { releaseId, topicId, firstDay, lastDay, deskIds }: Row['withheld'][number],
  desks: Row['desks'],
): Withheld => ({
  releaseId,
  from: startOfKyivDay(firstDay),
  to: startOfKyivDay(addDays(lastDay, 1)),
  deskIds: desks
    .filter(({ id, topicIds }) =>
      deskIds.length > 0 ? deskIds.includes(id) : topicIds.length === 0 || topicIds.includes(topicId),
    )
    .map(({ id }) => id),
});

// Of timetables and exceptions for the same day the latest one counts; weeks that are over are left out.
const scheduleText = `
  select
    (select coalesce(json_agg(d order by d.position, d.id), '[]') from (
      select id, "nameUk", "nameEn", channel, meets, "topicIds", position from desk where "officeId" = o.id and active
    ) d) as desks,
    (select coalesce(json_agg(t), '[]') from (
      select distinct on ("validFrom") "validFrom", week from timetable
      where "officeId" = o.id
        and "validFrom" >= coalesce((select max("validFrom") from timetable where "officeId" = o.id and "validFrom" <= $2), $2)
      order by "validFrom", "createdAt" desc, id desc
    ) t) as timetables,
    (select coalesce(json_agg(e), '[]') from (
      select distinct on (date) date, shifts from day_exception
      where "officeId" = o.id and date >= $2 order by date, "createdAt" desc, id desc
    ) e) as exceptions,
    (select coalesce(json_agg(c), '[]') from (
      select "from", "to", "deskIds" from closure where "officeId" = o.id and "liftedAt" is null and "to" > $3
    ) c) as closures,
    (select coalesce(json_agg(r), '[]') from (
      select id as "releaseId", "topicId", "firstDay", "lastDay", "deskIds" from release
      where "officeId" = o.id and "settledAt" is null and "calledOffAt" is null and "lastDay" >= $2
    ) r) as withheld,
    (select json_build_object('windowDays', "windowDays", 'noticeMinutes', "noticeMinutes", 'holdMinutes', "holdMinutes",
      'perPerson', "perPerson", 'cancelMinutes', "cancelMinutes", 'longestWaitMinutes', "longestWaitMinutes") from booking_rules where "officeId" = o.id) as terms
  from office o where o.id = $1::uuid and o.active`;

/** When an office receives from a day on; null when there is no such office, or it is closed for good. */
export async function findSchedule(
  db: object,
  officeId: OfficeId,
  from: { readonly date: string; readonly at: Date },
): Promise<OfficeSchedule | null> {
  const values = [officeId, from.date, from.at];
  const { rows } = await sqlOf(db).query<Row>({ name: 'schedules.office', text: scheduleText, values });
  const [row] = rows;
  if (!row) return null;
  return {
    officeId,
    desks: row.desks.map(({ nameUk, nameEn, topicIds, ...desk }) => ({
      ...desk,
      name: { uk: nameUk, en: nameEn },
      topicIds: topicIds.length > 0 ? topicIds : null,
    })),
    schedule: {
      timetables: row.timetables,
      // Without shifts the weekly rule holds again.
      exceptions: row.exceptions.flatMap(({ date, shifts }) => (shifts ? [{ date, shifts }] : [])),
      closures: row.closures.map(({ from: begins, to, deskIds }) => ({
        from: new Date(begins),
        to: new Date(to),
        deskIds: deskIds.length > 0 ? deskIds : null,
      })),
    },
    calendar: await workCalendarFor(db as never, officeId),
    withheld: row.withheld.map((release) => withholding(release, row.desks)),
    terms: row.terms ?? usualTerms,
  };
}
