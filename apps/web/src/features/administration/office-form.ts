import { OfficeAccess, OfficeKind } from '@cabinet/contracts/administration';
import { type ManagedOffice, OfficeForm } from '@cabinet/contracts/managed-offices';
import * as z from 'zod/mini';
import type { Defaults } from '#shared/form/use-contract-form.ts';
import { daysOf, WeekAnswer, weekAnswerOf } from '#shared/offices/week-answer.ts';

/** The form of a centre: as the contract has it, but for the hours. */
export const OfficePageForm = z.extend(z.omit(OfficeForm, { hours: true }), {
  active: z.boolean(),
  kind: OfficeKind,
  access: z.array(OfficeAccess),
  /** '': none is chosen. */
  manufacturerId: z._default(z.string(), ''),
  ...WeekAnswer.shape,
});
export type OfficePageForm = z.infer<typeof OfficePageForm>;

const usualHours = {
  days: ['1', '2', '3', '4', '5'],
  opens: '08:00',
  closes: '17:00',
  breakFrom: '12:00',
  breakTo: '13:00',
};

/** What the form begins with. */
export const beginningOf = (office: ManagedOffice | null): Defaults<typeof OfficePageForm> => {
  const words = {
    ...{ code: '', nameUk: '', nameEn: '', addressUk: '', addressEn: '' },
    ...{ phone: '', email: '', textContact: '' },
  };
  if (!office) return { ...words, kind: 'cnap', manufacturerId: '', active: true, access: [], hours: [usualHours] };
  const { id: _id, version: _version, hours, manufacturerId, ...known } = office;
  const shared = weekAnswerOf(hours);
  return { ...known, manufacturerId: manufacturerId ?? '', hours: shared.length > 0 ? shared : [usualHours] };
};

/** The answers as the contract wants them. */
export const contractOf = ({ hours, manufacturerId, ...office }: OfficePageForm): OfficeForm => ({
  ...office,
  manufacturerId: office.kind === 'enterprise' && manufacturerId !== '' ? manufacturerId : null,
  hours: daysOf(hours),
});
