import { listWaitlistRoute } from '@cabinet/contracts/waitlist';
import { readCalendarLinkRoute } from '@cabinet/contracts/visit-links';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Where I wait for a time that becomes free, with what is on offer. */
export const waitlistQuery = queryOptions({
  queryKey: ['visits', 'waitlist'],
  queryFn: async ({ signal }) => (await call(listWaitlistRoute, { signal })).items,
});

/** The secret address of my calendar feed; null when there is none. */
export const calendarLinkQuery = queryOptions({
  queryKey: ['visits', 'calendar-link'],
  queryFn: async ({ signal }) => (await call(readCalendarLinkRoute, { signal })).url,
});
