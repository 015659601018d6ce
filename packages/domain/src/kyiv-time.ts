import type { PlainDate } from '@cabinet/contracts/dates';
import { addDays } from './plain-date.ts';

// Browsers with zone data older than 2022b know only the former spelling; both name the same zone.
const zoneName = ((): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: 'Europe/Kyiv' }).resolvedOptions().timeZone;
  } catch {
    return 'Europe/Kiev';
  }
})();

const numbers = new Intl.DateTimeFormat('en-US', {
  timeZone: zoneName,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const monthInDate = {
  uk: new Intl.DateTimeFormat('uk-UA', { timeZone: zoneName, day: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zoneName, day: 'numeric', month: 'long' }),
};

type PartName = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const hourMilliseconds = 3_600_000;

const readWallClock = (instant: Date): Record<PartName, string> => {
  const found = { year: '', month: '', day: '', hour: '', minute: '', second: '' };
  for (const { type, value } of numbers.formatToParts(instant)) {
    if (type in found) found[type as PartName] = value;
  }
  return { ...found, year: found.year.padStart(4, '0') };
};

// Since 1991 Kyiv moves its clocks at full hours only, so what is read once holds for that hour: a crowd that looks for
// free times asks for the same hours again and again, and the reading itself is slow.
const steadySince = Date.UTC(1991, 0, 1);
const steadyUntil = Date.UTC(9999, 0, 1);
const mostHours = 50_000;
const offsets = new Map<number, number>();

const offsetAt = (instant: number): number => {
  const hour = Math.floor(instant / hourMilliseconds);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const { year, month, day, hour: hand, minute, second } = readWallClock(new Date(hour * hourMilliseconds));
  const offset = Date.parse(`${year}-${month}-${day}T${hand}:${minute}:${second}Z`) - hour * hourMilliseconds;
  if (offsets.size >= mostHours) offsets.clear();
  offsets.set(hour, offset);
  return offset;
};

const wallClock = (instant: Date): Record<PartName, string> => {
  const time = instant.getTime();
  if (!(time >= steadySince && time < steadyUntil)) return readWallClock(instant);
  const shown = new Date(time + offsetAt(time)).toISOString();
  return {
    year: shown.slice(0, 4),
    month: shown.slice(5, 7),
    day: shown.slice(8, 10),
    hour: shown.slice(11, 13),
    minute: shown.slice(14, 16),
    second: shown.slice(17, 19),
  };
};

/** The day it is in Kyiv at an instant, YYYY-MM-DD. */
export const kyivDate = (instant: Date): PlainDate => {
  const { year, month, day } = wallClock(instant);
  return `${year}-${month}-${day}`;
};

/** The hands of a Kyiv clock at an instant, HH:MM. */
export const kyivClock = (instant: Date): string => {
  const { hour, minute } = wallClock(instant);
  return `${hour}:${minute}`;
};

/** The instant at which a day begins in Kyiv. */
export const startOfKyivDay = (date: PlainDate): Date => {
  const utcMidnight = Date.parse(`${date}T00:00:00Z`);
  // Clocks change at 03:00 and 04:00, so midnight exists once each day, three hours before UTC's in summer, else two.
  const summer = new Date(utcMidnight - 3 * hourMilliseconds);
  return kyivDate(summer) === date ? summer : new Date(utcMidnight - 2 * hourMilliseconds);
};

/** The first midnight in Kyiv after an instant: a session lives until it, days of terms end at it. */
export const nextKyivMidnight = (instant: Date): Date => startOfKyivDay(addDays(kyivDate(instant), 1));

/** The instant of a wall-clock time in Kyiv; `clock` is HH:MM. In the hour that repeats in autumn, the first of the two. */
export const kyivInstant = (date: PlainDate, clock: string): Date => {
  const asUtc = Date.parse(`${date}T${clock}:00Z`);
  const candidates = [3, 2].map((hours) => new Date(asUtc - hours * hourMilliseconds));
  const exact = candidates.find((instant) => kyivDate(instant) === date && kyivClock(instant) === clock);
  // An hour skipped in spring: what a clock not yet moved would have meant.
  return exact ?? new Date(asUtc - 2 * hourMilliseconds);
};

/** «09 липня 2020», “09 July 2020”. */
export const formatKyivDate = (instant: Date, language: 'uk' | 'en' = 'uk'): string => {
  const { year, day } = wallClock(instant);
  const month = monthInDate[language].formatToParts(instant).find(({ type }) => type === 'month')?.value ?? '';
  return `${day} ${month} ${year}`;
};

/** «09 липня 2020, 11:51», “09 July 2020, 11:51”. */
export const formatKyivDateTime = (instant: Date, language: 'uk' | 'en' = 'uk'): string =>
  `${formatKyivDate(instant, language)}, ${kyivClock(instant)}`;

/** 09.07.2020 12:44:29, for tables, journals and printed papers. */
export const formatKyivTimestamp = (instant: Date): string => {
  const { year, month, day, hour, minute, second } = wallClock(instant);
  return `${day}.${month}.${year} ${hour}:${minute}:${second}`;
};
