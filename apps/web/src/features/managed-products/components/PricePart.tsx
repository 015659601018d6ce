import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { TextField } from '#shared/form/fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { faultsOf, formOf } from '../parts.ts';
import { useKnown } from '../queries.ts';
import { TypedPrice, typedPrice } from '../typed.ts';
import { copyKeyOf, remarksAt, useKeepDraft, usePartForm } from '../use-part-form.ts';
import type { PartProps } from './AboutPart.tsx';
import { PartPage } from './PartPage.tsx';

const PriceForm = z.object({ priceKopiykas: TypedPrice });

/** What the maker asks for it; makes may have prices of their own. */
export function PricePart({ product, back }: PartProps): ReactNode {
  const { price: text } = useText('managedProducts');
  const { id, classCode, definition } = product;
  const known = useKnown(classCode);
  const keepDraft = useKeepDraft(product);
  const part = usePartForm(PriceForm, {
    copyKey: copyKeyOf(id, 'price'),
    beginning: { priceKopiykas: typedPrice(definition.priceKopiykas) },
    store: ({ priceKopiykas }, idempotencyKey) =>
      keepDraft((now) => ({ ...formOf(now), definition: { ...now.definition, priceKopiykas } }), {
        at: '/product/definition',
        idempotencyKey,
      }),
    remarks: (kept) => remarksAt(faultsOf(formOf(kept), known), 'price', '/definition'),
  });
  return (
    <PartPage part={part} title={text.title} lead={text.lead} back={back}>
      <TextField
        form={part.form}
        name="priceKopiykas"
        label={text.label}
        hint={text.hint}
        optional
        inputMode="decimal"
        autoComplete="off"
        width="short"
      />
    </PartPage>
  );
}
