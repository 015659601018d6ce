import { type CardCategory, CardCategoryKind, cardTopicSchemas } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

export type TypedCategory = {
  readonly kind: string;
  readonly document: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly validUntil: string;
};
type Typed = { readonly list: TypedCategory[] };

export const mostCategories = CardCategoryKind.options.length;

const Categories = z.object({ list: cardTopicSchemas.categories });

// The contract is what refuses a kind that is none of its own.
const asked = ({ list }: Typed) =>
  ({
    list: list.map((typed) => ({ ...typed, number: orNull(typed.number), validUntil: orNull(typed.validUntil) })),
  }) as z.input<typeof Categories>;

export const CategoriesAnswer = z.pipe(z.transform(asked), Categories);

export const typedCategory = (category: CardCategory | null): TypedCategory => ({
  kind: category?.kind ?? '',
  document: category?.document ?? '',
  number: category?.number ?? '',
  issuedOn: category?.issuedOn ?? '',
  validUntil: category?.validUntil ?? '',
});
