import { listSignerKeysRoute } from '@cabinet/contracts/signer-access';
import { readSignInWaysRoute } from '@cabinet/contracts/phone-access';
import { listDevicesRoute, readSecurityRoute } from '@cabinet/contracts/security';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

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

/** Signatures (КЕП) that open the account of the person signed in, and whether it has a password. */
export const signerKeysQuery = queryOptions({
  queryKey: ['identity', 'signer-keys'],
  queryFn: ({ signal }) => call(listSignerKeysRoute, { signal }),
});

/** Whether codes by SMS are offered. */
export const signInWaysQuery = queryOptions({
  queryKey: ['identity', 'sign-in-ways'],
  queryFn: ({ signal }) => call(readSignInWaysRoute, { signal }),
});
