import { readCaseClockRoute } from '@cabinet/contracts/case-clock';
import type { ApplicationId } from '@cabinet/contracts/ids';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

export const caseClockQuery = (applicationId: ApplicationId) =>
  queryOptions({
    queryKey: ['applications', 'clock', applicationId],
    queryFn: ({ signal }) => call(readCaseClockRoute, { params: { applicationId }, signal }),
  });
