import type { DocumentKind, DocumentState } from '@cabinet/contracts/documents';
import { listDocumentsRoute, readDocumentRoute, removeDocumentRoute } from '@cabinet/contracts/documents';
import type { DocumentId } from '@cabinet/contracts/ids';
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { whileChecking } from '#shared/files/while-checking.ts';

export interface DocumentFilter {
  readonly kind?: DocumentKind;
  readonly state?: DocumentState;
}

/** The library, newest first, page by page. */
export const documentsQuery = (filter: DocumentFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      call(listDocumentsRoute, { query: { ...filter, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) => whileChecking(state.data?.pages.flatMap(({ items }) => items) ?? []),
  });

export const documentQuery = (documentId: DocumentId) =>
  queryOptions({
    queryKey: ['documents', 'one', documentId],
    queryFn: ({ signal }) => call(readDocumentRoute, { params: { documentId }, signal }),
    refetchInterval: ({ state: { data } }) =>
      whileChecking(data ? [data] : []) || (data?.signed?.pending === true && 60_000),
  });

/** After any change the lists are asked anew; applications show documents too. */
export const forgetDocuments = async (queries: QueryClient): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['documents'] }),
    queries.invalidateQueries({ queryKey: ['applications'] }),
  ]);
};

export const useRemoveDocument = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (documentId: DocumentId) => call(removeDocumentRoute, { params: { documentId } }),
    onSuccess: () => forgetDocuments(queries),
  });
};
