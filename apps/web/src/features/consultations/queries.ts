import { listOfficesRoute } from '@cabinet/contracts/administration';
import {
  type Consultation,
  type ConsultationState,
  listConsultationsRoute,
  readConsultationRoute,
} from '@cabinet/contracts/consultations';
import type { ConsultationId } from '@cabinet/contracts/ids';
import { listReceivingOfficesRoute } from '@cabinet/contracts/schedules';
import { infiniteQueryOptions, type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { whileChecking } from '#shared/files/while-checking.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';

export const consultationsQuery = (state: ConsultationState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['consultations', 'list', state ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call(listConsultationsRoute, {
        query: { ...(state && { state }), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const consultationQuery = (consultationId: ConsultationId) =>
  queryOptions({
    queryKey: ['consultations', 'one', consultationId],
    queryFn: ({ signal }) => call(readConsultationRoute, { params: { consultationId }, signal }),
    refetchInterval: ({ state }) => whileChecking(state.data?.files ?? []),
  });

/** The consultation of the address; read anew when it changes on the server. */
export const useConsultation = (): Consultation => {
  const consultationId = useIdParameter<ConsultationId>('consultationId');
  return useSuspenseQuery(consultationQuery(consultationId)).data;
};

/** What the server answered to a change becomes what every page shows. */
export const keepAnswer = (queries: QueryClient, consultation: Consultation): void => {
  queries.setQueryData(consultationQuery(consultation.id).queryKey, consultation);
  void queries.invalidateQueries({ queryKey: ['consultations', 'list'] });
};

const minutes = 60_000;

/** A centre to ask, with its address. */
export interface AskedOffice {
  readonly id: string;
  readonly name: { readonly uk: string; readonly en: string };
  readonly address: { readonly uk: string; readonly en: string };
}

/** Centres that receive for a topic; every centre for a topic in the person's own words. */
export const officesQuery = (topicCode: string | null) =>
  queryOptions({
    queryKey: ['schedules', 'asked-offices', topicCode],
    queryFn: async ({ signal }): Promise<readonly AskedOffice[]> => {
      if (topicCode !== null)
        return (await call(listReceivingOfficesRoute, { params: { code: topicCode }, signal })).items;
      const { items } = await call(listOfficesRoute, { signal });
      return items.map(({ id, nameUk, nameEn, addressUk, addressEn }) => ({
        id,
        name: { uk: nameUk, en: nameEn },
        address: { uk: addressUk, en: addressEn },
      }));
    },
    staleTime: 5 * minutes,
  });
