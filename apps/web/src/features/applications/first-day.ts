import type { Term } from '@cabinet/contracts/service-definition';
import type { WorkCalendar } from '@cabinet/domain/calendar';
import { addTerm } from '@cabinet/domain/terms';

// Holidays are not days off while martial law lasts (law 2136-IX, art. 6); the API counts the term itself by its own table.
const weekdaysOnly: WorkCalendar = { weekendDays: [0, 6], holidays: [], martialLaw: [], exceptions: [] };

/** The first day of a term when the application is sent today; null for terms that are not in days. Law 2073-IX, art. 42. */
export const firstDayOfTerm = ({ unit }: Pick<Term, 'unit'>, today: string): string | null => {
  if (unit === 'hours' || unit === 'queue') return null;
  // The first calendar day is simply the next one; addTerm would carry a last day over a weekend.
  if (unit === 'calendarDays')
    return addTerm(today, { value: 1, unit: 'calendarDays' }, { ...weekdaysOnly, weekendDays: [] });
  return addTerm(today, { value: 1, unit: 'workDays' }, weekdaysOnly);
};
