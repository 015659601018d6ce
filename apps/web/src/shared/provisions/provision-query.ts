import type { Application } from '@cabinet/contracts/applications';
import type { readProvisionRoute } from '@cabinet/contracts/provisions';
import { queryOptions } from '@tanstack/react-query';
import { call, doorOf } from '#shared/api/client.ts';

// By name, so that the page of an application, which only reads it, needs no schemas.
const readProvision = doorOf<typeof readProvisionRoute>('GET', '/applications/:applicationId/provision');

/**
 * How far one's approved need has come. An act of anybody on it is another version of the application; a place in a queue
 * changes by acts on others, so what is on screen for long is asked anew.
 */
export const provisionQuery = ({ id, version }: Pick<Application, 'id' | 'version'>) =>
  queryOptions({
    queryKey: ['provisions', 'one', id, version],
    queryFn: async ({ signal }) => (await call(readProvision, { params: { applicationId: id }, signal })).provision,
    staleTime: 0,
  });
