import * as z from 'zod/mini';
import { ProductCard } from './catalogue-products.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Bilingual } from './service-definition.ts';

const named = { code: z.string(), name: Bilingual };

/** What a line of the programme says beside the class. */
export const SuggestedBecause = z.object({ quantity: z.int(), validUntil: z.nullable(z.string()) });

/** A class that lines of the person's programme name, with some products of it. */
export const SuggestedClass = z.object({
  ...named,
  /** Code of the official group; null where the class spans several. */
  group: z.nullable(z.string()),
  /** Current lines that name it: never empty. */
  because: z.array(SuggestedBecause),
  /** The services by which it is applied for, by code; empty where it is not. */
  serviceCodes: z.array(z.string()),
  /** Products of it that can be had. */
  products: z.int(),
  items: z.array(ProductCard),
});
export type SuggestedClass = z.infer<typeof SuggestedClass>;

export const SuggestedProducts = z.object({
  /** In the order of the lines. */
  classes: z.array(SuggestedClass),
  /** Lines whose term is over, newest end first: nothing is suggested for them. */
  expired: z.array(z.object({ ...named, validUntil: z.string() })),
});
export type SuggestedProducts = z.infer<typeof SuggestedProducts>;

export const listSuggestedProductsRoute = defineRoute({
  method: 'GET',
  path: '/catalogue/suggested',
  summary: 'Classes that one’s own rehabilitation programme names, with some products of each and the reason',
  status: 200,
  response: SuggestedProducts,
  problems: [commonProblems.signInRequired],
});
