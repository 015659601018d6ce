import type { Application } from '@cabinet/contracts/applications';
import type { Term } from '@cabinet/contracts/service-definition';
import type { WorkCalendar } from '@cabinet/domain/calendar';
import { addTerm } from '@cabinet/domain/terms';

/** Whether what a pointer names may be changed: all of a draft, afterwards only what the office asked to fix (F8, F15). */
export const canEdit = ({ state, requests }: Application, pointer: string): boolean => {
  if (state === 'draft') return true;
  if (state !== 'needs_info') return false;
  return requests.some((request) => request.state === 'open' && request.pointer === pointer);
};

/** A decided or withdrawn application may be the beginning of a new one. */
export const canCopy = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'refused' || state === 'closed' || state === 'withdrawn';

/** F19: «4 К 7 Х – 9 3 М А», each character apart, so that it can be dictated. */
export const spelledNumber = (number: string): string => Array.from(number.replaceAll('-', '–')).join(' ');

/** Whose time is counted now, when any is. */
export const waitingFor = ({ clock }: Pick<Application, 'clock'>): Application['clock'][number]['owner'] | null =>
  clock.find(({ endedAt }) => endedAt === null)?.owner ?? null;

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

/** The rows of the document list that concern this person: not the proof of a representative nobody named. */
export const relevantSlots = ({ slots, definition, submittedBy }: Application): Application['slots'] =>
  slots.filter(({ code, documents }) => {
    const proves = definition.documents.find((document) => document.code === code)?.provesAuthorityOf ?? null;
    return proves === null || proves === submittedBy || documents.length > 0;
  });
