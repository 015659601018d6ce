import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { AddressAnswer, typedFrom } from '#shared/persons/address-answer.ts';
import { AddressFields } from '#shared/persons/AddressFields.tsx';
import { PartPage } from '../components/PartPage.tsx';
import { usePart } from '../use-part.ts';

/** Where the person is registered. */
export function RegisteredAddressPage(): ReactNode {
  const text = useText('persons').address;
  const part = usePart(AddressAnswer, {
    defaults: ({ registeredAddress }) => ({ same: false, address: typedFrom(registeredAddress) }),
    changeOf: ({ address }) => ({ registeredAddress: address }),
    at: '/change/registeredAddress',
  });
  return (
    <PartPage part={part} title={text.registeredTitle}>
      <AddressFields form={part.form} at="address" />
    </PartPage>
  );
}
