import { type PlainDate, plainDateOf } from './dates.ts';
import type { FieldCode } from './words/fields.uk.ts';

/** Three boxes as people fill them: «7», «берез», «1985». */
export interface MemorableDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** `part` says which box to focus. */
export type MemorableDateResult =
  | { readonly ok: true; readonly date: PlainDate }
  | { readonly ok: false; readonly code: FieldCode; readonly part: keyof MemorableDate };

// Nominative and genitive of each month, then English; any beginning of three letters or more that fits one month.
const monthNames: readonly (readonly string[])[] = [
  ['січень', 'січня', 'january'],
  ['лютий', 'лютого', 'february'],
  ['березень', 'березня', 'march'],
  ['квітень', 'квітня', 'april'],
  ['травень', 'травня', 'may'],
  ['червень', 'червня', 'june'],
  ['липень', 'липня', 'july'],
  ['серпень', 'серпня', 'august'],
  ['вересень', 'вересня', 'september'],
  ['жовтень', 'жовтня', 'october'],
  ['листопад', 'листопада', 'november'],
  ['грудень', 'грудня', 'december'],
];

const numberIn = (text: string, digits: RegExp): number | null => {
  const dense = text.trim();
  return digits.test(dense) ? Number(dense) : null;
};

const monthByName = (text: string): number | null => {
  const beginning = text.trim().toLowerCase().replace(/\.$/, '');
  if (beginning.length < 3) return null;
  const fitting = monthNames.flatMap((names, index) =>
    names.some((name) => name.startsWith(beginning)) ? [index + 1] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};

const isEmpty = (text: string): boolean => text.trim() === '';

const missingPart = ({ day, month, year }: MemorableDate): MemorableDateResult | undefined => {
  if (isEmpty(day) && isEmpty(month) && isEmpty(year)) return { ok: false, code: 'field.date_missing', part: 'day' };
  if (isEmpty(day)) return { ok: false, code: 'field.date_day_missing', part: 'day' };
  if (isEmpty(month)) return { ok: false, code: 'field.date_month_missing', part: 'month' };
  if (isEmpty(year)) return { ok: false, code: 'field.date_year_missing', part: 'year' };
  return undefined;
};

/** A whole date typed, dictated or pasted into the first box: «31.02.1985», «7 березня 1985». */
const spread = (boxes: MemorableDate): MemorableDate => {
  if (!isEmpty(boxes.month) || !isEmpty(boxes.year)) return boxes;
  const [, day, month, year] = /^\s*(\d{1,2})[\s./-]+(\d{1,2}|\p{L}+)[\s./-]+(\d{4})\D*$/u.exec(boxes.day) ?? [];
  return day && month && year ? { day, month, year } : boxes;
};

/** Reads a date from three boxes; months may be numbers or names, Ukrainian or English, whole or begun. */
export const parseMemorableDate = (typed: MemorableDate): MemorableDateResult => {
  const boxes = spread(typed);
  const missing = missingPart(boxes);
  if (missing) return missing;
  const day = numberIn(boxes.day, /^\d{1,2}$/);
  const month = numberIn(boxes.month, /^\d{1,2}$/) ?? monthByName(boxes.month);
  const year = numberIn(boxes.year, /^\d{4}$/);
  if (day !== null && day <= 12 && month !== null && month > 12 && month <= 31) {
    return { ok: false, code: 'field.date_swapped', part: 'day' };
  }
  if (day === null || day < 1 || day > 31) return { ok: false, code: 'field.date_day', part: 'day' };
  if (month === null || month < 1 || month > 12) return { ok: false, code: 'field.date_month', part: 'month' };
  if (year === null || year < 1000) return { ok: false, code: 'field.date_year', part: 'year' };
  const date = plainDateOf(year, month, day);
  return date ? { ok: true, date } : { ok: false, code: 'field.date_unreal', part: 'day' };
};
