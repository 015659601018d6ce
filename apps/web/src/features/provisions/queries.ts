import type { ApplicationId } from '@cabinet/contracts/ids';
import { listEnterprisesRoute, listOwnDevicesRoute } from '@cabinet/contracts/provisions';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Enterprises that take referrals for the device of an application, those of the person’s oblast first. */
export const enterprisesQuery = (applicationId: ApplicationId) =>
  queryOptions({
    queryKey: ['provisions', 'enterprises', applicationId],
    queryFn: async ({ signal }) => (await call(listEnterprisesRoute, { params: { applicationId }, signal })).items,
  });

/** Devices that one was given, the newest first. */
export const ownDevicesQuery = queryOptions({
  queryKey: ['provisions', 'devices'],
  queryFn: ({ signal }) => call(listOwnDevicesRoute, { signal }),
  select: ({ items }) => items,
});
