/** How long a visit takes at somebody's pace, tenths of the usual, rounded up to the five minutes that a clock shows. */
export const visitMinutes = ({ minutes }: { readonly minutes: number }, pace: number): number =>
  Math.ceil((minutes * pace) / 10 / 5) * 5;
