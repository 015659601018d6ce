import type { OfficeId } from '@cabinet/contracts/ids';
import { listReleasesRoute } from '@cabinet/contracts/releases';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Where somebody looks for a time; what is empty is not chosen yet. */
export interface Where {
  readonly topic: string;
  readonly office: string;
}

/** Draws that take wishes now or will; those of one centre and matter once these are known. */
export const openDrawsQuery = ({ topic, office }: Where) =>
  queryOptions({
    queryKey: ['releases', 'ahead', topic, office],
    queryFn: async ({ signal }) => {
      // Boundary: the office comes from the address, and the API looks at it.
      const query = { ...(topic && { topic }), ...(office && { officeId: office as OfficeId }) };
      const { items } = await call(listReleasesRoute, { query, signal });
      return items.filter(({ state }) => state === 'open' || state === 'coming');
    },
  });
