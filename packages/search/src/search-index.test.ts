import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  type FacetIndex,
  goneShare,
  type IndexedDocument,
  newFacetIndex,
  putDocument,
  removeDocument,
} from './facet-index.ts';
import { type After, type FacetQuery, type Filter, searchIndex } from './search-index.ts';

interface Product {
  readonly id: string;
  readonly name: string;
  readonly maker: string | null;
  readonly colours: readonly string[];
  readonly widths: readonly number[];
  readonly price: number | null;
}

const byText = (one: string | number, other: string | number): number => (one < other ? -1 : Number(one > other));

const empty = (): FacetIndex =>
  newFacetIndex({ maker: 'one', colours: 'many', widths: 'number', price: 'number' }, { name: byText, price: byText });

const indexed = ({ id, name, maker, colours, widths, price }: Product): IndexedDocument => ({
  id,
  texts: [{ text: name, weight: 4 }],
  cells: { maker, colours, widths, price },
  keys: { name, price: price ?? Number.POSITIVE_INFINITY },
});

const words = ['крісло', 'ліжко', 'милиці', 'протез'];
const product = fc.record({
  name: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => two.join(' ')),
  maker: fc.constantFrom('А', 'Б', 'В', null),
  colours: fc.subarray(['чорний', 'білий', 'синій']),
  widths: fc.subarray([38, 40, 42, 45]),
  price: fc.constantFrom(100, 200, 300, null),
});

type Step = { readonly put: Omit<Product, 'id'>; readonly at: number } | { readonly remove: number };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ put: product, at: fc.nat(40) }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.nat(40) }) },
  ),
  { maxLength: 80 },
);

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ column: fc.constant('maker'), anyOf: fc.subarray(['А', 'Б', 'Г'], { minLength: 1 }) }),
  fc.record({ column: fc.constant('colours'), anyOf: fc.subarray(['чорний', 'білий'], { minLength: 1 }) }),
  fc.record({
    column: fc.constantFrom('widths', 'price'),
    range: fc.record({ from: fc.constantFrom(null, 40, 200), to: fc.constantFrom(null, 43, 250) }),
  }),
);

/** What the index should say, by looking at every product. */
const isIn = (one: Product, filter: Filter): boolean => {
  const value = one[filter.column as keyof Product];
  const values = value === null ? [] : [value].flat();
  if ('anyOf' in filter) return values.some((each) => filter.anyOf.includes(String(each)));
  const { from, to } = filter.range;
  return values.some((each) => Number(each) >= (from ?? -Infinity) && Number(each) <= (to ?? Infinity));
};

const chosen = (all: readonly Product[], search: string, filters: readonly Filter[], but: string | null): Product[] =>
  all.filter(
    (one) =>
      (search === '' || one.name.split(' ').includes(search)) &&
      filters.every((each) => each.column === but || isIn(one, each)),
  );

const counted = (set: readonly Product[], column: 'maker' | 'colours'): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const one of set) for (const value of [one[column] ?? []].flat()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

const query = (over: Partial<FacetQuery>): FacetQuery => ({
  search: '',
  phrases: [],
  filters: [],
  facets: ['maker', 'colours', 'price'],
  order: 'name',
  byRelevance: false,
  after: null,
  limit: 5,
  ...over,
});

const everyPage = (index: FacetIndex, asked: FacetQuery): string[] => {
  const ids: string[] = [];
  let after: After | null = null;
  do {
    const page: ReturnType<typeof searchIndex> = searchIndex(index, { ...asked, after });
    ids.push(...page.ids);
    after = page.next;
  } while (after);
  return ids;
};

test('E1 after any changes the index answers as looking at every product would: pages, counts that follow every filter, bounds', () => {
  fc.assert(
    fc.property(
      steps,
      fc.array(filter, { maxLength: 3 }),
      fc.constantFrom('', ...words),
      fc.constantFrom('name', 'price'),
      fc.boolean(),
      (changes, filters, search, order, byRelevance) => {
        const index = empty();
        const kept = new Map<string, Product>();
        for (const change of changes)
          if ('put' in change) {
            const one = { ...change.put, id: `p${change.at}` };
            kept.set(one.id, one);
            putDocument(index, indexed(one));
          } else {
            kept.delete(`p${change.remove}`);
            removeDocument(index, `p${change.remove}`);
          }
        const all = [...kept.values()];
        const asked = query({ search, filters, order, byRelevance });
        const answer = searchIndex(index, asked);

        const expected = chosen(all, search, filters, null);
        expect(answer.total).toBe(expected.length);
        const ids = everyPage(index, asked);
        expect(ids.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        if (search === '' || !byRelevance) {
          const keys = ids.map((id) => indexed(kept.get(id) as Product).keys[order] ?? '');
          expect(keys).toEqual(keys.toSorted(byText));
        }
        for (const column of ['maker', 'colours'] as const)
          expect(Object.fromEntries(answer.counts.get(column) ?? [])).toEqual(
            counted(chosen(all, search, filters, column), column),
          );
        const prices = chosen(all, search, filters, 'price').flatMap(({ price }) => price ?? []);
        expect(answer.bounds.get('price') ?? null).toEqual(
          prices.length === 0 ? null : { least: Math.min(...prices), most: Math.max(...prices) },
        );
      },
    ),
    { numRuns: 300 },
  );
});

/** Pages of three, with changes in between; the last page is the one that says so. */
const pagesBetween = (index: FacetIndex, asked: FacetQuery, changes: readonly (() => void)[]): string[] => {
  const ids: string[] = [];
  let after: After | null = null;
  for (let page = 0; page === 0 || after; page += 1) {
    const answer: ReturnType<typeof searchIndex> = searchIndex(index, { ...asked, after, limit: 3 });
    ids.push(...answer.ids);
    after = answer.next;
    changes[page]?.();
  }
  return ids;
};

const kept = (change: Step, index: FacetIndex, products: Map<string, Product>): void => {
  if ('put' in change) {
    const one = { ...change.put, id: `p${change.at}` };
    products.set(one.id, one);
    putDocument(index, indexed(one));
  } else {
    products.delete(`p${change.remove}`);
    removeDocument(index, `p${change.remove}`);
  }
};

test('E1 what changes between two pages neither hides nor repeats what was there all along', () => {
  fc.assert(
    fc.property(
      steps,
      fc.array(
        fc.array(
          steps.map((all) => all.slice(0, 3)),
          { maxLength: 2 },
        ),
        { maxLength: 4 },
      ),
      fc.constantFrom('', 'крісло', 'крісло ліжко', 'милиці протез'),
      fc.constantFrom('name', 'price'),
      (first, later, search, order) => {
        const index = empty();
        const products = new Map<string, Product>();
        for (const change of first) kept(change, index, products);
        const before = new Map(products);
        const touched = new Set(
          later.flat(2).map((change) => ('put' in change ? `p${change.at}` : `p${change.remove}`)),
        );
        const changes = later.map((all) => () => {
          for (const change of all.flat()) kept(change, index, products);
        });
        const ids = pagesBetween(index, query({ search, order, byRelevance: true, facets: [] }), changes);
        const lasting = [...before.values()].filter(
          ({ id, name }) =>
            !touched.has(id) && search.split(' ').every((word) => name.split(' ').includes(word) || !word),
        );
        for (const { id } of lasting) expect(ids.filter((one) => one === id)).toEqual([id]);
      },
    ),
    { numRuns: 300 },
  );
});

test('E1 two processes with another past show the same products in the same order', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom('', ...words, 'крісло ліжко'), fc.boolean(), (past, search, byRelevance) => {
      const used = empty();
      const products = new Map<string, Product>();
      for (const change of past) kept(change, used, products);
      const fresh = empty();
      for (const one of [...products.values()].toSorted((a, b) => byText(b.id, a.id))) putDocument(fresh, indexed(one));
      const asked = query({ search, byRelevance, limit: 3 });
      expect(everyPage(used, asked)).toEqual(everyPage(fresh, asked));
      // A page of one process goes on from that of the other.
      const { next } = searchIndex(used, asked);
      expect(searchIndex(fresh, { ...asked, after: next }).ids).toEqual(
        searchIndex(used, { ...asked, after: next }).ids,
      );
    }),
    { numRuns: 300 },
  );
});

test('E1 a page goes on where the last one ended, also when its last product has gone meanwhile', () => {
  const index = empty();
  const all = Array.from({ length: 2_500 }, (_, at) => ({
    id: `p${at}`,
    name: `крісло ${String(at).padStart(4, '0')}`,
    maker: 'А',
    colours: [],
    widths: [],
    price: at,
  }));
  for (const one of all) putDocument(index, indexed(one));
  const first = searchIndex(index, query({ limit: 3 }));
  expect(first.ids).toEqual(['p0', 'p1', 'p2']);
  expect(first.total).toBe(2_500);

  removeDocument(index, 'p2');
  putDocument(index, indexed({ ...all[1], id: 'p1', name: 'крісло 0001 б' } as Product));

  expect(searchIndex(index, query({ limit: 3, after: first.next })).ids).toEqual(['p3', 'p4', 'p5']);
  expect(goneShare(index)).toBeCloseTo(2 / 2_501);
});

test('E1 the best answers come first: a word of the name tells more than one of the description', () => {
  const index = newFacetIndex({}, { name: byText });
  const put = (id: string, name: string, description: string): void =>
    putDocument(index, {
      id,
      texts: [
        { text: name, weight: 8 },
        { text: description, weight: 1 },
      ],
      cells: {},
      keys: { name },
    });
  put('table', 'Стіл', 'Підійде до крісла колісного');
  put('chair', 'Крісло колісне', '');
  put('bed', 'Ліжко', '');

  expect(searchIndex(index, query({ search: 'крісло', facets: [], byRelevance: true })).ids).toEqual([
    'chair',
    'table',
  ]);
});

test('E1 an order that is not there is a fault of the caller', () => {
  expect(() => searchIndex(empty(), query({ order: 'weight' }))).toThrow('There is no order «weight»');
});
