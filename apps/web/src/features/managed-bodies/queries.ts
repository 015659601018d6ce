import type { Place } from '@cabinet/contracts/addresses';
import {
  listManagedMakersRoute,
  listManagedProvidersRoute,
  readManagedMakerRoute,
  readManagedProviderRoute,
} from '@cabinet/contracts/managed-bodies';
import { listOblastsRoute, readPlaceRoute } from '@cabinet/contracts/places';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';

/** Makers by name or code of ЄДРПОУ, the retired ones too. */
export const managedMakersQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'managed-makers', q],
    queryFn: ({ pageParam, signal }) =>
      call(listManagedMakersRoute, { query: { q, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const managedMakerQuery = (makerId: string) =>
  queryOptions({
    queryKey: ['catalogue', 'managed-maker', makerId],
    queryFn: ({ signal }) => call(readManagedMakerRoute, { params: { makerId }, signal }),
  });

/** Providers of social services by name or code of ЄДРПОУ, the retired ones too. */
export const managedProvidersQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['catalogue', 'managed-providers', q],
    queryFn: ({ pageParam, signal }) =>
      call(listManagedProvidersRoute, { query: { q, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const managedProviderQuery = (providerId: string) =>
  queryOptions({
    queryKey: ['catalogue', 'managed-provider', providerId],
    queryFn: ({ signal }) => call(readManagedProviderRoute, { params: { providerId }, signal }),
  });

/** Oblasts to choose from. */
export const oblastsQuery = queryOptions({
  queryKey: ['places', 'oblasts'],
  queryFn: async ({ signal }) => (await call(listOblastsRoute, { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The settlement of a body; null when the codifier has lost it since. */
export const placeQuery = (code: string) =>
  queryOptions({
    queryKey: ['places', 'one', code],
    queryFn: async ({ signal }): Promise<Place | null> => {
      try {
        return await call(readPlaceRoute, { params: { code }, signal });
      } catch (refusal) {
        if (refusal instanceof ApiProblem && refusal.code === frequentProblems.notFound.code) return null;
        throw refusal;
      }
    },
  });
