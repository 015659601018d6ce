import type { ProductsFound } from '@cabinet/contracts/catalogue-search';
import { searchProductsRoute } from '@cabinet/contracts/catalogue-search';
import { compareProductsRoute, readProductRoute } from '@cabinet/contracts/catalogue-products';
import { listClassesRoute, listProductGroupsRoute, readClassRoute } from '@cabinet/contracts/catalogue';
import { type QueryClient, queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { addressOf } from '#shared/api/request.ts';
import { type Asked, step } from './asked.ts';

const keptMs = 60_000;

export const groupsQuery = queryOptions({
  queryKey: ['catalogue', 'groups'],
  queryFn: ({ signal }) => call(listProductGroupsRoute, { signal }),
  select: ({ items }) => items,
  staleTime: keptMs,
});

/** The whole tree, parents before children. */
export const classesQuery = queryOptions({
  queryKey: ['catalogue', 'classes'],
  queryFn: ({ signal }) => call(listClassesRoute, { signal }),
  select: ({ items }) => items,
  staleTime: keptMs,
});

/** A class by its code with hyphens. */
export const classQuery = (code: string) =>
  queryOptions({
    queryKey: ['catalogue', 'class', code],
    queryFn: ({ signal }) => call(readClassRoute, { params: { code }, signal }),
    staleTime: keptMs,
  });

export const productQuery = (number: number) =>
  queryOptions({
    queryKey: ['catalogue', 'product', number],
    queryFn: ({ signal }) => call(readProductRoute, { params: { number }, signal }),
    staleTime: keptMs,
  });

/** Two to four products by their numbers with commas between. */
export const comparisonQuery = (numbers: string) =>
  queryOptions({
    queryKey: ['catalogue', 'comparison', numbers],
    queryFn: ({ signal }) => call(compareProductsRoute, { query: { numbers }, signal }),
    staleTime: keptMs,
  });

/** No door gives more at once. */
const mostAtOnce = 100;

const page = (asked: Asked, { cursor, limit }: { cursor: string; limit: number }, signal: AbortSignal) => {
  const { filter, shown: _, ...rest } = asked;
  const query = {
    ...rest,
    class: rest.class || undefined,
    price: rest.price || undefined,
    term: rest.term || undefined,
    filter: Object.entries(filter).map(([key, said]) => `${key}:${said}`),
    ...(cursor && { cursor }),
    limit: Math.min(limit, mostAtOnce),
  };
  // Boundary: of a word that may stand several times the contract's input type knows one or many, here it is always many.
  return call(searchProductsRoute, { query: query as never, signal });
};

const keyOf = (asked: Asked) => ['catalogue', 'products', asked] as const;

/** Goes on from the shorter list that this page has shown already, when it has. */
const known = (queries: QueryClient, asked: Asked): ProductsFound | undefined =>
  asked.shown > step ? queries.getQueryData(keyOf({ ...asked, shown: asked.shown - step })) : undefined;

const productsQuery = (asked: Asked, queries: QueryClient) =>
  queryOptions({
    queryKey: ['catalogue', 'products', asked],
    queryFn: async ({ signal }): Promise<ProductsFound> => {
      let found = known(queries, asked) ?? (await page(asked, { cursor: '', limit: asked.shown }, signal));
      while (found.items.length < asked.shown && found.nextCursor !== null) {
        const limit = asked.shown - found.items.length;
        found = grown(found, await page(asked, { cursor: found.nextCursor, limit }, signal));
      }
      return found;
    },
    staleTime: keptMs,
  });

/** The list with another page; what changed meanwhile and comes again stays where it was. */
const grown = (found: ProductsFound, next: ProductsFound): ProductsFound => {
  const shown = new Set(found.items.map(({ number }) => number));
  const items = next.items.filter(({ number }) => !shown.has(number));
  return { ...found, items: [...found.items, ...items], nextCursor: next.nextCursor };
};

/** The products asked for, as many as the page shows. */
export const useProducts = (asked: Asked): ProductsFound =>
  useSuspenseQuery(productsQuery(asked, useQueryClient())).data;

/** Where a photograph or an instruction lies. */
export const fileAddress = (fileId: string): string => addressOf('/catalogue/files/:fileId', { fileId }, undefined);
