import { CardPerson } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

type Typed = {
  readonly name: { readonly surname: string; readonly givenName: string; readonly patronymic: string };
  readonly formerSurname: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly citizenship: string;
};

// The contract is what refuses a text that is none of its choices, so here every text passes.
const asked = (typed: Typed) =>
  ({
    ...typed,
    formerSurname: orNull(typed.formerSurname),
    birthPlace: orNull(typed.birthPlace),
    citizenship: typed.citizenship ?? '',
  }) as z.input<typeof CardPerson>;

export const PersonAnswer = z.pipe(z.transform(asked), CardPerson);

/** The boxes as they stand when the page opens. */
export const typedPerson = (person: CardPerson | null): Typed => ({
  name: {
    surname: person?.name.surname ?? '',
    givenName: person?.name.givenName ?? '',
    patronymic: person?.name.patronymic ?? '',
  },
  formerSurname: person?.formerSurname ?? '',
  sex: person?.sex ?? '',
  birthDate: person?.birthDate ?? '',
  birthPlace: person?.birthPlace ?? '',
  citizenship: person?.citizenship ?? 'UA',
});
