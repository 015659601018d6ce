import { listCentresRoute } from '@cabinet/contracts/signatures';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** The centres (КНЕДП) whose signatures are accepted. */
export const centresQuery = queryOptions({
  queryKey: ['signatures', 'centres'],
  queryFn: ({ signal }) => call(listCentresRoute, { signal }),
});
