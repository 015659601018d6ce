let codes: readonly string[] = [];

/** Recovery codes are shown once, on the page after enrolment; they are kept in memory for that page only. */
export const freshCodes = (): readonly string[] => codes;

export const keepFreshCodes = (made: readonly string[]): void => {
  codes = made;
};
