import { helps, Channel } from '@cabinet/contracts/catalogue';
import type { Facet, ProductSearch } from '@cabinet/contracts/catalogue-search';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { unitAlone } from '@cabinet/domain/unit-words';
import type { FacetAnswer } from '@cabinet/search/search-index';
import { attributesAsked, rangeOf } from './asked.ts';
import { columnWords } from './words.ts';
import { attributeColumn } from './index-product.ts';
import { onceFor } from './once-for.ts';
import type { Reference } from '../reference.ts';

type ValuesFacet = Extract<Facet, { kind: 'values' }>;
type RangeFacet = Extract<Facet, { kind: 'range' }>;

interface Choosable {
  readonly value: string;
  readonly name: Bilingual;
}

/** What can be chosen and what is; a choice that would leave nothing is offered only when it is chosen already. */
const optionsOf = (
  all: readonly Choosable[],
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): ValuesFacet['options'] =>
  all.flatMap(({ value, name }) => {
    const products = counts.get(value) ?? 0;
    const isChosen = chosen.includes(value);
    return products > 0 || isChosen ? [{ value, name, products, chosen: isChosen }] : [];
  });

const collators = { uk: new Intl.Collator('uk-UA'), en: new Intl.Collator('en') };
const byName = (one: Choosable, other: Choosable): number => collators.uk.compare(one.name.uk, other.name.uk);

const named = (name: string): Bilingual => ({ uk: name, en: name });

/** The classes one step below the chosen one, or the top of the tree. */
const classesBelow = (code: string | undefined, reference: Reference): Choosable[] =>
  [...reference.classes.values()]
    .filter(({ parent }) => parent === (code ?? null))
    .map(({ code: value, name }) => ({ value, name }));

const fixedChoices = onceFor((reference) => ({
  group: [...reference.groups.values()].map(({ code, name }) => ({ value: code, name })),
  helps: helps.map((value) => ({ value, name: columnWords.help[value] })),
  maker: [...reference.makers.values()].map(({ id, name }) => ({ value: id, name })).sort(byName),
  region: [...reference.regions].map(([value, name]) => ({ value, name: named(name) })).sort(byName),
  channel: Channel.options.map((value) => ({ value, name: columnWords.channel[value] })),
}));

const choices = (search: ProductSearch, reference: Reference): Readonly<Record<string, readonly Choosable[]>> => ({
  class: classesBelow(search.class, reference),
  ...fixedChoices(reference),
});

const chosenOf = (search: ProductSearch, key: string): readonly string[] => {
  if (key === 'class') return search.class === undefined ? [] : [search.class];
  return (search as unknown as Readonly<Record<string, readonly string[] | undefined>>)[key] ?? [];
};

const commonFacets = (search: ProductSearch, reference: Reference, { counts }: FacetAnswer): Facet[] =>
  Object.entries(choices(search, reference)).map(([key, all]) => ({
    kind: 'values',
    key,
    isAttribute: false,
    name: columnWords.names[key as keyof typeof columnWords.names],
    options: optionsOf(all, counts.get(key) ?? new Map(), chosenOf(search, key)),
  }));

interface Asked {
  readonly key: string;
  readonly isAttribute: boolean;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly said: string | undefined;
  /** What one of the shown units is in the index. */
  readonly factor: number;
}

const rangeFacet = (asked: Asked, column: string, { bounds }: FacetAnswer): RangeFacet[] => {
  const { said, factor, ...shown } = asked;
  const chosen = said === undefined ? { from: null, to: null } : rangeOf(said);
  const found = bounds.get(column);
  if (!found && said === undefined) return [];
  // To whole units outwards: the bounds must let in the products they were taken from.
  const least = Math.floor((found?.least ?? 0) / factor);
  const most = Math.ceil((found?.most ?? 0) / factor);
  return [{ kind: 'range', ...shown, least, most, ...chosen }];
};

const saidOf = (search: ProductSearch, key: string): string | undefined =>
  search.filter?.find((filter) => filter.startsWith(`${key}:`))?.slice(key.length + 1);

const attributeFacets = (search: ProductSearch, reference: Reference, answer: FacetAnswer): Facet[] =>
  attributesAsked(search, reference).flatMap((key): Facet[] => {
    const attribute = reference.attributes.get(key);
    if (!attribute) return [];
    const { name, kind } = attribute;
    const unit = unitAlone(attribute.unit);
    const said = saidOf(search, key);
    if (kind === 'number')
      return rangeFacet({ key, isAttribute: true, name, unit, said, factor: 1 }, attributeColumn(key), answer);
    const counts = answer.counts.get(attributeColumn(key)) ?? new Map<string, number>();
    const all =
      kind === 'choice'
        ? attribute.options
        : kind === 'yesNo'
          ? columnWords.yesNo
          : [...counts.keys()].map((value) => ({ value, name: named(value) })).sort(byName);
    const options = optionsOf(all, counts, said?.split(',') ?? []);
    return options.length > 0 ? [{ kind: 'values', key, isAttribute: true, name, options }] : [];
  });

/** What else can be chosen, and how many products each choice would leave. */
export function facetsOf(search: ProductSearch, reference: Reference, answer: FacetAnswer): Facet[] {
  const price = { key: 'price', isAttribute: false, name: columnWords.names.price, unit: columnWords.hryvnia };
  const term = { key: 'term', isAttribute: false, name: columnWords.names.term, unit: columnWords.years };
  return [
    ...commonFacets(search, reference, answer),
    ...rangeFacet({ ...price, said: search.price, factor: 100 }, 'price', answer),
    ...rangeFacet({ ...term, said: search.term, factor: 1 }, 'term', answer),
    ...attributeFacets(search, reference, answer),
  ];
}

const common = ['class', 'group', 'helps', 'maker', 'region', 'channel', 'price', 'term'];

/** Columns of the index that facetsOf needs counted. */
export const columnsAsked = (search: ProductSearch, reference: Reference): string[] => [
  ...common,
  ...attributesAsked(search, reference).map(attributeColumn),
];
