import { Address, type Place } from '@cabinet/contracts/addresses';
import { placeTitle } from '@cabinet/domain/place-names';
import * as z from 'zod/mini';

/** An address as a form holds it: every box has a text. */
export type TypedAddress = {
  readonly placeCode: string;
  readonly region: string;
  readonly district: string;
  readonly community: string;
  readonly settlement: string;
  readonly postcode: string;
  readonly streetKind: string;
  readonly street: string;
  readonly building: string;
  readonly block: string;
  readonly apartment: string;
};

export type TypedAnswer = {
  /** The same as where the person is registered: then nothing more is asked. */
  readonly same: boolean;
  readonly address: TypedAddress;
};

const SameOrAddress = z.object({ same: z.boolean(), address: z.nullable(Address) });

// The contract is what refuses a text that is none of its choices, so here every text passes.
const asked = ({ same, address }: TypedAnswer) =>
  ({ same, address: same ? null : address }) as z.input<typeof SameOrAddress>;

export const AddressAnswer = z.pipe(z.transform(asked), SameOrAddress);

/** The boxes of an address that was saved, or empty ones. */
export const typedFrom = (address: Address | null): TypedAddress => ({
  placeCode: address?.placeCode ?? '',
  region: address?.region ?? '',
  district: address?.district ?? '',
  community: address?.community ?? '',
  settlement: address?.settlement ?? '',
  postcode: address?.postcode ?? '',
  streetKind: address?.streetKind ?? 'street',
  street: address?.street ?? '',
  building: address?.building ?? '',
  block: address?.block ?? '',
  apartment: address?.apartment ?? '',
});

type PlaceNames = Pick<TypedAddress, 'region' | 'district' | 'community' | 'settlement'>;

/** What a place is called today and what it lies in; kept with the address, because places are renamed and old papers are not. */
export const placeNamesOf = (place: Place): PlaceNames => {
  const around = place.path.split(', ').filter(Boolean);
  const within = (pattern: RegExp): string => around.find((name) => pattern.test(name)) ?? '';
  const partOfCity = place.category === 'B';
  return {
    region: within(/ область$|^Автономна /),
    district: partOfCity ? placeTitle(place) : within(/ район$/),
    community: within(/ громада$/),
    settlement: partOfCity ? within(/^м\. /) : placeTitle(place),
  };
};

/** A place as the list of suggestions shows it, so that two of the same name differ. */
export const placeInWords = (place: Place): string => [placeTitle(place), place.path].filter(Boolean).join(', ');

/** The same words for a place that was saved with an address. */
export const savedPlaceInWords = ({ settlement, community, district, region }: PlaceNames): string =>
  [settlement, community, district, region].filter(Boolean).join(', ');
