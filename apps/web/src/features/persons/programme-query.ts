import { listProgrammeLinesRoute } from '@cabinet/contracts/programme-lines';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** The devices that the person's rehabilitation programme names. */
export const programmeQuery = queryOptions({
  queryKey: ['persons', 'programme-lines'],
  queryFn: ({ signal }) => call(listProgrammeLinesRoute, { signal }),
  select: ({ items }) => items,
});
