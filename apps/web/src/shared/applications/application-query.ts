import type { readApplicationRoute } from '@cabinet/contracts/applications';
import type { ApplicationId } from '@cabinet/contracts/ids';
import { queryOptions } from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';

// By name, so that messages, which are often read on a phone, need no schemas.
export const readApplication = doorOf<typeof readApplicationRoute>('GET', '/applications/:applicationId');

/** One application of the person signed in. */
export const applicationQuery = (applicationId: ApplicationId) =>
  queryOptions({
    queryKey: ['applications', 'one', applicationId],
    queryFn: ({ signal }) => call(readApplication, { params: { applicationId }, signal }),
  });
