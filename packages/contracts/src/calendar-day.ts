const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** YYYY-MM-DD of a day that exists in the calendar, else null: 31.02 is no day. */
export const plainDateOf = (year: number, month: number, day: number): string | null => {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  const exists = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return exists ? `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` : null;
};

/** Whether the text is YYYY-MM-DD and such a day exists. */
export const isPlainDate = (text: string): boolean => {
  const parts = isoDate.exec(text);
  return parts !== null && plainDateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
};
