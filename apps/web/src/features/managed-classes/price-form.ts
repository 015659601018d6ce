import { PlainDate } from '@cabinet/contracts/dates';
import { LimitPriceForm, type ManagedClass } from '@cabinet/contracts/managed-classes';
import * as z from 'zod/mini';
import { TypedSum } from './typed.ts';

const name = z.string().check(z.trim(), z.minLength(1, { error: 'field.required' }), z.maxLength(200));

/** A limit price as its page asks for it: for which make, how much, by which act, from which day. */
export const PricePageForm = z.object({
  make: z.discriminatedUnion('is', [
    z.object({ is: z.literal('all') }),
    z.object({ is: z.literal('known'), place: z.string().check(z.regex(/^\d+$/, { error: 'field.choice' })) }),
    z.object({ is: z.literal('new'), nameUk: name, nameEn: name }),
  ]),
  sum: TypedSum,
  act: LimitPriceForm.shape.act,
  validFrom: PlainDate,
  corrects: z.boolean(),
  end: z.discriminatedUnion('is', [
    z.object({ is: z.literal('open') }),
    z.object({ is: z.literal('set'), validTo: PlainDate }),
  ]),
});
export type PricePageForm = z.infer<typeof PricePageForm>;

type Makes = readonly ManagedClass['limitPrices'][number]['variant'][];

/** Makes that have had a price of their own, each once. */
export const makesOf = ({ limitPrices }: Pick<ManagedClass, 'limitPrices'>): Makes => {
  const byName = new Map(limitPrices.map(({ variant }) => [variant.uk.toLocaleLowerCase('uk'), variant]));
  byName.delete('');
  return [...byName.values()];
};

const variantOf = (make: PricePageForm['make'], makes: Makes): { uk: string; en: string } => {
  if (make.is === 'new') return { uk: make.nameUk, en: make.nameEn };
  return (make.is === 'known' && makes[Number(make.place)]) || { uk: '', en: '' };
};

/** The answers as the contract wants them. */
export const contractOf = (
  { make, sum, act, validFrom, corrects, end }: PricePageForm,
  makes: Makes,
): LimitPriceForm => {
  const variant = variantOf(make, makes);
  return {
    ...{ variantUk: variant.uk, variantEn: variant.en, kopiykas: sum, act, validFrom, corrects },
    validTo: end.is === 'set' ? end.validTo : null,
  };
};
