import type { ProductSearch, ProductsFound } from '@cabinet/contracts/catalogue-search';
import { searchIndex } from '@cabinet/search/search-index';
import { stemOf } from '@cabinet/search/stem';
import { commonestBegunBy } from '@cabinet/search/vocabulary';
import { wordsOf } from '@cabinet/search/words';
import type { Context } from '#platform/context.ts';
import { filtersOf } from './asked.ts';
import { readCards } from '../cards.ts';
import { afterOf, cursorOf } from './cursor.ts';
import { columnsAsked, facetsOf } from './facets.ts';
import { factsAsked } from './facts-asked.ts';
import type { ProductIndex } from './product-index.ts';

/** E1, E6: a page of products under a search and filters, with what else there is to choose. */
export async function searchProducts(
  ctx: Context,
  products: ProductIndex,
  asked: ProductSearch,
): Promise<ProductsFound> {
  const { reference, index } = await products.current();
  const byName = ctx.language === 'uk' ? 'nameUk' : 'nameEn';
  const answer = searchIndex(index, {
    search: asked.q,
    phrases: reference.phrases,
    filters: filtersOf(asked, reference),
    facets: columnsAsked(asked, reference),
    order: asked.sort === 'relevance' || asked.sort === 'name' ? byName : asked.sort,
    byRelevance: asked.sort === 'relevance',
    after: asked.cursor === undefined ? null : afterOf(asked.cursor),
    limit: asked.limit,
  });
  const words = answer.corrections.reduce(
    (said, { typed, meant }) => said.replaceAll(typed, meant),
    asked.q.toLocaleLowerCase('uk'),
  );
  return {
    items: await readCards(ctx, { ids: answer.ids, factsFirst: factsAsked({ ...asked, words }, reference) }, reference),
    nextCursor: answer.next && cursorOf(answer.next),
    total: answer.total,
    facets: facetsOf(asked, reference, answer),
    corrections: [...answer.corrections],
    unknown: [...answer.unknown, ...answer.leftOut],
  };
}

const mostClasses = 6;
const mostWords = 6;
/** A noun has up to a dozen. */
const mostForms = mostWords * 12;

/** Of the forms of one word only the first. */
const oneOfEach = (words: readonly string[]): string[] => {
  const byStem = new Map(words.toReversed().map((word) => [stemOf(word), word]));
  return words.filter((word) => byStem.get(stemOf(word)) === word);
};

/** What somebody may be about to type: classes whose names have the words, and words that begin like the last one. */
export async function suggestWords(_ctx: Context, products: ProductIndex, { q }: { readonly q: string }) {
  const { reference, index } = await products.current();
  const found = searchIndex(index, {
    search: q,
    phrases: reference.phrases,
    filters: [{ column: 'state', anyOf: ['active'] }],
    facets: ['class'],
    order: 'nameUk',
    byRelevance: true,
    after: null,
    limit: 1,
  });
  const leaves = [...(found.counts.get('class') ?? [])]
    .flatMap(([code, count]) => {
      const own = reference.classes.get(code);
      return own && own.channel !== null ? [{ code, name: own.name, products: count }] : [];
    })
    .sort((one, other) => other.products - one.products);
  const last = wordsOf(q).at(-1) ?? '';
  return {
    classes: leaves.slice(0, mostClasses),
    words: last.length < 2 ? [] : oneOfEach(commonestBegunBy(index.text, last, mostForms)).slice(0, mostWords),
  };
}
