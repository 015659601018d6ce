import { ClassCode, listClassesRoute } from '@cabinet/contracts/catalogue';
import { ProductState } from '@cabinet/contracts/catalogue-products';
import { listManagedMakersRoute, type ManagedMaker } from '@cabinet/contracts/managed-bodies';
import { listAttributesRoute, readManagedClassRoute } from '@cabinet/contracts/managed-classes';
import {
  listManagedProductsRoute,
  type ProductId,
  readManagedProductRoute,
  type RevisionState,
} from '@cabinet/contracts/managed-products';
import { infiniteQueryOptions, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import type { Known } from './parts.ts';

const left = <S extends z.ZodMiniType>(part: S) => z.catch(z.optional(part), undefined);

/** What is being written may be asked for by its state; what is published has none. */
export const openStates = ['draft', 'in_review', 'returned'] as const satisfies readonly RevisionState[];

/** What the address of the list asks for. A part that makes no sense is left out. */
export const ProductFilter = z.object({
  q: left(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  state: left(ProductState),
  revision: left(z.enum(openStates)),
  awaits: left(z.enum(['me'])),
  class: left(ClassCode),
  makerId: left(z.uuid()),
});
export type ProductFilter = z.infer<typeof ProductFilter>;

const said = (filter: ProductFilter): ProductFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/** Products in every state, the newest number first. */
export const managedProductsQuery = (filter: ProductFilter) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'managed-products', said(filter)],
    queryFn: ({ signal, pageParam }) =>
      call(listManagedProductsRoute, { query: { ...said(filter), ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One product with what is being written of it and its history. */
export const managedProductQuery = (productId: ProductId) =>
  queryOptions({
    queryKey: ['catalogue', 'managed-product', productId],
    queryFn: ({ signal }) => call(readManagedProductRoute, { params: { productId }, signal }),
  });

const keptMs = 60_000;

/** The whole tree of classes, parents before children. */
export const productClassesQuery = queryOptions({
  queryKey: ['catalogue', 'product-classes'],
  queryFn: ({ signal }) => call(listClassesRoute, { signal }),
  select: ({ items }) => items,
  staleTime: keptMs,
});

const mostAtOnce = 100;

async function readMakers(signal: AbortSignal): Promise<ManagedMaker[]> {
  const makers: ManagedMaker[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = { limit: mostAtOnce, ...(cursor && { cursor }) };
    const page: { items: ManagedMaker[]; nextCursor: string | null } = await call(listManagedMakersRoute, {
      query,
      signal,
    });
    makers.push(...page.items);
    cursor = page.nextCursor;
  }
  return makers;
}

/** Every maker, the retired ones too. */
export const productMakersQuery = queryOptions({
  queryKey: ['catalogue', 'product-makers'],
  queryFn: ({ signal }) => readMakers(signal),
  staleTime: keptMs,
});

const productAttributesQuery = queryOptions({
  queryKey: ['catalogue', 'product-attributes'],
  queryFn: ({ signal }) => call(listAttributesRoute, { signal }),
  select: ({ items }) => items,
  staleTime: keptMs,
});

const productClassQuery = (code: string) =>
  queryOptions({
    queryKey: ['catalogue', 'product-class', code],
    queryFn: ({ signal }) => call(readManagedClassRoute, { params: { code }, signal }),
    staleTime: keptMs,
  });

/** What a product of this class is described by and held against. */
export const useKnown = (classCode: string): Known => {
  const { data: classes } = useSuspenseQuery(productClassesQuery);
  const { data: all } = useSuspenseQuery(productAttributesQuery);
  const { attributeKeys } = useSuspenseQuery(productClassQuery(classCode)).data;
  // In the order of the class: so the public page tells them.
  const attributes = attributeKeys.flatMap((key) => all.find((one) => one.key === key) ?? []);
  return { classes, attributes };
};

/** Names of attributes, of whatever class, by key. */
export const useAttributeNames = () => {
  const { data } = useSuspenseQuery(productAttributesQuery);
  return new Map(data.map(({ key, name }) => [key, name]));
};
