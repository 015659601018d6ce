import { type Place, StreetKind } from '@cabinet/contracts/addresses';
import { searchPlacesRoute } from '@cabinet/contracts/places';
import { type ReactNode, useRef } from 'react';
import { call } from '#shared/api/client.ts';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { ComboboxOption } from '#shared/ui/Combobox.tsx';
import { type AddressAnswer, placeInWords, placeNamesOf, savedPlaceInWords } from '../address-answer.ts';

interface Props {
  readonly form: ContractForm<typeof AddressAnswer>;
}

const placeLimit = 10;

/** Settlement by its name from the register; the rest as text, because no open register of streets exists (C7). */
function PlaceField({ form }: Props): ReactNode {
  const text = useText('persons').address;
  const found = useRef(new Map<string, Place>());
  const { placeCode, ...names } = form.answer('address');
  const findPlaces = async (search: string, signal: AbortSignal): Promise<readonly ComboboxOption[]> => {
    const { items } = await call(searchPlacesRoute, { query: { search, limit: placeLimit }, signal });
    for (const place of items) found.current.set(place.code, place);
    return items.map((place) => ({ value: place.code, text: placeInWords(place) }));
  };
  const keepNames = (option: ComboboxOption | null): void => {
    const place = option && found.current.get(option.value);
    if (!place) return;
    const { region, district, community, settlement } = placeNamesOf(place);
    form.change('address.region', region);
    form.change('address.district', district);
    form.change('address.community', community);
    form.change('address.settlement', settlement);
  };
  return (
    <ComboboxField
      form={form}
      name="address.placeCode"
      label={text.place}
      hint={text.placeHint}
      autoComplete="off"
      initial={placeCode ? { value: placeCode, text: savedPlaceInWords(names) } : null}
      findOptions={findPlaces}
      onChoose={keepNames}
    />
  );
}

/** The boxes of one address. */
export function AddressFields({ form }: Props): ReactNode {
  const text = useText('persons').address;
  return (
    <>
      <PlaceField form={form} />
      <TextField
        form={form}
        name="address.postcode"
        label={text.postcode}
        hint={text.postcodeHint}
        width="short"
        inputMode="numeric"
        autoComplete="postal-code"
      />
      <SelectField
        form={form}
        name="address.streetKind"
        label={text.streetKind}
        empty={false}
        options={StreetKind.options.map((kind) => ({ value: kind, text: text.streetKinds[kind] }))}
      />
      <TextField form={form} name="address.street" label={text.street} hint={text.streetHint} autoComplete="off" />
      <TextField form={form} name="address.building" label={text.building} width="short" autoComplete="off" />
      <TextField form={form} name="address.block" label={text.block} width="short" optional autoComplete="off" />
      <TextField
        form={form}
        name="address.apartment"
        label={text.apartment}
        width="short"
        optional
        autoComplete="off"
      />
    </>
  );
}
