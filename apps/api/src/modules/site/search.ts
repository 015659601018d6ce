import { FoundKind, type SiteFound } from '@cabinet/contracts/site-search';
import { searchIndex } from '@cabinet/search/search-index';
import type { Context } from '#platform/context.ts';
import { findProducts, type ProductIndex } from '../catalogue/public.ts';
import type { Findable } from './findable.ts';

interface SiteQuery {
  readonly q: string;
  readonly kind?: FoundKind | undefined;
  readonly limit: number;
}

type Group = SiteFound['groups'][number];

/** What one kind has for a search, and how it was understood there. */
type Answer = Group & Pick<SiteFound, 'corrections'>;

const ofKind = ({ entries, index, phrases }: Findable, { q, limit }: SiteQuery, kind: FoundKind): Answer => {
  const answer = searchIndex(index, {
    search: q,
    phrases,
    filters: [{ column: 'kind', anyOf: [kind] }],
    facets: [],
    order: 'title',
    byRelevance: true,
    after: null,
    limit,
  });
  const items = answer.ids.flatMap((id) => {
    const entry = entries[Number(id)];
    return entry ? [{ title: entry.title, text: entry.text, path: entry.path }] : [];
  });
  const unknown = [...answer.unknown, ...answer.leftOut];
  return { kind, total: answer.total, items, unknown, corrections: [...answer.corrections] };
};

const productsFor = async (ctx: Context, products: ProductIndex, { q, limit }: SiteQuery): Promise<Answer> => {
  const { items, total, unknown, corrections } = await findProducts(ctx, products, q, limit);
  return {
    kind: 'product' as const,
    total,
    items: items.map(({ name, class: own, number }) => ({
      title: name,
      text: own.name,
      path: `/catalogue/products/${number}`,
    })),
    ...{ unknown, corrections },
  };
};

/** What was found, but for kinds that failed. Throws when all did. */
const foundIn = async (ctx: Context, kinds: readonly FoundKind[], searching: readonly Promise<Answer>[]) => {
  const settled = await Promise.allSettled(searching);
  for (const [at, one] of settled.entries())
    if (one.status === 'rejected')
      ctx.log.warn({ error: String(one.reason), kind: kinds[at] }, 'site search: a kind is left out');
  const [failure] = settled.filter((one) => one.status === 'rejected');
  const found = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (failure && found.length === 0) throw failure.reason;
  return found;
};

/** The kinds to show, those that answer the most of the words first. */
const worthShowing = (found: readonly Answer[]): Answer[] => {
  const any = found.filter(({ total }) => total > 0);
  // Where something has all words as they were typed, nothing is guessed elsewhere.
  const isSaid = any.some(({ corrections, unknown }) => corrections.length === 0 && unknown.length === 0);
  return any
    .filter(({ corrections }) => !isSaid || corrections.length === 0)
    .toSorted((one, other) => one.unknown.length - other.unknown.length);
};

/** A2: what the whole site has, kind by kind. */
export async function searchSite(
  ctx: Context,
  { findable, products }: { readonly findable: Promise<Findable>; readonly products: ProductIndex },
  asked: SiteQuery,
): Promise<SiteFound> {
  const kinds = asked.kind ? [asked.kind] : FoundKind.options;
  const found = await foundIn(
    ctx,
    kinds,
    kinds.map(async (kind) =>
      kind === 'product' ? productsFor(ctx, products, asked) : ofKind(await findable, asked, kind),
    ),
  );
  const shown = worthShowing(found);
  const [best, ...others] = shown.length > 0 ? shown : found;
  const leftOut = (best?.unknown ?? []).filter((word) => others.every(({ unknown }) => unknown.includes(word)));
  const corrections = new Map(shown.flatMap((one) => one.corrections.map((each) => [each.typed, each])));
  return {
    total: shown.reduce((sum, { total }) => sum + total, 0),
    groups: shown.map(({ kind, total, items, unknown }) => ({
      ...{ kind, total, items },
      unknown: unknown.filter((word) => !leftOut.includes(word)),
    })),
    corrections: [...corrections.values()],
    unknown: leftOut,
  };
}
