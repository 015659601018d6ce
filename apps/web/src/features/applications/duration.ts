const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Of what lasted for days on end nobody asks for hours. */
const daysWithHours = 3;

/** A length of time as people tell it: days, and hours while they matter. */
export const durationOf = (milliseconds: number): { readonly days: number; readonly hours: number } => {
  const days = Math.floor(milliseconds / dayMs);
  return { days, hours: days < daysWithHours ? Math.floor((milliseconds % dayMs) / hourMs) : 0 };
};
