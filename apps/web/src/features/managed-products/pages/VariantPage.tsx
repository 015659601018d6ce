import { type ManagedProduct, type ProductId, ProductWords } from '@cabinet/contracts/managed-products';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { TextField } from '#shared/form/fields.tsx';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter, useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Closed } from '../components/Closed.tsx';
import type { PartProps } from '../components/AboutPart.tsx';
import { PartPage } from '../components/PartPage.tsx';
import { RemoveVariant } from '../components/RemoveVariant.tsx';
import { ValueFields } from '../components/ValueFields.tsx';
import { faultsOf, formOf, mayWrite } from '../parts.ts';
import { managedProductQuery, useKnown } from '../queries.ts';
import { TypedPrice, TypedValues, typedPrice, typedValues, valuesIn } from '../typed.ts';
import { copyKeyOf, remarksAt, useKeepDraft, usePartForm } from '../use-part-form.ts';

const VariantForm = z.object({
  name: ProductWords.shape.name,
  article: z.string().check(z.trim(), z.maxLength(60)),
  priceKopiykas: TypedPrice,
  attributes: TypedValues,
});

interface Props extends PartProps {
  /** Its turn among the makes; the next free one for a new make. */
  readonly place: number;
}

const useVariantForm = ({ product, place }: Props) => {
  const { id, classCode, definition } = product;
  const known = useKnown(classCode);
  const { attributes } = known;
  const keepDraft = useKeepDraft(product);
  const variant = definition.variants[place];
  const part = usePartForm(VariantForm, {
    copyKey: copyKeyOf(id, variant ? `variants/${place}` : 'variants/new'),
    beginning: {
      name: variant?.name ?? { uk: '', en: '' },
      article: variant?.article ?? '',
      priceKopiykas: typedPrice(variant?.priceKopiykas ?? null),
      attributes: typedValues(variant?.attributes ?? {}, attributes),
    },
    store: ({ article, attributes: typed, ...said }, idempotencyKey) => {
      const changed = { ...said, article: article || null, attributes: valuesIn(typed, attributes) };
      return keepDraft(
        (now) => {
          const variants = now.definition.variants.toSpliced(place, 1, changed);
          return { ...formOf(now), definition: { ...now.definition, variants } };
        },
        { at: `/product/definition/variants/${place}`, idempotencyKey },
      );
    },
    remarks: (kept) => remarksAt(faultsOf(formOf(kept), known), { variant: place }, `/definition/variants/${place}`),
  });
  return { part, attributes };
};

function Writing(props: Props): ReactNode {
  const { variants: text } = useText('managedProducts');
  const say = useBilingual();
  const { product, place, back } = props;
  const { part, attributes } = useVariantForm(props);
  const { form } = part;
  const variant = product.definition.variants[place];
  const name = variant && (say(variant.name) || text.untitled);
  return (
    <PartPage part={part} title={name ? text.edit(name) : text.add} lead={text.lead} back={back}>
      <TextField form={form} name="name.uk" label={text.name.uk} hint={text.nameHint} lang="uk" />
      <TextField form={form} name="name.en" label={text.name.en} lang="en" />
      <TextField form={form} name="article" label={text.article} hint={text.articleHint} optional width="medium" />
      <TextField
        form={form}
        name="priceKopiykas"
        label={text.price}
        hint={text.priceHint}
        optional
        inputMode="decimal"
        autoComplete="off"
        width="short"
      />
      {attributes.length > 0 && (
        <>
          <h2>{text.valuesTitle}</h2>
          <p>{text.valuesLead}</p>
          <ValueFields form={form} attributes={attributes} />
        </>
      )}
      {name && <RemoveVariant product={product} place={place} name={name} />}
    </PartPage>
  );
}

const placeIn = (given: string, { definition: { variants } }: ManagedProduct): number => {
  if (given === 'new') return variants.length;
  const place = /^\d{1,3}$/.test(given) ? Number(given) : -1;
  if (!variants[place]) throw new ApiProblem({ ...frequentProblems.notFound, title: 'variant' });
  return place;
};

/** O10: one make of a product: what it differs by from the others. */
export function VariantPage(): ReactNode {
  const { list } = useText('managedProducts');
  const say = useBilingual();
  const given = useCodeParameter('place');
  const { data } = useSuspenseQuery(managedProductQuery(useIdParameter<ProductId>('productId')));
  const product = useSeen(data);
  const back = {
    href: staffPathTo('managedProduct', { productId: product.id }),
    text: say(product.name) || list.untitled,
  };
  if (!mayWrite(product)) return <Closed back={back} />;
  return <Writing product={product} back={back} place={placeIn(given, product)} />;
}
