import { CardSocial } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

type Typed = Readonly<Record<keyof CardSocial, string>>;

const asked = ({ education, occupation, benefit, household }: Typed): z.input<typeof CardSocial> => ({
  education: orNull(education),
  occupation: orNull(occupation),
  benefit: orNull(benefit),
  household: orNull(household),
});

export const SocialAnswer = z.pipe(z.transform(asked), CardSocial);

export const typedSocial = (social: CardSocial | null): Typed => ({
  education: social?.education ?? '',
  occupation: social?.occupation ?? '',
  benefit: social?.benefit ?? '',
  household: social?.household ?? '',
});
