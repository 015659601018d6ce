import type { ClassSummary, Help } from '@cabinet/contracts/catalogue';
import type { Facet } from '@cabinet/contracts/catalogue-search';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { type Asked, chosenIn, nothingAsked, rangeSaid, withChosen, withRange } from './asked.ts';

/** What the application's form learns of a device: its class, and which product of it (E4). */
export const knownDevice = (classCode: string, number?: number): Readonly<Record<'class' | 'product', string>> => ({
  class: classCode,
  product: number === undefined ? '' : String(number),
});

/** The form of a class in an address: «12-22-03». */
export const inAddress = (code: string): string => code.replaceAll(' ', '-');

export type RangeFacet = Extract<Facet, { kind: 'range' }>;
export type ValuesFacet = Extract<Facet, { kind: 'values' }>;

/** One filter that holds, and the question without it. */
export interface Holding {
  readonly key: string;
  readonly name: Bilingual;
  /** The chosen value; null for a span. */
  readonly value: Bilingual | null;
  readonly facet: Facet;
  readonly without: Asked;
}

const valuesHolding = (asked: Asked, facet: ValuesFacet): Holding[] => {
  const chosen = chosenIn(asked, facet);
  return facet.options
    .filter(({ value }) => chosen.includes(value))
    .map(({ value, name }) => ({
      key: `${facet.key}:${value}`,
      name: facet.name,
      value: name,
      facet,
      without: withChosen(
        asked,
        facet,
        chosen.filter((one) => one !== value),
      ),
    }));
};

/** Every filter that holds, in the order of the form; the class is told apart, by its own name. */
export const holdingFilters = (asked: Asked, facets: readonly Facet[]): Holding[] =>
  facets.flatMap((facet): Holding[] => {
    if (facet.kind === 'values') return facet.key === 'class' ? [] : valuesHolding(asked, facet);
    if (rangeSaid(asked, facet) === '') return [];
    return [{ key: facet.key, name: facet.name, value: null, facet, without: withRange(asked, facet, '') }];
  });

/** The words of a search alone, without any filter. */
export const wordsOnly = ({ q, sort }: Asked): Asked => ({ ...nothingAsked, q, sort });

// What most people choose by, in this order; the rest waits folded.
const firstFacets: readonly string[] = ['price', 'region'];
// What hardly anybody chooses by, though nearly every product has it.
const lateAttributes: readonly string[] = ['warrantyMonths', 'leadTimeDays', 'countryOfOrigin', 'inStock', 'color'];
const lastFacets: readonly string[] = ['maker', 'group', 'term', 'channel', 'helps'];

const places = { attribute: 10, late: 20, last: 30 };

const placeOf = ({ key, isAttribute }: Facet): number => {
  if (isAttribute) return lateAttributes.includes(key) ? places.late : places.attribute;
  const first = firstFacets.indexOf(key);
  return first >= 0 ? first : places.last + lastFacets.indexOf(key);
};

const leavesChoice = (facet: Facet): boolean =>
  facet.kind === 'range'
    ? facet.least < facet.most || facet.from !== null || facet.to !== null
    : facet.options.length > 1 || facet.options.some(({ chosen }) => chosen);

/** The facets that leave a choice, those most people choose by first, the attributes of the class next. */
export const inOrder = (facets: readonly Facet[]): Facet[] =>
  facets
    .filter((facet) => facet.key !== 'class' && leavesChoice(facet))
    .toSorted((one, other) => placeOf(one) - placeOf(other));

/** Whether a facet stands open in the form. */
export const isFirst = ({ key, isAttribute }: Facet): boolean => !isAttribute && firstFacets.includes(key);

const mostFacets = 8;

/** The filters to begin with, the most useful and those that hold, and the rest of them. */
export const firstFilters = (
  offered: readonly Facet[],
  holds: (facet: Facet) => boolean,
): { readonly shown: readonly Facet[]; readonly more: readonly Facet[] } => {
  const isShown = (facet: Facet, at: number): boolean => at < mostFacets || holds(facet);
  return { shown: offered.filter(isShown), more: offered.filter((facet, at) => !isShown(facet, at)) };
};

const mostOpen = 6;
const mostWhole = 8;

type Options = ValuesFacet['options'];

/** A short list whole; of a long one what is chosen and what most products have, the rest to be unfolded. */
export const splitOptions = (options: Options): { open: Options; folded: Options } => {
  if (options.length <= mostWhole) return { open: options, folded: [] };
  const weight = ({ chosen, products }: Options[number]): number => (chosen ? 1_000_000 : 0) + products;
  const open = new Set(options.toSorted((one, other) => weight(other) - weight(one)).slice(0, mostOpen));
  return { open: options.filter((one) => open.has(one)), folded: options.filter((one) => !open.has(one)) };
};

/** Where somebody needs help: at home, outdoors, or both. */
export type Place = 'home' | 'outdoors' | 'both';

const placesOf: Partial<Record<Help, Exclude<Place, 'both'>>> = {
  moving_outdoors: 'outdoors',
  driving: 'outdoors',
  work: 'outdoors',
  lying: 'home',
  washing: 'home',
  toilet: 'home',
  dressing: 'home',
  eating: 'home',
  household: 'home',
  home_entrance: 'home',
};

export interface Need {
  readonly hard: readonly Help[];
  readonly place: Place;
}

export interface Suited {
  readonly class: ClassSummary;
  /** What of that which is hard it helps with. */
  readonly because: readonly Help[];
}

const suitsPlace = ({ helps }: ClassSummary, place: Place): boolean => {
  const places = helps.flatMap((help) => placesOf[help] ?? []);
  return place === 'both' || places.length === 0 || places.includes(place);
};

/**
 * The classes that help with what is hard: those that help with most of it first, then those that do for the place, then
 * those with most products. A class above others never stands here: it says nothing that its own classes do not.
 */
export const suitedClasses = (classes: readonly ClassSummary[], { hard, place }: Need): Suited[] =>
  classes
    .filter(({ channel, products }) => channel !== null && products > 0)
    .map((one) => ({ class: one, because: hard.filter((help) => one.helps.includes(help)) }))
    .filter(({ because }) => because.length > 0)
    .toSorted(
      (one, other) =>
        other.because.length - one.because.length ||
        Number(suitsPlace(other.class, place)) - Number(suitsPlace(one.class, place)) ||
        other.class.products - one.class.products,
    );
