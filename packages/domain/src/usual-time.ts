/** How many cases took so many working days of the office's time. */
export interface TimeCount {
  readonly days: number;
  readonly cases: number;
}

export interface UsualTime {
  readonly cases: number;
  /** Half of the cases took so many days or fewer. */
  readonly days: number;
  /** Four of five cases that are still to come will end within so many. */
  readonly mostDays: number;
}

/** Fewer cases say nothing that could be told to anybody. */
const fewest = 10;

/** The time of the case at a place in order, from one. */
const atPlace = (counts: readonly TimeCount[], place: number): number => {
  let passed = 0;
  for (const { days, cases } of counts) {
    passed += cases;
    if (passed >= place) return days;
  }
  throw new RangeError('There are not so many cases');
};

/**
 * «Зазвичай 5–9 робочих днів»; null where too few were decided. The upper end holds for the next case, not only for
 * those that are counted: with n known, a new one is as likely to fall into each of the n + 1 places between them, so
 * the end stands at four fifths of n + 1.
 */
export const usualTime = (counts: readonly TimeCount[]): UsualTime | null => {
  const cases = counts.reduce((sum, count) => sum + count.cases, 0);
  if (cases < fewest) return null;
  const inOrder = counts.toSorted((one, other) => one.days - other.days);
  return {
    cases,
    days: atPlace(inOrder, Math.ceil(cases / 2)),
    mostDays: atPlace(inOrder, Math.ceil(((cases + 1) * 4) / 5)),
  };
};
