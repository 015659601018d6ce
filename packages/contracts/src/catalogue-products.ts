import * as z from 'zod/mini';
import { AttributeKey, Channel, LimitPrice, TermOfUse } from './catalogue.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Bilingual } from './service-definition.ts';

/** Not yet published · can be had · is not made any more · was put in by mistake. */
export const ProductState = z.enum(['new', 'active', 'discontinued', 'deleted'], { error: 'field.choice' });
export type ProductState = z.infer<typeof ProductState>;

/** The number people see and dictate; also the last part of the address. */
export const ProductNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(2_147_483_647));

/** By the kind of the attribute: a number, yes or no, words, or values of its options. */
export const AttributeValue = z.union([
  z.number(),
  z.boolean(),
  z.string().check(z.maxLength(200)),
  z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
]);
export type AttributeValue = z.infer<typeof AttributeValue>;
export const AttributeValues = z.record(AttributeKey, AttributeValue);
export type AttributeValues = z.infer<typeof AttributeValues>;

const Kopiykas = z.int().check(z.minimum(1), z.maximum(2_000_000_000));

/** One make of a product: a size, a side, a colour. Its attributes stand in place of the product's own. */
export const ProductVariant = z.object({
  name: Bilingual,
  /** The maker's own code. */
  article: z.nullable(z.string().check(z.maxLength(60))),
  attributes: AttributeValues,
  priceKopiykas: z.nullable(Kopiykas),
});
export type ProductVariant = z.infer<typeof ProductVariant>;

// Apart from the whole, so that the form of either carries nothing else.
export const NamedPhotos = z.array(z.object({ fileId: z.uuid(), alt: Bilingual })).check(z.maxLength(10));
export const NamedInstructions = z
  .array(z.object({ fileId: z.uuid(), title: Bilingual, language: z.enum(['uk', 'en'], { error: 'field.choice' }) }))
  .check(z.maxLength(10));

/** What an editor says of a product; each change is a whole one. */
export const ProductDefinition = z.object({
  name: Bilingual,
  /** What it is and who it suits, in plain sentences. */
  summary: Bilingual,
  attributes: AttributeValues,
  /** Null: on request. */
  priceKopiykas: z.nullable(Kopiykas),
  variants: z.array(ProductVariant).check(z.maxLength(100)),
  photos: NamedPhotos,
  instructions: NamedInstructions,
  /** What it fits and does not fit, what to see to at home; empty words where there is nothing to say. */
  compatibility: Bilingual,
});
export type ProductDefinition = z.infer<typeof ProductDefinition>;

const named = { code: z.string(), name: Bilingual };

export const ProductPhoto = z.object({
  fileId: z.uuid(),
  alt: Bilingual,
  width: z.int(),
  height: z.int(),
});
export type ProductPhoto = z.infer<typeof ProductPhoto>;

const maker = { id: z.uuid(), name: Bilingual };

/** A product in a list. */
export const ProductCard = z.object({
  number: z.int(),
  name: Bilingual,
  class: z.object(named),
  maker: z.object(maker),
  state: ProductState,
  /** The least of its makes; null: on request. */
  priceKopiykas: z.nullable(z.int()),
  /** The most of its makes; null: on request. */
  dearestKopiykas: z.nullable(z.int()),
  /** What is paid for at the most, where the class has one such price for all. */
  limitKopiykas: z.nullable(z.int()),
  photo: z.nullable(ProductPhoto),
  /** The first few attributes of its class, as ready words. */
  facts: z.array(z.object({ name: Bilingual, value: Bilingual })),
});
export type ProductCard = z.infer<typeof ProductCard>;

/** An attribute of a product as it is read: its name and what holds, with the unit. */
export const ProductFact = z.object({ key: z.string(), name: Bilingual, value: Bilingual });
export type ProductFact = z.infer<typeof ProductFact>;

export const ProductPage = z.object({
  ...ProductCard.shape,
  path: z.array(z.object(named)),
  group: z.nullable(z.object(named)),
  cipher: z.nullable(z.string()),
  summary: Bilingual,
  compatibility: Bilingual,
  channel: z.nullable(Channel),
  term: z.nullable(TermOfUse),
  returnable: z.boolean(),
  /** Services by which it is applied for, by code: the first is for being provided, the second for compensation. */
  serviceCodes: z.array(z.string()),
  limitPrices: z.array(LimitPrice),
  allFacts: z.array(ProductFact),
  attributes: AttributeValues,
  variants: z.array(z.object({ ...ProductVariant.shape, facts: z.array(ProductFact) })),
  photos: z.array(ProductPhoto),
  instructions: z.array(
    z.object({
      fileId: z.uuid(),
      title: Bilingual,
      language: z.enum(['uk', 'en']),
      size: z.int(),
      mediaType: z.string(),
    }),
  ),
  /** When it came into the state it is in, and every state before. */
  history: z.array(z.object({ at: z.iso.datetime(), to: ProductState, reason: Bilingual })),
  publishedAt: z.iso.datetime(),
});
export type ProductPage = z.infer<typeof ProductPage>;

/** Two to four products, attribute by attribute. */
export const Comparison = z.object({
  products: z.array(ProductCard),
  /** Numbers asked for that are not in the catalogue, or not any more. */
  missing: z.array(z.int()),
  rows: z.array(
    z.object({
      key: z.string(),
      name: Bilingual,
      /** One for each product, in order; null: not said. */
      values: z.array(z.nullable(Bilingual)),
      same: z.boolean(),
    }),
  ),
});
export type Comparison = z.infer<typeof Comparison>;

const OneProduct = z.object({ number: ProductNumber });

export const readProductRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/products/:number',
  summary: 'One product with its makes, photographs, instructions and history',
  params: OneProduct,
  keptSeconds: 60,
  status: 200,
  response: ProductPage,
  problems: [commonProblems.notFound],
});
export const compareProductsRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/comparison',
  summary: 'Two to four products side by side',
  query: z.object({
    /** Numbers with commas between: «12,48,131». */
    numbers: z.string().check(z.regex(/^\d{1,10}(,\d{1,10}){0,3}$/)),
  }),
  keptSeconds: 60,
  status: 200,
  response: Comparison,
  problems: [commonProblems.notFound],
});
export const readCatalogueFileRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/files/:fileId',
  summary: 'A photograph or an instruction; it never changes',
  params: z.object({ fileId: z.uuid() }),
  status: 200,
  produces: 'file',
  problems: [commonProblems.notFound],
});
