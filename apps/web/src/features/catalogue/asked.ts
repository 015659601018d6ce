import type { Facet, ProductOrder } from '@cabinet/contracts/catalogue-search';
import { pathTo } from '#shared/navigation/paths.ts';

/** Query words that may stand several times in the address. */
export const manyKeys = ['group', 'maker', 'region', 'helps', 'channel'] as const;
type ManyKey = (typeof manyKeys)[number];

type State = 'active' | 'discontinued' | 'all';

export const orders = ['relevance', 'name', 'cheapest', 'dearest', 'newest'] as const satisfies readonly ProductOrder[];
export const states = ['active', 'all', 'discontinued'] as const satisfies readonly State[];

/** What is asked of the catalogue; all of it stands in the address, so that a link or Back brings the same page. */
export interface Asked extends Readonly<Record<ManyKey, readonly string[]>> {
  readonly q: string;
  /** With hyphens: «12-22-03»; empty for every class. */
  readonly class: string;
  /** «5000..20000» in whole hryvnias, either side may be empty; empty words for any. */
  readonly price: string;
  /** Years, in the same form. */
  readonly term: string;
  readonly state: State;
  /** By the key of the attribute: «handrim,lever» or «40..45». */
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: ProductOrder;
  /** How many products the page shows at the most. */
  readonly shown: number;
}

/** How many products «Показати ще» adds. */
export const step = 20;
/** Who has not found it among so many needs other words, not more products. */
const mostShown = 1_000;

/** What stands behind the products shown: nothing, more of them, or more than a page is willing to show. */
export const restOf = ({ shown }: Pick<Asked, 'shown'>, nextCursor: string | null): 'nothing' | 'more' | 'too many' => {
  if (nextCursor === null) return 'nothing';
  return shown < mostShown ? 'more' : 'too many';
};

export const nothingAsked: Asked = {
  q: '',
  class: '',
  group: [],
  maker: [],
  region: [],
  helps: [],
  channel: [],
  price: '',
  term: '',
  state: 'active',
  filter: {},
  sort: 'relevance',
  shown: step,
};

const shapes: Readonly<Record<ManyKey, RegExp>> = {
  group: /^[A-Z]{2}$/,
  maker: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  region: /^UA\d{17}$/,
  helps: /^[a-z_]{1,40}$/,
  channel: /^[A-Za-z0-9]{1,40}$/,
};
const mostOf: Readonly<Record<ManyKey, number>> = { group: 6, maker: 50, region: 30, helps: 30, channel: 4 };

const rangeShape = /^(?:\d{1,9}(?:\.\d{1,3})?)?\.\.(?:\d{1,9}(?:\.\d{1,3})?)?$/;
const filterShape = /^([a-z][A-Za-z0-9]{0,39}):([^:]{1,400})$/;
const mostFilters = 40;

/** Whether it is a span of numbers, and not values with commas. */
export const isRange = (said: string): boolean => rangeShape.test(said);

const rangeIn = (words: URLSearchParams, key: string): string => {
  const said = words.get(key) ?? '';
  return said !== '..' && isRange(said) ? said : '';
};

const manyIn = (words: URLSearchParams, key: ManyKey): string[] =>
  [...new Set(words.getAll(key))].filter((one) => shapes[key].test(one)).slice(0, mostOf[key]);

const filtersIn = (words: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    words
      .getAll('filter')
      .slice(0, mostFilters)
      .flatMap((said): [string, string][] => {
        const [, key, value] = filterShape.exec(said) ?? [];
        return key && value && value !== '..' ? [[key, value]] : [];
      }),
  );

const shownIn = (words: URLSearchParams): number => {
  const asked = Math.trunc(Number(words.get('shown')) / step) * step;
  return asked >= step ? Math.min(asked, mostShown) : step;
};

const oneOf = <Choice extends string>(choices: readonly Choice[], given: string | null, usual: Choice): Choice =>
  choices.find((choice) => choice === given) ?? usual;

/** Reads an address; what cannot be in one is left out, so that an old or broken link still shows a page. */
export const askedFrom = (words: URLSearchParams): Asked => ({
  q: (words.get('q') ?? '').trim().slice(0, 200).trim(),
  class: /^\d\d(?:-\d\d){0,2}$/.exec((words.get('class') ?? '').replaceAll(' ', '-'))?.[0] ?? '',
  group: manyIn(words, 'group'),
  maker: manyIn(words, 'maker'),
  region: manyIn(words, 'region'),
  helps: manyIn(words, 'helps'),
  channel: manyIn(words, 'channel'),
  price: rangeIn(words, 'price'),
  term: rangeIn(words, 'term'),
  state: oneOf(states, words.get('state'), 'active'),
  filter: filtersIn(words),
  sort: oneOf(orders, words.get('sort'), 'relevance'),
  shown: shownIn(words),
});

/** The words behind the question mark; what is as usual is left out. */
export const wordsOf = (asked: Partial<Asked>): URLSearchParams => {
  const { q, class: code, price, term, state, filter = {}, sort, shown = step } = asked;
  const words = new URLSearchParams();
  const add = (key: string, said: string | undefined): void => {
    if (said) words.append(key, said);
  };
  add('q', q);
  add('class', code);
  for (const key of manyKeys) for (const one of asked[key] ?? []) add(key, one);
  add('price', price);
  add('term', term);
  add('state', state === 'active' ? '' : state);
  for (const [key, said] of Object.entries(filter)) add('filter', said && `${key}:${said}`);
  add('sort', sort === 'relevance' ? '' : sort);
  add('shown', shown === step ? '' : String(shown));
  return words;
};

/** The address of the results. */
export const resultsAddress = (asked: Partial<Asked>): string => {
  const words = wordsOf(asked).toString();
  return pathTo('products') + (words && `?${words}`);
};

type Named = Pick<Facet, 'key' | 'isAttribute'>;

/** What is said in the address about one facet that is a span. */
export const rangeSaid = (asked: Asked, { key, isAttribute }: Named): string =>
  (isAttribute ? asked.filter[key] : key === 'price' ? asked.price : asked.term) ?? '';

const isMany = (key: string): key is ManyKey => manyKeys.some((one) => one === key);

/** The values chosen in one facet. */
export const chosenIn = (asked: Asked, { key, isAttribute }: Named): readonly string[] => {
  if (isAttribute) return asked.filter[key]?.split(',') ?? [];
  return isMany(key) ? asked[key] : [];
};

const without = (filter: Asked['filter'], key: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([one]) => one !== key));

const withFilter = (asked: Asked, key: string, said: string): Asked => ({
  ...asked,
  filter: said ? { ...asked.filter, [key]: said } : without(asked.filter, key),
});

/** The same question with other values of one facet. */
export const withChosen = (asked: Asked, { key, isAttribute }: Named, values: readonly string[]): Asked => {
  if (isAttribute) return withFilter(asked, key, values.join(','));
  return isMany(key) ? { ...asked, [key]: values } : asked;
};

/** The same question with another span of one facet. */
export const withRange = (asked: Asked, { key, isAttribute }: Named, said: string): Asked =>
  isAttribute ? withFilter(asked, key, said) : { ...asked, [key === 'price' ? 'price' : 'term']: said };

/** A number as people type it: «20 000», «1,5»; null for anything else, empty words for nothing. */
export const typedNumber = (typed: string): string | null => {
  const plain = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain === '' || /^\d{1,9}(?:\.\d{1,3})?$/.test(plain) ? plain : null;
};

/** `from` is the lower end as it was typed. */
export interface RangeFault {
  readonly side: 'from' | 'to';
  readonly why: 'number' | 'order';
  readonly from: string;
}

/** What is wrong with a typed span, and at which side: no number, or an upper end below the lower one. */
export const rangeFault = (typedFrom: string, typedTo: string): RangeFault | null => {
  const from = typedNumber(typedFrom);
  const to = typedNumber(typedTo);
  if (from === null) return { side: 'from', why: 'number', from: typedFrom };
  if (to === null) return { side: 'to', why: 'number', from: typedFrom };
  return from !== '' && to !== '' && Number(from) > Number(to) ? { side: 'to', why: 'order', from: typedFrom } : null;
};

/** A span from two typed sides without a fault; empty words where neither is typed. */
export const typedRange = (typedFrom: string, typedTo: string): string => {
  const span = `${typedNumber(typedFrom) ?? ''}..${typedNumber(typedTo) ?? ''}`;
  return span === '..' ? '' : span;
};

/** How many filters hold, the words of the search apart. */
export const countFilters = (asked: Asked): number =>
  manyKeys.reduce((sum, key) => sum + asked[key].length, 0) +
  Object.values(asked.filter).reduce((sum, said) => sum + (isRange(said) ? 1 : said.split(',').length), 0) +
  [asked.class, asked.price, asked.term, asked.state === 'active' ? '' : asked.state].filter(Boolean).length;
