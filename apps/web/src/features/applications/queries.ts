import {
  type Application,
  type ApplicationSort,
  type ApplicationState,
  listApplicationsRoute,
} from '@cabinet/contracts/applications';
import type { ApplicationId } from '@cabinet/contracts/ids';
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { applicationQuery as sharedQuery } from '#shared/applications/application-query.ts';
import { whileChecking } from '#shared/files/while-checking.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import type * as z from 'zod/mini';

export interface ListOrder {
  readonly state?: ApplicationState;
  readonly sort: z.infer<typeof ApplicationSort>;
  readonly order: 'asc' | 'desc';
}

export const applicationsQuery = (order: ListOrder) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'list', order],
    queryFn: ({ pageParam, signal }) =>
      call(listApplicationsRoute, { query: { ...order, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const applicationQuery = (applicationId: ApplicationId) =>
  queryOptions({
    ...sharedQuery(applicationId),
    refetchInterval: ({ state }) => whileChecking(documentsIn(state.data)),
  });

const documentsIn = (application: Application | undefined) =>
  (application?.slots ?? []).flatMap(({ documents }) => documents.map(({ document }) => document));

/** The application of the address; read anew when it changes on the server. */
export const useApplication = (): Application => {
  const applicationId = useIdParameter<ApplicationId>('applicationId');
  return useSuspenseQuery(applicationQuery(applicationId)).data;
};

/** What the server answered to a change becomes what every page shows. */
export const keepAnswer = (queries: QueryClient, application: Application): void => {
  queries.setQueryData(applicationQuery(application.id).queryKey, application);
  void queries.invalidateQueries({ queryKey: ['applications', 'list'] });
  void queries.invalidateQueries({ queryKey: ['overview'] });
};

/** The application as last heard of, between renders. */
export const useKnownApplication = (id: ApplicationId): (() => Application | undefined) => {
  const queries = useQueryClient();
  return () => queries.getQueryData(applicationQuery(id).queryKey);
};
