import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { faultsOf, formOf } from '../parts.ts';
import { useAttributeNames, useKnown } from '../queries.ts';
import { TypedValues, typedValues, valuesIn } from '../typed.ts';
import { copyKeyOf, remarksAt, useKeepDraft, usePartForm } from '../use-part-form.ts';
import type { PartProps } from './AboutPart.tsx';
import { PartPage } from './PartPage.tsx';
import { ValueFields } from './ValueFields.tsx';

const AttributesForm = z.object({ attributes: TypedValues });

/** What products of its class are told apart by. */
export function AttributesPart({ product, back }: PartProps): ReactNode {
  const { values: text } = useText('managedProducts');
  const say = useBilingual();
  const { id, classCode, definition } = product;
  const known = useKnown(classCode);
  const names = useAttributeNames();
  const { attributes } = known;
  const keepDraft = useKeepDraft(product);
  const part = usePartForm(AttributesForm, {
    copyKey: copyKeyOf(id, `attributes/${classCode}`),
    beginning: { attributes: typedValues(definition.attributes, attributes) },
    store: (typed, idempotencyKey) =>
      keepDraft(
        (now) => ({
          ...formOf(now),
          definition: { ...now.definition, attributes: valuesIn(typed.attributes, attributes) },
        }),
        { at: '/product/definition', idempotencyKey },
      ),
    remarks: (kept) => remarksAt(faultsOf(formOf(kept), known), 'attributes', '/definition'),
  });
  const strange = Object.keys(definition.attributes).filter((key) => !attributes.some((one) => one.key === key));
  const nameOf = (key: string): string => say(names.get(key) ?? { uk: key, en: key });
  return (
    <PartPage
      part={part}
      title={text.title}
      lead={text.lead(say(product.class.name))}
      back={back}
      before={strange.length > 0 && <WarningText>{text.strange(strange.map(nameOf).join(', '))}</WarningText>}
    >
      {attributes.length > 0 ? <ValueFields form={part.form} attributes={attributes} /> : <p>{text.none}</p>}
    </PartPage>
  );
}
