import type { Address, PlaceCategory, StreetKind } from '@cabinet/contracts/addresses';

interface NamedPlace {
  readonly category: PlaceCategory;
  readonly name: string;
}

const regionTitle = (name: string): string => (name.startsWith('Автономна') ? name : `${name} область`);

const titles: Record<PlaceCategory, (name: string) => string> = {
  O: regionTitle,
  K: (name) => `м. ${name}`,
  P: (name) => `${name} район`,
  H: (name) => `${name} громада`,
  M: (name) => `м. ${name}`,
  X: (name) => `с-ще ${name}`,
  C: (name) => `с. ${name}`,
  B: (name) => `${name} район`,
};

/** A place with its kind: «м. Мерефа», «Харківський район». */
export const placeTitle = ({ category, name }: NamedPlace): string => titles[category](name);

/** What a place lies in, nearest first: «Мереф’янська громада, Харківський район, Харківська область». */
export const placePath = (parentsNearestFirst: readonly NamedPlace[]): string =>
  parentsNearestFirst.map(placeTitle).join(', ');

/** A name, or what a person has typed of it, as the search column holds it: lower case, no apostrophes or hyphens. */
export const searchablePlaceName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['`ʼ‘’]/g, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();

const streetPrefixes: Record<StreetKind, string> = {
  street: 'вул. ',
  avenue: 'просп. ',
  lane: 'пров. ',
  square: 'пл. ',
  boulevard: 'б-р ',
  highway: 'шосе ',
  descent: 'узвіз ',
  other: '',
};

// Many write the kind of the street with its name; it is not written twice.
const namesItsKind =
  /^(вул|вулиця|просп|проспект|пр-т|пр-кт|пров|провулок|пл|площа|б-р|бульвар|бул|шосе|узвіз|узв)[.\s]\s*\S/iu;

const streetInWords = ({ streetKind, street }: Pick<Address, 'streetKind' | 'street'>): string =>
  namesItsKind.test(street) ? street : `${streetPrefixes[streetKind]}${street}`;

/** An address in one line as an envelope has it, from the names it was saved with. */
export const formatAddress = (address: Address): string =>
  [
    streetInWords(address),
    `буд. ${address.building}`,
    address.block && `корп. ${address.block}`,
    address.apartment && `кв. ${address.apartment}`,
    address.settlement,
    address.community,
    address.district,
    address.region,
    address.postcode,
  ]
    .filter(Boolean)
    .join(', ');
