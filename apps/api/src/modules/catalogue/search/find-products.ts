import type { ProductsFound } from '@cabinet/contracts/catalogue-search';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import type { Phrase } from '@cabinet/search/synonyms';
import type { Context } from '#platform/context.ts';
import type { ProductIndex } from './product-index.ts';
import { searchProducts } from './search.ts';

/** Products for a search of the whole site: the best few of them, and how many there are. */
export const findProducts = (
  ctx: Context,
  products: ProductIndex,
  q: string,
  limit: number,
): Promise<Pick<ProductsFound, 'items' | 'total' | 'corrections' | 'unknown'>> =>
  searchProducts(ctx, products, { q, limit, state: 'active', sort: 'relevance' });

export interface FindableClass {
  readonly code: string;
  readonly name: Bilingual;
  readonly popular: readonly string[];
  /** The names above it, the highest first. */
  readonly above: readonly Bilingual[];
}

/** Classes that hold products, with what people call them, and the words that mean one thing. */
export async function listFindableClasses(
  products: ProductIndex,
): Promise<{ readonly classes: readonly FindableClass[]; readonly phrases: readonly Phrase[] }> {
  const { reference } = await products.current();
  const classes = [...reference.classes.values()].filter(({ channel }) => channel !== null);
  return {
    classes: classes.map(({ code, name, popular, path }) => ({
      code,
      name,
      popular,
      above: path.slice(0, -1).flatMap((one) => reference.classes.get(one)?.name ?? []),
    })),
    phrases: reference.phrases,
  };
}
