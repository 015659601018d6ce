import * as z from 'zod/mini';
import { ClassCode, ProductGroupCode } from './catalogue.ts';
import { ProductCard } from './catalogue-products.ts';
import { PageQuery } from './http/page.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Bilingual } from './service-definition.ts';

/** A query word that may stand once or several times: `maker=a&maker=b`. */
const manyOf = <S extends z.ZodMiniType<string, string>>(one: S, most: number) =>
  z.optional(
    z.pipe(
      z.pipe(
        z.union([z.string(), z.array(z.string())]),
        z.transform((given: string | string[]) => (typeof given === 'string' ? [given] : given)),
      ),
      z.array(one).check(z.maxLength(most)),
    ),
  );

/** A span of numbers, either side may be left out: `40..45`, `..5000`, `100..`. */
export const rangeShape = /^(?:\d{1,9}(?:\.\d{1,3})?)?\.\.(?:\d{1,9}(?:\.\d{1,3})?)?$/;

/** An attribute and what it may be: `drive:handrim,lever`, `seatWidthCm:40..45`, `foldable:yes`. */
const attributeFilter = /^[a-z][A-Za-z0-9]{0,39}:[^:]{1,400}$/;

export const ProductOrder = z.enum(['relevance', 'name', 'cheapest', 'dearest', 'newest'], { error: 'field.choice' });
export type ProductOrder = z.infer<typeof ProductOrder>;

export const ProductSearch = z.extend(PageQuery, {
  q: z._default(z.string().check(z.trim(), z.maxLength(200)), ''),
  class: z.optional(ClassCode),
  group: manyOf(ProductGroupCode, 6),
  maker: manyOf(z.uuid(), 50),
  /** Codes of oblasts of the codifier. */
  region: manyOf(z.string().check(z.regex(/^UA\d{17}$/)), 30),
  /** What it helps with. */
  helps: manyOf(z.string().check(z.maxLength(40)), 30),
  channel: manyOf(z.string().check(z.maxLength(40)), 4),
  /** Whole hryvnias. */
  price: z.optional(z.string().check(z.regex(rangeShape, { error: 'catalogue.range_format' }))),
  /** Years of the term of use. */
  term: z.optional(z.string().check(z.regex(rangeShape, { error: 'catalogue.range_format' }))),
  /** active unless told; `all` adds those that are not made any more. */
  state: z._default(z.enum(['active', 'discontinued', 'all'], { error: 'field.choice' }), 'active'),
  filter: manyOf(z.string().check(z.regex(attributeFilter, { error: 'catalogue.filter_format' })), 40),
  sort: z._default(ProductOrder, 'relevance'),
});
export type ProductSearch = z.infer<typeof ProductSearch>;

/** A value that could be chosen, and how many products it would leave under all other filters. */
export const FacetOption = z.object({ value: z.string(), name: Bilingual, products: z.int(), chosen: z.boolean() });

/** One thing to filter by. `key` is the query word, or the attribute that stands before the colon in `filter`. */
export const Facet = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('values'),
    key: z.string(),
    isAttribute: z.boolean(),
    name: Bilingual,
    options: z.array(FacetOption),
  }),
  z.object({
    kind: z.literal('range'),
    key: z.string(),
    isAttribute: z.boolean(),
    name: Bilingual,
    unit: Bilingual,
    /** Of the products under all other filters. */
    least: z.number(),
    most: z.number(),
    from: z.nullable(z.number()),
    to: z.nullable(z.number()),
  }),
]);
export type Facet = z.infer<typeof Facet>;

export const ProductsFound = z.object({
  items: z.array(ProductCard),
  nextCursor: z.nullable(z.string()),
  /** Products under all filters, on every page together. */
  total: z.int(),
  facets: z.array(Facet),
  /** Words that were searched instead of what was typed. */
  corrections: z.array(z.object({ typed: z.string(), meant: z.string() })),
  /** Words that were left out: no product has them, or more were typed than are looked for at once. */
  unknown: z.array(z.string()),
});
export type ProductsFound = z.infer<typeof ProductsFound>;

export const searchProductsRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/products',
  summary: 'Products under a search and filters, with what else can be chosen and how many products each choice leaves',
  query: ProductSearch,
  keptSeconds: 30,
  status: 200,
  response: ProductsFound,
  problems: [commonProblems.invalidRequest],
});

export const suggestWordsRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/suggestions',
  summary: 'Classes and words that begin like what was typed',
  query: z.object({ q: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)) }),
  keptSeconds: 60,
  status: 200,
  response: z.object({
    classes: z.array(z.object({ code: z.string(), name: Bilingual, products: z.int() })),
    words: z.array(z.string()),
  }),
  problems: [],
});
