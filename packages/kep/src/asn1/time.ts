import type { Bytes } from '../bytes.ts';

const utcTime = 0x17;
const generalizedTime = 0x18;

/** X.690 §11.7–11.8: with seconds, in UTC, and a fraction (of a GeneralizedTime only) without a zero at its end. */
const forms: ReadonlyMap<number, RegExp> = new Map([
  [utcTime, /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/],
  [generalizedTime, /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{0,17}[1-9]))?Z$/],
]);

/** RFC 5280 §4.1.2.5.1: two digits below 50 are of this century. */
const fullYear = (year: number, tag: number): number => (tag === utcTime ? year + (year < 50 ? 2000 : 1900) : year);

/** The moment in whole milliseconds, or undefined: another type, another form, a day or hour that does not exist. */
export const timeOfKind = (tag: number, content: Bytes): Date | undefined => {
  if (content.length > 40) return undefined;
  const found = forms.get(tag)?.exec(String.fromCharCode(...content));
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  const time = new Date(0);
  // Not Date.UTC: it takes the years 0–99 for 1900–1999.
  time.setUTCFullYear(fullYear(year, tag), month - 1, day);
  time.setUTCHours(hour, minute, second, Number((found[7] ?? '').slice(0, 3).padEnd(3, '0')));
  const exists =
    time.getUTCMonth() === month - 1 &&
    time.getUTCDate() === day &&
    time.getUTCHours() === hour &&
    time.getUTCMinutes() === minute &&
    time.getUTCSeconds() === second;
  return exists ? time : undefined;
};
