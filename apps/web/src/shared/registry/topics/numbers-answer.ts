import { CardNumbers } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

type Typed = { readonly taxId: string; readonly taxIdRefused: boolean; readonly unzr: string };

const asked = ({ taxId, taxIdRefused, unzr }: Typed): z.input<typeof CardNumbers> => ({
  taxId: taxIdRefused ? null : orNull(taxId),
  taxIdRefused,
  unzr: orNull(unzr),
});

/** C6: a number, or a refusal of it. */
export const NumbersAnswer = z.pipe(z.transform(asked), CardNumbers);

export const typedNumbers = (numbers: CardNumbers | null): Typed => ({
  taxId: numbers?.taxId ?? '',
  taxIdRefused: numbers?.taxIdRefused ?? false,
  unzr: numbers?.unzr ?? '',
});
