import type { ReactNode } from 'react';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { AddressAnswer, typedFrom } from '#shared/persons/address-answer.ts';
import { AddressFields } from '#shared/persons/AddressFields.tsx';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

/** Where the person lives, when that is elsewhere. */
export function ActualAddressPage(): ReactNode {
  const text = useText('persons').address;
  const part = usePart(AddressAnswer, {
    defaults: ({ actualAddress, actualSameAsRegistered }) => ({
      same: actualSameAsRegistered,
      address: typedFrom(actualAddress),
    }),
    changeOf: ({ same, address }) => ({ actualSameAsRegistered: same, actualAddress: address }),
    at: '/change/actualAddress',
  });
  const { form } = part;
  return (
    <PartPage part={part} title={text.actualTitle}>
      <CheckboxField form={form} name="same" label={text.same} />
      {!form.watch('same') && <AddressFields form={form} at="address" />}
    </PartPage>
  );
}
