import { type PackageSignature, readPackageRoute } from '@cabinet/contracts/application-signing';
import type { Application } from '@cabinet/contracts/applications';
import { readDecisionSignatureRoute } from '@cabinet/contracts/decision-signing';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';
import { wasSigned } from '#shared/signing/package-state.ts';

/** What a signature over this very version stands for, and the one there is. Asked anew at each visit: the profile is in it. */
export const packageQuery = ({ id, version }: Pick<Application, 'id' | 'version'>) =>
  queryOptions({
    queryKey: ['applications', 'package', id, version],
    queryFn: ({ signal }) => call(readPackageRoute, { params: { applicationId: id }, signal }),
    staleTime: 0,
  });

export interface KnownSignature {
  readonly signature: PackageSignature | null;
  readonly looking: boolean;
  /** The server could not say; sending does not hang on it. */
  readonly failed: boolean;
}

/** How the application is signed. */
export const useSignature = (application: Application): KnownSignature => {
  const isSigned = wasSigned(application);
  const { data, isError } = useQuery({ ...packageQuery(application), enabled: isSigned });
  return { signature: data?.signature ?? null, looking: isSigned && !data && !isError, failed: isError && !data };
};

/** How the officer signed the decision that stands. */
export const decisionSignatureQuery = ({ id, version }: Pick<Application, 'id' | 'version'>) =>
  queryOptions({
    queryKey: ['applications', 'decision-signature', id, version],
    queryFn: ({ signal }) => call(readDecisionSignatureRoute, { params: { applicationId: id }, signal }),
  });
