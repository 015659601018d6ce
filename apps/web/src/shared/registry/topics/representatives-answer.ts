import { type CardRepresentative, cardTopicSchemas } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

type TypedRepresentative = {
  readonly name: { readonly surname: string; readonly givenName: string; readonly patronymic: string };
  readonly birthDate: string;
  readonly taxId: string;
  readonly relation: string;
  readonly document: string;
  readonly validUntil: string;
};
type Typed = { readonly list: TypedRepresentative[] };

export const mostRepresentatives = 4;

const Representatives = z.object({ list: cardTopicSchemas.representatives });

// The contract is what refuses a text that is none of its choices.
const asked = ({ list }: Typed) =>
  ({
    list: list.map((typed) => ({
      ...typed,
      birthDate: orNull(typed.birthDate),
      taxId: orNull(typed.taxId),
      validUntil: orNull(typed.validUntil),
    })),
  }) as z.input<typeof Representatives>;

export const RepresentativesAnswer = z.pipe(z.transform(asked), Representatives);

export const typedRepresentative = (one: CardRepresentative | null): TypedRepresentative => ({
  name: {
    surname: one?.name.surname ?? '',
    givenName: one?.name.givenName ?? '',
    patronymic: one?.name.patronymic ?? '',
  },
  birthDate: one?.birthDate ?? '',
  taxId: one?.taxId ?? '',
  relation: one?.relation ?? '',
  document: one?.document ?? '',
  validUntil: one?.validUntil ?? '',
});
