import { type Place, StreetKind } from '@cabinet/contracts/addresses';
import { searchPlacesRoute } from '@cabinet/contracts/places';
import { type ReactNode, useRef } from 'react';
import { call } from '#shared/api/client.ts';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import type { ContractForm, FieldName, FormSchema } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { ComboboxOption } from '#shared/ui/Combobox.tsx';
import { placeInWords, placeNamesOf, savedPlaceInWords, type TypedAddress } from './address-answer.ts';

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
  /** The name of the address among the answers of the form. */
  readonly at: FieldName<S>;
}

// Boundary: whoever says that an address lies at this name has all its boxes there.
const boxesAt =
  <S extends FormSchema>(at: FieldName<S>) =>
  (box: keyof TypedAddress): FieldName<S> =>
    `${at}.${box}` as FieldName<S>;

const placeLimit = 10;

/** Settlement by its name from the register; the rest as text, because no open register of streets exists (C7). */
function PlaceField<S extends FormSchema>({ form, at }: Props<S>): ReactNode {
  const text = useText('persons').address;
  const found = useRef(new Map<string, Place>());
  const box = boxesAt<S>(at);
  // As above: an address lies here.
  const { placeCode, ...names } = form.answer(at) as TypedAddress;
  const findPlaces = async (search: string, signal: AbortSignal): Promise<readonly ComboboxOption[]> => {
    const { items } = await call(searchPlacesRoute, { query: { search, limit: placeLimit }, signal });
    for (const place of items) found.current.set(place.code, place);
    return items.map((place) => ({ value: place.code, text: placeInWords(place) }));
  };
  const keepNames = (option: ComboboxOption | null): void => {
    const place = option && found.current.get(option.value);
    if (!place) return;
    const { region, district, community, settlement } = placeNamesOf(place);
    form.change(box('region'), region);
    form.change(box('district'), district);
    form.change(box('community'), community);
    form.change(box('settlement'), settlement);
  };
  return (
    <ComboboxField
      form={form}
      name={box('placeCode')}
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
export function AddressFields<S extends FormSchema>({ form, at }: Props<S>): ReactNode {
  const text = useText('persons').address;
  const box = boxesAt<S>(at);
  return (
    <>
      <PlaceField form={form} at={at} />
      <TextField
        form={form}
        name={box('postcode')}
        label={text.postcode}
        hint={text.postcodeHint}
        width="short"
        inputMode="numeric"
        autoComplete="postal-code"
      />
      <SelectField
        form={form}
        name={box('streetKind')}
        label={text.streetKind}
        empty={false}
        options={StreetKind.options.map((kind) => ({ value: kind, text: text.streetKinds[kind] }))}
      />
      <TextField form={form} name={box('street')} label={text.street} hint={text.streetHint} autoComplete="off" />
      <TextField form={form} name={box('building')} label={text.building} width="short" autoComplete="off" />
      <TextField form={form} name={box('block')} label={text.block} width="short" optional autoComplete="off" />
      <TextField form={form} name={box('apartment')} label={text.apartment} width="short" optional autoComplete="off" />
    </>
  );
}
