import type { WorkCalendar } from '@cabinet/domain/calendar';
import type { SubsistenceMinimum } from '@cabinet/contracts/service-definition';
import type { Transaction } from '@cabinet/db/open-database';

/** The days an office works: weekends, holidays, martial law and the office's own exceptions. Reads through a transaction or the plain client. */
export async function workCalendarFor(
  db: Pick<Transaction, 'holiday' | 'martialLaw' | 'calendarException'>,
  officeId: string | null,
): Promise<WorkCalendar> {
  const holidays = await db.holiday.findMany({ orderBy: { date: 'asc' } });
  const martialLaw = await db.martialLaw.findMany({ orderBy: { startsOn: 'asc' } });
  const exceptions = await db.calendarException.findMany({
    where: { OR: [{ officeId: null }, ...(officeId ? [{ officeId }] : [])] },
    // The office's own word comes after the common one and wins.
    orderBy: { officeId: { sort: 'asc', nulls: 'first' } },
  });
  return {
    weekendDays: [0, 6],
    holidays: holidays.map(({ date, nameUk }) => ({ date, name: nameUk })),
    martialLaw: martialLaw.map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn })),
    exceptions: exceptions.map(({ date, working }) => ({ date, working })),
  };
}

/** The subsistence minimum by dates, from which fees are counted. */
export const subsistenceMinimums = (db: Pick<Transaction, 'subsistenceMinimum'>): Promise<SubsistenceMinimum[]> =>
  db.subsistenceMinimum.findMany({ orderBy: { from: 'asc' } });
