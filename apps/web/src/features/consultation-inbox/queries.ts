import {
  listColleaguesRoute,
  listConsultationInboxRoute,
  listTemplatesRoute,
  reviewConsultationRoute,
} from '@cabinet/contracts/consultation-inbox';
import { AskedState } from '@cabinet/contracts/consultations';
import type { QueryInputOf } from '@cabinet/contracts/http/route';
import { type ConsultationId, OfficeId } from '@cabinet/contracts/ids';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { whileChecking } from '#shared/files/while-checking.ts';

export const scopes = ['open', 'mine', 'unclaimed', 'overdue', 'done'] as const;

const word = (longest: number) =>
  z.catch(z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(longest))), undefined);

/** What the address of the inbox asks for. A part that makes no sense is left out. */
export const InboxFilter = z.object({
  scope: z.catch(z._default(z.enum(scopes), 'open'), 'open'),
  state: z.catch(z.optional(AskedState), undefined),
  topic: z.catch(z.optional(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60))), undefined),
  officeId: z.catch(z.optional(OfficeId), undefined),
  search: word(60),
});
export type InboxFilter = z.infer<typeof InboxFilter>;

type InboxQuery = NonNullable<QueryInputOf<typeof listConsultationInboxRoute>>;

const given = ({ scope, ...rest }: InboxFilter): InboxQuery => ({
  scope,
  // What is not asked for is left out, not sent empty.
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
});

/** G6: questions to my offices. Live changes ask for them anew. */
export const inboxQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['consultations', 'inbox', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listConsultationInboxRoute, {
        query: { ...given(filter), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One consultation as the office sees it. Not asked anew for a mere glance: each reading stands in the journal. */
export const reviewedQuery = (consultationId: ConsultationId) =>
  queryOptions({
    queryKey: ['consultations', 'review', consultationId],
    queryFn: ({ signal }) => call(reviewConsultationRoute, { params: { consultationId }, signal }),
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) => whileChecking(state.data?.files ?? []),
  });

export const colleaguesQuery = (consultationId: ConsultationId) =>
  queryOptions({
    queryKey: ['consultations', 'colleagues', consultationId],
    queryFn: async ({ signal }) => (await call(listColleaguesRoute, { params: { consultationId }, signal })).items,
  });

export const templatesQuery = (officeId?: OfficeId) =>
  queryOptions({
    queryKey: ['consultations', 'templates', officeId ?? ''],
    queryFn: async ({ signal }) =>
      (await call(listTemplatesRoute, { query: { ...(officeId && { officeId }) }, signal })).items,
  });
