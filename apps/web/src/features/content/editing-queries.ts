import { ContentKind } from '@cabinet/contracts/content';
import type { ContentItemId } from '@cabinet/contracts/ids';
import {
  ContentStanding,
  listManagedContentRoute,
  previewContentRoute,
  readManagedContentRoute,
} from '@cabinet/contracts/managed-content';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';

/** What the address of the list asks for. A part that makes no sense is left out. */
export const EditingFilter = z.object({
  kind: z.catch(z.optional(ContentKind), undefined),
  standing: z.catch(z.optional(ContentStanding), undefined),
});
export type EditingFilter = z.infer<typeof EditingFilter>;

/** What I may edit, changed last first. */
export const managedContentQuery = ({ kind, standing }: EditingFilter) =>
  infiniteQueryOptions({
    queryKey: ['content', 'managed', kind ?? '', standing ?? ''],
    queryFn: ({ signal, pageParam }) =>
      call(listManagedContentRoute, {
        query: { ...(kind && { kind }), ...(standing && { standing }), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One item with its draft and its history. */
export const managedItemQuery = (itemId: ContentItemId) =>
  queryOptions({
    queryKey: ['content', 'managed-item', itemId],
    queryFn: ({ signal }) => call(readManagedContentRoute, { params: { itemId }, signal }),
  });

/** A revision as visitors see it. */
export const previewQuery = (itemId: ContentItemId, revision: number) =>
  queryOptions({
    queryKey: ['content', 'preview', itemId, revision],
    queryFn: ({ signal }) => call(previewContentRoute, { params: { itemId, revision }, signal }),
  });
