import { Shift, type WeekDay } from '@cabinet/contracts/timetables';
import { OpeningTime } from '@cabinet/contracts/managed-offices';
import * as z from 'zod/mini';
import type { Beginning } from '#shared/form/answer-path.ts';

const MaybeTime = z.union([z.literal(''), OpeningTime], { error: 'administration.time_format' });

type Hours = { readonly from: string; readonly to: string };
const overlap = (one: Hours, other: Hours): boolean => one.from < other.to && other.from < one.to;
const share = <T>(one: readonly T[], other: readonly T[]): boolean => one.some((item) => other.includes(item));

/** One shift of a form: the days it is on, and one break at most. */
const ShiftCard = z
  .object({
    days: z.array(z.string()).check(z.refine((days) => days.length > 0, { error: 'administration.hours_missing' })),
    from: OpeningTime,
    to: OpeningTime,
    breakFrom: z._default(MaybeTime, ''),
    breakTo: z._default(MaybeTime, ''),
    deskIds: Shift.shape.deskIds,
    offeredTo: Shift.shape.offeredTo,
    meets: Shift.shape.meets,
  })
  .check(
    z.refine(({ from, to }) => from < to, { path: ['to'], error: 'schedules.ends_before_begins' }),
    z.refine(
      ({ from, to, breakFrom, breakTo }) =>
        breakFrom === '' && breakTo === '' ? true : from < breakFrom && breakFrom < breakTo && breakTo < to,
      { path: ['breakTo'], error: 'schedules.break_outside' },
    ),
  );
export type ShiftCard = z.infer<typeof ShiftCard>;

const clashes = (all: readonly ShiftCard[]): number[] =>
  all.flatMap((one, at) =>
    all
      .slice(0, at)
      .some((other) => overlap(one, other) && share(one.days, other.days) && share(one.deskIds, other.deskIds))
      ? [at]
      : [],
  );

/** Shifts of which no desk works two at once; the later one is told. */
export const ShiftCards = z.array(ShiftCard).check(
  z.check<ShiftCard[]>((payload) => {
    for (const at of clashes(payload.value))
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        path: [at, 'from'],
        message: 'schedules.shifts_overlap',
      });
  }),
);

type CardAnswers = Beginning<z.input<typeof ShiftCard>>;

/** A shift that begins as most do. */
export const usualShift = (deskIds: readonly string[], days: readonly string[]): CardAnswers => ({
  days: [...days],
  from: '',
  to: '',
  breakFrom: '',
  breakTo: '',
  // Ids of desks that the cabinet itself gave.
  deskIds: deskIds as ShiftCard['deskIds'],
  offeredTo: 'public',
  meets: [],
});

/** The same hours in shifts with one break at most: a shift is cut at every break but its last. */
const withOneBreak = (shift: Shift): Shift[] => {
  const breaks = shift.breaks.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const last = breaks.at(-1);
  const cuts = breaks.slice(0, -1);
  const starts = [shift.from, ...cuts.map(({ to }) => to)];
  return starts.map((from, at) => ({
    ...shift,
    from,
    to: cuts[at]?.from ?? shift.to,
    breaks: last && at === cuts.length ? [last] : [],
  }));
};

const sameShift = ({ from, to, breaks, deskIds, offeredTo, meets }: Shift): string =>
  JSON.stringify([from, to, breaks, deskIds.toSorted(), offeredTo, meets.toSorted()]);

/** A week as a form asks for it: shifts that are alike on several days are one card. Desks out of use are left out. */
export const cardsOf = (week: readonly WeekDay[], atWork: readonly string[]): CardAnswers[] => {
  const cards = new Map<string, { days: string[]; shift: Shift }>();
  for (const { weekday, shifts } of week) {
    for (const shift of shifts.flatMap(withOneBreak)) {
      const deskIds = shift.deskIds.filter((id) => atWork.includes(id));
      if (deskIds.length === 0) continue;
      const key = sameShift({ ...shift, deskIds });
      const known = cards.get(key) ?? { days: [], shift: { ...shift, deskIds } };
      known.days.push(String(weekday));
      cards.set(key, known);
    }
  }
  return [...cards.values()].map(({ days, shift: { breaks, ...shift } }) => ({
    ...shift,
    days,
    breakFrom: breaks[0]?.from ?? '',
    breakTo: breaks[0]?.to ?? '',
  }));
};

/** The shift of a card, as the contract wants it. */
export const shiftOf = ({ days: _days, breakFrom, breakTo, ...shift }: ShiftCard): Shift => ({
  ...shift,
  breaks: breakFrom === '' ? [] : [{ from: breakFrom, to: breakTo }],
});

/** The week that the cards make, Monday first. */
export const weekOf = (cards: readonly ShiftCard[]): WeekDay[] =>
  [1, 2, 3, 4, 5, 6, 0].flatMap((weekday) => {
    const shifts = cards.filter(({ days }) => days.includes(String(weekday))).map(shiftOf);
    return shifts.length > 0 ? [{ weekday, shifts }] : [];
  });
