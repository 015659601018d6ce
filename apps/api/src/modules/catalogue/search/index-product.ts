import type { Attribute } from '@cabinet/contracts/catalogue';
import type { AttributeValue, ProductDefinition } from '@cabinet/contracts/catalogue-products';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Cell, ColumnKind } from '@cabinet/search/columns';
import type { IndexedDocument } from '@cabinet/search/facet-index';
import type { SortKey } from '@cabinet/search/order';
import { sortKeyOf } from '@cabinet/search/sort-key';
import type { WeightedText } from '@cabinet/search/text-index';
import { valuesOf } from '../facts.ts';
import type { ClassNode, MakerNode, Reference } from '../reference.ts';

/** A published product as its row says. */
export interface PublishedProduct {
  readonly id: string;
  readonly number: number;
  readonly classCode: string;
  readonly manufacturerId: string;
  readonly state: string;
  readonly definition: ProductDefinition;
  readonly publishedAt: Date;
}

/** The column of an attribute: apart from the columns that every product has. */
export const attributeColumn = (key: string): string => `of ${key}`;

const kindOf: Readonly<Record<Attribute['kind'], ColumnKind>> = {
  number: 'number',
  choice: 'many',
  yesNo: 'many',
  text: 'many',
};

/** What products are filtered by: the same for all, and every attribute of any class. */
export const columnsOf = ({ attributes }: Reference): Record<string, ColumnKind> => ({
  group: 'one',
  class: 'many',
  maker: 'one',
  region: 'many',
  helps: 'many',
  channel: 'one',
  state: 'many',
  price: 'number',
  term: 'number',
  ...Object.fromEntries([...attributes.values()].map(({ key, kind }) => [attributeColumn(key), kindOf[kind]])),
});

const ascending = (one: SortKey, other: SortKey): number => (one < other ? -1 : Number(one > other));

export const orders = {
  nameUk: ascending,
  nameEn: ascending,
  cheapest: ascending,
  dearest: ascending,
  newest: ascending,
  /** The greatest number first, as editors see them. */
  number: ascending,
} as const;

const both = ({ uk, en }: Bilingual): string => `${uk} ${en}`;

const cellOf = (attribute: Attribute, values: readonly AttributeValue[]): Cell => {
  const all = values.flat();
  if (all.length === 0) return null;
  if (attribute.kind === 'number') return [...new Set(all.filter((value) => typeof value === 'number'))];
  if (attribute.kind === 'yesNo') return [...new Set(all.map((value) => (value === true ? 'yes' : 'no')))];
  return [...new Set(all.map(String))];
};

/** Kopiykas of every make, the least first; none where the price is on request. */
export const pricesOf = ({ priceKopiykas, variants }: ProductDefinition): number[] =>
  [
    ...new Set([priceKopiykas, ...variants.map((variant) => variant.priceKopiykas)].filter((price) => price !== null)),
  ].sort((one, other) => one - other);

const wordsOfValues = (attribute: Attribute, values: readonly AttributeValue[]): string => {
  if (attribute.kind === 'yesNo') return values.includes(true) ? both(attribute.name) : '';
  if (attribute.kind === 'number') return '';
  const said = new Set(values.flat().map(String));
  return attribute.options.flatMap(({ value, name }) => (said.has(value) ? both(name) : [])).join(' ');
};

/** How much a word tells by where it stands: what a product is, more than whose; whose, more than what is said of it. */
const weights = { title: 10, popular: 9, class: 8, code: 8, maker: 4, above: 3, described: 2, summary: 1 };

const ownNames = ({ uk, en }: Bilingual): WeightedText[] =>
  [uk, en].map((text) => ({ text, weight: weights.title, name: 'own' }));

const classNames = (names: readonly string[], weight: number): WeightedText[] =>
  names.map((text) => ({ text, weight, name: 'of class', isCommon: true }));

const textsOf = (product: PublishedProduct, own: ClassNode, maker: MakerNode, reference: Reference): WeightedText[] => {
  const { definition } = product;
  const described = own.attributeKeys.flatMap((key) => {
    const attribute = reference.attributes.get(key);
    return attribute ? wordsOfValues(attribute, valuesOf(definition, key)) : [];
  });
  const above = own.path.slice(0, -1).flatMap((code) => reference.classes.get(code) ?? []);
  return [
    ...ownNames(definition.name),
    { text: definition.variants.flatMap(({ article }) => article ?? []).join(' '), weight: weights.title },
    ...classNames(own.popular, weights.popular),
    ...classNames([own.name.uk, own.name.en], weights.class),
    { text: both(maker.name), weight: weights.maker, isCommon: true },
    { text: `${own.code} ${own.cipher ?? ''}`, weight: weights.code, isCommon: true },
    ...above.flatMap(({ name }) => classNames([name.uk, name.en], weights.above)),
    {
      text: [...described, ...definition.variants.map(({ name }) => both(name))].join(' '),
      weight: weights.described,
    },
    { text: both(definition.summary), weight: weights.summary },
  ];
};

/** The product as the index keeps it; null when its class or its maker is not there any more. */
export function indexProduct(product: PublishedProduct, reference: Reference): IndexedDocument | null {
  const own = reference.classes.get(product.classCode);
  const maker = reference.makers.get(product.manufacturerId);
  if (!own || !maker) return null;
  const { definition } = product;
  const prices = pricesOf(definition);
  const cells: Record<string, Cell> = {
    group: own.group,
    class: own.path,
    maker: maker.id,
    region: maker.oblasts,
    helps: own.helps,
    channel: own.channel,
    state: [product.state],
    price: prices,
    term: own.termYears,
  };
  for (const key of own.attributeKeys) {
    const attribute = reference.attributes.get(key);
    if (attribute) cells[attributeColumn(key)] = cellOf(attribute, valuesOf(definition, key));
  }
  return {
    id: product.id,
    texts: textsOf(product, own, maker, reference),
    cells,
    keys: {
      nameUk: sortKeyOf(definition.name.uk),
      nameEn: sortKeyOf(definition.name.en),
      cheapest: prices[0] ?? Number.POSITIVE_INFINITY,
      dearest: -(prices.at(-1) ?? Number.NEGATIVE_INFINITY),
      newest: -product.publishedAt.getTime(),
      number: -product.number,
    },
  };
}
