import {
  listMakersRoute,
  listSocialProvidersRoute,
  readMakerRoute,
  readSocialProviderRoute,
} from '@cabinet/contracts/catalogue-bodies';
import type { QueryInputOf } from '@cabinet/contracts/http/route';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

export type MakersAsked = Omit<QueryInputOf<typeof listMakersRoute>, 'cursor' | 'limit'>;
export type ProvidersAsked = Omit<QueryInputOf<typeof listSocialProvidersRoute>, 'cursor' | 'limit'>;

export const makersQuery = (asked: MakersAsked) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'makers', asked],
    queryFn: ({ pageParam, signal }) =>
      call(listMakersRoute, { query: { ...asked, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const makerQuery = (makerId: string) =>
  queryOptions({
    queryKey: ['catalogue', 'maker', makerId],
    queryFn: ({ signal }) => call(readMakerRoute, { params: { makerId }, signal }),
  });

export const providersQuery = (asked: ProvidersAsked) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'providers', asked],
    queryFn: ({ pageParam, signal }) =>
      call(listSocialProvidersRoute, { query: { ...asked, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const providerQuery = (providerId: string) =>
  queryOptions({
    queryKey: ['catalogue', 'provider', providerId],
    queryFn: ({ signal }) => call(readSocialProviderRoute, { params: { providerId }, signal }),
  });
