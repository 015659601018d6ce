import { listDevicesRoute, readSecurityRoute, type Session } from '@cabinet/contracts/identity';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { rememberFormToken } from '#shared/api/session-state.ts';
import { sessionQuery } from '#shared/session/session.ts';

/** Sign-in settings, contacts and consents of the person signed in. */
export const securityQuery = queryOptions({
  queryKey: ['identity', 'security'],
  queryFn: ({ signal }) => call(readSecurityRoute, { signal }),
});

/** Open sessions of the person signed in. */
export const devicesQuery = queryOptions({
  queryKey: ['identity', 'devices'],
  queryFn: ({ signal }) => call(listDevicesRoute, { signal }),
});

/** Puts a session that an act has just answered in place of the one known so far. */
export const keepSession = (queries: QueryClient, session: Session): void => {
  rememberFormToken(session.formToken);
  queries.setQueryData(sessionQuery.queryKey, session);
};
