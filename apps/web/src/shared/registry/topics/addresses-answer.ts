import { CardAddresses } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { type TypedAddress, typedFrom } from '#shared/persons/address-answer.ts';
import { orNull } from './typed.ts';

type Typed = {
  readonly registered: TypedAddress;
  readonly registeredOn: string;
  readonly same: boolean;
  readonly actual: TypedAddress;
};

// The contract is what refuses a text that is none of its choices.
const asked = ({ registered, registeredOn, same, actual }: Typed) =>
  ({ registered, registeredOn: orNull(registeredOn), actual: same ? null : actual }) as z.input<typeof CardAddresses>;

/** Who lives where they are registered is asked for no second address. */
export const AddressesAnswer = z.pipe(z.transform(asked), CardAddresses);

export const typedAddresses = (addresses: CardAddresses | null): Typed => ({
  registered: typedFrom(addresses?.registered ?? null),
  registeredOn: addresses?.registeredOn ?? '',
  same: !addresses?.actual,
  actual: typedFrom(addresses?.actual ?? null),
});
