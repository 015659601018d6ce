import { PlainDate } from '@cabinet/contracts/dates';
import { OfficeId } from '@cabinet/contracts/ids';
import { OutOfTurn } from '@cabinet/contracts/provisions';
import { requiring } from '@cabinet/contracts/refusal';
import * as z from 'zod/mini';
import { SomeText } from './forms.ts';

export const ForwardForm = z.object({ officeId: OfficeId });
export const RerouteForm = z.object({ officeId: OfficeId, reason: SomeText });
export const InviteForm = z.object({ reason: SomeText, dueOn: PlainDate });

/** «none»: in turn, by the day of registration. */
export const EnqueueForm = z.object({ reason: SomeText, turn: z.enum(['none', ...OutOfTurn.options]) });

/** The reason is asked when others are ahead; the API says so when it is needed. */
export const ReferralForm = z.object({
  outOfOrder: z._default(
    z.string().check(
      z.trim(),
      z.maxLength(4000),
      requiring((text) => text === '' || text.length >= 3, 'applications.text_missing'),
    ),
    '',
  ),
});

export const TerminationForm = z.object({
  ground: z.enum(['indications_gone', 'emigrated', 'died', 'other']),
  reason: SomeText,
  confirmed: z.boolean().check(requiring((yes: boolean) => yes, 'field.required')),
});

const kopiykasInHryvnia = 100;
const mostKopiykas = 2_000_000_000;

const dense = (typed: string): string => typed.replaceAll(/[\s\u00a0₴]|грн\.?/giu, '').replace(',', '.');

const isSum = (typed: string): boolean => {
  const kopiykas = Math.round(Number(dense(typed)) * kopiykasInHryvnia);
  return /^\d+(\.\d{1,2})?$/.test(dense(typed)) && kopiykas >= 1 && kopiykas <= mostKopiykas;
};

/** The sum is typed in hryvnias, then whole kopiykas. */
export const PaymentForm = z.object({
  kopiykas: z.pipe(
    z.string().check(z.maxLength(30), requiring(isSum, 'field.format')),
    z.transform((typed: string) => Math.round(Number(dense(typed)) * kopiykasInHryvnia)),
  ),
  paidOn: PlainDate,
});

/** What the box begins with. */
export const typedSum = (kopiykas: number | null): string =>
  kopiykas === null ? '' : (kopiykas / kopiykasInHryvnia).toFixed(2).replace(/\.00$/, '').replace('.', ',');
