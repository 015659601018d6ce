import type { AnswerOf } from '@cabinet/contracts/http/route';
import { type ClosedBecause, listOwnServicesRoute } from '@cabinet/contracts/services';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { useIsApplicant } from '#shared/session/session.ts';

type OwnServices = AnswerOf<typeof listOwnServicesRoute>['items'];

/** How services stand to the applicant who is signed in; null when that cannot be told: the services themselves can be read all the same. */
const ownServicesQuery = (isApplicant: boolean) =>
  queryOptions({
    queryKey: ['services', 'own', isApplicant],
    queryFn: async ({ signal }): Promise<OwnServices | null> => {
      if (!isApplicant) return null;
      const answer = await call(listOwnServicesRoute, { signal }).catch(() => null);
      return answer?.items ?? null;
    },
  });

/** A9: every service with why it is closed to whoever is signed in; null for visitors and staff. */
export const useOwnServices = (): OwnServices | null => useSuspenseQuery(ownServicesQuery(useIsApplicant())).data;

/** A9: why a service is closed to whoever is signed in; null while it is open, or nobody can tell. */
export const useClosed = (): ((code: string) => ClosedBecause | null) => {
  const own = useOwnServices();
  return (code) => own?.find((service) => service.code === code)?.closed ?? null;
};
