import {
  exportImportFaultsRoute,
  exportProductsRoute,
  type ImportId,
  listImportFaultsRoute,
  listImportLinesRoute,
  listImportsRoute,
  type ProductImport,
  readImportRoute,
} from '@cabinet/contracts/product-imports';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { addressOf } from '#shared/api/request.ts';
import type { Language } from '#shared/i18n/language-code.ts';

/** How often a page asks anew while the server works, milliseconds. */
const everyMs = 1_000;

/** Whether the server works on a table, so that its page has to ask anew. */
export const isUnderWay = ({ state }: Pick<ProductImport, 'state'>): boolean =>
  state === 'reading' || state === 'carrying_out';

/** Tables that were brought, the newest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['catalogue', 'imports'],
  queryFn: ({ signal, pageParam }) => call(listImportsRoute, { query: pageParam ? { cursor: pageParam } : {}, signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
  refetchInterval: ({ state: { data } }) => (data?.pages.some(({ items }) => items.some(isUnderWay)) ? everyMs : false),
});

export const importQuery = (importId: ImportId) =>
  queryOptions({
    queryKey: ['catalogue', 'import', importId],
    queryFn: ({ signal }) => call(readImportRoute, { params: { importId }, signal }),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? everyMs : false),
  });

/** Rows that cannot be taken, in the order of the table. */
export const importFaultsQuery = (importId: ImportId) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'import-faults', importId],
    queryFn: ({ signal, pageParam }) =>
      call(listImportFaultsRoute, {
        params: { importId },
        query: { limit: 50, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Rows that can be taken, or were, in the order of the table. */
export const importLinesQuery = (importId: ImportId) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'import-lines', importId],
    queryFn: ({ signal, pageParam }) =>
      call(listImportLinesRoute, {
        params: { importId },
        query: { limit: 50, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Where all the faults of a table lie as one file. */
export const faultTableAddress = (importId: ImportId, language: Language): string =>
  addressOf(exportImportFaultsRoute.path, { importId }, { language });

/** Where the published products lie as a table that can be brought again. */
export const exportAddress = (format: 'csv' | 'xlsx', classCode?: string): string =>
  addressOf(exportProductsRoute.path, {}, { format, class: classCode });
