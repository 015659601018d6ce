import type { DayVisit } from '@cabinet/contracts/reception';

export const dayViews = ['expected', 'hall', 'over'] as const;
export type DayView = (typeof dayViews)[number];

const viewOf: Readonly<Record<DayVisit['state'], DayView>> = {
  held: 'expected',
  booked: 'expected',
  checked_in: 'hall',
  called: 'hall',
  serving: 'hall',
  done: 'over',
  no_show: 'over',
  cancelled_by_user: 'over',
  cancelled_by_office: 'over',
};

/** The visits of a day as the reception works on them: who is expected, who is here, who has gone. */
export const visitsIn = (view: DayView, visits: readonly DayVisit[]): DayVisit[] =>
  visits.filter(({ state }) => viewOf[state] === view);
