import type { Place } from '@cabinet/contracts/addresses';
import { searchPlacesRoute } from '@cabinet/contracts/places';
import { placeTitle } from '@cabinet/domain/place-names';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import type { ComboboxOption } from '#shared/ui/Combobox.tsx';
import type { ContactsAnswer } from '../body-form.ts';
import { placeQuery } from '../queries.ts';

interface Props {
  readonly form: ContractForm<typeof ContactsAnswer>;
}

const optionOf = (place: Place): ComboboxOption => ({
  value: place.code,
  text: [placeTitle(place), place.path].filter(Boolean).join(', '),
});

/** Of what is chosen already the oblast is enough, and the whole of it can be seen in the box. */
const chosenOf = (place: Place): ComboboxOption => {
  const oblast = place.path.split(', ').at(-1);
  return { value: place.code, text: [placeTitle(place), oblast].filter(Boolean).join(', ') };
};

const findPlaces = async (search: string, signal: AbortSignal): Promise<readonly ComboboxOption[]> => {
  const { items } = await call(searchPlacesRoute, { query: { search, limit: 10 }, signal });
  return items.map(optionOf);
};

function Chosen({ form, code }: Props & { readonly code: string }): ReactNode {
  const { data: place } = useSuspenseQuery(placeQuery(code));
  return <Choose form={form} initial={place && chosenOf(place)} />;
}

function Choose({ form, initial }: Props & { readonly initial: ComboboxOption | null }): ReactNode {
  const { form: text } = useText('managedBodies');
  return (
    <ComboboxField
      form={form}
      name="placeCode"
      label={text.place}
      hint={text.placeHint}
      autoComplete="off"
      initial={initial}
      findOptions={findPlaces}
    />
  );
}

/** The settlement where a body is, by its name from the codifier. */
export function PlaceField({ form }: Props): ReactNode {
  // The name of what stood here at first: later choices bring their own.
  const [code] = useState(() => form.answer('placeCode'));
  return code ? <Chosen form={form} code={code} /> : <Choose form={form} initial={null} />;
}
