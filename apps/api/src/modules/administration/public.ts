import type { WorkCalendar } from '@cabinet/domain/calendar';
import type { SubsistenceMinimum } from '@cabinet/contracts/service-definition';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';

export { assertOffices } from './assert-offices.ts';
export { listOffices, toOffice } from './queries.ts';

const calendarText = `
  select (select coalesce(json_agg(json_build_object('date', date, 'name', "nameUk") order by date), '[]') from holiday) as holidays,
    (select coalesce(json_agg(json_build_object('from', "startsOn", 'to', "endsOn") order by "startsOn"), '[]') from martial_law) as "martialLaw",
    (select coalesce(json_agg(json_build_object('date', date, 'working', working) order by "officeId" nulls first), '[]')
      from calendar_exception where "officeId" is null or "officeId" = $1::uuid) as exceptions`;

/** The days an office works: weekends, holidays, martial law and exceptions; the office's own come last and win. */
export async function workCalendarFor(db: Transaction, officeId: string | null): Promise<WorkCalendar> {
  const statement = { name: 'administration.calendar', text: calendarText, values: [officeId] };
  const [row] = (await sqlOf(db).query<Omit<WorkCalendar, 'weekendDays'>>(statement)).rows;
  if (!row) throw new Error('The work calendar answered no row');
  return { weekendDays: [0, 6], ...row };
}

/** The subsistence minimum by dates, from which fees are counted. */
export const subsistenceMinimums = (db: Pick<Transaction, 'subsistenceMinimum'>): Promise<SubsistenceMinimum[]> =>
  db.subsistenceMinimum.findMany({ orderBy: { from: 'asc' } });
