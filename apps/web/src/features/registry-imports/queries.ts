import type { RegistryImportId } from '@cabinet/contracts/ids';
import {
  exportRegistryImportFaultsRoute,
  listRegistryImportFaultsRoute,
  listRegistryImportsRoute,
  readRegistryImportRoute,
  type RegistryImport,
} from '@cabinet/contracts/registry-imports';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { addressOf } from '#shared/api/request.ts';
import type { Language } from '#shared/i18n/language-code.ts';

/** How often a page asks anew while the server works, milliseconds. */
const everyMs = 2_000;

const isUnderWay = ({ state }: Pick<RegistryImport, 'state'>): boolean =>
  state === 'reading' || state === 'carrying_out';

/** Files of people that one has brought, the newest first. */
export const registryImportsQuery = infiniteQueryOptions({
  queryKey: ['registry', 'imports'],
  queryFn: ({ signal, pageParam }) =>
    call(listRegistryImportsRoute, { query: pageParam ? { cursor: pageParam } : {}, signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
  refetchInterval: ({ state: { data } }) => (data?.pages.some(({ items }) => items.some(isUnderWay)) ? everyMs : false),
});

export const registryImportQuery = (importId: RegistryImportId) =>
  queryOptions({
    queryKey: ['registry', 'import', importId],
    queryFn: ({ signal }) => call(readRegistryImportRoute, { params: { importId }, signal }),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? everyMs : false),
  });

/** Rows that cannot be taken, in the order of the file. */
export const registryFaultsQuery = (importId: RegistryImportId) =>
  infiniteQueryOptions({
    queryKey: ['registry', 'import-faults', importId],
    queryFn: ({ signal, pageParam }) =>
      call(listRegistryImportFaultsRoute, {
        params: { importId },
        query: { limit: 50, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Where all the faults of a file lie as one table. */
export const registryFaultsAddress = (importId: RegistryImportId, language: Language): string =>
  addressOf(exportRegistryImportFaultsRoute.path, { importId }, { language });
