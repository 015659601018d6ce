/** The last day on which a code works: it ends with that day, on a clock in Kyiv. */
export const lastDayOf = (expiresAt: string): Date => new Date(Date.parse(expiresAt) - 1);
