import { CardDisplaced } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

type Typed = { readonly certificateNumber: string; readonly issuedOn: string; readonly formerPlace: string };

const asked = (typed: Typed): z.input<typeof CardDisplaced> => ({ ...typed, formerPlace: orNull(typed.formerPlace) });

export const DisplacedAnswer = z.pipe(z.transform(asked), CardDisplaced);

export const typedDisplaced = (displaced: CardDisplaced | null): Typed => ({
  certificateNumber: displaced?.certificateNumber ?? '',
  issuedOn: displaced?.issuedOn ?? '',
  formerPlace: displaced?.formerPlace ?? '',
});
