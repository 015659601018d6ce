import { OfficeAccess } from '@cabinet/contracts/administration';
import { type ManagedOffice, OfficeForm, OpeningTime } from '@cabinet/contracts/managed-offices';
import * as z from 'zod/mini';
import type { Defaults } from '#shared/form/use-contract-form.ts';
import { hoursRows } from '#shared/offices/opening.ts';

const MaybeTime = z.union([z.literal(''), OpeningTime], { error: 'administration.time_format' });

/** Days that share their hours, as a week is told: the contract wants each day by itself. */
const SharedHours = z
  .object({
    days: z.array(z.string()).check(z.refine((days) => days.length > 0, { error: 'administration.hours_missing' })),
    opens: OpeningTime,
    closes: OpeningTime,
    breakFrom: z._default(MaybeTime, ''),
    breakTo: z._default(MaybeTime, ''),
  })
  .check(
    z.refine(({ opens, closes }) => opens < closes, { path: ['closes'], error: 'administration.closes_before_opens' }),
    z.refine(
      ({ opens, closes, breakFrom, breakTo }) =>
        breakFrom === '' && breakTo === '' ? true : opens < breakFrom && breakFrom < breakTo && breakTo < closes,
      { path: ['breakTo'], error: 'administration.break_outside' },
    ),
  );

/** The form of a centre: as the contract has it, but for the hours. */
export const OfficePageForm = z.extend(z.omit(OfficeForm, { hours: true }), {
  active: z.boolean(),
  access: z.array(OfficeAccess),
  hours: z.array(SharedHours),
});
export type OfficePageForm = z.infer<typeof OfficePageForm>;

export const emptyHours = { days: [], opens: '', closes: '', breakFrom: '', breakTo: '' };

const usualHours = {
  days: ['1', '2', '3', '4', '5'],
  opens: '08:00',
  closes: '17:00',
  breakFrom: '12:00',
  breakTo: '13:00',
};

const daysBetween = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, step) => String((from + step) % 7));

/** What the form begins with. */
export const beginningOf = (office: ManagedOffice | null): Defaults<typeof OfficePageForm> => {
  const words = {
    ...{ code: '', nameUk: '', nameEn: '', addressUk: '', addressEn: '' },
    ...{ phone: '', email: '', textContact: '' },
  };
  if (!office) return { ...words, active: true, access: [], hours: [usualHours] };
  const { id: _id, version: _version, hours, ...known } = office;
  const shared = hoursRows(hours).map(({ from, to, day }) => ({
    days: daysBetween(from, to),
    opens: day.opens,
    closes: day.closes,
    breakFrom: day.breakFrom ?? '',
    breakTo: day.breakTo ?? '',
  }));
  return { ...known, hours: shared.length > 0 ? shared : [usualHours] };
};

/** The answers as the contract wants them: a line for each day, Sunday is 0. */
export const contractOf = ({ hours, ...office }: OfficePageForm): OfficeForm => ({
  ...office,
  hours: hours.flatMap(({ days, opens, closes, breakFrom, breakTo }) =>
    days.map((day) => ({
      ...{ weekday: Number(day), opens, closes },
      breakFrom: breakFrom || null,
      breakTo: breakTo || null,
    })),
  ),
});
