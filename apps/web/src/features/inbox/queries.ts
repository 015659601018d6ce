import { reviewSignatureRoute } from '@cabinet/contracts/application-signing';
import { ApplicationState } from '@cabinet/contracts/applications';
import { reviewDecisionSignatureRoute } from '@cabinet/contracts/decision-signing';
import type { QueryInputOf } from '@cabinet/contracts/http/route';
import { type ApplicationId, OfficeId } from '@cabinet/contracts/ids';
import { InboxScope, listInboxRoute, reviewApplicationRoute } from '@cabinet/contracts/inbox';
import { listCaseOfficesRoute } from '@cabinet/contracts/case-handling';
import { reviewProvisionRoute } from '@cabinet/contracts/provisions';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';

/** What the address of the inbox asks for. A part that makes no sense is left out. */
export const InboxFilter = z.object({
  scope: z.catch(z._default(InboxScope, 'open'), 'open'),
  state: z.catch(z.optional(ApplicationState), undefined),
  officeId: z.catch(z.optional(OfficeId), undefined),
  search: z.catch(z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))), undefined),
});
export type InboxFilter = z.infer<typeof InboxFilter>;

type InboxQuery = NonNullable<QueryInputOf<typeof listInboxRoute>>;

const given = ({ scope, state, officeId, search }: InboxFilter): InboxQuery => ({
  scope,
  ...(state && { state }),
  ...(officeId && { officeId }),
  ...(search && { search }),
});

/** O4: the work of my offices, overdue first. Live changes of applications ask for it anew. */
export const inboxQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'inbox', filter],
    queryFn: ({ signal, pageParam }) =>
      call(listInboxRoute, { query: { ...given(filter), ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** One application as the office sees it. Not asked anew for a mere glance: each reading stands in the applicant’s journal. */
export const reviewedQuery = (applicationId: ApplicationId) =>
  queryOptions({
    queryKey: ['applications', 'review', applicationId],
    queryFn: ({ signal }) => call(reviewApplicationRoute, { params: { applicationId }, signal }),
    refetchOnWindowFocus: false,
  });

export type SignedThing = 'application' | 'decision';

const signatureRoutes = { application: reviewSignatureRoute, decision: reviewDecisionSignatureRoute } as const;

/** How the application, or the decision that stands, is signed. */
export const signatureQuery = (applicationId: ApplicationId, of: SignedThing) =>
  queryOptions({
    queryKey: ['applications', 'reviewed-signature', applicationId, of],
    queryFn: ({ signal }) => call(signatureRoutes[of], { params: { applicationId }, signal }),
    refetchOnWindowFocus: false,
  });

/** Where the case can be handed from where it lies. */
export const caseOfficesQuery = (applicationId: ApplicationId) =>
  queryOptions({
    queryKey: ['applications', 'case-offices', applicationId],
    queryFn: ({ signal }) => call(listCaseOfficesRoute, { params: { applicationId }, signal }),
  });

/** What followed the decision. Every step of it moves the application, so its live changes ask for this anew too. */
export const provisionQuery = (applicationId: ApplicationId) =>
  queryOptions({
    queryKey: ['applications', 'reviewed-provision', applicationId],
    queryFn: async ({ signal }) => (await call(reviewProvisionRoute, { params: { applicationId }, signal })).provision,
    refetchOnWindowFocus: false,
  });
