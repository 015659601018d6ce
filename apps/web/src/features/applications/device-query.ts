import type { Application } from '@cabinet/contracts/applications';
import { listDeviceChoicesRoute } from '@cabinet/contracts/device-wish';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

/** Devices that an application may be about; what the person has answered decides, so each version has its own list. */
export const deviceChoicesQuery = ({ id, version }: Pick<Application, 'id' | 'version'>) =>
  queryOptions({
    queryKey: ['applications', 'devices', id, version],
    queryFn: ({ signal }) => call(listDeviceChoicesRoute, { params: { applicationId: id }, signal }),
  });
